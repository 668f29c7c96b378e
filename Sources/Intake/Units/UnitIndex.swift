import Campaigns

/// The units of a register on one day, found by code and by name.
struct UnitIndex {
  let register: Register
  let campaign: Campaign
  let day: Day
  let stem: UnitStem
  private let names: NameIndex
  private let places: PlaceIndex

  init(_ register: Register, campaign: Campaign, day: Day) {
    self.register = register
    self.campaign = campaign
    self.day = day
    stem = UnitStem(noun: campaign.unitNoun)
    names = NameIndex(register, on: day, stem: stem)
    places = PlaceIndex(register, campaign, on: day)
  }

  /// The unit with this code, where it is in the register on the day under exactly this name.
  /// - Parameter last: the unit found before, or -1; tables mostly come in the register's order.
  func unit(of code: RegionCode, after last: Int, named name: Span<UInt8>) -> Int? {
    guard let unit = register.index(of: code, near: last + 1),
      register.isNamed(name, unit, on: day)
    else { return nil }
    return unit
  }

  func unit(ofRetiredCode code: RegionCode) -> Int? { places.byRetiredCode[code] }

  /// Units whose name or alias is exactly this.
  func units(named name: String) -> [Int] { names.bySpelling[Tidy.withoutBlanks(name)] ?? [] }

  /// Units that the name means once place names before it and suffixes behind it are taken off; the
  /// places that it names must be the unit's own.
  func units(meantBy name: String) -> [Int] {
    var found: Set<Int> = []
    for (rest, places) in readings(of: Tidy.withoutBlanks(name)) {
      for unit in names.byStem[stem.of(rest)] ?? [] {
        if places.allSatisfy({ place in isIn(unit, place) }) { found.insert(unit) }
      }
    }
    return found.sorted()
  }

  /// The name of the place of `level` that a unit lies in, as far as it is known.
  func placeName(_ unit: Int, _ level: AdministrativeLevel) -> String? {
    let entry = register.entryOrLast(of: unit, on: day)
    if let name = entry.placeNames[level] { return name }
    return name(ofPlace: campaign.placeCode(of: entry.code, at: level))
  }

  /// The name of a place as the campaign or the register gives it.
  func name(ofPlace code: RegionCode) -> String? {
    if code == campaign.top.code { return campaign.top.name }
    return campaign.ownPlaces.first { $0.code == code }?.name ?? campaign.placeNames[code]
      ?? places.nameOfPlace[code]
  }

  /// The name of a unit on the day, or its last.
  func name(_ unit: Int) -> String {
    register.name(of: unit, on: day)
  }

  /// The name of the unit that a misspelled name may mean.
  func nearest(to name: String) -> String? {
    for (rest, _) in readings(of: Tidy.withoutBlanks(name)) {
      if let unit = names.nearest.unit(nearestTo: stem.of(rest)) { return self.name(unit) }
    }
    return nil
  }

  private func isIn(_ unit: Int, _ place: String) -> Bool {
    AdministrativeLevel.allCases.contains { placeName(unit, $0) == place }
  }

  /// The name itself, and what is left of it after place names at its start.
  private func readings(of name: String) -> [(rest: String, places: [String])] {
    var readings: [(rest: String, places: [String])] = [(name, [])]
    var next = 0
    while next < readings.count, readings.count < 32 {
      let (rest, places) = readings[next]
      next += 1
      for length in self.places.lengths where rest.count > length {
        let place = String(rest.prefix(length))
        guard self.places.names.contains(place) else { continue }
        readings.append((String(rest.dropFirst(length)), places + [place]))
      }
    }
    return readings
  }
}
