import Campaigns

/// The columns of lists of units as they stand in sheets, of a design that workbooks of many places
/// have in common: headings are filled and columns of items spread out once for all of them.
struct ColumnExpansions: Sendable {
  private var known: [(template: [ColumnTemplate], columns: [UnitTable.Column])] = []

  /// Of none: every table expands its own.
  init() {}

  /// - Parameter values: of any of the workbooks: headings that name the place are not shared.
  init(of sheets: [SheetTemplate], filling values: PlaceholderValues, in campaign: Campaign) {
    for table in sheets.flatMap(\.tables) {
      guard case .units(_, let template) = table.rows, columns(of: template) == nil,
        template.allSatisfy({ PlaceholderValues.isSameForAllPlaces($0.heading) })
      else { continue }
      known.append((template, UnitTable.expanded(template, filling: values, in: campaign)))
    }
  }

  /// The columns of a template; `nil` where they are not shared.
  func columns(of template: [ColumnTemplate]) -> [UnitTable.Column]? {
    known.first { $0.template == template }?.columns
  }
}
