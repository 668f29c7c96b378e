import Campaigns

/// The places that have a workbook each, and what of the whole is theirs: found in one pass for all
/// of them, since there may be thousands.
struct PlaceParts: Sendable {
  let whole: Progress
  /// In code order.
  let children: [PlaceProgress]
  /// By child: positions in the whole's places, targets and units.
  private let places: [[Int]]
  private let targets: [[Int]]
  private let units: [[Int]]
  private let index: [RegionCode: Int]
  /// By township, so that a unit's child is found without its chain.
  private let townships: [RegionCode: Int]

  /// - Parameter level: `nil` is the places just below the campaign's own.
  init(_ whole: Progress, level: AdministrativeLevel? = nil) {
    self.init(
      whole,
      children: level.map { PlaceFigures.places(of: whole, at: $0) }
        ?? PlaceFigures.children(of: whole))
  }

  /// - Parameter children: places of the whole, none in another.
  init(_ whole: Progress, children: [PlaceProgress]) {
    let index = Dictionary(
      children.enumerated().map { ($1.place.code, $0) }, uniquingKeysWith: { first, _ in first })
    var townships: [RegionCode: Int] = [:]
    func child(of code: RegionCode) -> Int? {
      whole.campaign.chain(of: code).lazy.compactMap { index[$0.code] }.first
    }
    let none = Array(repeating: [Int](), count: children.count)
    var (places, targets, units) = (none, none, none)
    for position in whole.places.indices {
      if let child = child(of: whole.places[position].place.code) { places[child].append(position) }
    }
    for position in whole.targets.indices {
      if let child = child(of: whole.targets[position].place.code) {
        targets[child].append(position)
      }
    }
    // Units of one township share their places, and mostly come one after the other.
    var last: (township: RegionCode, child: Int)?
    for position in whole.units.indices {
      let township = whole.register.code(of: whole.units[position].unit).place(at: .township)
      if last?.township != township {
        let known = townships[township] ?? child(of: township) ?? -1
        townships[township] = known
        last = (township, known)
      }
      if let last, last.child >= 0 { units[last.child].append(position) }
    }
    self.whole = whole
    self.children = children
    self.index = index
    self.townships = townships
    (self.places, self.targets, self.units) = (places, targets, units)
  }

  /// The child that a unit or place lies in.
  func child(of code: RegionCode) -> Int? {
    if let known = townships[code.place(at: .township)] { return known < 0 ? nil : known }
    return whole.campaign.chain(of: code).lazy.compactMap { index[$0.code] }.first
  }

  /// How many units a child's workbook lists.
  func unitCount(_ child: Int) -> Int { units[child].count }

  /// Calls `body` with every name of a place or unit that is in a child.
  func forEachName(_ body: (_ name: String, _ child: Int) -> Void) {
    for child in children.indices { forEachName(of: child) { body($0, child) } }
  }

  /// Calls `body` with every name of a place or unit that is in the child.
  func forEachName(of child: Int, _ body: (_ name: String) -> Void) {
    for position in places[child] { body(whole.places[position].place.name) }
    // Neighbours in one township mostly name the places alike.
    var last = PlacesAbove()
    for position in units[child] {
      let entry = whole.entry(of: whole.units[position].unit)
      body(entry.name)
      if entry.placeNames == last { continue }
      last = entry.placeNames
      for (_, name) in last.named { body(name) }
    }
  }

  /// What a report says of one place, and of nothing else.
  static func narrowed(_ whole: Progress, to place: PlaceProgress) -> Progress {
    PlaceParts(whole, children: [place]).narrowed(0)
  }

  /// What a report says of one child, and of nothing else.
  func narrowed(_ child: Int) -> Progress {
    let place = children[child].place
    var own = whole
    own.campaign.top = place
    own.campaign.ownPlaces.removeAll {
      self.child(of: $0.code) != child || $0.code == place.code
    }
    own.campaign.placeNames = whole.campaign.placeNames.filter { self.child(of: $0.key) == child }
    own.places = places[child].map { whole.places[$0] }
    own.targets = targets[child].map { whole.targets[$0] }
    own.units = units[child].map { whole.units[$0] }
    for month in own.months.indices where !own.months[month].tallies.isEmpty {
      own.months[month].tallies.removeAll { self.child(of: $0.code) != child }
    }
    count(&own)
    return own
  }

  private func count(_ own: inout Progress) {
    var counts = UnitCounts()
    counts.registered = own.units.count
    var funnel =
      [FunnelStep(step: nil, units: 0)]
      + own.campaign.stages.map { FunnelStep(step: $0.step, units: 0) }
    for unit in own.units.indices
    where own.register.isInScope(own.units[unit].unit, on: own.cutoff) {
      counts.inScope += 1
      counts.held += own.units[unit].isHeld ? 1 : 0
      switch own.units[unit].state.reporting {
      case .reported: counts.reported += 1
      case .confirmed: counts.confirmed += 1
      case .notReported: counts.notReported += 1
      }
      let stage = own.units[unit].stage
      let takesPart = own.units[unit].participating == true
      for bar in funnel.indices {
        let isThere =
          funnel[bar].step.map { step in stage.map { $0 >= step } ?? false } ?? takesPart
        funnel[bar].units += isThere ? 1 : 0
      }
    }
    if let top = own.places.first(where: { $0.place.code == own.campaign.top.code }) {
      counts.tallied = max(0, top.tally.inScope - counts.inScope)
    }
    own.counts = counts
    own.funnel = funnel
  }
}
