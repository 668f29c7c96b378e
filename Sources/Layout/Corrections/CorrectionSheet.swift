import Campaigns

/// The sheet 更正说明 of a corrected report: the reason, old and new figures, and the units and files
/// that changed. It stands before the others, as a correction must be seen.
struct CorrectionSheet {
  let correction: Correction
  let progress: Progress
  let values: PlaceholderValues
  let words: CorrectionWords
  let fixed: FixedWords

  init(
    _ correction: Correction, progress: Progress, values: PlaceholderValues, words: FixedWords
  ) {
    self.correction = correction
    self.progress = progress
    self.values = values
    self.words = CorrectionWords.of(progress.campaign.languageID)
    fixed = words
  }

  /// Puts the sheet before the others.
  func insert(into sheets: inout [Sheet], names: inout SheetNames, formats: inout FormatTable) {
    sheets.insert(sheet(named: names.name(words.sheet), formats: &formats), at: 0)
  }

  private func sheet(named name: String, formats: inout FormatTable) -> Sheet {
    var tables = [
      (words.figures, table(words.figureHeadings, figures)),
      (words.units, table(words.unitHeadings, units)),
    ]
    if !correction.files.isEmpty {
      tables.append((words.files, table(words.fileHeadings, files)))
    }
    let template = SheetTemplate(
      frame: FormFrame(sheet: words.sheet, title: words.title), showsHeadline: true,
      tables: tables.map { TableTemplate(heading: $0.0, rows: .targets([])) })
    return TableSheet(
      template: template, values: values, words: fixed, blocks: tables.map(\.1),
      headline: words.headline(correction.number, correction.reason)
    ).placed(named: name, formats: &formats).sheet
  }

  /// What was and what is: numbers are numbers.
  private static func value(_ text: String) -> TableCell {
    TableCell(Int(text).map { .number(Double($0)) } ?? .plain(text), .center)
  }

  private func table(_ headings: [String], _ rows: [[String]]) -> SmallTable {
    let values = max(1, headings.count - 2)
    let lines = rows.map { row in
      TableLine(row.enumerated().map { $0 < values ? TableCell(text: $1) : Self.value($1) })
    }
    return SmallTable(
      headings: headings, givenWidths: headings.map { _ in nil }, emptyText: words.nothing,
      lines: { _ in lines })
  }

  private var figures: [[String]] {
    let (was, now) = (correction.was, correction.now)
    let places = Self.pairs(was.places, now.places) { $0.code }
    let names = Dictionary(
      (now.places + was.places).map { ($0.code, $0.name) }, uniquingKeysWith: { a, _ in a })
    func row(_ place: RegionCode, _ what: String, _ old: String?, _ new: String?) -> [String]? {
      let (old, new) = (old ?? words.unknown, new ?? words.unknown)
      return old == new ? nil : [names[place] ?? place.digits, what, old, new]
    }
    var rows: [[String]] = []
    for (code, old, new) in places {
      rows += [
        row(code, words.total, text(old?.inScope), text(new?.inScope)),
        row(code, words.participating, text(old?.participating), text(new?.participating)),
        row(code, words.attained, text(old?.attained), text(new?.attained)),
        row(code, words.share, old?.share, new?.share),
      ].compactMap { $0 }
      for (grade, a, b) in Self.pairs(old?.grades ?? [], new?.grades ?? [], by: \.grade) {
        rows += [row(code, words.ofGrade(grade), text(a?.units), text(b?.units))]
          .compactMap { $0 }
      }
    }
    let targets = Self.pairs(was.targets, now.targets) { TargetKey(place: $0.place, id: $0.id) }
    for (key, old, new) in targets {
      let name = name(of: key)
      rows += [
        row(key.place, name + words.done, text(old?.done), text(new?.done)),
        row(key.place, name + words.needed, text(old?.needed), text(new?.needed)),
        row(key.place, name + words.status, status(old?.status), status(new?.status)),
      ].compactMap { $0 }
    }
    return rows
  }

  private struct TargetKey: Hashable, Comparable {
    var place: RegionCode
    var id: String

    static func < (a: TargetKey, b: TargetKey) -> Bool { (a.place, a.id) < (b.place, b.id) }
  }

  /// `2021年达标率≥30%：`.
  private func name(of key: TargetKey) -> String {
    let known = progress.targets.first { $0.target.id == key.id && $0.place.code == key.place }
    let text = known.map {
      fixed.targets.year($0.target.year) + TargetText.short($0, of: progress, words: fixed)
    }
    return (text ?? key.id) + "："
  }

  private func status(_ status: TargetProgress.Status?) -> String? {
    status.map { TargetText.status($0, words: fixed.statuses) }
  }

  private func text(_ count: Int?) -> String? { count.map(String.init) }

  private var units: [[String]] {
    Self.pairs(correction.was.units, correction.now.units, by: \.code).flatMap {
      (code, old, new) -> [[String]] in
      let name = new?.name ?? old?.name ?? ""
      guard let old, let new else {
        let changes = [words.register, old == nil ? words.notListed : words.listed]
        return [[code.digits, name] + changes + [new == nil ? words.notListed : words.listed]]
      }
      return zip(facts(old), facts(new)).compactMap { (before, after) in
        before.value == after.value
          ? nil : [code.digits, name, before.name, before.value, after.value]
      }
    }
  }

  private func facts(_ unit: IssuedFigures.Unit) -> [(name: String, value: String)] {
    func answer(_ flag: Bool?) -> String {
      flag.map { $0 ? words.yes : words.no } ?? words.unknown
    }
    let stage = unit.stage.map { id in
      progress.campaign.stages.first { $0.step.id == id }?.name ?? id
    }
    let vetoes = unit.vetoes.joined(separator: fixed.nameSeparator)
    return [
      (words.takesPart, answer(unit.participating)), (words.stage, stage ?? words.unknown),
      (words.score, unit.score?.text ?? words.unknown),
      (words.isAttained, answer(unit.isAttained)), (words.isHeld, answer(unit.isHeld)),
      (words.vetoes, vetoes.isEmpty ? words.unknown : vetoes),
      (words.grade, unit.grade ?? words.unknown), (words.reporting, reporting(unit.reporting)),
    ]
  }

  private func reporting(_ reporting: UnitState.Reporting?) -> String {
    switch reporting {
    case .reported: words.reported
    case .confirmed: words.confirmed
    case .notReported: words.notReported
    case nil: words.unknown
    }
  }

  private var files: [[String]] {
    correction.files.map { [$0.path, word($0.kind)] }
  }

  private func word(_ kind: Correction.FileChange.Kind) -> String {
    switch kind {
    case .changed: words.changed
    case .added: words.added
    case .removed: words.removed
    }
  }

  /// What is in either list, by key and in its order, with what each list has of it.
  private static func pairs<Element, Key: Hashable & Comparable>(
    _ was: [Element], _ now: [Element], by key: (Element) -> Key
  ) -> [(key: Key, was: Element?, now: Element?)] {
    let old = Dictionary(was.map { (key($0), $0) }, uniquingKeysWith: { a, _ in a })
    let new = Dictionary(now.map { (key($0), $0) }, uniquingKeysWith: { a, _ in a })
    return Set(old.keys).union(new.keys).sorted().map { ($0, old[$0], new[$0]) }
  }
}
