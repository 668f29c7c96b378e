import Campaigns
import Diagnostics
import Disk

/// Reads a status table (状态表): one row for each unit.
struct StatusReader {
  let campaign: Campaign
  let period: ReportingPeriod
  let resolver: UnitResolver

  func read(_ opened: OpenedTable) -> FileContent {
    var cursor = TableCursor(opened)
    var content = FileContent()
    content.findings += foreignStages(opened.table)
    let columns = StatusColumns(opened.table, campaign)
    var unit = RowUnit(resolver, opened.table)
    let stating = Self.stating(opened.table)
    var plain = PlainStatusRows(opened.table, campaign, resolver.index)
    while true {
      plain?.take(from: &cursor, into: &content.status)
      guard cursor.advance() else { break }
      // A blank form's row that nobody has filled in reports nothing: the unit has not reported.
      if !stating.isEmpty, stating.allSatisfy({ Tidy.trimmed(cursor.text($0)).isEmpty }) {
        continue
      }
      let found = unit.find(in: &cursor)
      if found == nil, !cursor.isRefused { continue }
      let record = columns.read(&cursor, unit: found ?? 0)
      FilingDate.check(&cursor, columns.reportedOn, period)
      if cursor.accept() {
        content.status.append(record)
        content.status.makeRoom(for: cursor)
      }
    }
    if cursor.refusedRows.isEmpty {
      content.findings += TotalRows(opened.table, cursor.totals)
        .check(columns.counted, of: content.status.list)
    }
    content.finish(cursor)
    return content
  }

  /// The columns that state something, of a table that asks who reported and when, as the forms
  /// handed out do; none of any other table, in which a blank row is a report of unknowns.
  private static func stating(_ table: Table) -> [Int] {
    guard table.columns["reporter"] != nil, table.columns["reported_on"] != nil else { return [] }
    let named = Set(UnitColumns.definitions.map(\.key) + ["serial"])
    return table.columns.filter { !named.contains($0.key) }.map(\.value).sorted()
  }

  /// Columns of stages that the campaign lacks are not read.
  private func foreignStages(_ table: Table) -> [Diagnostic] {
    let own = Set(campaign.stages.map(\.step))
    return Stage.Step.allCases.filter { !own.contains($0) }.compactMap { step in
      guard let column = table.columns["\(step.id)_on"] else { return nil }
      let place = table.location(row: table.header.row, line: table.header.line, column: column)
      return Diagnostic(.table(.stageNotInCampaign, in: table.kind), at: place)
    }
  }
}
