import Campaigns
import Diagnostics

/// The rows of a register, one after the other and against one another.
struct RegisterRows {
  let campaign: Campaign
  private(set) var entries: [RegisterEntry] = []
  private let grades: WordReader<String>
  private var columns = Columns([:])
  /// The columns of places above the units, with what their last row says.
  private var places: [PlaceColumn] = []

  /// Where the columns stand, looked up once.
  private struct Columns {
    let code, name, inScope, aliases, owner, covers, from, to, baseLevel, baseOn: Int?

    init(_ columns: [String: Int]) {
      code = columns["code"]
      name = columns["name"]
      inScope = columns["in_scope"]
      aliases = columns["aliases"]
      owner = columns["owner"]
      covers = columns["covers"]
      from = columns["from"]
      to = columns["to"]
      baseLevel = columns["base_level"]
      baseOn = columns["base_on"]
    }
  }

  private struct PlaceColumn {
    let level: AdministrativeLevel
    let column: Int
    /// The last name and the place that it is of.
    var above: (code: RegionCode, name: String)?
    /// The cell of that name, where it said it plainly: the same bytes say the same again.
    var plain: CSVField?
  }

  init(_ campaign: Campaign) {
    self.campaign = campaign
    grades = WordReader(words: campaign.grades.map { ([$0.id, $0.name], $0.id) })
  }

  mutating func read(_ opened: OpenedTable) -> [Diagnostic] {
    columns = Columns(opened.table.columns)
    places = PlacesAbove.levels.compactMap { level in
      opened.table.columns[level.id].map { PlaceColumn(level: level, column: $0) }
    }
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
    let codeColumn = columns.code
    let nameColumn = columns.name
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
    entry.inScope = cursor.value(columns.inScope, FlagReader()) ?? true
    entry.aliases = list(cursor.value(columns.aliases, RemarkReader()))
    entry.owner = cursor.value(columns.owner, RemarkReader()) ?? ""
    entry.covers = list(cursor.value(columns.covers, RemarkReader()))
    return entry
  }

  private mutating func readPlaces(_ entry: inout RegisterEntry, _ cursor: inout TableCursor) {
    for position in places.indices {
      let place = places[position]
      let code = campaign.placeCode(of: entry.code, at: place.level)
      let field = cursor.field(place.column)
      if let plain = place.plain, let above = place.above, cursor.bytesAreEqual(plain, field) {
        entry.placeNames[place.level] = above.name
        places[position].above?.code = code
        continue
      }
      let before = cursor.findings.count
      guard let name = placeName(place, of: code, &cursor) else { continue }
      entry.placeNames[place.level] = name
      let isPlain = cursor.findings.count == before && !field.isEmpty
      places[position].above = (code, name)
      places[position].plain = isPlain ? field : nil
    }
  }

  /// A blank below a name is a cell that was merged with it, where both codes lie in one place.
  private func placeName(
    _ place: PlaceColumn, of code: RegionCode, _ cursor: inout TableCursor
  ) -> String? {
    if let name = cursor.plainValue(place.column, NameReader()) { return name }
    let known = place.above.flatMap { $0.code == code ? $0.name : nil }
    let cell = CellText(cursor.text(place.column))
    if place.level == .township, cell.word == .ditto, let known {
      cursor.add(.readAs(known), place.column, cell.found)
      return known
    }
    if let name = cursor.value(place.column, NameReader()) { return name }
    guard cell.word == .blank, let known else { return nil }
    cursor.add(.filledDown(known), place.column, nil)
    return known
  }

  private func readDates(_ entry: inout RegisterEntry, _ cursor: inout TableCursor) {
    entry.from = cursor.value(columns.from, DateReader())
    entry.to = cursor.value(columns.to, DateReader())
    if let from = entry.from, let to = entry.to, to <= from {
      cursor.refuse(.datesReversed, columns.to, cursor.text(columns.to))
    }
    let before = cursor.isRefused
    entry.baseGrade = cursor.value(columns.baseLevel, grades)
    entry.baseOn = cursor.value(columns.baseOn, DateReader())
    if cursor.isRefused == before, (entry.baseGrade == nil) != (entry.baseOn == nil) {
      let blank = entry.baseGrade == nil ? columns.baseLevel : columns.baseOn
      cursor.refuse(.baseIncomplete, blank, nil)
    }
  }

  /// Several values in one cell.
  private func list(_ text: String?) -> [String] {
    guard let text else { return [] }
    return text.split { $0 == "、" || $0 == ";" || $0 == "；" }
      .map { Tidy.trimmed(String($0)) }.filter { !$0.isEmpty }
  }
}
