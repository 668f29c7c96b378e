import Diagnostics
import Packages

/// What a reader of a sheet on the screen does not see, and what is read all the same.
enum HiddenParts {
  /// Beyond so many, the rest is `…`.
  private static let most = 20

  static func notes(on table: Table, of sheet: SheetContent) -> [Diagnostic] {
    var faults: [TableFault] = []
    if sheet.isHidden { faults.append(.hiddenSheet) }
    if !sheet.hiddenRows.isEmpty {
      faults.append(.hiddenRows(listed(spans(sheet.hiddenRows)) { String($0) }))
    }
    let known = Set(table.columns.values)
    let columns = known.filter { column in
      sheet.hiddenColumns.contains { $0.contains(column) }
    }
    if !columns.isEmpty {
      faults.append(
        .hiddenColumns(
          listed(spans(columns.sorted())) { SourceLocation.letters(ofColumn: $0 + 1) }))
    }
    return faults.map { fault in
      Diagnostic(.table(fault, in: table.kind), at: SourceLocation(file: table.fileName))
    }
  }

  /// Rising numbers as runs: 3, 5, 6, 7 as 3 and 5–7.
  private static func spans(_ numbers: [Int]) -> [ClosedRange<Int>] {
    var spans: [ClosedRange<Int>] = []
    for number in numbers {
      if let last = spans.last, last.upperBound + 1 == number {
        spans[spans.count - 1] = last.lowerBound...number
      } else {
        spans.append(number...number)
      }
    }
    return spans
  }

  private static func listed(
    _ spans: [ClosedRange<Int>], _ shown: (Int) -> String
  ) -> [String] {
    let listed = spans.prefix(most).map { span in
      span.count == 1
        ? shown(span.lowerBound) : shown(span.lowerBound) + "–" + shown(span.upperBound)
    }
    return spans.count > most ? listed + ["…"] : listed
  }
}
