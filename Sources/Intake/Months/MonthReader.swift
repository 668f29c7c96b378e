package import Campaigns
package import Diagnostics

/// Reads everything that was handed in for one month.
package enum MonthReader {
  /// The accepted rows of a month's files. Their order, and the order of their rows, decide
  /// nothing.
  /// - Parameters:
  ///   - files: the month's files, accompanying documents too; one bad file never stops the rest.
  ///   - register: the units that rows may speak of.
  ///   - forced: names of files that are taken although they name another month or office.
  ///   - hands: who reads the files; how many they are decides nothing.
  /// - Returns: what was accepted, and findings by file, row and column.
  package static func readMonth(
    _ files: [InputFile], period: ReportingPeriod, campaign: Campaign, register: Register,
    forced: Set<String> = [], by hands: some Hands = OneHand()
  ) -> Diagnosed<MonthInput> {
    let index = UnitIndex(register, campaign: campaign, day: period.lastDay)
    let reader = MonthFileReader(
      campaign: campaign, period: period, resolver: UnitResolver(index: index), forced: forced)
    var month = MonthInput(period: period)
    let files = files.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    var results = hands.each(files.count) { reader.read(files[$0]) }.flatMap { $0 }
    for position in results.indices { results[position].content.settle(file: position) }
    month.files = results.map(\.source)
    let contents = results.map(\.content)
    let monthFiles = MonthFiles(
      names: results.map(\.source.name), corrections: results.map(\.correction))
    var findings = contents.flatMap(\.findings)
    var refused: Set<RowPlace> = []
    for (file, content) in contents.enumerated() {
      for row in content.refusedRows { refused.insert(RowPlace(file: file, row: row)) }
    }
    mergeRows(contents, monthFiles, into: &month, &findings, &refused)
    let scores = ScoreMerge(contents, monthFiles, campaign, unitCount: register.units.count)
    month.scores = scores.blocks
    month.notes = scores.notes
    month.rejectedRows = refused.union(scores.refused).count
    return Diagnosed(month, FindingOrder.sorted(findings + scores.findings))
  }

  private static func mergeRows(
    _ contents: [FileContent], _ files: MonthFiles, into month: inout MonthInput,
    _ findings: inout [Diagnostic], _ refused: inout Set<RowPlace>
  ) {
    var status = RowMerge(files, .status)
    let tables = contents.map(\.status).filter { !$0.list.isEmpty }
    if tables.count == 1, tables[0].isOnceEach {
      // One row each, in the register's order, as a whole country's table is mostly filled in.
      month.status = tables[0].list
    } else {
      month.status = status.merge(
        tables.flatMap(\.list), key: \.unit, place: \.place, same: { $0.saysTheSame(as: $1) })
    }
    var sheets = RowMerge(files, .scores)
    month.sheets = sheets.merge(
      contents.flatMap(\.sheets), key: \.unit, place: \.place, same: { $0.claims == $1.claims })
    var tallies = RowMerge(files, .tallies)
    month.tallies = tallies.merge(
      contents.flatMap(\.tallies), key: \.code, place: \.place,
      same: { a, b in
        var moved = b
        moved.place = a.place
        return a == moved
      })
    var decisions = RowMerge(files, .decisions)
    month.decisions = decisions.merge(
      contents.flatMap(\.decisions), key: \.unit, place: \.place,
      same: { a, b in
        var moved = b
        moved.place = a.place
        return a == moved
      })
    for merge in [status, sheets, tallies, decisions] {
      findings += merge.findings
      refused.formUnion(merge.refused)
    }
  }
}

/// The order in which findings are listed.
enum FindingOrder {
  /// By file, row, column, then the worst first, then by slug.
  static func sorted(_ findings: [Diagnostic]) -> [Diagnostic] {
    let keyed = findings.map { (words: Wording.words(for: $0.fault), finding: $0) }
    return keyed.sorted { a, b in
      let (x, y) = (a.finding.location, b.finding.location)
      if x.file != y.file { return x.file.utf8.lexicographicallyPrecedes(y.file.utf8) }
      let left = (x.row ?? 0, x.column ?? 0, a.words.code)
      let right = (y.row ?? 0, y.column ?? 0, b.words.code)
      if left == right {
        return (a.words.zh.says, a.finding.value ?? "") < (b.words.zh.says, b.finding.value ?? "")
      }
      return left < right
    }.map(\.finding)
  }
}
