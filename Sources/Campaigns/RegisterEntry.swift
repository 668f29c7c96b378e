/// One accepted row of the register: a unit as it stands from a day up to, and not on, another.
package struct RegisterEntry: Hashable, Sendable {
  package var code: RegionCode
  /// Names of the places that the unit lies in, as the row gives them; missing levels are absent.
  package var placeNames: PlacesAbove
  private var details = Rarely<EntryDetails>()
  /// Where the row stands, for messages and `explain`.
  package var place: RowPlace
  fileprivate(set) var shortName: ShortName
  package var inScope: Bool

  package init(
    code: RegionCode, name: String, placeNames: PlacesAbove = PlacesAbove(),
    inScope: Bool = true, from: Day? = nil, to: Day? = nil, aliases: [String] = [],
    owner: String = "", covers: [String] = [], baseGrade: String? = nil, baseOn: Day? = nil,
    place: RowPlace
  ) {
    self.init(code: code, name: name, place: place)
    self.placeNames = placeNames
    self.inScope = inScope
    self.from = from
    self.to = to
    self.aliases = aliases
    self.owner = owner
    self.covers = covers
    self.baseGrade = baseGrade
    self.baseOn = baseOn
  }

  /// An entry in scope that says nothing further.
  package init(code: RegionCode, name: String, place: RowPlace) {
    self.init(code: code, shortName: .long, place: place)
    self.name = name
  }

  /// The same from the bytes of its name.
  /// - Parameter name: well-formed UTF-8.
  /// - Returns: `nil` where the name is too long to be kept in place.
  package init?(code: RegionCode, shortName name: Span<UInt8>, place: RowPlace) {
    guard let name = ShortName(name) else { return nil }
    self.init(code: code, shortName: name, place: place)
  }

  fileprivate mutating func set(code: RegionCode, shortName: ShortName, place: RowPlace) {
    self.code = code
    self.shortName = shortName
    self.place = place
  }

  private init(code: RegionCode, shortName: ShortName, place: RowPlace) {
    self.code = code
    self.shortName = shortName
    placeNames = PlacesAbove()
    inScope = true
    self.place = place
  }

  package var name: String {
    get { shortName.text ?? details.read("") { $0.longName } }
    set {
      let short = ShortName(newValue.utf8Span.span)
      shortName = short ?? .long
      if keeps(short == nil) { details.change { $0.longName = short == nil ? newValue : "" } }
    }
  }

  /// True where the name has exactly these bytes.
  package func isNamed(_ utf8: Span<UInt8>) -> Bool {
    guard shortName.isLong else { return shortName.isSpelled(utf8) }
    let name = name.utf8Span.span
    return name.count == utf8.count && name.indices.allSatisfy { name[$0] == utf8[$0] }
  }

  /// First day in the register; `nil` is from the beginning.
  package var from: Day? {
    get { details.read(nil) { $0.from } }
    set { if keeps(newValue != nil) { details.change { $0.from = newValue } } }
  }
  /// First day no longer in the register; `nil` is open.
  package var to: Day? {
    get { details.read(nil) { $0.to } }
    set { if keeps(newValue != nil) { details.change { $0.to = newValue } } }
  }
  package var aliases: [String] {
    get { details.read([]) { $0.aliases } }
    set { if keeps(!newValue.isEmpty) { details.change { $0.aliases = newValue } } }
  }
  /// A post, not a person.
  package var owner: String {
    get { details.read("") { $0.owner } }
    set { if keeps(!newValue.isEmpty) { details.change { $0.owner = newValue } } }
  }
  /// The communities that a living circle covers.
  package var covers: [String] {
    get { details.read([]) { $0.covers } }
    set { if keeps(!newValue.isEmpty) { details.change { $0.covers = newValue } } }
  }
  /// The grade held before the first period, and since when.
  package var baseGrade: String? {
    get { details.read(nil) { $0.baseGrade } }
    set { if keeps(newValue != nil) { details.change { $0.baseGrade = newValue } } }
  }
  package var baseOn: Day? {
    get { details.read(nil) { $0.baseOn } }
    set { if keeps(newValue != nil) { details.change { $0.baseOn = newValue } } }
  }

  /// False where something blank is set in what is blank already.
  private func keeps(_ isFilledIn: Bool) -> Bool { isFilledIn || !details.isBlank }

  /// In the register on every day.
  var isAlwaysListed: Bool { details.isBlank || (from == nil && to == nil) }

  /// In the register on `day`: from ≤ day < to.
  package func isListed(on day: Day) -> Bool {
    (from.map { $0 <= day } ?? true) && (to.map { day < $0 } ?? true)
  }
}

/// What few rows of a register fill in.
private struct EntryDetails: Blankable {
  /// The name, where it is not kept in place.
  var longName = ""
  var from: Day?
  var to: Day?
  var aliases: [String] = []
  var owner = ""
  var covers: [String] = []
  var baseGrade: String?
  var baseOn: Day?
}

extension [RegisterEntry] {
  /// True where the unit of an entry lies in places of just these names. Of the entry nothing is
  /// copied.
  package func lies(_ position: Int, in places: PlacesAbove) -> Bool {
    self[position].placeNames == places
  }

  /// Adds what the last entry says, of a unit of its own code and name.
  /// - Parameter name: well-formed UTF-8.
  /// - Returns: false where there is none, or one of the two names is too long to be kept in place.
  package mutating func appendLikeLast(
    code: RegionCode, shortName name: Span<UInt8>, place: RowPlace
  ) -> Bool {
    let last = count - 1
    guard last >= 0, !self[last].shortName.isLong, let name = ShortName(name) else { return false }
    append(self[last])
    self[count - 1].set(code: code, shortName: name, place: place)
    return true
  }
}
