import Diagnostics

@testable import Intake

/// How a reader takes one text: a short verdict to compare in truth tables.
func verdict<Reader: CellReader>(
  _ reader: Reader, _ text: String, _ show: (Reader.Value) -> String
) -> String {
  let bytes = Array(text.utf8)
  let quick = reader.quick(bytes.span, 0, bytes.count).map(show)
  let slow: String
  switch reader.reading(of: CellText(text)) {
  case .blank: slow = "blank"
  case .value(let value): slow = show(value)
  case .tidied(let value, let fault): slow = "\(show(value)) (\(slug(fault)))"
  case .refused(let fault): slow = "refused: \(slug(fault))"
  }
  // The way through bytes is a shortcut: where it answers, it answers the same.
  if let quick, quick != slow { return "quick \(quick), slow \(slow)" }
  return slow
}

/// The fault's slug behind the table's kind.
func slug(_ fault: TableFault) -> String {
  let diagnostic = Diagnostic(.table(fault, in: .file), at: SourceLocation(file: ""))
  return String(diagnostic.code.dropFirst("file.".count))
}
