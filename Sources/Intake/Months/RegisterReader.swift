package import Campaigns
package import Diagnostics

/// Reads the register of units (名册). It is the denominator, which is never guessed: any row that
/// is refused or contradicts another refuses the whole register.
package enum RegisterReader {
  /// - Returns: the register and its file, `nil` where it is refused; findings by row and column.
  package static func readRegister(
    _ file: InputFile, campaign: Campaign
  ) -> Diagnosed<(Register, SourceFile)?> {
    let opened: OpenedTable
    do {
      opened = try RegisterFile(file).open(campaign)
    } catch {
      return Diagnosed(nil, error.findings)
    }
    var rows = RegisterRows(campaign)
    let findings = FindingOrder.sorted(rows.read(opened))
    guard !findings.contains(where: { $0.severity == .error }) else {
      return Diagnosed(nil, findings)
    }
    return Diagnosed((Register(rows.entries), opened.table.source), findings)
  }
}

/// The rows of a register, one after the other and against one another.
private struct RegisterRows {
  let campaign: Campaign
  private(set) var entries: [RegisterEntry] = []
  private let grades: WordReader<String>
  /// The last place name of each level, and whose it was.
  private var above: [AdministrativeLevel: (code: RegionCode, name: String)] = [:]

  init(_ campaign: Campaign) {
    self.campaign = campaign
    grades = WordReader(words: campaign.grades.map { ([$0.id, $0.name], $0.id) })
  }

  mutating func read(_ opened: OpenedTable) -> [Diagnostic] {
    var cursor = TableCursor(opened)
    var found: [RegisterEntry] = []
    while cursor.advance() {
      let entry = readEntry(&cursor)
      if cursor.accept(), let entry { found.append(entry) }
    }
    var content = FileContent()
    content.finish(cursor)
    let comparison = RegisterComparison(found, opened.table, campaign)
    entries = comparison.entries
    return content.findings + comparison.findings
  }

  private mutating func readEntry(_ cursor: inout TableCursor) -> RegisterEntry? {
    let codeColumn = cursor.column("code")
    let nameColumn = cursor.column("name")
    let given = cursor.value(codeColumn, CodeReader())
    let name = cursor.value(nameColumn, NameReader())
    if given == nil, !cursor.isRefused { cursor.refuse(.blankCell, codeColumn, nil) }
    if name == nil {
      let text = cursor.text(nameColumn)
      let isBlank = Tidy.trimmed(text).isEmpty
      cursor.refuse(isBlank ? .blankCell : .notAName, nameColumn, isBlank ? nil : text)
    }
    var code = RegionCode(value: 0)
    switch given {
    case .scientific: cursor.refuse(.codeScientific, codeColumn, cursor.text(codeColumn))
    case .code(let found):
      code = found
      if let fault = CodePlace.fault(of: found, in: campaign) {
        cursor.refuse(fault, codeColumn, cursor.text(codeColumn))
      }
    case nil: break
    }
    var entry = RegisterEntry(code: code, name: name ?? "", place: cursor.place)
    readPlaces(&entry, &cursor)
    readDates(&entry, &cursor)
    entry.inScope = cursor.value(cursor.column("in_scope"), FlagReader()) ?? true
    entry.aliases = list(cursor.value(cursor.column("aliases"), RemarkReader()))
    entry.owner = cursor.value(cursor.column("owner"), RemarkReader()) ?? ""
    entry.covers = list(cursor.value(cursor.column("covers"), RemarkReader()))
    return entry
  }

  /// A blank below a name is a cell that was merged with it, where both codes lie in one place.
  private mutating func readPlaces(_ entry: inout RegisterEntry, _ cursor: inout TableCursor) {
    let levels: [AdministrativeLevel] = [.township, .county, .city, .province]
    for level in levels {
      guard let column = cursor.column(level.id) else { continue }
      let code = campaign.placeCode(of: entry.code, at: level)
      let known = above[level].flatMap { $0.code == code ? $0.name : nil }
      let cell = CellText(cursor.text(column))
      var name: String?
      if level == .township, cell.word == .ditto, let known {
        cursor.add(.readAs(known), column, cell.found)
        name = known
      } else {
        name = cursor.value(column, NameReader())
        if name == nil, cell.word == .blank, let known {
          cursor.add(.filledDown(known), column, nil)
          name = known
        }
      }
      guard let name else { continue }
      entry.placeNames[level] = name
      above[level] = (code, name)
    }
  }

