import Campaigns
import Diagnostics

/// The entries of a register compared with one another.
struct RegisterComparison {
  private let table: Table
  private let campaign: Campaign
  private(set) var entries: [RegisterEntry] = []
  private(set) var findings: [Diagnostic] = []

  init(_ found: [RegisterEntry], _ table: Table, _ campaign: Campaign) {
    self.table = table
    self.campaign = campaign
    if found.indices.dropFirst().allSatisfy({ found[$0 - 1].code < found[$0].code }) {
      entries = found
    } else {
      compare(all: found)
    }
    comparePlaceNames()
  }

  private mutating func compare(all found: [RegisterEntry]) {
    let order = found.indices.sorted { a, b in
      (found[a].code, a) < (found[b].code, b)
    }
    entries.reserveCapacity(found.count)
    var start = 0
    while start < order.count {
      let code = found[order[start]].code
      let end = order[start...].firstIndex { found[$0].code != code } ?? order.count
      if end == start + 1 {
        entries.append(found[order[start]])
      } else {
        compare(order[start..<end].map { found[$0] })
      }
      start = end
    }
  }

  /// Entries of one code: equal ones count once, others must not be in the register together.
  private mutating func compare(_ same: [RegisterEntry]) {
    var kept: [RegisterEntry] = []
    for entry in same {
      var twin = entry
      let original = kept.first { other in
        twin.place = other.place
        return other == twin
      }
      if let original {
        note(.sameAsRow(Int(original.place.row)), entry, "code", entry.code.digits)
        continue
      }
      if let other = kept.first(where: { overlap($0, entry) }) {
        note(.overlapsRow(Int(other.place.row)), entry, "code", entry.code.digits)
      }
      kept.append(entry)
    }
    entries += kept
  }

  private func overlap(_ a: RegisterEntry, _ b: RegisterEntry) -> Bool {
    let start = max(a.from?.number ?? .min, b.from?.number ?? .min)
    return start < min(a.to?.number ?? .max, b.to?.number ?? .max)
  }

  /// The entries by their rows; `nil` where that is how they stand, in the order of their codes.
  private var inOrderOfRows: [Int]? {
    let isOrdered = entries.indices.dropFirst().allSatisfy {
      entries[$0 - 1].place.row < entries[$0].place.row
    }
    guard !isOrdered else { return nil }
    return entries.indices.sorted { entries[$0].place.row < entries[$1].place.row }
  }

  /// The same place under two names: the code decides, but somebody should look.
  private mutating func comparePlaceNames() {
    let order = inOrderOfRows
    var first = FirstNames(areTogether: order == nil && campaign.ownPlaces.isEmpty)
    var lastCode: RegionCode?
    var last = PlacesAbove()
    for position in entries.indices {
      let index = order?[position] ?? position
      let own = entries[index].code
      // Rows of one township that name the same places need one look.
      if own.place(at: .township) == lastCode?.place(at: .township), entries.lies(index, in: last) {
        continue
      }
      let names = entries[index].placeNames
      let row = Int(entries[index].place.row)
      let before = findings.count
      for level in PlacesAbove.levels {
        let code = campaign.placeCode(of: own, at: level)
        // So do those of neighbouring townships in one county.
        if let lastCode, names.agrees(with: last, at: level),
          campaign.placeCode(of: lastCode, at: level) == code
        {
          continue
        }
        guard let name = names[level] else { continue }
        let known = first.name(of: code, at: level, else: (name, row))
        if known.name != name {
          note(
            .placeNamedDifferently(other: known.name, row: known.row), entries[index], level.id,
            name)
        }
      }
      // A row that differs is named, and so is each like it.
      (lastCode, last) = findings.count > before ? (nil, PlacesAbove()) : (own, names)
    }
  }

  private mutating func note(
    _ fault: TableFault, _ entry: RegisterEntry, _ key: String, _ value: String
  ) {
    let row = Int(entry.place.row)
    findings.append(
      Diagnostic(
        .table(fault, in: .units),
        at: table.location(row: row, line: row, column: table.columns[key]),
        value: value, unit: entry.code.digits))
  }
}

/// The name that each place was given first, and the row that gave it.
private struct FirstNames {
  /// The rows of each place stand together, so that only the last place of a level is asked for.
  let areTogether: Bool
  /// By the level's number.
  private var last: [(code: RegionCode, name: String, row: Int)?]
  private var all: [RegionCode: (name: String, row: Int)] = [:]

  init(areTogether: Bool) {
    self.areTogether = areTogether
    last = AdministrativeLevel.allCases.map { _ in nil }
  }

  /// - Parameter given: what is kept of a place that had no name yet.
  mutating func name(
    of code: RegionCode, at level: AdministrativeLevel, else given: (name: String, row: Int)
  ) -> (name: String, row: Int) {
    if areTogether {
      if let last = last[level.rawValue], last.code == code { return (last.name, last.row) }
      last[level.rawValue] = (code, given.name, given.row)
      return given
    }
    if let known = all[code] { return known }
    all[code] = given
    return given
  }
}
