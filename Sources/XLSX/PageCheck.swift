import Layout

/// What a sheet's print set-up may ask for.
enum PageCheck {
  /// Excel keeps at most this many page breaks; the library drops the rest in silence.
  static let breakLimit = 1_023
  /// The most UTF-16 units of a header or footer.
  static let headerLimit = 255

  static func check(_ sheet: Sheet) throws(XLSXError) {
    let page = sheet.page
    if let rows = page.repeatedRows {
      guard rows.lowerBound >= 0, rows.upperBound < CellName.rowLimit else {
        throw XLSXError(.settingIllegal(what: "repeatedRows"), sheet: sheet.name)
      }
    }
    if let area = page.printArea { try WorkbookCheck.checkRange(area, sheet) }
    guard (0...32_767).contains(page.fitWide), (0...32_767).contains(page.fitTall) else {
      throw XLSXError(.settingIllegal(what: "fitWide"), sheet: sheet.name)
    }
    for (text, what) in [(page.header, "header"), (page.footer, "footer")] {
      guard isHeader(text) else {
        throw XLSXError(.settingIllegal(what: what), sheet: sheet.name)
      }
    }
    let margins = page.margins
    for margin in [margins.left, margins.right, margins.top, margins.bottom] {
      guard margin >= 0, margin < 50 else {
        throw XLSXError(.settingIllegal(what: "margins"), sheet: sheet.name)
      }
    }
    let breaks = page.breaksBefore
    guard breaks.count <= breakLimit, breaks.allSatisfy({ (1..<CellName.rowLimit).contains($0) })
    else {
      throw XLSXError(.settingIllegal(what: "breaksBefore"), sheet: sheet.name)
    }
  }

  /// A picture's place (`&G`) needs a picture, which workbooks here do not have.
  private static func isHeader(_ text: String) -> Bool {
    guard text.utf16.count <= headerLimit, CellText.isPlain(text, lineFeeds: true) else {
      return false
    }
    var afterMark = false
    for scalar in text.unicodeScalars {
      if afterMark && (scalar == "G" || scalar == "[") { return false }
      afterMark = scalar == "&" && !afterMark
    }
    return true
  }
}
