import Campaigns
import Diagnostics

/// What the rows of one file say, before it is compared with other files of the month.
struct FileContent {
  var status = StatusRows()
  var scores: [ScoreRow] = []
  /// Further scores, of units whose rows are plain and whole.
  var plainSheets = PlainSheets(itemCount: 0)
  /// Remarks that score rows refer to by position.
  var remarks: [String] = []
  var sheets: [SheetClaims] = []
  var tallies: [TallyRow] = []
  var decisions: [Decision] = []
  var findings: [Diagnostic] = []
  /// Refused rows, as Excel shows them.
  var refusedRows: Set<Int> = []
  /// Places of the file's text that reading its rows has proven to be UTF-8, in their order.
  private(set) var proven: [Range<Int>] = []

  /// Keeps the items of a sheet that was not read to its end as rows.
  mutating func take(rowsOf sheet: OpenSheet) {
    if sheet.count > 0 { scores += plainSheets.rows(of: sheet, remarks: &remarks) }
  }

  /// Keeps a remark of the sheets' as that of a row, and gives its position.
  mutating func addRemark(_ text: Range<Int>) -> Int32 {
    remarks.append(plainSheets.text(text))
    return Int32(remarks.count - 1)
  }

  /// Takes over what a cursor has gathered. A file that is refused after all says nothing.
  mutating func finish(_ cursor: TableCursor) {
    guard cursor.refusal.isEmpty else {
      self = FileContent()
      findings = cursor.refusal
      return
    }
    proven = cursor.proven
    findings += cursor.findings + cursor.raggedRows
    refusedRows.formUnion(cursor.refusedRows)
    if !cursor.sawRow {
      findings.append(
        Diagnostic(
          .table(.noData, in: cursor.table.kind),
          at: SourceLocation(file: cursor.table.fileName)))
    }
  }
}

extension FileContent {
  /// Numbers the file that the rows stand in.
  mutating func settle(file: Int) {
    let file = Int32(file)
    guard file > 0 else { return }
    status.settle(file: file)
    for index in sheets.indices { sheets[index].place.file = file }
    for index in tallies.indices { tallies[index].place.file = file }
    for index in decisions.indices { decisions[index].place.file = file }
  }
}

/// The scores of one unit and item in one row, in sixteen bytes.
struct ScoreRow {
  var unit: Int32
  var row: Int32
  /// Position in `FileContent.remarks`, or -1.
  var remark: Int32 = -1
  var item: UInt8
  private var cells: (UInt8, UInt8, UInt8)

  init(unit: Int, row: Int, item: Int) {
    self.unit = Int32(unit)
    self.row = Int32(row)
    self.item = UInt8(item)
    let missing = ScoreCell.missing.byte
    cells = (missing, missing, missing)
  }

  subscript(kind: ScoreKind) -> ScoreCell {
    get {
      switch kind {
      case .selfAssessment: ScoreCell(stored: cells.0)
      case .review: ScoreCell(stored: cells.1)
      case .acceptance: ScoreCell(stored: cells.2)
      }
    }
    set {
      switch kind {
      case .selfAssessment: cells.0 = newValue.byte
      case .review: cells.1 = newValue.byte
      case .acceptance: cells.2 = newValue.byte
      }
    }
  }

  /// A row whose cells are known as they are stored.
  init(unit: Int, row: Int, item: Int, stored: (UInt8, UInt8, UInt8)) {
    self.unit = Int32(unit)
    self.row = Int32(row)
    self.item = UInt8(item)
    cells = stored
  }

  /// The cells by `ScoreKind`, as they are stored.
  var stored: (UInt8, UInt8, UInt8) { cells }

  /// True when both fill in a cell of the same kind.
  func overlaps(_ other: ScoreRow) -> Bool {
    ScoreKind.allCases.contains { self[$0] != .missing && other[$0] != .missing }
  }

  func hasSameCells(as other: ScoreRow) -> Bool { cells == other.cells }

  static func precedes(_ a: ScoreRow, _ b: ScoreRow) -> Bool {
    (a.unit, a.item, a.row) < (b.unit, b.item, b.row)
  }
}
