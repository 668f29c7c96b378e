/// One accepted row of the register: a unit as it stands from a day up to, and not on, another.
package struct RegisterEntry: Hashable, Sendable {
  package var code: RegionCode
  package var name: String
  /// Names of the places that the unit lies in, as the row gives them; missing levels are absent.
  package var placeNames: PlacesAbove
  package var inScope: Bool
  /// First day in the register; `nil` is from the beginning.
  package var from: Day?
  /// First day no longer in the register; `nil` is open.
  package var to: Day?
  package var aliases: [String]
  /// A post, not a person.
  package var owner: String
  /// The communities that a living circle covers.
  package var covers: [String]
  /// The grade held before the first period, and since when.
  package var baseGrade: String?
  package var baseOn: Day?
  /// Where the row stands, for messages and `explain`.
  package var place: RowPlace

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
    self.from = from
    self.to = to
    self.aliases = aliases
    self.owner = owner
    self.covers = covers
    self.baseGrade = baseGrade
    self.baseOn = baseOn
    self.place = place
  }

  /// In the register on `day`: from ≤ day < to.
  package func isListed(on day: Day) -> Bool {
    (from.map { $0 <= day } ?? true) && (to.map { day < $0 } ?? true)
  }
}

/// The register of organisation units (名册): the denominator, dated. Units are kept in code order
/// and named by their index everywhere else.
package struct Register: Sendable {
  /// One unit: its code and its entries, which never overlap, in the order of their dates.
  package struct Unit: Sendable {
    package let code: RegionCode
    package let entries: [RegisterEntry]

    /// The entry that is in the register on `day`.
    package func entry(on day: Day) -> RegisterEntry? { position(on: day).map { entries[$0] } }

    /// The aliases of that entry.
    package func aliases(on day: Day) -> [String]? {
      position(on: day).map { entries[$0].aliases }
    }

    /// The position in `entries` of that entry.
    func position(on day: Day) -> Int? {
      for index in entries.indices {
        if let from = entries[index].from, day < from { continue }
        if let to = entries[index].to, to <= day { continue }
        return index
      }
      return nil
    }

    /// The entry of the last date: for texts about a unit that has no entry on the day asked.
    package var latest: RegisterEntry { entries[entries.count - 1] }
  }

  package let units: [Unit]
  private let indexOfCode: [RegionCode: Int]

  /// - Precondition: entries of one code do not overlap in time; intake refuses those that do.
  package init(_ entries: [RegisterEntry]) {
    units = Self.grouped(entries)
    var index: [RegionCode: Int] = [:]
    index.reserveCapacity(units.count)
    for (position, unit) in units.enumerated() { index[unit.code] = position }
    indexOfCode = index
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
      units.append(Unit(code: code, entries: order[start..<end].map { entries[$0] }))
      start = end
    }
    return units
  }

  /// Calls `body` with the places that the entries name, but for repetitions: units come in code
  /// order, and neighbours in one township name the same places.
  /// - Parameter day: entries in the register on this day only; `nil` is all entries.
  package func forEachPlaceName(
    on day: Day? = nil,
    _ body: (_ unit: RegionCode, _ level: AdministrativeLevel, _ name: String) -> Void
  ) {
    var township: RegionCode?
    var last = PlacesAbove()
    for unit in units {
      for index in unit.entries.indices {
        if let day, unit.position(on: day) != index { continue }
        let names = unit.entries[index].placeNames
        let isNew = unit.code.place(at: .township) != township
        guard isNew || names != last else { continue }
        for (level, name) in names.named where isNew || last[level] != name {
          body(unit.code, level, name)
        }
        township = unit.code.place(at: .township)
        last = names
      }
    }
  }

  /// The position of a unit in `units`.
  package func index(of code: RegionCode) -> Int? { indexOfCode[code] }

  /// The entry of a unit, by its index, on `day`.
  package func entry(of unit: Int, on day: Day) -> RegisterEntry? { units[unit].entry(on: day) }

  /// The name of a unit, by its index, on `day`; `nil` while it is not in the register.
  package func name(of unit: Int, on day: Day) -> String? {
    units[unit].position(on: day).map { units[unit].entries[$0].name }
  }

  /// True when the unit, by its index, is in the register on `day`.
  package func isListed(_ unit: Int, on day: Day) -> Bool {
    units[unit].position(on: day) != nil
  }

  /// True when the unit, by its index, is in the denominator on `day`: in the register, in scope.
  package func isInScope(_ unit: Int, on day: Day) -> Bool {
    units[unit].position(on: day).map { units[unit].entries[$0].inScope } ?? false
  }
}
