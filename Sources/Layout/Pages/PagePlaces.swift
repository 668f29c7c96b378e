import Campaigns

/// The places just below the campaign's own: bars against their goals, and a row each.
struct PagePlaces {
  let progress: Progress
  let words: FixedWords
  let own: PageWords
  let members: PlaceMembers

  /// More bars than this are not read; the table has all.
  private static let limit = 20

  var blocks: [Page.Block] {
    let places = PlaceFigures.children(of: progress).map {
      PlaceFigures($0, of: progress, members: members, ledger: nil, words: words)
    }
    guard !places.isEmpty else { return [] }
    var blocks: [Page.Block] = []
    if (2...Self.limit).contains(places.count) {
      let bars = places.compactMap(bar)
      if !bars.isEmpty {
        blocks.append(.bars(Page.Bars(title: own.attainment, bars: bars)))
        if bars.contains(where: { $0.goal != nil }) { blocks.append(.note(own.goalLine)) }
      }
    }
    var rows = places.map(row)
    if let top = PlaceFigures.top(of: progress) {
      let figures = PlaceFigures(top, of: progress, members: members, ledger: nil, words: words)
      rows.append([words.total] + row(figures).dropFirst())
    }
    blocks.append(.table(Page.Table(caption: own.places, columns: columns, rows: rows)))
    return blocks
  }

  private func bar(_ place: PlaceFigures) -> Page.Bar? {
    let tally = place.place.tally
    guard place.place.isKnown, tally.inScope > 0 else { return nil }
    let goal = place.target
    let share = goal?.measure == .share ? goal?.goal : nil
    let counts = "\(tally.attained)/\(tally.inScope) " + shown(tally)
    return PageBar.bar(
      place.place.place.name, counts, tally.attainment,
      goal: share.map { Ratio($0, of: 100) }, goalText: share.map { "\($0)%" } ?? "", own)
  }

  private func shown(_ tally: Tally) -> String {
    tally.attainment.shown(goals: progress.shareGoals)
  }

  /// What a leader asks of a place stands first: a phone shows so much beside its name.
  private var columns: [Page.Table.Column] {
    [
      .init(own.place, isNumber: false), .init(own.attainment), .init(own.missing),
      .init(own.status, isNumber: false), .init(own.target, isNumber: false),
      .init(own.attained), .init(own.units), .init(own.participating), .init(own.participation),
    ] + progress.campaign.grades.map { .init($0.name) }
  }

  private func row(_ place: PlaceFigures) -> [String] {
    let (tally, target) = (place.place.tally, place.target)
    let isKnown = place.place.isKnown
    func known(_ text: @autoclosure () -> String) -> String { isKnown ? text() : "" }
    return [
      place.place.place.name, known(shown(tally)),
      target.map { $0.shortfallNow.map(String.init) ?? "" } ?? "—",
      target.map { TargetText.status($0.status, words: words.statuses) } ?? "—",
      target.map { TargetText.short($0, of: progress, words: words) } ?? "—",
      known(String(tally.attained)), known(String(tally.inScope)),
      known(String(tally.participating)), known(tally.participation.shown()),
    ] + progress.campaign.grades.indices.map { grade in known(String(tally.grade(grade))) }
  }
}
