import Campaigns
import Diagnostics

/// Reads a table of scores with one row for each unit and a column for each item.
struct WideScoreReader {
  let campaign: Campaign
  let resolver: UnitResolver

  func read(_ opened: OpenedTable) -> FileContent {
    var content = FileContent()
    let table = opened.table
    let column = table.columns["kind"]
    let common = ScoreKindWord.kind(of: table)
    guard column != nil || common != nil else {
      content.findings = [
        Diagnostic(
          .table(.scoreKindUnknown, in: .scores), at: SourceLocation(file: table.fileName))
      ]
      return content
    }
    let items = campaign.criteria.compactMap { criterion in
      table.columns[String(criterion.number)].map { (criterion.number, $0) }
    }
    let cells = ScoreCellReaders(campaign)
    var cursor = TableCursor(opened)
    var unit = RowUnit(resolver, table)
    while cursor.advance() {
      let found = unit.find(in: &cursor)
      if found == nil, !cursor.isRefused { continue }
      var kind = common
      if let column {
        kind = cursor.value(column, WordReader.scoreKinds) ?? common
        if kind == nil, !cursor.isRefused { cursor.refuse(.blankCell, column, nil) }
      }
      var rows: [ScoreRow] = []
      for (item, column) in items {
        guard let cell = cursor.value(column, cells[item]), let kind else { continue }
        var row = ScoreRow(unit: found ?? 0, row: cursor.record.row, item: item)
        row[kind] = cell
        rows.append(row)
      }
      if cursor.accept() { content.scores += rows }
    }
    content.finish(cursor)
    return content
  }
}

/// The word 自评, 初核 or 验收 in a table's title or in its file's name.
enum ScoreKindWord {
  private static let words: [(ScoreKind, [String])] = [
    (.selfAssessment, ["自评", "self"]), (.review, ["初核", "review"]),
    (.acceptance, ["验收", "accept"]),
  ]

  /// The title decides before the name; several kinds at once say nothing.
  static func kind(of table: Table) -> ScoreKind? {
    let name = table.fileName.split(separator: "/").last.map(String.init) ?? ""
    return only(in: table.above.map(\.text).joined(separator: " ")) ?? only(in: name)
  }

  private static func only(in text: String) -> ScoreKind? {
    let lower = text.lowercased()
    let found = words.filter { $0.1.contains(where: lower.contains) }.map(\.0)
    return found.count == 1 ? found[0] : nil
  }
}
