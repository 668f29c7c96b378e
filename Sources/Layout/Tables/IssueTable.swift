import Campaigns
import Diagnostics

/// What was wrong with the files (数据问题清单), a line each: where, what it said, what was done with
/// it and what the sender should do.
struct IssueTable {
  let diagnostics: [Diagnostic]
  let columns: [TableColumn<IssueSource>]
  let words: FixedWords
  let language: Language

  func table() -> SmallTable {
    SmallTable(
      headings: columns.map(\.heading), givenWidths: columns.map(\.width),
      emptyText: words.forms.emptyTable, isList: true,
      lines: { _ in
        diagnostics.enumerated().map { index, diagnostic in
          TableLine(columns.map { cell($0.source, diagnostic, serial: index + 1) })
        }
      })
  }

  private func cell(
    _ source: IssueSource, _ diagnostic: Diagnostic, serial: Int
  ) -> TableCell {
    let place = diagnostic.location
    let sentence = Wording.words(for: diagnostic.fault).sentence(language)
    switch source {
    case .serial: return TableCell(.number(Double(serial)), .center)
    case .file: return TableCell(text: Visible.text(place.file, limit: 300))
    case .row:
      return TableCell((place.row ?? place.line).map { .number(Double($0)) } ?? .blank, .center)
    case .column: return TableCell(.plain(place.columnLetters), .center)
    case .field: return TableCell(text: Visible.text(place.header ?? ""))
    case .value: return TableCell(text: Visible.text(diagnostic.value ?? "", limit: 300))
    case .problem: return TableCell(text: sentence.says)
    case .handling:
      return TableCell(text: words.analysis.handling(diagnostic.severity.rawValue))
    case .advice: return TableCell(text: sentence.remedy)
    }
  }
}
