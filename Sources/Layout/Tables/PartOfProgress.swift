import Campaigns

/// What a report says of one place below the campaign's own, and of nothing else.
enum PartOfProgress {
  static func narrowed(_ progress: Progress, to child: PlaceProgress) -> Progress {
    let code = child.place.code
    let campaign = progress.campaign
    func isOwn(_ other: RegionCode) -> Bool {
      campaign.chain(of: other).contains { $0.code == code }
    }
    var own = progress
    own.campaign.top = child.place
    own.campaign.ownPlaces.removeAll { !isOwn($0.code) || $0.code == code }
    own.campaign.placeNames = campaign.placeNames.filter { isOwn($0.key) }
    own.places = progress.places.filter { isOwn($0.place.code) }
    own.targets = progress.targets.filter { isOwn($0.place.code) }
    own.units = progress.units.filter { isOwn(progress.entry(of: $0).code) }
    own.months = progress.months.map { month in
      var month = month
      month.tallies.removeAll { !isOwn($0.code) }
      return month
    }
    own.counts = counts(own)
    own.funnel = funnel(own)
    return own
  }

  private static func counts(_ own: Progress) -> UnitCounts {
    var counts = UnitCounts()
    counts.registered = own.units.count
    for unit in own.units where own.entry(of: unit).inScope {
      counts.inScope += 1
      counts.held += unit.isHeld ? 1 : 0
      switch unit.state.reporting {
      case .reported: counts.reported += 1
      case .confirmed: counts.confirmed += 1
      case .notReported: counts.notReported += 1
      }
    }
    if let whole = own.places.first(where: { $0.place.code == own.campaign.top.code }) {
      counts.tallied = max(0, whole.tally.inScope - counts.inScope)
    }
    return counts
  }

  private static func funnel(_ own: Progress) -> [FunnelStep] {
    let units = own.units.filter { own.entry(of: $0).inScope }
    return own.campaign.stages.reduce(
      into: [FunnelStep(step: nil, units: units.count { $0.participating == true })]
    ) { steps, stage in
      steps.append(
        FunnelStep(
          step: stage.step, units: units.count { $0.stage.map { $0 >= stage.step } ?? false }))
    }
  }

  /// The files that the place's figures rest on: the register, and those with one of its rows.
  static func sources(
    _ sources: [(name: String, sha256: String)], of own: Progress
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
