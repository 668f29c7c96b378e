import Campaigns

/// Where the units of a workbook stand (台账), so that figures of other sheets can be formulas over
/// their rows. A formula is given only with the number that it has over these rows.
struct Ledger: Sendable {
  /// One condition on a unit's row.
  enum Condition: Sendable {
    /// The column shows this text.
    case shows(ColumnSource, String)
    /// The column's day is this one or later, or this one or earlier.
    case from(ColumnSource, Day)
    case to(ColumnSource, Day)
  }

  /// Rows that were counted.
  struct Counted {
    var value: Int
    var formula: String
    /// The first of them.
    var link: Cell.Link?
  }

  let sheet: String
  private let start: Int
  private let units: [Assessment]
  private let columns: [ColumnSource: Int]
  private let contents: [ColumnSource: [Cell.Content]]
  /// By position of the unit: the places that it lies in.
  private let chains: [[RegionCode]]
  private let isInScope: [Bool]

  /// Columns that say which place a unit belongs to.
  private static let placeColumns: [ColumnSource] = [
    .known(.place), .known(.county), .known(.township),
  ]

  /// - Parameter start: the sheet's row of the first unit.
  init(sheet: String, start: Int, table: UnitTable) {
    self.sheet = sheet
    self.start = start
    // Rows that are not there cannot be counted.
    units = table.units.count <= table.limit ? table.units : []
    var columns: [ColumnSource: Int] = [:]
    var contents: [ColumnSource: [Cell.Content]] = [:]
    for (index, column) in table.columns.enumerated() {
      guard case .source(let source) = column.kind, Self.isAsked(source) else { continue }
      columns[source] = index
      contents[source] = units.indices.map { table.content(index, position: $0) }
    }
    self.columns = columns
    self.contents = contents
    let progress = table.progress
    chains = units.map { unit in
      progress.campaign.chain(of: progress.entry(of: unit).code).map(\.code)
    }
    isInScope = units.map { progress.entry(of: $0).inScope }
  }

  private static func isAsked(_ source: ColumnSource) -> Bool {
    switch source {
    case .known(let known):
      [
        .place, .county, .township, .inScope, .participating, .attained, .recognisedOn, .grade,
        .reporting, .stage,
      ].contains(known)
    case .gradeOn: true
    case .field, .onTime: false
    }
  }

  var isEmpty: Bool { units.isEmpty }

  /// The rows that meet all conditions, and the formula that counts them; `nil` where a column is
  /// missing, or a text means more than itself to a spreadsheet.
  func count(_ conditions: [Condition]) -> Counted? {
    guard !units.isEmpty else { return nil }
    var parts: [String] = []
    for condition in conditions {
      guard let part = part(condition) else { return nil }
      parts.append(part)
    }
    var value = 0
    var first: Int?
    for position in units.indices where conditions.allSatisfy({ holds($0, position) }) {
      value += 1
      first = first ?? position
    }
    let link = first.map { Cell.Link(sheet: sheet, row: start + $0) }
    guard !parts.isEmpty else {
      return columns.values.min().map { column in
        Counted(value: units.count, formula: "ROWS(\(range(column)))", link: link)
      }
    }
    return Counted(
      value: value, formula: "COUNTIFS(" + parts.joined(separator: ",") + ")", link: link)
  }

  /// The units of a place, in scope: `nil` where no column tells them apart.
  func conditions(of place: RegionCode, named name: String) -> [Condition]? {
    var conditions: [Condition] = []
    if let yes = yesOfScope {
      conditions.append(.shows(.known(.inScope), yes))
    } else if isInScope.contains(false) {
      return nil
    }
    let own = chains.map { $0.contains(place) }
    if own.allSatisfy({ $0 }) { return conditions }
    for column in Self.placeColumns {
      guard let shown = contents[column] else { continue }
      if zip(own, shown).allSatisfy({ $0 == ($1 == .text(name)) }) {
        return conditions + [.shows(column, name)]
      }
    }
    return nil
  }

  /// The counts of a place with their formulas over the rows.
  func figures(of place: PlaceProgress, words: FixedWords) -> GridCounts.Figures {
    let base = conditions(of: place.place.code, named: place.place.name)
    let tally = place.tally
    func figure(_ value: Int, _ more: [Condition]) -> SheetFigure {
      let counted = base.flatMap { count($0 + more) }
      return SheetFigure(value, counted)
    }
    return GridCounts.Figures(
      total: figure(tally.inScope, []),
      participating: figure(
        tally.participating, [.shows(.known(.participating), words.yes)]),
      attained: figure(tally.attained, [.shows(.known(.attained), words.yes)]),
      held: tally.held)
  }

  /// The number of units in scope that lie in a place.
  func unitCount(of place: RegionCode) -> Int {
    units.indices.count { isInScope[$0] && chains[$0].contains(place) }
  }

  private var yesOfScope: String? {
    let shown = contents[.known(.inScope)] ?? []
    guard let position = isInScope.firstIndex(of: true), position < shown.count,
      case .text(let yes) = shown[position]
    else { return nil }
    return yes
  }

  private func range(_ column: Int) -> String {
    "'\(sheet)'!" + CellName.column(column, start...(start + units.count - 1))
  }

  private func part(_ condition: Condition) -> String? {
    switch condition {
    case .shows(let source, let text):
      guard let column = columns[source], !text.isEmpty, PrintedText.isPlain(text),
        !text.contains(where: { "*?~<>=\"".contains($0) }), Double(text) == nil
      else { return nil }
      return "\(range(column)),\"\(text)\""
    case .from(let source, let day):
      return columns[source].map { "\(range($0)),\">=\"&\(Self.date(day))" }
    case .to(let source, let day):
      return columns[source].map { "\(range($0)),\"<=\"&\(Self.date(day))" }
    }
  }

  private static func date(_ day: Day) -> String {
    let civil = day.civil
    return "DATE(\(civil.year),\(civil.month),\(civil.day))"
  }

  private func holds(_ condition: Condition, _ position: Int) -> Bool {
    switch condition {
    case .shows(let source, let text): return contents[source]?[position] == .text(text)
    case .from(let source, let day):
      guard case .date(let shown)? = contents[source]?[position] else { return false }
      return shown >= day.number
    case .to(let source, let day):
      guard case .date(let shown)? = contents[source]?[position] else { return false }
      return shown <= day.number
    }
  }
}
