import Diagnostics
import Layout

/// Reads the columns of a grid of units.
struct ColumnReader {
  /// Fields of the campaigns that the workbook is made for.
  let fields: [String]

  private var words: [String] {
    ColumnSource.Known.allCases.map(\.rawValue) + fields.map { ColumnSource.fieldPrefix + $0 }
  }

  func columns(_ reader: MappingReader) -> [ColumnTemplate] {
    var firstLines: [ColumnSource: Int] = [:]
    let columns = reader.list("columns") { column in
      let source = source(column)
      if let line = firstLines[source], column.isSound {
        column.fault(.duplicateID(firstLine: line), at: "source", value: source.id)
      }
      firstLines[source] = firstLines[source] ?? column.line(of: "source")
      return ColumnTemplate(
        source, heading: column.text("heading"), width: column.width(),
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
