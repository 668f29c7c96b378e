import Campaigns

/// What a table of places says of one place, apart from where it stands in the sheet.
final class PlaceFigures {
  let context: UnitContext
  let place: PlaceProgress
  let ledger: Ledger?
  /// The counts with their formulas over the ledger.
  let counts: GridCounts.Figures
  private let members: PlaceMembers

  convenience init(
    _ place: PlaceProgress, of progress: Progress, members: PlaceMembers, ledger: Ledger?,
    words: FixedWords
  ) {
    self.init(
      place, in: UnitContext(progress, words: words), members: members, ledger: ledger)
  }

  init(
    _ place: PlaceProgress, in context: UnitContext, members: PlaceMembers, ledger: Ledger?
  ) {
    self.members = members
    self.place = place
    self.context = context
    self.ledger = ledger
    counts =
      ledger?.figures(of: place, words: context.words)
      ?? GridCounts.Figures(
        total: SheetFigure(place.tally.inScope, rows: -1, formula: nil),
        participating: SheetFigure(place.tally.participating, rows: -1, formula: nil),
        attained: SheetFigure(place.tally.attained, rows: -1, formula: nil),
        held: place.tally.held)
  }

  /// In scope, of this place: positions in the progress's units.
  private var units: [Int] { members.units(of: place.place.code) }

  var progress: Progress { context.progress }
  var words: FixedWords { context.words }

  /// What is added up over the place's units; `nil` where some of them are known by tallies only.
  private(set) lazy var sums: PlaceMembers.Sums? = {
    let sums = members.sums(of: place.place.code)
    return sums.inScope == place.tally.inScope ? sums : nil
  }()

  /// The places just below the campaign's own, in code order.
  static func children(of progress: Progress) -> [PlaceProgress] {
    let top = progress.campaign.top.code
    let positions = progress.places.indices.filter { position in
      let code = progress.places[position].place.code
      let chain = progress.campaign.chain(of: code)
      return code != top && chain.count > 1 && chain[1].code == top
    }
    return positions.map { progress.places[$0] }
  }

  /// The places of a level, in code order.
  static func places(of progress: Progress, at level: AdministrativeLevel) -> [PlaceProgress] {
    progress.places.indices.filter { progress.places[$0].place.level == level }
      .map { progress.places[$0] }
  }

  static func top(of progress: Progress) -> PlaceProgress? {
    progress.place(progress.campaign.top.code).map { progress.places[$0] }
  }

  /// The place's own target of the year: of all attained units, a share rather than a number.
  var target: TargetProgress? {
    let year = TargetText.ofYear(progress).first?.target.year
    let own = progress.targets.filter { entry in
      entry.place.code == place.place.code && entry.target.year == year
        && (entry.measure == .share || entry.measure == .count) && isOfAllUnits(entry)
    }
    return own.first { $0.measure == .share } ?? own.first
  }

  /// The entry of a target for this place; of the whole, that of the places together.
  func entry(_ target: String) -> TargetProgress? {
    progress.targets.first { $0.target.id == target && $0.place.code == place.place.code }
  }

  /// Counts what the place's column of attained units counts.
  func isOfAllUnits(_ entry: TargetProgress) -> Bool {
    entry.target.grade == nil && entry.target.window == .cumulative
      && entry.numeratorNow == place.tally.attained
  }

  /// Recognised since 1 January: by the units, or against the last tally of the year before.
  var attainedThisYear: SheetFigure? {
    guard place.isKnown else { return nil }
    let first = Day.first(ofYear: progress.period.year)
    guard isTallied else {
      let fresh = units.count { unit in
        progress.units[unit].isAttained
          && (progress.units[unit].recognisedOn.map { $0 >= first } ?? false)
      }
      let counted = ledger?.conditions(of: place.place.code, named: place.place.name).flatMap {
        ledger?.count(
          $0 + [.shows(.known(.attained), words.yes), .from(.known(.recognisedOn), first)])
      }
      return SheetFigure(fresh, counted)
    }
    let before = progress.months.last { month in
      month.period.lastDay < first
        && month.tallies.contains { $0.code == place.place.code }
    }
    guard let row = before?.tallies.first(where: { $0.code == place.place.code }),
      place.tally.attained >= row.attained
    else { return nil }
    return SheetFigure(place.tally.attained - row.attained, rows: -1, formula: nil)
  }

  /// Units that hold a grade; the highest is shown, so higher ones are added up.
  func graded(_ id: String) -> SheetFigure? {
    let grades = progress.campaign.grades
    guard let grade = grades.firstIndex(where: { $0.id == id }), place.isKnown else { return nil }
    let value = place.tally.grade(grade)
    guard let base = ledger?.conditions(of: place.place.code, named: place.place.name) else {
      return SheetFigure(value, rows: -1, formula: nil)
    }
    let parts = grades[grade...].map {
      ledger?.count(base + [.shows(.known(.grade), $0.name)])
    }
    let known = parts.compactMap { $0 }
    guard known.count == parts.count else { return SheetFigure(value, rows: -1, formula: nil) }
    return SheetFigure(
      value, rows: known.reduce(0) { $0 + $1.value },
      formula: known.map(\.formula).joined(separator: "+"))
  }

  /// Units whose fields name the grade or a higher one; `nil` where no unit's fields say anything.
  func planned(_ id: String, fields: [String]) -> Int? {
    let grades = progress.campaign.grades
    guard let grade = grades.firstIndex(where: { $0.id == id }) else { return nil }
    var says = false
    var count = 0
    for unit in units {
      let facts = UnitFacts(progress.units[unit], in: context)
      let texts = fields.compactMap { field -> String? in
        if case .text(let text) = facts.field(field) { text } else { nil }
      }
      says = says || !texts.isEmpty
      count += texts.contains { text in Self.names(text, grades, from: grade) } ? 1 : 0
    }
    return says ? count : nil
  }

  /// AAA names no AA, and counts for it all the same.
  private static func names(_ text: String, _ grades: [Grade], from grade: Int) -> Bool {
    let named = grades.indices.filter { text.contains(grades[$0].id) }
    let highest = named.max { grades[$0].id.utf8.count < grades[$1].id.utf8.count }
    return highest.map { $0 >= grade } ?? false
  }

  /// Known by a lower office's counts, not by units.
  var isTallied: Bool { place.tally.inScope > 0 && !members.hasUnits(place.place.code) }

  var remark: String {
    let text = words.forms.remarks
    guard place.isKnown else { return text.unknown }
    var parts: [String] = []
    if isTallied {
      let newest = progress.months.last { month in
        month.tallies.contains { row in
          progress.campaign.chain(of: row.code).contains { $0.code == place.place.code }
        }
      }
      if let newest, newest.period != progress.period {
        parts.append(
          text.talliedFrom(words.remarks.month(newest.period.year, newest.period.month)))
      } else {
        parts.append(text.tallied)
      }
    }
    let silent = members.sums(of: place.place.code).notReported
    if silent > 0 { parts.append(text.notReported(silent)) }
    if place.tally.held > 0 { parts.append(text.held(place.tally.held)) }
    if let points = place.scopeEffectPoints { parts.append(text.scopeEffect(points)) }
    return parts.joined(separator: words.partSeparator)
  }
}
