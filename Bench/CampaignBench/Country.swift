/// How large a made-up country is.
enum Preset: String, CaseIterable {
  case county, city, province, national

  /// Communities, and places of each level that they lie in.
  var sizes: (units: Int, townships: Int, counties: Int, cities: Int, provinces: Int) {
    switch self {
    case .county: (30, 4, 1, 1, 1)
    case .city: (1_200, 96, 12, 1, 1)
    case .province: (5_000, 640, 110, 12, 1)
    case .national: (120_000, 17_500, 3_000, 340, 31)
    }
  }
}

/// A community with the names of the places that it lies in. Provinces are real, the rest is made
/// up.
struct Community {
  var code: String
  var name: String
  /// Township, county, city, province.
  var above: [String]
  var isInScope: Bool
  /// Of the county: so many of a hundred are recognised.
  var recognised: Int
}

/// Names that are unique among their neighbours.
private struct Names {
  private var taken: Set<String> = []

  mutating func fresh(_ dice: inout Dice, _ make: (inout Dice) -> String) -> String {
    var name = make(&dice)
    while !taken.insert(name).inserted { name = make(&dice) }
    return name
  }
}

enum Country {
  private static let provinces: [(digits: String, name: String)] = [
    ("11", "北京市"), ("12", "天津市"), ("13", "河北省"), ("14", "山西省"), ("15", "内蒙古自治区"),
    ("21", "辽宁省"), ("22", "吉林省"), ("23", "黑龙江省"), ("31", "上海市"), ("32", "江苏省"),
    ("33", "浙江省"), ("34", "安徽省"), ("35", "福建省"), ("36", "江西省"), ("37", "山东省"),
    ("41", "河南省"), ("42", "湖北省"), ("43", "湖南省"), ("44", "广东省"), ("45", "广西壮族自治区"),
    ("46", "海南省"), ("50", "重庆市"), ("51", "四川省"), ("52", "贵州省"), ("53", "云南省"),
    ("54", "西藏自治区"), ("61", "陕西省"), ("62", "甘肃省"), ("63", "青海省"),
    ("64", "宁夏回族自治区"), ("65", "新疆维吾尔自治区"),
  ]
  private static let first = "安宝长成春大东丰福高光广海和恒宏华惠吉嘉建江金靖康兰乐临隆明南宁平清庆瑞".map(String.init)
  private static let second = "城川岛港关河湖江口岭陵门泉山水台亭湾溪乡阳源云州庄".map(String.init)
  private static let quarter = [
    "春晖", "光华", "景明", "康泰", "丽景", "明珠", "平湖", "清泉", "荣光", "瑞华", "盛世", "泰和", "望江", "祥和",
    "向阳", "兴华", "永安", "育才", "振兴", "紫薇",
  ]
  private static let part = ["一", "二", "三", "东", "南", "西", "北", "苑", "园", "里", "湾", "坊", "桥头", "街心"]

  /// Calls `body` with every community, in the order of their codes.
  static func forEach(
    _ preset: Preset, _ dice: inout Dice, _ body: (Community, inout Dice) throws -> Void
  ) rethrows {
    let sizes = preset.sizes
    var units = dice.dealt(sizes.units, to: sizes.townships)[...]
    var townships = dice.dealt(sizes.townships, to: sizes.counties)[...]
    var counties = dice.dealt(sizes.counties, to: sizes.cities)[...]
    let cities = dice.dealt(sizes.cities, to: sizes.provinces)
    for (position, count) in cities.enumerated() {
      let province = provinces[sizes.provinces > 1 ? position : 2]
      var cityNames = Names()
      for city in 1...count {
        let cityName = cityNames.fresh(&dice) { $0.pick(first) + $0.pick(second) + "市" }
        var countyNames = Names()
        for county in 1...counties.removeFirst() {
          let countyName = countyNames.fresh(&dice) {
            $0.pick(first) + $0.pick(second) + $0.pick(["区", "县", "市"])
          }
          let above = [countyName, cityName, province.name]
          let code = province.digits + padded(city, 2) + padded(county, 2)
          try forEach(
            in: (code, above), townships: townships.removeFirst(), &units, &dice, body)
        }
      }
    }
  }

  private static func forEach(
    in county: (code: String, above: [String]), townships: Int, _ units: inout ArraySlice<Int>,
    _ dice: inout Dice, _ body: (Community, inout Dice) throws -> Void
  ) rethrows {
    let recognised = 40 + dice.below(45)
    var names = Names()
    for township in 1...townships {
      // Streets are numbered from 1, towns from 100.
      let isTown = township > 1 && township > townships * 2 / 3
      let name = names.fresh(&dice) {
        $0.pick(first) + $0.pick(quarter) + (isTown ? "镇" : "街道")
      }
      let code = county.code + padded(isTown ? 99 + township : township, 3)
      var own = Names()
      for unit in 1...units.removeFirst() {
        let community = Community(
          code: code + padded(unit, 3),
          name: own.fresh(&dice) { $0.pick(first) + $0.pick(quarter) + $0.pick(part) + "社区" },
          above: [name] + county.above, isInScope: unit == 1 || !dice.falls(3, in: 100),
          recognised: recognised)
        try body(community, &dice)
      }
    }
  }

  private static func padded(_ number: Int, _ length: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, length - digits.count)) + digits
  }
}
