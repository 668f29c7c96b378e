/// Finds the name of a register that is nearest to a misspelled one, for “did you mean”.
///
/// Names that are few edits apart share what is left of them after few deletions; under those rests
/// they are found without comparing every name with every other.
struct NearestName {
  /// Names as they are compared, each with its unit.
  private let names: [(characters: [Character], unit: Int)]
  /// Positions in `names` by what deletions leave.
  private var byRest: [String: [Int32]] = [:]

  /// - Parameter names: `UnitStem` of names and aliases.
  init(_ names: [(stem: String, unit: Int)]) {
    self.names = names.map { (Array($0.stem), $0.unit) }
    for (position, name) in self.names.enumerated() {
      for rest in Self.rests(name.characters) {
        byRest[rest, default: []].append(Int32(position))
      }
    }
  }

  /// The unit whose name is nearest: at most one character off in short names, two in long ones; of
  /// equally near ones the first.
  func unit(nearestTo stem: String) -> Int? {
    let wanted = Array(stem)
    guard wanted.count > 1 else { return nil }
    let limit = Self.limit(wanted)
    var candidates: Set<Int32> = []
    for rest in Self.rests(wanted) { candidates.formUnion(byRest[rest] ?? []) }
    let near = candidates.compactMap { position -> (distance: Int, unit: Int)? in
      let name = names[Int(position)]
      return EditDistance.between(wanted, name.characters, atMost: limit)
        .map { ($0, name.unit) }
    }
    return near.min { ($0.distance, $0.unit) < ($1.distance, $1.unit) }?.unit
  }

  private static func limit(_ name: [Character]) -> Int { name.count <= 3 ? 1 : 2 }

  /// The name and what one or two deletions leave of it: at least two characters, of a name of two
  /// at least one, since a single character is shared by too many.
  private static func rests(_ name: [Character]) -> Set<String> {
    // Rests of very long names help nobody.
    guard name.count <= 16 else { return [String(name)] }
    var rests: Set<String> = [String(name)]
    var shortened: [[Character]] = [name]
    let least = min(2, max(1, name.count - 1))
    for _ in 0..<2 {
      var next: [[Character]] = []
      for base in shortened where base.count > least {
        for index in base.indices {
          var rest = base
          rest.remove(at: index)
          if rests.insert(String(rest)).inserted { next.append(rest) }
        }
      }
      shortened = next
    }
    return rests
  }
}
