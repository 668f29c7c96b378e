/// What is left of units' names without the words that only say what kind of unit it is.
struct UnitStem {
  private let suffixes: [[UInt8]]

  /// - Parameter noun: what the campaign calls a unit. Only its own word is left out: a 小区 of the
  ///   same name is another thing than the 社区.
  init(noun: String) {
    let words = noun == "社区" ? ["社区居民委员会", "社区居委会", "居民委员会", "居委会", "社区"] : [noun]
    suffixes = words.map { Array($0.utf8) }
  }

  /// 育才街社区居委会 → 育才街: what names of one unit have in common. Never empty.
  func of(_ name: String) -> String {
    let bytes = Array(name.utf8)
    for suffix in suffixes
    where bytes.count > suffix.count && bytes.suffix(suffix.count).elementsEqual(suffix) {
      return String(decoding: bytes.dropLast(suffix.count), as: UTF8.self)
    }
    return name
  }
}
