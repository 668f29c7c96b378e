/// Names of the places that a unit lies in, by level; a level that nobody named is absent. A
/// country has a hundred thousand units, and those of a township share one set of names.
package struct PlacesAbove: Hashable, Sendable, ExpressibleByDictionaryLiteral {
  private struct Names: Blankable {
    var township: String?
    var county: String?
    var city: String?
    var province: String?

    subscript(level: AdministrativeLevel) -> String? {
      get {
        switch level {
        case .township: township
        case .county: county
        case .city: city
        case .province: province
        case .community, .country: nil
        }
      }
      set {
        switch level {
        case .township: township = newValue
        case .county: county = newValue
        case .city: city = newValue
        case .province: province = newValue
        case .community, .country:
          preconditionFailure("a register names no \(level.id) above a unit")
        }
      }
    }
  }
  private var names = Rarely<Names>()

  package init() {}

  package init(dictionaryLiteral elements: (AdministrativeLevel, String)...) {
    for (level, name) in elements { self[level] = name }
  }

  /// The levels that a place above a unit may have a name at, from the lowest.
  package static let levels: [AdministrativeLevel] = [.township, .county, .city, .province]

  /// - Precondition: a name is set at one of `levels` only.
  package subscript(level: AdministrativeLevel) -> String? {
    get { names.read(nil) { $0[level] } }
    set {
      guard !(names.isBlank && newValue == nil) else { return }
      names.change { $0[level] = newValue }
    }
  }

  /// True where both have the same name at a level, or none.
  package func agrees(with other: PlacesAbove, at level: AdministrativeLevel) -> Bool {
    names.read(other[level] == nil) { own in
      other.names.read(own[level] == nil) { $0[level] == own[level] }
    }
  }

  /// The names given, from the lowest level.
  package var named: [(level: AdministrativeLevel, name: String)] {
    Self.levels.compactMap { level in self[level].map { (level, $0) } }
  }
}
