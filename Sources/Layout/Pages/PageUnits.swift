import Campaigns

/// Who has not reported and who is held, by name as far as they can be read at once.
struct PageUnits {
  let progress: Progress
  let words: FixedWords
  let own: PageWords
  let letter: LetterWords

  /// More names than this are counted, not listed: the workbooks have all.
  static let limit = 20

  var blocks: [Page.Block] {
    var silent: [Int] = []
    var held: [Int] = []
    for unit in progress.units.indices where progress.isInScope(progress.units[unit].unit) {
      if progress.units[unit].state.reporting == .notReported { silent.append(unit) }
      if progress.units[unit].isHeld { held.append(unit) }
    }
    guard !silent.isEmpty || !held.isEmpty else { return [.paragraph(own.noOpen)] }
    return part(silent, heading: letter.notReported) + part(held, heading: own.unitsHeld)
  }

  /// - Parameter units: positions in the progress's units.
  private func part(
    _ units: [Int], heading: @Sendable (Int) -> String
  ) -> [Page.Block] {
    if units.isEmpty { return [] }
    var shown = units.prefix(Self.limit).map { position in
      let unit = progress.units[position]
      let remark = UnitRemark.text(unit, of: progress, words: words)
      return name(unit) + (remark.isEmpty ? "" : own.colon + remark)
    }
    if units.count > Self.limit { shown.append(letter.more(units.count - Self.limit)) }
    return [.paragraph(heading(units.count)), .list(shown)]
  }

  private func name(_ unit: Assessment) -> String {
    let entry = progress.entry(of: unit)
    let town = PlaceNames.name(
      of: entry.code.place(at: .township), at: .township, entry: entry, progress)
    return town + " " + entry.name
  }
}
