import Campaigns
import Intake

/// A month as text without places, to compare what files said whatever their order and encoding.
enum MonthText {
  static func of(_ reading: MonthReading) -> [String] {
    let month = reading.month
    var lines: [String] = []
    for var record in month.status {
      record.place = RowPlace(file: 0, row: 0)
      lines.append("status \(record)")
    }
    for kind in ScoreKind.allCases {
      guard let block = month.scores[kind] else { continue }
      for unit in reading.register.units.indices where block.mentions(unit) {
        let cells = (1...block.itemCount).map { block.cell(unit: unit, item: $0).byte }
        lines.append("\(kind) \(unit) \(cells)")
      }
    }
    for unit in reading.register.units.indices {
      for item in 1...31 {
        if let note = month.notes.note(unit: unit, item: item) {
          lines.append("note \(unit) \(item) \(note)")
        }
      }
    }
    for var row in month.tallies {
      row.place = RowPlace(file: 0, row: 0)
      lines.append("tally \(row)")
    }
    for var row in month.decisions {
      row.place = RowPlace(file: 0, row: 0)
      lines.append("decision \(row)")
    }
    return lines + ["rejected \(month.rejectedRows)"]
  }
}
