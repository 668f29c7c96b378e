import Campaigns
import Diagnostics

/// What the rows of one file say, before it is compared with other files of the month.
struct FileContent {
  var status: [StatusRecord] = []
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

  /// Takes over what a cursor has gathered. A file that is refused after all says nothing.
  mutating func finish(_ cursor: TableCursor) {
    guard cursor.refusal.isEmpty else {
      self = FileContent()
      findings = cursor.refusal
      return
    }
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
