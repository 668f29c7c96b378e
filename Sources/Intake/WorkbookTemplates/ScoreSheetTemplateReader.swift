import Diagnostics
import Layout

/// Reads the design of the assessment sheet.
struct ScoreSheetTemplateReader {
  let frames: FrameReader

  /// Without these the sheet neither adds up nor can be read back.
  private static let needed: [ScoreColumnSource] = [.number, .name, .points, .selfScore]

  func read(_ reader: MappingReader) -> ScoreSheetTemplate {
    let frame = frames.frame(reader, .ofUnit)
    let number = reader.filled("number", .ofUnit)
    let head = reader.mapping("head", Head.init)
    let columns = columns(reader)
    return ScoreSheetTemplate(
      frame: frame, number: number, columns: columns, nameLabel: head?.name ?? "",
      townshipLabel: head?.township ?? "", codeLabel: head?.code ?? "",
      dateLabel: head?.date ?? "", opinions: reader.filledTexts("opinions", .ofUnit))
  }

  private struct Head {
    var name, township, code, date: String

    init(_ head: MappingReader) {
      name = head.text("name")
      township = head.text("township")
      code = head.text("code")
      date = head.text("self_assessed_on")
    }
  }

  private func columns(_ reader: MappingReader) -> [ScoreSheetTemplate.Column] {
    var firstLines: [ScoreColumnSource: Int] = [:]
    let columns = reader.list("columns") { column in
      let source = column.oneOf("source", ScoreColumnSource.self)
      if let line = firstLines[source], column.isSound {
        column.fault(.duplicateID(firstLine: line), at: "source", value: source.rawValue)
      }
      firstLines[source] = firstLines[source] ?? column.line(of: "source")
      return ScoreSheetTemplate.Column(
        source, heading: column.text("heading"), width: column.width())
    }
    for source in Self.needed
    where reader.isSound && !columns.contains(where: { $0.source == source }) {
      reader.keyFault(.missingKey("source: \(source.rawValue)"), at: "columns")
    }
    return columns
  }
}
