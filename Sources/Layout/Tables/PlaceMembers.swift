import Campaigns

/// The units of each place, in scope: found once for all tables of a workbook. Units come in code
/// order, so that the townships of a place stand side by side.
final class PlaceMembers {
  private let progress: Progress
  private let townships: [Township]

  /// Units of one township, which lie in the same places.
  private struct Township {
    var code: RegionCode
    /// Positions in the progress's units, those out of scope too.
    var units: Range<Int>
    var sums = Sums()
  }

  /// What is added up over the units of a place.
  struct Sums {
    /// In the register, out of scope too.
    var registered = 0
    var inScope = 0
    /// In scope, and in no file of the month.
    var notReported = 0
    /// Acceptance totals of those in scope that take part.
    var acceptTotal = HalfPoints.zero

    static func += (sum: inout Sums, other: Sums) {
      sum.registered += other.registered
      sum.inScope += other.inScope
      sum.notReported += other.notReported
      sum.acceptTotal = sum.acceptTotal + other.acceptTotal
    }
  }

  init(_ progress: Progress) {
    self.progress = progress
    var townships: [Township] = []
    var own = Township(code: RegionCode(value: 0), units: 0..<0)
    for position in progress.units.indices {
      let unit = progress.units[position].unit
      let code = progress.register.code(of: unit).place(at: .township)
      if code != own.code {
        if !own.units.isEmpty { townships.append(own) }
        own = Township(code: code, units: position..<position)
      }
      own.units = own.units.lowerBound..<position + 1
      own.sums.registered += 1
      guard progress.register.isInScope(unit, on: progress.cutoff) else { continue }
      own.sums.inScope += 1
      own.sums.notReported += progress.units[position].state.reporting == .notReported ? 1 : 0
      if progress.units[position].participating == true,
        let total = progress.units[position].counted(.acceptance)
      {
        own.sums.acceptTotal = own.sums.acceptTotal + total
      }
    }
    if !own.units.isEmpty { townships.append(own) }
    self.townships = townships
  }

  /// The positions in `townships` of those whose units are counted in a place.
  private func members(of place: RegionCode) -> [Int] {
    let level = place.naturalLevel
    var low = 0
    var high = townships.count
    while low < high {
      let middle = (low + high) / 2
      if townships[middle].code < place { low = middle + 1 } else { high = middle }
    }
    let last =
      townships[low...].firstIndex { $0.code.place(at: level) != place } ?? townships.count
    let campaign = progress.campaign
    // Only a place that reports by itself takes townships out of those above it.
    if campaign.ownPlaces.isEmpty {
      return campaign.chain(of: place).first?.code == place ? Array(low..<last) : []
    }
    return (low..<last).filter { index in
      campaign.chain(of: townships[index].code).contains { $0.code == place }
    }
  }

  /// The units of a place that are in scope, as positions in the progress's units.
  func units(of place: RegionCode) -> [Int] {
    members(of: place).flatMap { index in
      townships[index].units.filter {
        progress.register.isInScope(progress.units[$0].unit, on: progress.cutoff)
      }
    }
  }

  func hasUnits(_ place: RegionCode) -> Bool { sums(of: place).inScope > 0 }

  func sums(of place: RegionCode) -> Sums {
    var sums = Sums()
    for index in members(of: place) { sums += townships[index].sums }
    return sums
  }
}
