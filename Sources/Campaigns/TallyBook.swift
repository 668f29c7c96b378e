package import Diagnostics

/// Lower offices' counts, month by month: for each place the tallies that stand. A tally that falls
/// below the one before it is held whole, and the earlier one stands.
package struct TallyBook: Sendable {
  /// The accepted rows of each place, oldest first.
  private let rows: [RegionCode: [(period: ReportingPeriod, row: TallyRow)]]
  package let diagnostics: [Diagnostic]
  /// Rows of the last month that were refused.
  package let rejected: Int

  /// - Parameters:
  ///   - months: oldest first; diagnostics speak of the last one's rows only.
  ///   - listedPlaces: the places in which the register lists units on a day; a place is counted
  ///     from its units or from its tallies, never both.
  package init(
    months: [MonthInput], grades: [Grade], listedPlaces: (Day) -> Set<RegionCode>
  ) {
    var rows: [RegionCode: [(period: ReportingPeriod, row: TallyRow)]] = [:]
    var found: [Diagnostic] = []
    var rejected = 0
    for (position, month) in months.enumerated() {
      guard !month.tallies.isEmpty else { continue }
      let isLast = position == months.count - 1
      let listed = listedPlaces(month.period.lastDay)
      for row in month.tallies {
        let file = month.files[Int(row.place.file)]
        let location = SourceLocation(file: file.name, row: Int(row.place.row))
        if listed.contains(row.code) {
          guard isLast else { continue }
          rejected += 1
          found.append(
            Diagnostic(
              .state(.talliedAndListed(place: row.name.isEmpty ? row.code.digits : row.name)),
              at: location, unit: row.code.digits))
          continue
        }
        if let standing = rows[row.code]?.last?.row,
          let fall = Self.fall(from: standing, to: row, grades: grades)
        {
          guard isLast else { continue }
          found.append(
            Diagnostic(
              .state(.tallyDecreased(heading: fall.heading, before: fall.before, now: fall.now)),
              at: location, unit: row.code.digits))
          continue
        }
        rows[row.code, default: []].append((month.period, row))
      }
    }
    self.rows = rows
    diagnostics = found
    self.rejected = rejected
  }

  /// No place has a tally.
  var isEmpty: Bool { rows.isEmpty }

  /// The places that have a tally in any month.
  package var codes: [RegionCode] { rows.keys.sorted() }

  /// The place's latest tally of a month ending on or before `day`.
  package func standing(_ code: RegionCode, on day: Day) -> TallyRow? {
    rows[code]?.last { $0.period.lastDay <= day }?.row
  }

  /// The place's rows of one month, for checks of what was handed in.
  package func row(_ code: RegionCode, of period: ReportingPeriod) -> TallyRow? {
    rows[code]?.last { $0.period == period }?.row
  }

  private static func fall(
    from old: TallyRow, to new: TallyRow, grades: [Grade]
  ) -> (heading: String, before: Int, now: Int)? {
    if let before = old.participating, let now = new.participating, now < before {
      return ("参与创建数", before, now)
    }
    if new.attained < old.attained { return ("达到创建要求数", old.attained, new.attained) }
    for (index, grade) in grades.enumerated()
    where index < old.grades.count && index < new.grades.count {
      if let before = old.grades[index], let now = new.grades[index], now < before {
        return (grade.id + "达标数", before, now)
      }
    }
    return nil
  }
}

extension TallyRow {
  /// As counts of a place.
  var tally: Tally {
    Tally(
      inScope: total, participating: participating ?? 0, attained: attained,
      grades: grades.map { $0 ?? 0 })
  }
}
