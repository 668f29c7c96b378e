import Campaigns

/// The places above a register's units by name, and its retired codes, made when one is first
/// looked up: most rows give a code and its name.
final class PlaceIndex {
  private let register: Register
  private let campaign: Campaign
  private let day: Day

  init(_ register: Register, _ campaign: Campaign, on day: Day) {
    self.register = register
    self.campaign = campaign
    self.day = day
  }

  /// Names of all places above the units, of any time.
  private(set) lazy var names: Set<String> = {
    var names: Set<String> = [campaign.top.name]
    names.formUnion(campaign.placeNames.values)
    register.forEachPlaceName { _, _, name in names.insert(name) }
    return names.filter { $0.count > 1 }
  }()

  /// How many characters they have, the most first.
  private(set) lazy var lengths: [Int] = Set(names.map(\.count)).sorted(by: >)

  /// Names of places as the register gives them on the day.
  private(set) lazy var nameOfPlace: [RegionCode: String] = {
    var names: [RegionCode: String] = [:]
    register.forEachPlaceName(on: day) { unit, level, name in
      let code = campaign.placeCode(of: unit, at: level)
      if names[code] == nil { names[code] = name }
    }
    return names
  }()

  /// Units by a retired code that one of their aliases gives.
  private(set) lazy var byRetiredCode: [RegionCode: Int] = {
    var units: [RegionCode: Int] = [:]
    for (position, unit) in register.units.enumerated() {
      guard let aliases = unit.aliases(on: day), !aliases.isEmpty else { continue }
      for code in aliases.compactMap({ RegionCode($0) }) { units[code] = position }
    }
    return units
  }()
}
