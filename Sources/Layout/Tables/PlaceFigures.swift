import Campaigns

/// The units of each place, in scope: found once for all tables of a workbook.
final class PlaceMembers {
  private let progress: Progress
  /// Positions in the progress's units.
  private var units: [RegionCode: [Int]] = [:]
  private var sums: [RegionCode: Sums] = [:]

  /// What is added up over the units of a place.
  struct Sums {
    /// In the register, out of scope too.
    var registered = 0
    var inScope = 0
    /// In scope, and in no file of the month.
    var notReported = 0
    /// Acceptance totals of those in scope that take part.
    var acceptTotal = HalfPoints.zero

    static func += (sum: inout Sums, other: Sums) {
      sum.registered += other.registered
      sum.inScope += other.inScope
      sum.notReported += other.notReported
      sum.acceptTotal = sum.acceptTotal + other.acceptTotal
    }
  }

  init(_ progress: Progress) {
    self.progress = progress
    // Units come in code order, and those of a township lie in the same places.
    var township: RegionCode?
    var own = (units: [Int](), sums: Sums())
    for (position, unit) in progress.units.enumerated() {
      let code = progress.register.units[unit.unit].code.place(at: .township)
      if let township, township != code { add(&own, in: township) }
      township = code
      own.sums.registered += 1
      guard progress.register.isInScope(unit.unit, on: progress.cutoff) else { continue }
      own.units.append(position)
      own.sums.inScope += 1
      own.sums.notReported += unit.state.reporting == .notReported ? 1 : 0
      if unit.participating == true, let total = unit.totals[.acceptance]?.counted {
        own.sums.acceptTotal = own.sums.acceptTotal + total
      }
    }
    if let township { add(&own, in: township) }
  }

  private func add(_ own: inout (units: [Int], sums: Sums), in township: RegionCode) {
    for link in progress.campaign.chain(of: township) {
      units[link.code, default: []] += own.units
      sums[link.code, default: Sums()] += own.sums
    }
    own = ([], Sums())
  }

  func units(of place: RegionCode) -> [Assessment] {
    (units[place] ?? []).map { progress.units[$0] }
  }

  func hasUnits(_ place: RegionCode) -> Bool { units[place]?.isEmpty == false }

  func sums(of place: RegionCode) -> Sums { sums[place] ?? Sums() }
}

/// What a table of places says of one place, apart from where it stands in the sheet.
struct PlaceFigures {
  private let context: UnitContext
  let place: PlaceProgress
  let ledger: Ledger?
  /// The counts with their formulas over the ledger.
  let counts: GridCounts.Figures
  private let members: PlaceMembers

  init(
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

  /// In scope, of this place.
  private var units: [Assessment] { members.units(of: place.place.code) }

  var progress: Progress { context.progress }
  var words: FixedWords { context.words }

  /// What is added up over the place's units; `nil` where some of them are known by tallies only.
  var sums: PlaceMembers.Sums? {
    let sums = members.sums(of: place.place.code)
    return sums.inScope == place.tally.inScope ? sums : nil
  }

  /// The places just below the campaign's own, in code order.
  static func children(of progress: Progress) -> [PlaceProgress] {
    let top = progress.campaign.top.code
    return progress.places.filter { place in
      let chain = progress.campaign.chain(of: place.place.code)
      return place.place.code != top && chain.count > 1 && chain[1].code == top
    }
  }

  static func top(of progress: Progress) -> PlaceProgress? {
    progress.places.first { $0.place.code == progress.campaign.top.code }
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
        unit.isAttained && (unit.recognisedOn.map { $0 >= first } ?? false)
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
      let facts = UnitFacts(unit, of: progress, words: words)
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
    let silent = units.count { $0.state.reporting == .notReported }
    if silent > 0 { parts.append(text.notReported(silent)) }
    if place.tally.held > 0 { parts.append(text.held(place.tally.held)) }
    if let points = place.scopeEffectPoints { parts.append(text.scopeEffect(points)) }
    return parts.joined(separator: words.partSeparator)
  }
}
