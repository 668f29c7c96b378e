/// Names of units and places as they are compared.
enum UnitName {
  private static let unitSuffixes = [
    "社区居民委员会", "社区居委会", "居民委员会", "居委会", "社区", "生活圈", "小区",
  ].map { Array($0.utf8) }
  private static let placeSuffixes = [
    "街道办事处", "镇人民政府", "乡人民政府", "街道办", "街道", "地区", "镇", "乡", "自治县", "县", "市", "区",
    "自治区", "省",
  ]

  /// 育才街社区居委会 → 育才街: what names of one unit have in common. Never empty.
  static func stem(_ name: String) -> String {
    let bytes = Array(name.utf8)
    for suffix in unitSuffixes
    where bytes.count > suffix.count && bytes.suffix(suffix.count).elementsEqual(suffix) {
      return String(decoding: bytes.dropLast(suffix.count), as: UTF8.self)
    }
    return name
  }

  /// 高邑镇 → 高邑. Never empty.
  static func placeStem(_ name: String) -> String {
    for suffix in placeSuffixes where name.hasSuffix(suffix) && name.count > suffix.count + 1 {
      return String(name.dropLast(suffix.count))
    }
    return name
  }

  /// True where both names may be of one place: equal, or equal but for the suffix of the level
  /// where one of them lacks it.
  static func isSamePlace(_ a: String, _ b: String) -> Bool {
    let (x, y) = (Tidy.withoutBlanks(a), Tidy.withoutBlanks(b))
    return x == y || x == placeStem(y) || y == placeStem(x)
      || (placeStem(x) == placeStem(y) && x.hasSuffix("街道办事处") != y.hasSuffix("街道办事处"))
  }
}

/// How far two names are apart.
enum EditDistance {
  /// The number of characters to replace, insert or delete; `nil` when it is over `limit`.
  static func between(_ a: [Character], _ b: [Character], atMost limit: Int) -> Int? {
    guard abs(a.count - b.count) <= limit else { return nil }
    var row = Array(0...b.count)
    for (i, left) in a.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, right) in b.enumerated() {
        let cost = left == right ? diagonal : min(diagonal, row[j], row[j + 1]) + 1
        diagonal = row[j + 1]
        row[j + 1] = cost
      }
      guard row.contains(where: { $0 <= limit }) else { return nil }
    }
    return row[b.count] <= limit ? row[b.count] : nil
  }
}
