/// The places of a campaign from its top down to townships, made once. Every place but the top has
/// its parent in the list: there is no orphan and no ring.
package struct Hierarchy: Sendable {
  /// By code: a parent comes before the places in it.
  package let places: [Place]
  /// The index of each place's parent; `nil` for the top.
  package let parents: [Int?]
  private let indexOfCode: [RegionCode: Int]

  /// The places that the campaign names, and those that the codes lie in. `names` are used where
  /// the campaign has none.
  package init(
    campaign: Campaign, codes: some Sequence<RegionCode>, names: [RegionCode: String] = [:]
  ) {
    var levels: [RegionCode: AdministrativeLevel] = [campaign.top.code: campaign.top.level]
    var parentCodes: [RegionCode: RegionCode] = [:]
    let declared = campaign.ownPlaces.map(\.code) + campaign.placeNames.keys
    var seen: Set<RegionCode> = []
    var last: [Campaign.Link] = []
    for code in declared + Array(codes) where seen.insert(code.home).inserted {
      let chain = campaign.chain(of: code)
      for (position, link) in chain.enumerated() {
        // Neighbours share most of their chains.
        if let before = last.firstIndex(of: link),
          last[(before + 1)...].first == chain[(position + 1)...].first
        {
          continue
        }
        levels[link.code] = link.level
        if position + 1 < chain.count { parentCodes[link.code] = chain[position + 1].code }
      }
      last = chain
    }
    let own = Dictionary(
      campaign.ownPlaces.map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })
    let sorted = levels.keys.sorted()
    var index: [RegionCode: Int] = [:]
    for (position, code) in sorted.enumerated() { index[code] = position }
    places = sorted.map { code in
      let name =
        code == campaign.top.code
        ? campaign.top.name : own[code] ?? campaign.placeNames[code] ?? names[code]
      return Place(code: code, name: name ?? code.digits, level: levels[code] ?? .township)
    }
    parents = sorted.map { code in parentCodes[code].flatMap { index[$0] } }
    indexOfCode = index
  }

  /// The position of a place in `places`.
  package func index(of code: RegionCode) -> Int? { indexOfCode[code] }

  /// The lowest place that a unit or place lies in.
  package func home(of code: RegionCode, in campaign: Campaign) -> Int? {
    campaign.chain(of: code).first.flatMap { indexOfCode[$0.code] }
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
    for level in AdministrativeLevel.allCases.dropFirst()
    where place(at: level) != self {
      return AdministrativeLevel(rawValue: level.rawValue - 1) ?? .community
    }
    return .country
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

  /// The code without a community's digits: units of one township share their chain of places.
  fileprivate var home: RegionCode { place(at: .township) }
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

  /// The places that a unit's or place's code lies in, the lowest first, the top last; empty where
  /// the code is not in the campaign. A level whose digits are zero has no place of its own (a
  /// prefecture-level city without districts). A place that reports by itself stands instead of
  /// the levels up to its own, so that 辛集市 130181 is not counted under 石家庄市 1301.
  package func chain(of code: RegionCode) -> [Link] {
    guard covers(code) else { return [] }
    let own = ownPlaces.first { code.place(at: $0.code.naturalLevel) == $0.code }
    var links: [Link] = []
    for level in AdministrativeLevel.allCases where level > .community && level < top.level {
      let place = code.place(at: level)
      guard let above = AdministrativeLevel(rawValue: level.rawValue + 1),
        place != code.place(at: above), place != top.code
      else { continue }
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
