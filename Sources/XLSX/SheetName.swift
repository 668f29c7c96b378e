/// What Excel takes as a sheet's name.
enum SheetName {
  /// What is wrong with the name by itself; `nil` where nothing is.
  static func fault(_ name: String) -> XLSXError.Reason? {
    if name.allSatisfy(\.isWhitespace) { return .sheetNameBlank }
    let length = name.utf16.count
    if length > 31 { return .sheetNameTooLong(units: length) }
    if !CellText.isPlain(name) || name.unicodeScalars.contains(where: isForbidden) {
      return .sheetNameCharacter
    }
    if name.unicodeScalars.first == "'" || name.unicodeScalars.last == "'" {
      return .sheetNameCharacter
    }
    if name.lowercased() == "history" { return .sheetNameReserved }
    return nil
  }

  /// Equal names in Excel have equal keys.
  static func key(_ name: String) -> String { name.lowercased() }

  private static func isForbidden(_ scalar: UnicodeScalar) -> Bool {
    switch scalar {
    case "[", "]", ":", "*", "?", "/", "\\": true
    default: false
    }
  }
}
