import Campaigns
import Diagnostics

/// Reads a table of decisions (裁定) on held units.
struct DecisionReader {
  let resolver: UnitResolver

  func read(_ opened: OpenedTable) -> FileContent {
    var cursor = TableCursor(opened)
    var content = FileContent()
    var unit = RowUnit(resolver, opened.table)
    while cursor.advance() {
      let found = unit.find(in: &cursor)
      if found == nil, !cursor.isRefused { continue }
      let column = cursor.column("decision")
      let counts = cursor.value(column, WordReader.decisions)
      if counts == nil, !cursor.isRefused { cursor.refuse(.blankCell, column, nil) }
      let reason = text("reason", &cursor)
      let post = text("post", &cursor)
      guard cursor.accept(), let found, let counts else { continue }
      content.decisions.append(
        Decision(unit: found, counts: counts, reason: reason, post: post, place: cursor.place))
    }
    content.finish(cursor)
    return content
  }

  /// Reason and post are printed with the decision, so a blank one is worth a warning.
  private func text(_ key: String, _ cursor: inout TableCursor) -> String {
    let column = cursor.column(key)
    let text = cursor.value(column, RemarkReader()) ?? ""
    if text.isEmpty, !cursor.isRefused { cursor.add(.blankText, column, nil) }
    return text
  }
}
