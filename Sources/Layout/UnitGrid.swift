import Campaigns

/// The rows of a grid of units: each street's units and its 小计, and 合计 at the end. Rows are made
/// when they are asked for; only their positions are kept.
struct UnitGrid: Sendable {
  enum Line: Hashable, Sendable {
    /// A position in `units`.
    case unit(Int)
    /// A position in `groups`.
    case subtotal(Int)
    case total
  }

  let units: [Assessment]
  let groups: [TownshipGroup]
  let columns: [ColumnTemplate]
  /// The sheet's row of the first unit.
  let start: Int

  /// Units, a line for each street and one for all.
  var lineCount: Int { units.count + groups.count + 1 }

  func line(_ index: Int) -> Line {
    guard index < lineCount - 1 else { return .total }
    // Group g starts g lines later than its first unit's position.
    var low = 0
    var high = groups.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if groups[middle].units.lowerBound + middle <= index {
        low = middle
      } else {
        high = middle - 1
      }
    }
    let position = index - low
    return groups[low].units.contains(position) ? .unit(position) : .subtotal(low)
  }

  /// The sheet's row of a unit.
  func row(ofUnit position: Int) -> Int {
    let group = groups.firstIndex { $0.units.contains(position) } ?? 0
    return start + position + group
  }

  /// The sheet's rows of a street's units.
  func rows(ofGroup group: Int) -> ClosedRange<Int> {
    let units = groups[group].units
    return (start + units.lowerBound + group)...(start + units.upperBound - 1 + group)
  }

  /// The sheet's rows of all units and 小计; `nil` without units.
  var rows: ClosedRange<Int>? {
    units.isEmpty ? nil : start...(start + lineCount - 2)
  }

  var totalRow: Int { start + lineCount - 1 }

  /// The first column of one of these sources.
  func column(_ sources: ColumnSource.Known...) -> Int? {
    sources.lazy.compactMap { source in
      columns.firstIndex { $0.source == .known(source) }
    }.first
  }

  /// The column whose filled cells are counted as units.
  var identityColumn: Int? { column(.name, .code) }
}
