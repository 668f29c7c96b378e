import Campaigns
import Diagnostics
import Layout

/// Reads the columns of a grid of units.
struct ColumnReader {
  /// Every source that a column may have.
  private let words: [String]

  /// - Parameter campaigns: those that the workbook is made for, whose fields and grades may be
  ///   shown.
  init(campaigns: [Campaign], excluding excluded: [ColumnSource.Known] = []) {
    let known = ColumnSource.Known.allCases.filter { !excluded.contains($0) }.map(\.rawValue)
    let fields = campaigns.flatMap(\.fields)
    let dates = fields.filter { $0.kind == .date }
    let all =
      known + fields.map { ColumnSource.fieldPrefix + $0.id }
      + campaigns.flatMap(\.grades).map { ColumnSource.gradePrefix + $0.id }
      + dates.map { ColumnSource.onTimePrefix + $0.id }
    words = all.enumerated().filter { all.firstIndex(of: $1) == $0 }.map(\.element)
  }

  func columns(_ reader: MappingReader) -> [ColumnTemplate] {
    var firstLines: [ColumnSource: Int] = [:]
    let columns = reader.list("columns") { column in
      let source = source(column)
      if let line = firstLines[source], column.isSound, source != .known(.blank) {
        column.fault(.duplicateID(firstLine: line), at: "source", value: source.id)
      }
      firstLines[source] = firstLines[source] ?? column.line(of: "source")
      return ColumnTemplate(
        source,
        heading: column.filled(
          "heading", source == .known(.itemPoints) ? .ofItem : .ofReport), width: column.width(),
        style: style(column, of: source))
    }
    reader.refuseEmpty(columns, "columns")
    // A grid without them could not be counted, and its rows not be told apart.
    let counted: [ColumnSource] = [.known(.name), .known(.code)]
    if reader.isSound, !columns.contains(where: { counted.contains($0.source) }) {
      reader.keyFault(.missingKey("source: name"), at: "columns")
    }
    return columns
  }

  private func source(_ column: MappingReader) -> ColumnSource {
    let text = column.text("source")
    if words.contains(text), let source = ColumnSource(id: text) { return source }
    if !text.isEmpty {
      column.fault(
        .notOneOf(words, nearest: NearestWord.to(text, among: words)), at: "source",
        value: text)
    }
    return .known(.serial)
  }

  /// Only a style that suits the column; dates are never shown as numbers.
  private func style(_ column: MappingReader, of source: ColumnSource) -> ColumnStyle? {
    column.optionalOneOf("style", source.styles.map { ($0.rawValue, $0) })
  }
}
