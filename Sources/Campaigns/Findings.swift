package import Diagnostics

/// A fault of a unit's state and the cell that a person should look at.
package struct Finding: Hashable, Sendable {
  /// Where the cell stands: in the row of a table, under the column with a key of the contract.
  package enum Cell: Hashable, Sendable {
    case status(column: String)
    case sheet
    case score(ScoreKind, item: Int)
    case decision
  }
  package var fault: StateFault
  package var cell: Cell

  init(_ fault: StateFault, _ cell: Cell) {
    self.fault = fault
    self.cell = cell
  }
}

/// Turns findings into diagnostics with file, row and column.
struct FindingPlaces {
  let register: Register
  let months: [MonthInput]

  func diagnostic(_ finding: Finding, of assessment: Assessment) -> Diagnostic {
    Diagnostic(
      .state(finding.fault), at: location(finding.cell, assessment),
      unit: register.code(of: assessment.unit).digits)
  }

  /// The location of a row of a month's file; the column by its key, where the table has it.
  func location(_ place: RowPlace, of period: ReportingPeriod, key: String?) -> SourceLocation {
    guard let month = months.first(where: { $0.period == period }) else {
      preconditionFailure("a state rests on months that were read")
    }
    let file = month.files[Int(place.file)]
    let column = key.flatMap { key in file.columns.first { $0.key == key } }
    return SourceLocation(
      file: file.name, row: Int(place.row), column: column?.number, header: column?.header)
  }

  private func location(_ cell: Finding.Cell, _ assessment: Assessment) -> SourceLocation {
    let state = assessment.state
    switch cell {
    case .status(let key):
      if let status = state.status {
        return location(status.value.place, of: status.period, key: key)
      }
    case .sheet:
      if let sheet = state.sheet { return location(sheet.value.place, of: sheet.period, key: nil) }
    case .score(let kind, let item):
      if let period = state.scoresFrom(kind),
        let month = months.first(where: { $0.period == period }),
        let place = month.scores[kind]?.place(unit: assessment.unit, item: item)
      {
        return location(place, of: period, key: kind.rawValue)
      }
    case .decision:
      if let decision = state.decision {
        return location(decision.value.place, of: decision.period, key: "decision")
      }
    }
    return fallback(assessment)
  }

  /// The row that says most of the unit, where the cell asked for stands nowhere.
  private func fallback(_ assessment: Assessment) -> SourceLocation {
    let state = assessment.state
    if let status = state.status {
      return location(status.value.place, of: status.period, key: nil)
    }
    if let sheet = state.sheet { return location(sheet.value.place, of: sheet.period, key: nil) }
    for kind in ScoreKind.allCases {
      if let period = state.scoresFrom(kind),
        let block = months.first(where: { $0.period == period })?.scores[kind],
        let item = (1...block.itemCount).first(where: {
          block.place(unit: assessment.unit, item: $0) != nil
        }), let place = block.place(unit: assessment.unit, item: item)
      {
        return location(place, of: period, key: kind.rawValue)
      }
    }
    return SourceLocation(file: "units.csv", row: Int(registerRow(assessment)))
  }

  private func registerRow(_ assessment: Assessment) -> Int32 {
    register.units[assessment.unit].latest.place.row
  }
}

extension Progress {
  /// Where a row of a month's file stands, and its column by key where the table has it.
  package func location(
    _ place: RowPlace, of period: ReportingPeriod, key: String? = nil
  ) -> SourceLocation {
    FindingPlaces(register: register, months: months).location(place, of: period, key: key)
  }
}
