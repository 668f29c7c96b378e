import Campaigns

/// Units by name, made when a name is first looked up: most rows give a code and its name.
final class NameIndex: Sendable {
  private let spellings: Lazily<[String: [Int]]>
  private let stems: Lazily<[String: [Int]]>
  private let neighbours: Lazily<NearestName>

  init(_ register: Register, on day: Day, stem: UnitStem) {
    spellings = Lazily { Self.units(register, day) { $0 } }
    let stems = Lazily { Self.units(register, day, stem.of) }
    self.stems = stems
    neighbours = Lazily {
      NearestName(stems.value.flatMap { stem, units in units.map { (stem: stem, unit: $0) } })
    }
  }

  /// Units by name and alias as they are spelled, blanks left out.
  var bySpelling: [String: [Int]] { spellings.value }
  /// Units by `UnitStem` of names and aliases.
  var byStem: [String: [Int]] { stems.value }

  /// For names that are in neither.
  var nearest: NearestName { neighbours.value }

  private static func units(
    _ register: Register, _ day: Day, _ key: (String) -> String
  ) -> [String: [Int]] {
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
