import Campaigns

/// The files behind a part of the whole.
enum PartSources {
  /// The files that the place's figures rest on: the register, and those with one of its rows.
  static func of(
    _ own: Progress, among sources: [(name: String, sha256: String)]
  ) -> [(name: String, sha256: String)] {
    let codes = Set(own.units.map(\.unit))
    var used: Set<String> = []
    for month in own.months {
      func use(_ place: RowPlace) { used.insert(month.files[Int(place.file)].name) }
      for row in month.status where codes.contains(row.unit) { use(row.place) }
      for row in month.tallies { use(row.place) }
      for row in month.decisions where codes.contains(row.unit) { use(row.place) }
      for row in month.sheets where codes.contains(row.unit) { use(row.place) }
      for block in month.scores.values {
        for unit in codes {
          for item in 1...max(1, block.itemCount) {
            if let place = block.place(unit: unit, item: item) { use(place) }
          }
        }
      }
    }
    // The register is the denominator of every place.
    used.insert("units.csv")
    return sources.filter { source in
      used.contains(source.name) || used.contains { source.name.hasSuffix("/" + $0) }
    }
  }
}
