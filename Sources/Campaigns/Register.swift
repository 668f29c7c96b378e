/// One accepted row of the register: a unit as it stands from a day up to, and not on, another.
package struct RegisterEntry: Hashable, Sendable {
  package var code: RegionCode
  package var name: String
  /// Names of the places that the unit lies in, as the row gives them; missing levels are absent.
  package var placeNames: [AdministrativeLevel: String]
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
    code: RegionCode, name: String, placeNames: [AdministrativeLevel: String] = [:],
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
    package func entry(on day: Day) -> RegisterEntry? { entries.first { $0.isListed(on: day) } }
    /// The entry of the last date: for texts about a unit that has no entry on the day asked.
    package var latest: RegisterEntry { entries[entries.count - 1] }
  }

  package let units: [Unit]
  private let indexOfCode: [RegionCode: Int]

  /// - Precondition: entries of one code do not overlap in time; intake refuses those that do.
  package init(_ entries: [RegisterEntry]) {
    let byCode = Dictionary(grouping: entries, by: \.code)
    units = byCode.keys.sorted().map { code in
      Unit(
        code: code,
        entries: byCode[code, default: []].sorted {
          ($0.from?.number ?? .min) < ($1.from?.number ?? .min)
        })
    }
    var index: [RegionCode: Int] = [:]
    index.reserveCapacity(units.count)
    for (position, unit) in units.enumerated() { index[unit.code] = position }
    indexOfCode = index
  }

  /// The position of a unit in `units`.
  package func index(of code: RegionCode) -> Int? { indexOfCode[code] }

  /// The entry of a unit, by its index, on `day`.
  package func entry(of unit: Int, on day: Day) -> RegisterEntry? { units[unit].entry(on: day) }
}
