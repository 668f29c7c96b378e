/// Names of places as they are compared.
enum PlaceName {
  private static let suffixes = [
    "街道办事处", "镇人民政府", "乡人民政府", "街道办", "街道", "地区", "镇", "乡", "自治县", "县", "市", "区",
    "自治区", "省",
  ]

  /// 高邑镇 → 高邑. Never empty.
  static func stem(_ name: String) -> String {
    for suffix in suffixes where name.hasSuffix(suffix) && name.count > suffix.count + 1 {
      return String(name.dropLast(suffix.count))
    }
    return name
  }

  /// True where both names may be of one place: equal, or equal but for the suffix of the level
  /// where one of them lacks it.
  static func isSamePlace(_ a: String, _ b: String) -> Bool {
    let (x, y) = (Tidy.withoutBlanks(a), Tidy.withoutBlanks(b))
    return x == y || x == stem(y) || y == stem(x)
      || (stem(x) == stem(y) && x.hasSuffix("街道办事处") != y.hasSuffix("街道办事处"))
  }
}
