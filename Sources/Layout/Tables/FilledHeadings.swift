extension TableTemplate.Rows {
  /// With the placeholders of their headings replaced.
  func filled(_ values: PlaceholderValues) -> Self {
    switch self {
    case .units(let choice, let columns): .units(choice, columns.map { $0.filled(values) })
    case .places(let columns): .places(columns.map { $0.filled(values) })
    case .targets(let columns): .targets(columns.map { $0.filled(values) })
    case .funnel(let columns): .funnel(columns.map { $0.filled(values) })
    case .plans(let columns): .plans(columns.map { $0.filled(values) })
    case .years(let columns): .years(columns.map { $0.filled(values) })
    case .criteria(let columns): .criteria(columns.map { $0.filled(values) })
    case .attainment(let columns): .attainment(columns.map { $0.filled(values) })
    case .months(let columns): .months(columns.map { $0.filled(values) })
    case .changes(let columns): .changes(columns.map { $0.filled(values) })
    case .lostItems(let columns): .lostItems(columns.map { $0.filled(values) })
    case .lostLeads(let columns): .lostLeads(columns.map { $0.filled(values) })
    case .nearVetoes(let columns): .nearVetoes(columns.map { $0.filled(values) })
    case .issues(let columns): .issues(columns.map { $0.filled(values) })
    case .lines, .charts: self
    }
  }
}

extension TableColumn {
  /// With the placeholders of its heading replaced; a target's goal is filled in by its table.
  func filled(_ values: PlaceholderValues) -> TableColumn {
    var column = self
    column.heading = values.fill(heading)
    return column
  }
}

extension ColumnTemplate {
  /// With the placeholders of its heading replaced.
  func filled(_ values: PlaceholderValues) -> ColumnTemplate {
    var column = self
    column.heading = values.fill(heading)
    return column
  }
}
