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
    self.init(code: code, name: name, place: place)
    self.placeNames = placeNames
    self.inScope = inScope
    self.from = from
    self.to = to
    self.aliases = aliases
    self.owner = owner
    self.covers = covers
    self.baseGrade = baseGrade
    self.baseOn = baseOn
  }

  /// An entry in scope that says nothing further.
  package init(code: RegionCode, name: String, place: RowPlace) {
    self.code = code
    self.name = name
    placeNames = PlacesAbove()
    inScope = true
    self.place = place
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
    fileprivate let first: RegisterEntry
    fileprivate let others: [RegisterEntry]

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

  /// All units in code order.
  package struct Units: RandomAccessCollection, Sendable {
    fileprivate let register: Register

    /// The first unit.
    package var startIndex: Int { 0 }
    /// Behind the last unit.
    package var endIndex: Int { register.firsts.count }
    /// A unit by its index.
    package subscript(unit: Int) -> Unit {
      Unit(first: register.firsts[unit], others: register.others(unit))
    }
  }

  /// By unit its first entry: nearly all of a country's have no other.
  private let firsts: [RegisterEntry]
  /// By unit the entries of later dates, where there are any.
  private let others: [Int: [RegisterEntry]]

  package var units: Units { Units(register: self) }

  /// How many units there are.
  package var count: Int { firsts.count }

  private func others(_ unit: Int) -> [RegisterEntry] {
    others.isEmpty ? [] : others[unit] ?? []
  }

  /// - Precondition: entries of one code do not overlap in time; intake refuses those that do.
  package init(_ entries: [RegisterEntry]) {
    let isSorted = entries.indices.dropFirst().allSatisfy {
      entries[$0 - 1].code < entries[$0].code
    }
    (firsts, others) = isSorted ? (entries, [:]) : Self.grouped(entries)
  }

  private static func grouped(
    _ entries: [RegisterEntry]
  ) -> ([RegisterEntry], [Int: [RegisterEntry]]) {
    let order = entries.indices.sorted { a, b in
      let (x, y) = (entries[a].code, entries[b].code)
      return x == y
        ? (entries[a].from?.number ?? .min) < (entries[b].from?.number ?? .min) : x < y
    }
    var firsts: [RegisterEntry] = []
    firsts.reserveCapacity(entries.count)
    var others: [Int: [RegisterEntry]] = [:]
    for index in order {
      if firsts.last?.code == entries[index].code {
        others[firsts.count - 1, default: []].append(entries[index])
      } else {
        firsts.append(entries[index])
      }
    }
    return (firsts, others)
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
    for index in firsts.indices {
      tell(firsts[index])
      for entry in others(index) { tell(entry) }
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
    for index in firsts.indices {
      if firsts[index].placeNames[level] == nil { codes.append(firsts[index].code) }
      for entry in others(index) where entry.placeNames[level] == nil {
        codes.append(entry.code)
      }
    }
    return codes
  }

  /// The code of a unit, by its index.
  package func code(of unit: Int) -> RegionCode { firsts[unit].code }

  /// The position of a unit in `units`.
  package func index(of code: RegionCode) -> Int? {
    var low = 0
    var high = firsts.count
    while low < high {
      let middle = (low + high) / 2
      if firsts[middle].code < code { low = middle + 1 } else { high = middle }
    }
    return low < firsts.count && firsts[low].code == code ? low : nil
  }

  /// The position of a unit in `units`, which is likely `guess`: tables mostly come in code order.
  package func index(of code: RegionCode, near guess: Int) -> Int? {
    if guess < firsts.count, firsts[guess].code == code { return guess }
    return index(of: code)
  }

  /// The entry of a unit, by its index, on `day`.
  package func entry(of unit: Int, on day: Day) -> RegisterEntry? {
    if firsts[unit].isListed(on: day) { return firsts[unit] }
    return others(unit).first { $0.isListed(on: day) }
  }

  /// The names of the places that a unit lies in on `day`, or did in its last entry.
  func placeNames(of unit: Int, on day: Day) -> PlacesAbove {
    if firsts[unit].isListed(on: day) { return firsts[unit].placeNames }
    return (entry(of: unit, on: day) ?? units[unit].latest).placeNames
  }

  /// The name of a unit, by its index, on `day`; `nil` while it is not in the register.
  package func name(of unit: Int, on day: Day) -> String? {
    if firsts[unit].isListed(on: day) { return firsts[unit].name }
    return others(unit).first { $0.isListed(on: day) }?.name
  }

  /// True when the unit, by its index, is in the register on `day`.
  package func isListed(_ unit: Int, on day: Day) -> Bool {
    firsts[unit].isListed(on: day) || others(unit).contains { $0.isListed(on: day) }
  }

  /// True when the unit, by its index, is in the denominator on `day`: in the register, in scope.
  package func isInScope(_ unit: Int, on day: Day) -> Bool {
    if firsts[unit].isListed(on: day) { return firsts[unit].inScope }
    return others(unit).first { $0.isListed(on: day) }?.inScope ?? false
  }

  /// Calls `body` with every unit, by its index, its code, and whether it is in the denominator on
  /// every day, or on none; `nil` where that hangs on the day.
  func forEachUnit(_ body: (_ unit: Int, _ code: RegionCode, _ standingScope: Bool?) -> Void) {
    for unit in firsts.indices {
      let standingScope = firsts[unit].isAlwaysListed ? firsts[unit].inScope : nil
      body(unit, firsts[unit].code, standingScope)
    }
  }
}
