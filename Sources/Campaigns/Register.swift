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

  /// The entry of a unit, by its index, on `day`; the last one where it has none then.
  package func entryOrLast(of unit: Int, on day: Day) -> RegisterEntry {
    if firsts[unit].isListed(on: day) { return firsts[unit] }
    let others = others(unit)
    return others.first { $0.isListed(on: day) } ?? others.last ?? firsts[unit]
  }

  /// The name in that entry.
  package func name(of unit: Int, on day: Day) -> String {
    if firsts[unit].isListed(on: day) { return firsts[unit].name }
    return entryOrLast(of: unit, on: day).name
  }

  /// Whether that entry is in scope.
  package func isInScopeOrWas(_ unit: Int, on day: Day) -> Bool {
    if firsts[unit].isListed(on: day) { return firsts[unit].inScope }
    return entryOrLast(of: unit, on: day).inScope
  }

  /// The names of the places that a unit lies in on `day`, or did in its last entry.
  func placeNames(of unit: Int, on day: Day) -> PlacesAbove {
    if firsts[unit].isListed(on: day) { return firsts[unit].placeNames }
    return entryOrLast(of: unit, on: day).placeNames
  }

  /// True where a unit, by its index, is in the register on `day` under a name of these bytes.
  package func isNamed(_ utf8: Span<UInt8>, _ unit: Int, on day: Day) -> Bool {
    // Nearly all: of the entry nothing is copied.
    if firsts[unit].isListed(on: day), !firsts[unit].shortName.isLong {
      return firsts[unit].shortName.isSpelled(utf8)
    }
    return entry(of: unit, on: day)?.isNamed(utf8) ?? false
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
