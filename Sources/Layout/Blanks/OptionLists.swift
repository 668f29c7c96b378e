/// The hidden sheet that drop-downs take their entries from: a column for each list, each kept
/// once.
struct OptionLists {
  let name: String
  private var lists: [[Cell.Content]] = []

  init(name: String) { self.name = name }

  var isEmpty: Bool { lists.isEmpty }

  /// What a drop-down of these entries refers to.
  mutating func rule(_ entries: [Cell.Content]) -> Validation.Rule {
    let column = lists.firstIndex(of: entries) ?? lists.count
    if column == lists.count { lists.append(entries) }
    let range = CellName.absolute(column, 0...(max(entries.count, 1) - 1))
    return .list(formula: "=\(name)!\(range)")
  }

  var sheet: Sheet {
    let lists = lists
    return Sheet(
      name: name, columnWidths: lists.map { _ in 14 }, page: PageSetup(isLandscape: false),
      isHidden: true, rowCount: lists.map(\.count).max() ?? 0,
      row: { index in
        Row(lists.map { Cell(index < $0.count ? $0[index] : .blank) })
      })
  }
}
