/// One accepted row of the register: a unit as it stands from a day up to, and not on, another.
package struct RegisterEntry: Hashable, Sendable {
  package var code: RegionCode
  package var name: String
  /// Names of the places that the unit lies in, as the row gives them; missing levels are absent.
  package var placeNames: PlacesAbove
  package var inScope: Bool
  /// Where the row stands, for messages and `explain`.
  package var place: RowPlace
  private var details = Rarely<EntryDetails>()

  package init(
    code: RegionCode, name: String, placeNames: PlacesAbove = PlacesAbove(),
    inScope: Bool = true, from: Day? = nil, to: Day? = nil, aliases: [String] = [],
    owner: String = "", covers: [String] = [], baseGrade: String? = nil, baseOn: Day? = nil,
    place: RowPlace
  ) {
    self.code = code
    self.name = name
    self.placeNames = placeNames
    self.inScope = inScope
    self.place = place
    self.from = from
    self.to = to
    self.aliases = aliases
    self.owner = owner
    self.covers = covers
    self.baseGrade = baseGrade
    self.baseOn = baseOn
  }

  /// First day in the register; `nil` is from the beginning.
  package var from: Day? {
    get { details.read(nil) { $0.from } }
    set { if keeps(newValue != nil) { details.change { $0.from = newValue } } }
  }
  /// First day no longer in the register; `nil` is open.
  package var to: Day? {
    get { details.read(nil) { $0.to } }
    set { if keeps(newValue != nil) { details.change { $0.to = newValue } } }
  }
  package var aliases: [String] {
    get { details.read([]) { $0.aliases } }
    set { if keeps(!newValue.isEmpty) { details.change { $0.aliases = newValue } } }
  }
  /// A post, not a person.
  package var owner: String {
    get { details.read("") { $0.owner } }
    set { if keeps(!newValue.isEmpty) { details.change { $0.owner = newValue } } }
  }
  /// The communities that a living circle covers.
  package var covers: [String] {
    get { details.read([]) { $0.covers } }
    set { if keeps(!newValue.isEmpty) { details.change { $0.covers = newValue } } }
  }
  /// The grade held before the first period, and since when.
  package var baseGrade: String? {
    get { details.read(nil) { $0.baseGrade } }
    set { if keeps(newValue != nil) { details.change { $0.baseGrade = newValue } } }
  }
  package var baseOn: Day? {
    get { details.read(nil) { $0.baseOn } }
    set { if keeps(newValue != nil) { details.change { $0.baseOn = newValue } } }
  }

  /// False where something blank is set in what is blank already.
  private func keeps(_ isFilledIn: Bool) -> Bool { isFilledIn || !details.isBlank }

  /// In the register on every day.
  var isAlwaysListed: Bool { details.isBlank || (from == nil && to == nil) }

  /// In the register on `day`: from ≤ day < to.
  package func isListed(on day: Day) -> Bool {
    (from.map { $0 <= day } ?? true) && (to.map { day < $0 } ?? true)
  }
}

/// What few rows of a register fill in.
private struct EntryDetails: Blankable {
  var from: Day?
  var to: Day?
  var aliases: [String] = []
  var owner = ""
  var covers: [String] = []
  var baseGrade: String?
  var baseOn: Day?
}

