import CXLSXWriter
import Layout

/// Writes a sheet's validations and conditional formats.
@safe struct RuleWriter {
  let target: UnsafeMutablePointer<lxw_worksheet>
  let sheet: Sheet
  let formats: [UnsafeMutablePointer<lxw_format>]

  func write() throws(XLSXError) {
    for validation in sheet.validations { try write(validation) }
    for rule in sheet.conditionals { try write(rule) }
  }

  /// Lists go by formula only: a list given as text overruns a buffer of the library's.
  private func write(_ value: Validation) throws(XLSXError) {
    let (type, formula) =
      switch value.rule {
      case .list(let formula): (LXW_VALIDATION_TYPE_LIST_FORMULA, formula)
      case .custom(let formula): (LXW_VALIDATION_TYPE_CUSTOM_FORMULA, formula)
      }
    let range = value.range
    let texts = [formula, value.errorTitle, value.errorMessage]
    let code = unsafe Library.withCStrings(texts) { strings in
      var rule = unsafe lxw_data_validation()
      unsafe rule.validate = UInt8(type.rawValue)
      unsafe rule.value_formula = unsafe strings[0]
      if !value.errorTitle.isEmpty { unsafe rule.error_title = unsafe strings[1] }
      if !value.errorMessage.isEmpty { unsafe rule.error_message = unsafe strings[2] }
      return unsafe worksheet_data_validation_range(
        target, lxw_row_t(range.firstRow), lxw_col_t(range.firstColumn),
        lxw_row_t(range.lastRow), lxw_col_t(range.lastColumn), &rule)
    }
    try Library.check(code, sheet: sheet.name, cell: CellName.range(range))
  }

  private func write(_ value: ConditionalFormat) throws(XLSXError) {
    let range = value.range
    let code = unsafe Library.withCStrings([value.formula]) { strings in
      var rule = unsafe lxw_conditional_format()
      unsafe rule.type = UInt8(LXW_CONDITIONAL_TYPE_FORMULA.rawValue)
      unsafe rule.value_string = unsafe strings[0]
      unsafe rule.format = unsafe formats[value.format]
      return unsafe worksheet_conditional_format_range(
        target, lxw_row_t(range.firstRow), lxw_col_t(range.firstColumn),
        lxw_row_t(range.lastRow), lxw_col_t(range.lastColumn), &rule)
    }
    try Library.check(code, sheet: sheet.name, cell: CellName.range(range))
  }
}
