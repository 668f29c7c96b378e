import Campaigns

/// The county of the tests: a campaign of 31 items like 高邑县绿色社区创建, with five communities.
enum Gaoyi {
  static let maxima = [
    3, 3, 3, 1, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 3, 4, 3, 3, 3, 4, 2, 4, 3, 3, 2, 3, 2, 2, 1,
  ]
  static let mayNotApply: Set<Int> = [11, 14, 25, 30]

  static let campaign = Campaign(
    id: "gaoyi", title: "高邑县绿色社区创建",
    top: Place(code: code("130127000000"), name: "高邑县", level: .county),
    placeNames: [code("130127100000"): "高邑镇", code("130100000000"): "石家庄市"],
    scoring: .points(passMark: HalfPoints(points: 80), bonusCap: HalfPoints(points: 3)),
    categories: [Category(id: "all", name: "指标")],
    criteria: maxima.enumerated().map { index, maximum in
      Criterion(
        number: index + 1, category: "all", name: "指标\(index + 1)",
        maximum: HalfPoints(points: maximum), mayNotApply: mayNotApply.contains(index + 1))
    },
    vetoes: [
      Veto(id: "V1", name: "较严重私搭乱建", rule: .places(atLeast: 5)),
      Veto(id: "V2", name: "绿色空间不足", rule: .percent(above: 50)),
      Veto(id: "V3", name: "容貌脏乱差", rule: .places(atLeast: 5)),
      Veto(id: "V4", name: "消防设施不足或通道被占", rule: .places(atLeast: 5)),
    ],
    stages: [
      Stage(step: .applied, name: "申报"), Stage(step: .selfAssessed, name: "社区自评"),
      Stage(step: .reviewed, name: "县初核"), Stage(step: .accepted, name: "市验收认定"),
      Stage(step: .recognised, name: "公布授牌"),
    ],
    targets: [])

  static let units = """
    区划代码,社区名称,街道（镇）,纳入范围,设立日期,撤并日期,别名
    130127100001,育才街社区,高邑镇,是,,,育才社区
    130127100002,兴西社区,高邑镇,是,,,
    130127100003,兴东社区,高邑镇,是,,,
    130127100004,公园社区,高邑镇,是,,,
    130127100005,北新街社区,高邑镇,是,,,130127100015
    130127100006,旧城社区,高邑镇,是,,2021-06-01,
    130127100007,新城社区,高邑镇,是,2022-03-01,,

    """

  static func code(_ digits: String) -> RegionCode {
    guard let code = RegionCode(digits) else { preconditionFailure("\(digits) is no code") }
    return code
  }

  static func period(_ name: String) -> ReportingPeriod {
    guard let period = ReportingPeriod(name) else { preconditionFailure("\(name) is no month") }
    return period
  }
}
