extension RollUp {
  /// What the register's changes since `earlier` make of each place's share on the cut-off, by
  /// place: see `PlaceProgress.scopeEffectPoints`. Tallies are the same on both sides, for what
  /// lower offices count is no change of this register.
  func scopeEffects(since earlier: Day) -> [String?] {
    var changed = unitCounts { unit in
      isInScope(unit, on: cutoff) == isInScope(unit, on: earlier) ? nil : Tally(inScope: 1)
    }
    addUp(&changed)
    guard changed.contains(where: { $0.inScope > 0 }) else {
      return changed.map { _ in nil }
    }
    let now = counts(on: cutoff).tallies
    let then = counts(on: cutoff, registered: earlier).tallies
    return changed.indices.map { place in
      guard changed[place].inScope > 0 else { return nil }
      return now[place].attainment.changeInPoints(since: then[place].attainment)
    }
  }
}
