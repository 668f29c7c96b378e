import Campaigns
import Encodings

/// The cells of a plain row of a status table, read in one walk over their bytes. What a column
/// holds tells where its cell ends: only names, remarks and what few tables have are searched for
/// their ends.
struct PlainStatusCells {
  /// By column.
  private let roles: [StatusRole]
  private let separator: UInt8
  /// The greatest byte that may end a cell: most others are told by one look.
  private let greatestEnd: UInt8
  private let cutter: RowCutter
  private let stages: WordReader<Stage.Step>
  private let total: GreatestTotal
  private let vetoes: VetoesReader
  /// Lists of a row that fills in nothing.
  private let blank: RareStatusCells
  /// The campaign or the table has such lists: where it has none, not even empty ones are copied.
  private let hasLists: Bool

  /// - Returns: `nil` where the table is no text of rows with codes and names, or has columns of
  ///   which anything is to be said, or one that stands for two things.
  init?(_ table: Table, _ campaign: Campaign) {
    guard case .text(let scanner) = table.body, table.columns["code"] != nil,
      table.columns["name"] != nil, table.definition.form != .sheet,
      table.headings.allSatisfy({ !$0.isEmpty }),
      let roles = StatusRole.roles(of: table, campaign)
    else { return nil }
    self.roles = roles
    separator = scanner.separator
    greatestEnd = max(scanner.separator, UInt8(ascii: "\r"))
    cutter = RowCutter(
      separator: scanner.separator, quote: CSVScanner.quote, width: table.width)
    stages = WordReader(stagesOf: campaign)
    total = GreatestTotal(campaign)
    vetoes = VetoesReader(campaign)
    blank = RareStatusCells(table, campaign)
    hasLists = !blank.isEmpty
  }

  /// What is found of one row besides its record.
  struct Row {
    /// Where the row begins, then behind its line end.
    var offset: Int
    var code = RegionCode(value: 0)
    /// Where the unit's name stands.
    var name = 0..<0
    /// In half points.
    fileprivate var bonus: Int32 = 0
    /// The greatest of the totals, in half points.
    fileprivate var greatest: Int32 = 0
    fileprivate var lists: RareStatusCells?

    /// A row whose cells begin at `offset` and are still to be read.
    init(offset: Int) { self.offset = offset }
  }

  /// Reads the cells of a row, from `row.offset` on to behind its line end.
  /// - Returns: false where one of them is not plain, or the code is that of a place: such a row
  ///   may be one of totals. Row and record are then of no use.
  @inline(__always)
  func read(_ row: inout Row, _ bytes: Span<UInt8>, into record: inout StatusRecord) -> Bool {
    let start = row.offset
    // A byte order mark: another file was appended here.
    guard byte(bytes, start) != 0xEF else { return false }
    var place = start
    if hasLists { row.lists = blank }
    for column in roles.indices {
      if !ends(byte(bytes, place)) {
        guard let end = readCell(roles[column], bytes, place, &row, &record) else { return false }
        place = end
      }
      let end = byte(bytes, place)
      place &+= 1
      if column &+ 1 < roles.count {
        guard end == separator else { return false }
      } else if end != UInt8(ascii: "\n") {
        guard end == UInt8(ascii: "\r"), byte(bytes, place) == UInt8(ascii: "\n") else {
          return false
        }
        place &+= 1
      }
    }
    row.offset = place
    if let lists = row.lists { lists.fill(&record) }
    return row.code.value % 1_000 != 0 && place - start <= CSVScanner.longestRecord
      && total.takes(row.greatest, bonus: row.bonus)
  }

  /// The byte at `place`; behind the last one a byte that no plain cell has.
  @inline(__always)
  private func byte(_ bytes: Span<UInt8>, _ place: Int) -> UInt8 {
    place < bytes.count ? bytes[place] : 0
  }

  @inline(__always)
  private func ends(_ byte: UInt8) -> Bool {
    byte <= greatestEnd
      && (byte == separator || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r"))
  }
}

extension PlainStatusCells {
  /// Reads a cell in which something stands.
  /// - Returns: where it ends; `nil` where it is not plain. What stands behind a cell that tells
  ///   its end by itself is for the caller to look at.
  @inline(__always)
  private func readCell(
    _ role: StatusRole, _ bytes: Span<UInt8>, _ start: Int, _ row: inout Row,
    _ record: inout StatusRecord
  ) -> Int? {
    switch role {
    case .code:
      guard start + 12 <= bytes.count,
        case .code(let code)? = CodeReader().quick(bytes, start, start + 12)
      else { return nil }
      row.code = code
      return start + 12
    case .name:
      guard let end = end(bytes, start) else { return nil }
      row.name = start..<end
      return end
    case .participating:
      guard start + 3 <= bytes.count,
        let answer = FlagReader().quick(bytes, start, start + 3)
      else { return nil }
      record.participating = answer
      return start + 3
    case .stage:
      guard let (stage, end) = stages.leading(bytes, start) else {
        return readWord(bytes, start, &record)
      }
      record.stage = stage
      return end
    case .date(let step):
      guard let day = day(bytes, start) else { return nil }
      record.stageDates[step] = day
      return start + 10
    case .total(let kind):
      var end = start
      guard let halves = PointsReader.leadingHalves(bytes, &end, bytes.count) else { return nil }
      row.greatest = max(row.greatest, halves)
      record.claims[kind] = HalfPoints(halves: halves)
      return end
    case .bonus:
      var end = start
      guard let halves = PointsReader.leadingHalves(bytes, &end, bytes.count) else { return nil }
      row.bonus = halves
      record.claims.bonus = HalfPoints(halves: halves)
      return end
    case .vetoes:
      if let end = VetoesReader.endOfNone(bytes, start) {
        record.claims.vetoes = .named([])
        return end
      }
      return readRare(role, bytes, start, &row, &record)
    default: return readRare(role, bytes, start, &row, &record)
    }
  }

