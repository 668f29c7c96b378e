import Campaigns
import Diagnostics

/// The rows of a register, one after the other and against one another.
struct RegisterRows {
  let campaign: Campaign
  private(set) var entries: [RegisterEntry] = []
  let grades: WordReader<String>
  private(set) var columns = Columns([:])
  private(set) var hasRareColumns = false
  /// The columns of places above the units, with what their last row says.
  var places: [PlaceColumn] = []
  /// The names of the last row, where each of them was said plainly.
  var namesAbove: PlacesAbove?
  /// The columns of places, where they stand side by side, and their cells in that row.
  private(set) var adjacentPlaces: ClosedRange<Int>?
  var cellsAbove = CSVField(start: 0, end: 0, needsUnquoting: false)
  /// The unit of the last row that was read plainly: one of all the places above.
  var unitAbove: RegionCode?

  /// Where the columns stand, looked up once.
  struct Columns {
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

    /// Any column beside those that all registers have.
    var hasRare: Bool {
      [aliases, owner, covers, from, to, baseLevel, baseOn].contains { $0 != nil }
    }
  }

  /// The township of the last code that may be a unit's; `nil` without one, and where a single unit
  /// may lie elsewhere than its neighbours.
  private var goodTownship: RegionCode?
  private let areTownshipsWhole: Bool

  struct PlaceColumn {
    let level: AdministrativeLevel
    let column: Int
    /// The last name, and a unit of the place that it is of.
    var above: (unit: RegionCode, name: String)?
    /// The cell of that name, where it said it plainly: the same bytes say the same again.
    var plain: CSVField?
  }

  init(_ campaign: Campaign) {
    self.campaign = campaign
    areTownshipsWhole = campaign.ownPlaces.allSatisfy { $0.code.value % 1_000 == 0 }
    grades = WordReader(words: campaign.grades.map { ([$0.id, $0.name], $0.id) })
  }

  mutating func read(_ opened: OpenedTable) -> [Diagnostic] {
    columns = Columns(opened.table.columns)
    hasRareColumns = columns.hasRare
    places = PlacesAbove.levels.compactMap { level in
      opened.table.columns[level.id].map { PlaceColumn(level: level, column: $0) }
    }
    let placeColumns = places.map(\.column).sorted()
    if let first = placeColumns.first, let last = placeColumns.last,
      last - first + 1 == placeColumns.count
    {
      adjacentPlaces = first...last
    }
    var cursor = TableCursor(opened)
    var found: [RegisterEntry] = []
    var plain = PlainRow(opened.table)
    while true {
      if var row = plain {
        takePlainRows(&row, from: &cursor, into: &found)
        plain = row
      }
      guard cursor.advance() else { break }
      let entry = readEntry(&cursor)
      if cursor.accept(), let entry {
        found.append(entry)
        cursor.makeRoom(in: &found)
      }
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
      if let fault = placeFault(of: found) {
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

  /// What is wrong with a code. Communities are numbered 001–199 in their township, and where one
  /// of it is right, so is the next.
  mutating func placeFault(of code: RegionCode) -> TableFault? {
    let township = code.place(at: .township)
    if township == goodTownship, (1..<200).contains(code.value % 1_000) { return nil }
    let fault = CodePlace.fault(of: code, in: campaign)
    goodTownship = fault == nil && areTownshipsWhole ? township : nil
    return fault
  }

  /// Takes down of which unit the names of the last row are.
  mutating func settleUnitAbove() {
    guard let unitAbove else { return }
    for position in places.indices { places[position].above?.unit = unitAbove }
    self.unitAbove = nil
  }

  private mutating func readPlaces(_ entry: inout RegisterEntry, _ cursor: inout TableCursor) {
    settleUnitAbove()
    if let namesAbove, saysTheSame(&cursor) {
      entry.placeNames = namesAbove
      for position in places.indices { places[position].above?.unit = entry.code }
      return
    }
    for position in places.indices {
      let place = places[position]
      let field = cursor.field(place.column)
      if let plain = place.plain, let above = place.above, cursor.bytesAreEqual(plain, field) {
        entry.placeNames[place.level] = above.name
        places[position].above?.unit = entry.code
        continue
      }
      let before = cursor.findings.count
      guard let name = placeName(place, of: entry.code, &cursor) else { continue }
      entry.placeNames[place.level] = name
      let isPlain = cursor.findings.count == before && !field.isEmpty
      places[position].above = (entry.code, name)
      places[position].plain = isPlain ? field : nil
    }
    let isPlain = places.allSatisfy { place in
      place.plain.map { cursor.bytesAreEqual($0, cursor.field(place.column)) } ?? false
    }
    namesAbove = isPlain ? entry.placeNames : nil
    if let columns = adjacentPlaces { cellsAbove = cells(columns, &cursor) }
  }

  /// True where the cells of all places have the bytes of the row above.
  private func saysTheSame(_ cursor: inout TableCursor) -> Bool {
    if let columns = adjacentPlaces {
      let own = cells(columns, &cursor)
      return own.start < own.end && cursor.bytesAreEqual(cellsAbove, own)
    }
    for position in places.indices {
      let own = cursor.field(places[position].column)
      guard let plain = places[position].plain, cursor.bytesAreEqual(plain, own) else {
        return false
      }
    }
    return true
  }

  /// Everything from the first of the columns to the last.
  private func cells(_ columns: ClosedRange<Int>, _ cursor: inout TableCursor) -> CSVField {
    let (first, last) = (cursor.field(columns.lowerBound), cursor.field(columns.upperBound))
    return CSVField(start: first.start, end: last.end, needsUnquoting: false)
  }

  /// A blank below a name is a cell that was merged with it, where both codes lie in one place.
  private func placeName(
    _ place: PlaceColumn, of unit: RegionCode, _ cursor: inout TableCursor
  ) -> String? {
    if let name = cursor.plainValue(place.column, NameReader()) { return name }
    let known = place.above.flatMap { above in
      campaign.placeCode(of: above.unit, at: place.level)
        == campaign.placeCode(of: unit, at: place.level) ? above.name : nil
    }
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
  func list(_ text: String?) -> [String] {
    guard let text else { return [] }
    return text.split { $0 == "、" || $0 == ";" || $0 == "；" }
      .map { Tidy.trimmed(String($0)) }.filter { !$0.isEmpty }
  }
}
