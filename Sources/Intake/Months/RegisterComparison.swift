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

  private var inOrderOfRows: [Int] {
    let isOrdered = entries.indices.dropFirst().allSatisfy {
      entries[$0 - 1].place.row < entries[$0].place.row
    }
    guard !isOrdered else { return Array(entries.indices) }
    return entries.indices.sorted { entries[$0].place.row < entries[$1].place.row }
  }

  /// The same place under two names: the code decides, but somebody should look.
  private mutating func comparePlaceNames() {
    var first: [RegionCode: (name: String, row: Int)] = [:]
    first.reserveCapacity(entries.count / 3)
    var lastCode: RegionCode?
    var last = PlacesAbove()
    for index in inOrderOfRows {
      let own = entries[index].code
      // Rows of one township that name the same places need one look.
      if own.place(at: .township) == lastCode?.place(at: .township),
        entries[index].placeNames == last
      {
        continue
      }
      let entry = entries[index]
      let names = entry.placeNames
      let before = findings.count
      for level in PlacesAbove.levels {
        guard let name = names[level] else { continue }
        let code = campaign.placeCode(of: entry.code, at: level)
        // So do those of neighbouring townships in one county.
        if let lastCode, campaign.placeCode(of: lastCode, at: level) == code, last[level] == name {
          continue
        }
        guard let known = first[code] else {
          first[code] = (name, Int(entry.place.row))
          continue
        }
        if known.name != name {
          note(.placeNamedDifferently(other: known.name, row: known.row), entry, level.id, name)
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
