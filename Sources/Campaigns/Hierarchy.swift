/// The places of a campaign from its top down to townships, made once. Every place but the top has
/// its parent in the list: there is no orphan and no ring.
package struct Hierarchy: Sendable {
  /// By code: a parent comes before the places in it.
  package let places: [Place]
  /// The index of each place's parent; `nil` for the top.
  package let parents: [Int?]
  /// One for each place, in the same order.
  private let codes: [RegionCode]

  /// A place as a chain names it.
  private struct Found {
    var code: RegionCode
    var level: AdministrativeLevel
    /// `nil` for the top.
    var parent: RegionCode?
  }

  /// The places that the campaign names, and those that the codes lie in. `names` are used where
  /// the campaign has none.
  package init(
    campaign: Campaign, codes: some Sequence<RegionCode>, names: [RegionCode: String] = [:]
  ) {
    let declared = campaign.ownPlaces.map(\.code) + campaign.placeNames.keys
    let found = Self.places(on: campaign, of: declared + Array(codes))
    let own = Dictionary(
      campaign.ownPlaces.map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })
    places = found.map { place in
      let code = place.code
      let name =
        code == campaign.top.code
        ? campaign.top.name : own[code] ?? campaign.placeNames[code] ?? names[code]
      return Place(code: code, name: name ?? code.digits, level: place.level)
    }
    let sorted = found.map(\.code)
    self.codes = sorted
    // Neighbours mostly share their parent.
    var last: (code: RegionCode, index: Int?)?
    parents = found.map { place in
      guard let parent = place.parent else { return nil }
      if let last, last.code == parent { return last.index }
      let index = Self.index(of: parent, in: sorted)
      last = (parent, index)
      return index
    }
  }

  /// The places of all chains in the order of their codes. Of a place that chains tell differently
  /// the last one stands.
  private static func places(on campaign: Campaign, of codes: [RegionCode]) -> [Found] {
    let top = campaign.top
    var found = [Found(code: top.code, level: top.level, parent: nil)]
    var walk = ChainWalk(campaign)
    var last: [Campaign.Link] = []
    for code in codes {
      let changed = walk.go(to: code)
      // From the top down they come in the order of their codes, as do the codes themselves.
      for position in (0..<changed).reversed() {
        let link = walk.links[position]
        let above = position + 1 < walk.links.count ? walk.links[position + 1] : nil
        // Neighbouring counties share most of their chains.
        if changed > 1, let before = last.firstIndex(of: link),
          (before + 1 < last.count ? last[before + 1] : nil) == above
        {
          continue
        }
        found.append(Found(code: link.code, level: link.level, parent: above?.code))
      }
      if changed > 1 { last = walk.links }
    }
    let order = found.indices.sorted { a, b in
      found[a].code == found[b].code ? a < b : found[a].code < found[b].code
    }
    var sorted: [Found] = []
    sorted.reserveCapacity(order.count)
    for index in order {
      if sorted.last?.code == found[index].code { sorted.removeLast() }
      sorted.append(found[index])
    }
    return sorted
  }

  private static func index(of code: RegionCode, in codes: [RegionCode]) -> Int? {
    var low = 0
    var high = codes.count
    while low < high {
      let middle = (low + high) / 2
      if codes[middle] < code { low = middle + 1 } else { high = middle }
    }
    return low < codes.count && codes[low] == code ? low : nil
  }

  /// The position of a place in `places`.
  package func index(of code: RegionCode) -> Int? { Self.index(of: code, in: codes) }

  /// The position of a place in `places`, which is likely `guess`.
  func index(of code: RegionCode, near guess: Int) -> Int? {
    guess < codes.count && codes[guess] == code ? guess : index(of: code)
  }

  /// The lowest place that a unit or place lies in.
  func home(of code: RegionCode, in campaign: Campaign) -> Int? {
    campaign.chain(of: code).first.flatMap { index(of: $0.code) }
  }

  /// True when place `inner` is `outer` or lies in it.
  package func contains(_ outer: Int, _ inner: Int) -> Bool {
    var current: Int? = inner
    while let place = current {
      if place == outer { return true }
      current = parents[place]
    }
    return false
  }
}

extension RegionCode {
  /// The level whose digits are the last that are not zero: 130181000000 is a county's code.
  package var naturalLevel: AdministrativeLevel {
    if value % 1_000 != 0 { return .community }
    if value % 1_000_000 != 0 { return .township }
    if value % 100_000_000 != 0 { return .county }
    if value % 10_000_000_000 != 0 { return .city }
    return value == 0 ? .country : .province
  }

  /// The digits that name the place itself: those of its level and above, as 130127.
  package var ownDigits: String {
    switch naturalLevel {
    case .community, .country: digits
    case .township: String(digits.prefix(9))
    case .county: String(digits.prefix(6))
    case .city: String(digits.prefix(4))
    case .province: String(digits.prefix(2))
    }
  }
}

extension Campaign {
  /// One link of the chain from a unit up to the campaign's top.
  package struct Link: Hashable, Sendable {
    package var code: RegionCode
    package var level: AdministrativeLevel
  }

  /// True when the code lies in the campaign's top place.
  package func covers(_ code: RegionCode) -> Bool {
    code.place(at: top.code.naturalLevel) == top.code
  }

  /// The levels between a unit and its country, each with the one above it.
  private static let steps: [(AdministrativeLevel, AdministrativeLevel)] = [
    (.township, .county), (.county, .city), (.city, .province), (.province, .country),
  ]

  /// The places that a unit's or place's code lies in, the lowest first, the top last; empty where
  /// the code is not in the campaign. A level whose digits are zero has no place of its own (a
  /// prefecture-level city without districts). A place that reports by itself stands instead of
  /// the levels up to its own, so that 辛集市 130181 is not counted under 石家庄市 1301.
  package func chain(of code: RegionCode) -> [Link] {
    guard covers(code) else { return [] }
    let own =
      ownPlaces.isEmpty
      ? nil : ownPlaces.first { code.place(at: $0.code.naturalLevel) == $0.code }
    var links: [Link] = []
    links.reserveCapacity(Self.steps.count + 1)
    for (level, above) in Self.steps where level < top.level {
      let place = code.place(at: level)
      guard place != code.place(at: above), place != top.code else { continue }
      guard let own, level >= own.code.naturalLevel else {
        links.append(Link(code: place, level: level))
        continue
      }
      if level == own.code.naturalLevel {
        links.append(Link(code: own.code, level: own.level))
      } else if level > own.level {
        links.append(Link(code: place, level: level))
      }
    }
    links.append(Link(code: top.code, level: top.level))
    return links
  }
}
