/// Names of the places that a unit lies in, by level; a level that nobody named is absent. A
/// country has a hundred thousand units, and those of a township share one set of names.
package struct PlacesAbove: Hashable, Sendable, ExpressibleByDictionaryLiteral {
  private struct Names: Blankable {
    var township: String?
    var county: String?
    var city: String?
    var province: String?
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
    get {
      names.read(nil) { names in
        switch level {
        case .township: names.township
        case .county: names.county
        case .city: names.city
        case .province: names.province
        case .community, .country: nil
        }
      }
    }
    set {
      guard !(names.isBlank && newValue == nil) else { return }
      names.change { names in
        switch level {
        case .township: names.township = newValue
        case .county: names.county = newValue
        case .city: names.city = newValue
        case .province: names.province = newValue
        case .community, .country:
          preconditionFailure("a register names no \(level.id) above a unit")
        }
      }
    }
  }

  /// The names given, from the lowest level.
  package var named: [(level: AdministrativeLevel, name: String)] {
    Self.levels.compactMap { level in self[level].map { (level, $0) } }
  }
}
