import Campaigns

/// The places above a register's units by name, and its retired codes, made when one is first
/// looked up: most rows give a code and its name.
final class PlaceIndex: Sendable {
  private let ownNames: Lazily<Set<String>>
  private let ownLengths: Lazily<[Int]>
  private let namesByCode: Lazily<[RegionCode: String]>
  private let unitsByRetiredCode: Lazily<[RegionCode: Int]>

  init(_ register: Register, _ campaign: Campaign, on day: Day) {
    let names = Lazily { Self.names(register, campaign) }
    ownNames = names
    ownLengths = Lazily { Set(names.value.map(\.count)).sorted(by: >) }
    namesByCode = Lazily { Self.nameOfPlace(register, campaign, day) }
    unitsByRetiredCode = Lazily { Self.byRetiredCode(register, day) }
  }

  /// Names of all places above the units, of any time.
  var names: Set<String> { ownNames.value }
  /// How many characters they have, the most first.
  var lengths: [Int] { ownLengths.value }
  /// Names of places as the register gives them on the day.
  var nameOfPlace: [RegionCode: String] { namesByCode.value }
  /// Units by a retired code that one of their aliases gives.
  var byRetiredCode: [RegionCode: Int] { unitsByRetiredCode.value }

  private static func names(_ register: Register, _ campaign: Campaign) -> Set<String> {
    var names: Set<String> = [campaign.top.name]
    names.formUnion(campaign.placeNames.values)
    register.forEachPlaceName { _, _, name in names.insert(name) }
    return names.filter { $0.count > 1 }
  }

  private static func nameOfPlace(
    _ register: Register, _ campaign: Campaign, _ day: Day
  ) -> [RegionCode: String] {
    var names: [RegionCode: String] = [:]
    register.forEachPlaceName(on: day) { unit, level, name in
      let code = campaign.placeCode(of: unit, at: level)
      if names[code] == nil { names[code] = name }
    }
    return names
  }

  private static func byRetiredCode(_ register: Register, _ day: Day) -> [RegionCode: Int] {
    var units: [RegionCode: Int] = [:]
    for (position, unit) in register.units.enumerated() {
      guard let aliases = unit.aliases(on: day), !aliases.isEmpty else { continue }
      for code in aliases.compactMap({ RegionCode($0) }) { units[code] = position }
    }
    return units
  }
}
