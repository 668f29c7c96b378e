import Campaigns
import Diagnostics

/// Reads a table of tallies: a lower office's counts for its places.
struct TallyReader {
  let campaign: Campaign
  let index: UnitIndex

  func read(_ opened: OpenedTable) -> FileContent {
    var cursor = TableCursor(opened)
    var content = FileContent()
    while cursor.advance() {
      let row = readRow(&cursor)
      if cursor.accept(), let row { content.tallies.append(row) }
    }
    if cursor.refusedRows.isEmpty {
      content.findings += TotalRows(opened.table, cursor.totals).check(
        columns(opened.table), of: lowest(content.tallies))
    }
    content.finish(cursor)
    return content
  }

  private func readRow(_ cursor: inout TableCursor) -> TallyRow? {
    let code = readCode(&cursor)
    let name = cursor.value(cursor.column("name"), NameReader()) ?? ""
    let total = required("total", &cursor)
    let attained = required("attained", &cursor)
    let participating = cursor.value(cursor.column("participating"), CountReader())
    let grades = campaign.grades.map { cursor.value(cursor.column($0.id), CountReader()) }
    if let total {
      let counts =
        [("attained", attained), ("participating", participating)]
        + zip(campaign.grades.map(\.id), grades)
      for (key, count) in counts where (count ?? 0) > total {
        cursor.refuse(.countsExceedTotal, cursor.column(key), cursor.text(cursor.column(key)))
      }
    }
    guard let code, let total, let attained else { return nil }
    if !name.isEmpty, let known = index.name(ofPlace: code), !PlaceName.isSamePlace(name, known) {
      cursor.add(.placeDiffers(registered: known), cursor.column("name"), name)
    }
    return TallyRow(
      code: code, name: name, total: total, participating: participating, attained: attained,
      grades: grades, place: cursor.place)
  }

  private func readCode(_ cursor: inout TableCursor) -> RegionCode? {
    let column = cursor.column("code")
    switch cursor.value(column, CodeReader()) {
    case .code(let code):
      guard CodePlace.lies(code, in: campaign) else {
        cursor.refuse(.codeOutside(place: campaign.top.name), column, cursor.text(column))
        return nil
      }
      return code
    case .scientific: cursor.refuse(.codeScientific, column, cursor.text(column))
    case nil: if !cursor.isRefused { cursor.refuse(.blankCell, column, nil) }
    }
    return nil
  }

  /// A tally without this count says nothing.
  private func required(_ key: String, _ cursor: inout TableCursor) -> Int? {
    let column = cursor.column(key)
    let wasRefused = cursor.isRefused
    let count = cursor.value(column, CountReader())
    if count == nil, cursor.isRefused == wasRefused { cursor.refuse(.blankCell, column, nil) }
    return count
  }

  /// Rows of places that no other row lies in: a total counts each unit once.
  private func lowest(_ rows: [TallyRow]) -> [TallyRow] {
    rows.filter { row in
      !rows.contains { other in
        other.code != row.code
          && AdministrativeLevel.allCases.contains { other.code.place(at: $0) == row.code }
      }
    }
  }

  private func columns(_ table: Table) -> [TotalRows<TallyRow>.Column] {
    let grades = campaign.grades.enumerated().map { position, grade in
      TotalRows<TallyRow>.Column(index: table.columns[grade.id]) { $0.grades[position] }
    }
    return [
      .init(index: table.columns["total"]) { $0.total },
      .init(index: table.columns["participating"]) { $0.participating },
      .init(index: table.columns["attained"]) { $0.attained },
    ] + grades
  }
}

extension TallyRow: PlacedRow {}
extension StatusRecord: PlacedRow {}

/// A row that knows where it stands.
protocol PlacedRow {
  var place: RowPlace { get }
}

/// Rows of totals in a table, compared with the rows they add up.
struct TotalRows<Row: PlacedRow> {
  /// A column of whole numbers.
  struct Column {
    let index: Int?
    let count: (Row) -> Int?
  }
  private let table: Table
  private let totals: [TableLine]

  init(_ table: Table, _ totals: [TableLine]) {
    self.table = table
    self.totals = totals
  }

  /// 小计 adds up the rows since the row of totals before it, 合计 and 总计 all rows; 其中 picks
  /// some and is not compared.
  func check(_ columns: [Column], of rows: [Row]) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    var above = 0
    for total in totals {
      let words = Heading.key(total.cells.prefix(4).joined())
      defer { above = total.row }
      guard !words.contains("其中") else { continue }
      let isPart = words.contains("小计")
      let added = rows.filter { row in
        Int(row.place.row) < total.row && (!isPart || Int(row.place.row) > above)
      }
      for column in columns {
        guard let index = column.index, index < total.cells.count,
          let stated = ExactNumber(Tidy.plain(total.cells[index]), units: ["个"]), stated.isWhole
        else { continue }
        let sum = added.compactMap(column.count).reduce(0, +)
        guard sum != stated.whole else { continue }
        findings.append(
          Diagnostic(
            .table(.sumDiffers(stated: "\(stated.whole)", sum: "\(sum)"), in: table.kind),
            at: table.location(row: total.row, line: total.line, column: index)))
      }
    }
    return findings
  }
}
