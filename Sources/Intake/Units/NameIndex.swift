import Campaigns

/// Units by name, made when a name is first looked up: most rows give a code and its name.
final class NameIndex {
  private let register: Register
  private let day: Day
  private let stem: UnitStem

  init(_ register: Register, on day: Day, stem: UnitStem) {
    self.stem = stem
    self.register = register
    self.day = day
  }

  /// Units by name and alias as they are spelled, blanks left out.
  private(set) lazy var bySpelling: [String: [Int]] = units { $0 }
  /// Units by `UnitStem` of names and aliases.
  private(set) lazy var byStem: [String: [Int]] = units(stem.of)

  /// For names that are in neither.
  private(set) lazy var nearest = NearestName(
    byStem.flatMap { stem, units in units.map { (stem: stem, unit: $0) } })

  private func units(_ key: (String) -> String) -> [String: [Int]] {
    var index: [String: [Int]] = [:]
    index.reserveCapacity(register.units.count)
    for (position, unit) in register.units.enumerated() {
      guard let entry = unit.entry(on: day) else { continue }
      for name in [entry.name] + entry.aliases where RegionCode(name) == nil {
        let key = key(Tidy.withoutBlanks(name))
        if index[key]?.last != position { index[key, default: []].append(position) }
      }
    }
    return index
  }
}
