/// How long texts may be: a cell of a workbook holds 32,767 characters, some of them the
/// report's own.
enum TextLimit {
  /// Of a remark, in UTF-16 units.
  static let remark = 30_000
  /// Of a name.
  static let name = 200

  /// The text's first `limit` UTF-16 units with `…` behind them, or the text.
  static func cut(_ text: String, to limit: Int) -> (text: String, isCut: Bool) {
    guard text.utf8.count > limit, text.utf16.count > limit else { return (text, false) }
    var kept = String.UnicodeScalarView()
    var units = 0
    for scalar in text.unicodeScalars {
      units += UTF16.width(scalar)
      if units > limit { break }
      kept.append(scalar)
    }
    return (String(kept) + "…", true)
  }
}
