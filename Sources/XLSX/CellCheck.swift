import Layout

/// What a cell may hold.
enum CellCheck {
  /// Links in a sheet: with more, Excel takes all of them away.
  static let linkLimit = 65_530

  /// What is wrong with the cell of a workbook with these formats and names of sheets.
  static func fault(
    _ cell: Cell, formats: [CellFormat], names: Set<String>
  ) -> XLSXError.Reason? {
    guard formats.indices.contains(cell.format) else { return .formatMissing(cell.format) }
    if let link = cell.link {
      let isCell =
        (0..<CellName.rowLimit).contains(link.row)
        && (0..<CellName.columnLimit).contains(link.column)
      guard isCell, names.contains(link.sheet) else { return .linkTargetMissing(link.sheet) }
      // The library takes what stands before a # for the place.
      if link.sheet.utf8.contains(UInt8(ascii: "#")) { return .linkTargetIllegal(link.sheet) }
    }
    switch cell.content {
    case .blank: return nil
    case .text(let text): return fault(text)
    case .number(let number): return number.isFinite ? nil : .numberNotFinite
    case .date(let day):
      if serial(day) < firstSerial || serial(day) > lastSerial { return .dateBeforeCalendar }
      return formats[cell.format].numberFormat == nil ? .dateWithoutFormat : nil
    case .formula(let formula, let cached):
      guard RuleCheck.isFormula(formula, limit: RuleCheck.cellFormulaLimit) else {
        return .formulaIllegal
      }
      switch cached {
      case .number(let number): return number.isFinite ? nil : .numberNotFinite
      case .text(let text): return fault(text)
      }
    }
  }

  /// Nothing is wrong with the cell.
  static func isSound(_ cell: Cell, _ book: (formats: [CellFormat], names: Set<String>)) -> Bool {
    fault(cell, formats: book.formats, names: book.names) == nil
  }

  /// Days of the format's calendar, which counts 1900-01-01 as 1, for days since 1970-01-01.
  static func serial(_ day: Int32) -> Int { Int(day) + 25_569 }

  /// 1900-03-01: the format believes in a 1900-02-29, so that earlier days are ambiguous.
  private static let firstSerial = 61
  /// 9999-12-31.
  private static let lastSerial = 2_958_465

  private static func fault(_ text: String) -> XLSXError.Reason? {
    CellText.excess(text).map { .textTooLong(units: $0) }
  }
}
