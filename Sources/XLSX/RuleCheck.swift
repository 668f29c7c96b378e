import Layout

/// What validations and conditional formats may hold.
enum RuleCheck {
  /// Limits of Excel, in UTF-16 units.
  static let ruleFormulaLimit = 255
  static let titleLimit = 32
  static let messageLimit = 255
  static let cellFormulaLimit = 8_192

  static func check(_ validation: Validation, _ sheet: Sheet) throws(XLSXError) {
    try WorkbookCheck.checkRange(validation.range, sheet)
    let formula =
      switch validation.rule {
      case .list(let formula), .custom(let formula): formula
      }
    let faults = [
      (isFormula(formula, limit: ruleFormulaLimit), "validation.rule"),
      (isMessage(validation.errorTitle, limit: titleLimit), "validation.errorTitle"),
      (isMessage(validation.errorMessage, limit: messageLimit), "validation.errorMessage"),
    ]
    for (isLegal, what) in faults where !isLegal {
      let cell = CellName.range(validation.range)
      throw XLSXError(.settingIllegal(what: what), sheet: sheet.name, cell: cell)
    }
  }

  static func check(
    _ rule: ConditionalFormat, _ sheet: Sheet, formats: Int
  ) throws(XLSXError) {
    try WorkbookCheck.checkRange(rule.range, sheet)
    let cell = CellName.range(rule.range)
    guard isFormula(rule.formula, limit: ruleFormulaLimit) else {
      throw XLSXError(.settingIllegal(what: "conditional"), sheet: sheet.name, cell: cell)
    }
    guard (0..<formats).contains(rule.format) else {
      throw XLSXError(.formatMissing(rule.format), sheet: sheet.name, cell: cell)
    }
  }

  /// Begins with `=`, says something, and holds nothing that XML cannot.
  static func isFormula(_ text: String, limit: Int) -> Bool {
    text.unicodeScalars.first == "=" && text.unicodeScalars.count > 1
      && text.utf16.count <= limit && CellText.isPlain(text, lineFeeds: true)
  }

  private static func isMessage(_ text: String, limit: Int) -> Bool {
    text.utf16.count <= limit && CellText.isPlain(text, lineFeeds: true)
  }
}