  private func readDates(_ entry: inout RegisterEntry, _ cursor: inout TableCursor) {
    entry.from = cursor.value(cursor.column("from"), DateReader())
    entry.to = cursor.value(cursor.column("to"), DateReader())
    if let from = entry.from, let to = entry.to, to <= from {
      cursor.refuse(.datesReversed, cursor.column("to"), cursor.text(cursor.column("to")))
    }
    let before = cursor.isRefused
    entry.baseGrade = cursor.value(cursor.column("base_level"), grades)
    entry.baseOn = cursor.value(cursor.column("base_on"), DateReader())
    if cursor.isRefused == before, (entry.baseGrade == nil) != (entry.baseOn == nil) {
      let blank = cursor.column(entry.baseGrade == nil ? "base_level" : "base_on")
      cursor.refuse(.baseIncomplete, blank, nil)
    }
  }

  /// Several values in one cell.
  private func list(_ text: String?) -> [String] {
    let separators: Set<Character> = ["、", ";", "；"]
    return (text ?? "").split(whereSeparator: separators.contains)
      .map { Tidy.trimmed(String($0)) }.filter { !$0.isEmpty }
  }
}

/// The entries of a register compared with one another.
private struct RegisterComparison {
  private let table: Table
  private let campaign: Campaign
  private(set) var entries: [RegisterEntry] = []
  private(set) var findings: [Diagnostic] = []

  init(_ found: [RegisterEntry], _ table: Table, _ campaign: Campaign) {
    self.table = table
    self.campaign = campaign
    let byCode = Dictionary(grouping: found, by: \.code)
    for code in byCode.keys.sorted() { compare(byCode[code, default: []]) }
    comparePlaceNames()
  }

  /// Entries of one code: equal ones count once, others must not be in the register together.
  private mutating func compare(_ same: [RegisterEntry]) {
    var kept: [RegisterEntry] = []
    for entry in same {
      var twin = entry
      let original = kept.first { other in
        twin.place = other.place
        return other == twin
      }
      if let original {
        note(.sameAsRow(Int(original.place.row)), entry, "code", entry.code.digits)
        continue
      }
      if let other = kept.first(where: { overlap($0, entry) }) {
        note(.overlapsRow(Int(other.place.row)), entry, "code", entry.code.digits)
      }
      kept.append(entry)
    }
    entries += kept
  }

  private func overlap(_ a: RegisterEntry, _ b: RegisterEntry) -> Bool {
    let start = max(a.from?.number ?? .min, b.from?.number ?? .min)
    return start < min(a.to?.number ?? .max, b.to?.number ?? .max)
  }

  /// The same place under two names: the code decides, but somebody should look.
  private mutating func comparePlaceNames() {
    var first: [RegionCode: (name: String, row: Int)] = [:]
    let levels: [AdministrativeLevel] = [.township, .county, .city, .province]
    for entry in entries.sorted(by: { $0.place.row < $1.place.row }) {
      for level in levels {
        guard let name = entry.placeNames[level] else { continue }
        let code = campaign.placeCode(of: entry.code, at: level)
        guard let known = first[code] else {
          first[code] = (name, Int(entry.place.row))
          continue
        }
        if known.name != name {
          note(.placeNamedDifferently(other: known.name, row: known.row), entry, level.id, name)
        }
      }
    }
  }

  private mutating func note(
    _ fault: TableFault, _ entry: RegisterEntry, _ key: String, _ value: String
  ) {
    let row = Int(entry.place.row)
    findings.append(
      Diagnostic(
        .table(fault, in: .units),
        at: table.location(row: row, line: row, column: table.columns[key]),
        value: value, unit: entry.code.digits))
  }
}
