import Campaigns

/// What a share goal comes to in a place, whether or not the target is the place's own.
extension PlaceLine {
  func ofGoal(_ column: TableColumn<PlaceSource>) -> TableCell {
    guard isKnown, let goal = place.context.shareGoal(of: column.target) else { return .blank }
    let needed = Ratio.needed(percent: goal, of: tally.inScope)
    let formula = name(.total).map { "INT((\(goal)*\($0)+99)/100)" }
    guard column.source == .goalGap else { return Self.count(needed, formula) }
    let gap = zip([formula].compactMap { $0 }, [name(.attained)].compactMap { $0 })
      .map { "MAX(0,\($0)-\($1))" }.first
    return Self.count(max(0, needed - tally.attained), gap)
  }

  private static func count(_ value: Int, _ formula: String?) -> TableCell {
    guard let formula else { return TableCell(count: value) }
    return TableCell(.formula("=" + formula, cached: .number(Double(value))))
  }

  /// The cells for programs: values instead of formulas, nothing where a reader would see a dash,
  /// the place's own name and code in the line of the whole too.
  var plainCells: [TableCell] {
    columns.indices.map { index in
      switch columns[index].source {
      case .name: return TableCell(text: place.place.place.name)
      case .code: return TableCell(.text(place.place.place.code.digits), .left, number: "@")
      default: break
      }
      var plain = cell(columns[index], index)
      plain.link = nil
      switch plain.content {
      case .formula(_, .number(let value)): plain.content = .number(value)
      case .formula(_, .text(let text)), .text(let text):
        plain.content = text == "—" ? .blank : .plain(text)
      case .blank, .number, .date: break
      }
      if plain.number?.utf8.last == UInt8(ascii: "%") { plain.number = Self.plainShare }
      plain.horizontal = .general
      return plain
    }
  }
}
