import Campaigns

/// The units of one street or town: neighbours in code order.
struct TownshipGroup: Sendable {
  var code: RegionCode
  var name: String
  /// Positions in the list of units that was grouped.
  var units: Range<Int>

  /// - Parameter units: in code order.
  static func groups(_ units: [Assessment], of progress: Progress) -> [TownshipGroup] {
    var groups: [TownshipGroup] = []
    for (position, unit) in units.enumerated() {
      let entry = progress.entry(of: unit)
      let code = entry.code.place(at: .township)
      if let last = groups.indices.last, groups[last].code == code {
        groups[last].units = groups[last].units.lowerBound..<(position + 1)
      } else {
        let name = PlaceNames.name(of: code, at: .township, entry: entry, progress)
        groups.append(
          TownshipGroup(code: code, name: name, units: position..<(position + 1)))
      }
    }
    return groups
  }
}

/// The name of a place: as the figures name it, else the register, else the campaign, else its
/// code.
enum PlaceNames {
  static func name(
    of code: RegionCode, at level: AdministrativeLevel, entry: RegisterEntry?,
    _ progress: Progress
  ) -> String {
    if let place = progress.place(code) { return progress.places[place].place.name }
    return entry?.placeNames[level] ?? progress.campaign.placeNames[code] ?? code.digits
  }
}
