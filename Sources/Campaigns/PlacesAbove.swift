/// Names of the places that a unit lies in, by level; a level that nobody named is absent. Kept in
/// place rather than in a dictionary: a country has a hundred thousand of them.
package struct PlacesAbove: Hashable, Sendable, ExpressibleByDictionaryLiteral {
  private var township: String?
  private var county: String?
  private var city: String?
  private var province: String?

  package init() {}

  package init(dictionaryLiteral elements: (AdministrativeLevel, String)...) {
    for (level, name) in elements { self[level] = name }
  }

  /// The levels that a place above a unit may have a name at, from the lowest.
  package static let levels: [AdministrativeLevel] = [.township, .county, .city, .province]

  /// - Precondition: a name is set at one of `levels` only.
  package subscript(level: AdministrativeLevel) -> String? {
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
      case .community, .country: preconditionFailure("a register names no \(level.id) above a unit")
      }
    }
  }

  /// The names given, from the lowest level.
  package var named: [(level: AdministrativeLevel, name: String)] {
    Self.levels.compactMap { level in self[level].map { (level, $0) } }
  }
}
