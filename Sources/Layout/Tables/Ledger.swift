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
  private let unitCount: Int
  /// Where the columns stand in the sheet, and what they show.
  private let columns: [ColumnSource: (index: Int, shown: LedgerColumn)]
  /// By place the positions of the units that lie in it, ascending.
  private let members: [RegionCode: [Int32]]
  private let isAllInScope: Bool
  /// What the column of scope shows of a unit that is in scope.
  private let yesOfScope: String?

  /// Columns that say which place a unit belongs to.
  private static let placeColumns: [ColumnSource] = [
    .known(.place), .known(.county), .known(.township),
  ]

  /// - Parameter start: the sheet's row of the first unit.
  init(sheet: String, start: Int, table: UnitTable) {
    self.sheet = sheet
    self.start = start
    // Rows that are not there cannot be counted.
    let units = table.units.count <= table.limit ? table.units : []
    unitCount = units.count
    let asked = table.columns.indices.compactMap { index -> (source: ColumnSource, index: Int)? in
      guard case .source(let source) = table.columns[index].kind, Self.isAsked(source) else {
        return nil
      }
      return (source, index)
    }
    var shown = table.columns.map { _ in LedgerColumn() }
    if !units.isEmpty {
      table.forEachCell(of: asked.map(\.index)) { column, content in
        shown[column].append(content)
      }
    }
    var columns: [ColumnSource: (index: Int, shown: LedgerColumn)] = [:]
    for (source, index) in asked { columns[source] = (index, shown[index]) }
    self.columns = columns
    let progress = table.progress
    members = Self.members(of: units, in: progress)
    isAllInScope = units.allSatisfy { progress.isInScope($0.unit) }
    yesOfScope = units.firstIndex { progress.isInScope($0.unit) }
      .flatMap { columns[.known(.inScope)]?.shown.text($0) }
  }

  /// Units of one township lie in the same places, and mostly come one after the other.
  private static func members(
    of units: [Assessment], in progress: Progress
  ) -> [RegionCode: [Int32]] {
    var members: [RegionCode: [Int32]] = [:]
    var start = 0
    while start < units.count {
      let code = progress.register.code(of: units[start].unit)
      let home = code.place(at: .township)
      let end =
        units[start...].firstIndex {
          progress.register.code(of: $0.unit).place(at: .township) != home
        } ?? units.count
      for link in progress.campaign.chain(of: code) {
        members[link.code, default: []].append(contentsOf: Int32(start)..<Int32(end))
      }
      start = end
    }
    return members
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

  var isEmpty: Bool { unitCount == 0 }

  /// The rows that meet all conditions, and the formula that counts them; `nil` where a column is
  /// missing, or a text means more than itself to a spreadsheet.
  func count(_ conditions: [Condition]) -> Counted? {
    guard !isEmpty else { return nil }
    var parts: [String] = []
    for condition in conditions {
      guard let part = part(condition) else { return nil }
      parts.append(part)
    }
    guard !parts.isEmpty else {
      return columns.values.map(\.index).min().map { column in
        Counted(
          value: unitCount, formula: "ROWS(\(range(column)))",
          link: Cell.Link(sheet: sheet, row: start))
      }
    }
    let found = rows(conditions)
    return Counted(
      value: found.count, formula: "COUNTIFS(" + parts.joined(separator: ",") + ")",
      link: found.first.map { Cell.Link(sheet: sheet, row: start + $0) })
  }

  /// Counts the rows that meet all conditions: only those are looked at that show the rarest of the
  /// texts asked for, so that a place costs no more than its own units.
  private func rows(_ conditions: [Condition]) -> (count: Int, first: Int?) {
    var tests: [Test] = []
    var fewest: (rows: [Int32], test: Int)?
    for condition in conditions {
      switch condition {
      case .shows(let source, let text):
        guard let shown = columns[source]?.shown, let number = shown.number(of: text) else {
          return (0, nil)
        }
        let rows = shown.rows[Int(number)]
        if fewest.map({ rows.count < $0.rows.count }) ?? true { fewest = (rows, tests.count) }
        tests.append(.text(number, in: shown.texts))
      case .from(let source, let day):
        tests.append(.day(day.number...Int32.max, in: columns[source]?.shown.days ?? []))
      case .to(let source, let day):
        tests.append(.day(Int32.min...day.number, in: columns[source]?.shown.days ?? []))
      }
    }
    if let fewest { tests.remove(at: fewest.test) }
    var found: (count: Int, first: Int?) = (0, nil)
    for row in fewest?.rows ?? Array(0..<Int32(unitCount)) {
      guard tests.allSatisfy({ $0.holds(Int(row)) }) else { continue }
      found.count += 1
      found.first = found.first ?? Int(row)
    }
    return found
  }

  /// A condition on what a column shows in each row.
  private enum Test {
    /// By the text's number.
    case text(Int32, in: [Int32])
    case day(ClosedRange<Int32>, in: [Int32?])

    func holds(_ row: Int) -> Bool {
      switch self {
      case .text(let number, let texts): texts[row] == number
      // Of a column that shows no day at all nothing is kept.
      case .day(let days, let shown):
        shown.isEmpty ? false : shown[row].map(days.contains) ?? false
      }
    }
  }

  /// The units of a place, in scope: `nil` where no column tells them apart.
  func conditions(of place: RegionCode, named name: String) -> [Condition]? {
    var conditions: [Condition] = []
    if let yes = yesOfScope {
      conditions.append(.shows(.known(.inScope), yes))
    } else if !isAllInScope {
      return nil
    }
    let own = members[place] ?? []
    if own.count == unitCount { return conditions }
    for column in Self.placeColumns {
      guard let shown = columns[column]?.shown else { continue }
      if shown.rows(showing: name) == own { return conditions + [.shows(column, name)] }
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

  private func range(_ column: Int) -> String {
    "'\(sheet)'!" + CellName.column(column, start...(start + unitCount - 1))
  }

  private func part(_ condition: Condition) -> String? {
    switch condition {
    case .shows(let source, let text):
      guard let column = columns[source], !text.isEmpty, PrintedText.isPlain(text),
        !text.contains(where: { "*?~<>=\"".contains($0) }), Double(text) == nil
      else { return nil }
      return "\(range(column.index)),\"\(text)\""
    case .from(let source, let day):
      return columns[source].map { "\(range($0.index)),\">=\"&\(Self.date(day))" }
    case .to(let source, let day):
      return columns[source].map { "\(range($0.index)),\"<=\"&\(Self.date(day))" }
    }
  }

  private static func date(_ day: Day) -> String {
    let civil = day.civil
    return "DATE(\(civil.year),\(civil.month),\(civil.day))"
  }
}
