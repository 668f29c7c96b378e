import Campaigns

/// Looks through a place's workbook for what belongs to other places: the last look before it goes
/// to an office that must not see its neighbours' rows.
enum OwnRows {
  /// Cells that name a unit or a place which does not lie in the part: codes of twelve digits, and
  /// names that the part itself does not have.
  /// - Parameters:
  ///   - own: the progress narrowed to the part.
  ///   - whole: the progress that it is a part of.
  static func strangers(in workbook: Workbook, of own: Progress, whole: Progress) -> [String] {
    let ownCodes = Set(own.places.map(\.place.code) + own.units.map { own.entry(of: $0).code })
    let ownNames = Set(own.places.map(\.place.name) + own.units.map { own.entry(of: $0).name })
      .union(own.units.flatMap { own.entry(of: $0).placeNames.named.map(\.name) })
    var foreign: Set<String> = []
    for place in whole.places where !ownCodes.contains(place.place.code) {
      foreign.insert(place.place.code.digits)
      foreign.insert(place.place.name)
    }
    for unit in whole.units {
      let entry = whole.entry(of: unit)
      guard !ownCodes.contains(entry.code) else { continue }
      foreign.insert(entry.code.digits)
      foreign.insert(entry.name)
    }
    // The whole's name stands in titles; it is no row of a neighbour.
    foreign.subtract(ownNames)
    foreign.remove(whole.campaign.top.name)
    var found: [String] = []
    for sheet in workbook.sheets {
      for row in 0..<sheet.rowCount {
        for cell in sheet.row(row).cells {
          guard case .text(let text) = cell.content, foreign.contains(text) else { continue }
          found.append("\(sheet.name) \(row + 1): \(text)")
        }
      }
    }
    return found
  }
}
