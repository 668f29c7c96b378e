import Campaigns

/// Vetoes that do not fire and would with one place more, or that stand exactly on their limit.
struct NearVetoTable {
  let progress: Progress
  let columns: [TableColumn<NearVetoSource>]
  let words: FixedWords

  private struct Line {
    var entry: RegisterEntry
    var veto: Veto
    var found: String
  }

  func table() -> SmallTable {
    let lines = lines
    return SmallTable(
      headings: columns.map(\.heading), givenWidths: columns.map(\.width),
      emptyText: words.forms.emptyTable,
      lines: { _ in
        lines.enumerated().map { index, line in
          TableLine(columns.map { cell($0.source, line, serial: index + 1) })
        }
      })
  }

  private var lines: [Line] {
    var found: [Line] = []
    for unit in progress.units {
      let entry = progress.entry(of: unit)
      guard entry.inScope else { continue }
      let measures = unit.state.claims.measures
      for (index, veto) in progress.campaign.vetoes.enumerated() {
        guard !unit.firingVetoes.contains(index), index < measures.count,
          let measure = measures[index], let words = near(measure, veto.rule)
        else { continue }
        found.append(Line(entry: entry, veto: veto, found: words))
      }
    }
    return found
  }

  /// `nil` where the veto is further away.
  private func near(_ measure: Claims.Measure, _ rule: Veto.Rule) -> String? {
    switch rule {
    case .places(let atLeast):
      measure == Claims.Measure(atLeast - 1) ? words.analysis.places(measure.text) : nil
    case .percent(let above):
      measure == Claims.Measure(above) ? words.analysis.percent(measure.text) : nil
    case .named: nil
    }
  }

  private func cell(_ source: NearVetoSource, _ line: Line, serial: Int) -> TableCell {
    switch source {
    case .serial: TableCell(.number(Double(serial)), .center)
    case .township:
      TableCell(
        text: PlaceNames.name(
          of: line.entry.code.place(at: .township), at: .township, entry: line.entry, progress))
    case .name: TableCell(text: line.entry.name)
    case .veto: TableCell(text: "\(line.veto.id) \(line.veto.name)")
    case .rule: TableCell(text: VetoText.rule(line.veto, words: words.sheet))
    case .found: TableCell(.text(line.found), .center)
    case .leadUnit: TableCell(text: line.veto.leadUnits.joined(separator: words.nameSeparator))
    }
  }
}