/// The register of organisation units (名册): the denominator, dated. Units are kept in code order
/// and named by their index everywhere else.
package struct Register: Sendable {
  /// One unit: its code and its entries, which never overlap, in the order of their dates.
  package struct Unit: Sendable {
    package var code: RegionCode { first.code }
    /// Nearly all units have one entry, which is kept in place.
    fileprivate let first: RegisterEntry
    fileprivate let others: [RegisterEntry]

    fileprivate init(_ first: RegisterEntry, _ others: [RegisterEntry] = []) {
      self.first = first
      self.others = others
    }

    package var entries: [RegisterEntry] { [first] + others }

    /// The entry that is in the register on `day`.
    package func entry(on day: Day) -> RegisterEntry? {
      if first.isListed(on: day) { return first }
      return others.first { $0.isListed(on: day) }
    }

    /// The aliases of that entry.
    package func aliases(on day: Day) -> [String]? { entry(on: day)?.aliases }

    /// The entry of the last date: for texts about a unit that has no entry on the day asked.
    package var latest: RegisterEntry { others.last ?? first }
  }

  package let units: [Unit]

  /// - Precondition: entries of one code do not overlap in time; intake refuses those that do.
  package init(_ entries: [RegisterEntry]) {
    let isSorted = entries.indices.dropFirst().allSatisfy {
      entries[$0 - 1].code < entries[$0].code
    }
    units = isSorted ? entries.map { Unit($0) } : Self.grouped(entries)
  }

  private static func grouped(_ entries: [RegisterEntry]) -> [Unit] {
    let order = entries.indices.sorted { a, b in
      let (x, y) = (entries[a].code, entries[b].code)
      return x == y
        ? (entries[a].from?.number ?? .min) < (entries[b].from?.number ?? .min) : x < y
    }
    var units: [Unit] = []
    units.reserveCapacity(entries.count)
    var start = 0
    while start < order.count {
      let code = entries[order[start]].code
      let end = order[start...].firstIndex { entries[$0].code != code } ?? order.count
      units.append(
        Unit(entries[order[start]], order[start + 1..<end].map { entries[$0] }))
      start = end
    }
    return units
  }

  /// Calls `body` with the places that the entries name, but for repetitions: units come in code
  /// order, and neighbours in one place name it alike.
  /// - Parameter day: entries in the register on this day only; `nil` is all entries.
  package func forEachPlaceName(
    on day: Day? = nil,
    _ body: (_ unit: RegionCode, _ level: AdministrativeLevel, _ name: String) -> Void
  ) {
    var lastCode: RegionCode?
    var last = PlacesAbove()
    func tell(_ entry: RegisterEntry) {
      if let day, !entry.isListed(on: day) { return }
      let names = entry.placeNames
      let isSamePlace = entry.code.place(at: .township) == lastCode?.place(at: .township)
      guard !isSamePlace || names != last else { return }
      for (level, name) in names.named
      where !isSame(level, entry.code, lastCode) || last[level] != name {
        body(entry.code, level, name)
      }
      lastCode = entry.code
      last = names
    }
    for index in units.indices {
      tell(units[index].first)
      for entry in units[index].others { tell(entry) }
    }
  }

  /// True where two codes lie in the same place of the level. A place that reports by itself may
  /// stand a level above its digits, so that the digits below are compared.
  private func isSame(
    _ level: AdministrativeLevel, _ code: RegionCode, _ other: RegionCode?
  ) -> Bool {
    let compared = AdministrativeLevel(rawValue: max(1, level.rawValue - 1)) ?? .township
    return code.place(at: compared) == other?.place(at: compared)
  }

  /// The codes of entries that name no place of the level.
  package func codesWithoutName(at level: AdministrativeLevel) -> [RegionCode] {
    var codes: [RegionCode] = []
    for index in units.indices {
      if units[index].first.placeNames[level] == nil { codes.append(units[index].first.code) }
      for entry in units[index].others where entry.placeNames[level] == nil {
        codes.append(entry.code)
      }
    }
    return codes
  }

  /// The code of a unit, by its index.
  package func code(of unit: Int) -> RegionCode { units[unit].code }

  /// The position of a unit in `units`.
  package func index(of code: RegionCode) -> Int? {
    var low = 0
    var high = units.count
    while low < high {
      let middle = (low + high) / 2
      if units[middle].first.code < code { low = middle + 1 } else { high = middle }
    }
    return low < units.count && units[low].first.code == code ? low : nil
  }

  /// The position of a unit in `units`, which is likely `guess`: tables mostly come in code order.
  package func index(of code: RegionCode, near guess: Int) -> Int? {
    if guess < units.count, units[guess].first.code == code { return guess }
    return index(of: code)
  }

  /// The entry of a unit, by its index, on `day`.
  package func entry(of unit: Int, on day: Day) -> RegisterEntry? { units[unit].entry(on: day) }

  /// The name of a unit, by its index, on `day`; `nil` while it is not in the register.
  package func name(of unit: Int, on day: Day) -> String? {
    if units[unit].first.isListed(on: day) { return units[unit].first.name }
    return units[unit].others.first { $0.isListed(on: day) }?.name
  }

  /// True when the unit, by its index, is in the register on `day`.
  package func isListed(_ unit: Int, on day: Day) -> Bool {
    units[unit].first.isListed(on: day) || units[unit].others.contains { $0.isListed(on: day) }
  }

  /// True when the unit, by its index, is in the denominator on `day`: in the register, in scope.
  package func isInScope(_ unit: Int, on day: Day) -> Bool {
    if units[unit].first.isListed(on: day) { return units[unit].first.inScope }
    return units[unit].others.first { $0.isListed(on: day) }?.inScope ?? false
  }

  /// Whether the unit, by its index, is in the denominator on every day, or on none; `nil` where it
  /// hangs on the day.
  func standingScope(of unit: Int) -> Bool? {
    units[unit].first.isAlwaysListed ? units[unit].first.inScope : nil
  }
}
