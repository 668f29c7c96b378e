extension TableTemplate.Rows {
  /// With the placeholders of their headings replaced: once, since what was filled in is not looked
  /// at again. Tables whose headings have placeholders of their own fill them all by themselves.
  func filled(_ values: PlaceholderValues) -> Self {
    switch self {
    case .targets(let columns): .targets(columns.filled(values))
    case .funnel(let columns): .funnel(columns.filled(values))
    case .plans(let columns): .plans(columns.filled(values))
    case .criteria(let columns): .criteria(columns.filled(values))
    case .attainment(let columns): .attainment(columns.filled(values))
    case .months(let columns): .months(columns.filled(values))
    case .changes(let columns): .changes(columns.filled(values))
    case .lostItems(let columns): .lostItems(columns.filled(values))
    case .lostLeads(let columns): .lostLeads(columns.filled(values))
    case .nearVetoes(let columns): .nearVetoes(columns.filled(values))
    case .issues(let columns): .issues(columns.filled(values))
    case .units, .places, .years, .lines, .charts: self
    }
  }
}

/// A column with a heading that may have placeholders.
protocol HeadedColumn {
  var heading: String { get set }
}

extension ColumnTemplate: HeadedColumn {}
extension TableColumn: HeadedColumn {}

extension Array where Element: HeadedColumn {
  /// With the placeholders of their headings replaced.
  func filled(_ values: PlaceholderValues) -> Self {
    var columns = self
    for index in indices where PlaceholderValues.mayStand(in: self[index].heading) {
      columns[index].heading = values.fillHeading(self[index].heading)
    }
    return columns
  }
}