  /// Reads a cell of a kind that few rows fill in.
  @inline(never)
  private func readRare(
    _ role: StatusRole, _ bytes: Span<UInt8>, _ start: Int, _ row: inout Row,
    _ record: inout StatusRecord
  ) -> Int? {
    if byte(bytes, start) == CSVScanner.quote {
      return readQuoted(role, bytes, start, &row, &record)
    }
    guard let end = end(bytes, start),
      take(role, bytes.extracting(start..<end), &row, &record)
    else { return nil }
    return end
  }

  /// Reads a remark in quotes that stays on its line.
  private func readQuoted(
    _ role: StatusRole, _ bytes: Span<UInt8>, _ start: Int, _ row: inout Row,
    _ record: inout StatusRecord
  ) -> Int? {
    switch role {
    case .problem, .nextStep, .field(_, .text): break
    default: return nil
    }
    guard let end = PlainScoreCells.endOfQuoted(bytes, from: start) else { return nil }
    let text = CSVField(start: start, end: end, needsUnquoting: true).text(in: bytes)
    return take(role, text.utf8.span, &row, &record) ? end : nil
  }

  /// - Parameter cell: the cell's own bytes.
  private func take(
    _ role: StatusRole, _ cell: Span<UInt8>, _ row: inout Row, _ record: inout StatusRecord
  ) -> Bool {
    let end = cell.count
    switch role {
    case .year:
      guard let year = YearReader().quick(cell, 0, end) else { return false }
      record.plannedYear = year
    case .vetoes:
      guard let named = vetoes.quick(cell, 0, end) else { return false }
      record.claims.vetoes = named
    case .grade(let grade):
      guard end == 10, let day = day(cell, 0) else { return false }
      row.lists?.grades[grade] = day
    case .places(let veto):
      guard let count = CountReader().quick(cell, 0, end) else { return false }
      row.lists?.measures[veto] = Claims.Measure(count)
    case .percent(let veto):
      guard let percent = PercentReader().quick(cell, 0, end) else { return false }
      row.lists?.measures[veto] = percent
    case .problem:
      guard let text = RemarkReader().quick(cell, 0, end) else { return false }
      record.problem = text
    case .nextStep:
      guard let text = RemarkReader().quick(cell, 0, end) else { return false }
      record.nextStep = text
    case .field(let field, let kind):
      guard let text = text(kind, cell) else { return false }
      row.lists?.fields[field] = text
    case .ignored: break
    case .code, .name, .participating, .stage, .date, .total, .bonus: return false
    }
    return true
  }

  /// What `StatusColumns` makes of a cell of a field.
  private func text(_ kind: FieldDefinition.Kind, _ cell: Span<UInt8>) -> String? {
    switch kind {
    case .text: RemarkReader().quick(cell, 0, cell.count)
    case .number: NumberTextReader().quick(cell, 0, cell.count)
    case .date: DateReader().quick(cell, 0, cell.count)?.iso
    case .flag: FlagReader().quick(cell, 0, cell.count).map { $0 ? "是" : "否" }
    }
  }

  /// A stage whose name is longer than those that are told at once.
  private func readWord(
    _ bytes: Span<UInt8>, _ start: Int, _ record: inout StatusRecord
  ) -> Int? {
    guard let end = end(bytes, start), let stage = stages.quick(bytes, start, end) else {
      return nil
    }
    record.stage = stage
    return end
  }

  @inline(__always)
  private func day(_ bytes: Span<UInt8>, _ start: Int) -> Day? {
    guard let date = DigitBytes.date(bytes, at: start) else { return nil }
    return Day(year: date.year, month: date.month, day: date.day)
  }

  /// Where a cell ends that does not begin with a quote.
  @inline(__always)
  private func end(_ bytes: Span<UInt8>, _ start: Int) -> Int? {
    guard start < bytes.count, bytes[start] != CSVScanner.quote else { return nil }
    return cutter.end(ofCellIn: bytes, at: start)
  }
}
