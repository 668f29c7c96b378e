import Campaigns
import Encodings

/// The cells of a plain row of scores behind the unit's code and name, read in one walk over their
/// bytes: each column's bytes say what they are as they come.
struct PlainScoreCells {
  /// What a column behind the unit's holds, in four bits; 0 is behind the last.
  private enum Role: UInt64 {
    case item = 1
    case selfAssessment, review, acceptance
    case notApplicable
    case note
    /// Of no known column: nothing is read, but the row must not need unquoting to be cut.
    case ignored
  }

  /// The roles of the columns, the first in the lowest four bits.
  private let roles: UInt64
  private let separator: UInt8
  /// The greatest byte that may end a cell: most others are told by one look.
  private let greatestEnd: UInt8
  /// By item: its full points as a cell stores them, with `mayNotApply` added where it may be that.
  private let items: [UInt16]
  private static let mayNotApply: UInt16 = 0x100
  private let missing = ScoreCell.missing.byte
  private let notApplicable = ScoreCell.notApplicable.byte

  /// - Returns: `nil` where the table has more columns, or columns of another kind, or the campaign
  ///   scores without points.
  init?(_ table: Table, _ campaign: Campaign, separator: UInt8) {
    guard table.columns["item"] != nil, table.width <= 17,
      // Of what stands under no heading something is to be said.
      table.headings.allSatisfy({ !$0.isEmpty }),
      campaign.criteria.allSatisfy({ $0.maximum != nil })
    else { return nil }
    var roles: UInt64 = 0
    for column in (2..<max(2, table.width)).reversed() {
      let role: Role
      switch table.columns.first(where: { $0.value == column })?.key {
      case nil: role = .ignored
      case "item": role = .item
      case "not_applicable": role = .notApplicable
      case "note": role = .note
      case ScoreKind.selfAssessment.rawValue: role = .selfAssessment
      case ScoreKind.review.rawValue: role = .review
      case ScoreKind.acceptance.rawValue: role = .acceptance
      default: return nil
      }
      roles = roles << 4 | role.rawValue
    }
    self.roles = roles
    self.separator = separator
    greatestEnd = max(separator, UInt8(ascii: "\r"))
    items = campaign.criteria.map { criterion in
      let reader = ScoreCellReader(criterion)
      return UInt16(reader.full.byte) | (reader.mayNotApply ? Self.mayNotApply : 0)
    }
  }

  /// What reads whole sheets at once, where the columns are item, scores, 不涉及 and perhaps a note,
  /// in this order, as the forms have them.
  /// - Parameter starts: for each kind of score, by `ScoreKind`, where its cells lie in a sheet.
  func sheetRows(starts: [Int]) -> SheetRows? {
    var rest = roles >> 4
    guard Role(rawValue: roles & 0xF) == .item else { return nil }
    var used: [Int] = []
    while let role = Role(rawValue: rest & 0xF),
      let kind = [Role.selfAssessment, .review, .acceptance].firstIndex(of: role)
    {
      used.append(starts[kind])
      rest >>= 4
    }
    let tail = [rest & 0xF, rest >> 4]
    guard tail[0] == Role.notApplicable.rawValue, [0, Role.note.rawValue].contains(tail[1]) else {
      return nil
    }
    return SheetRows(
      separator: separator, starts: used, hasLastCell: tail[1] != 0,
      numbers: items.map { item in
        SheetRows.Number(
          limit: UInt8(truncatingIfNeeded: item), mayBeOut: item >= Self.mayNotApply)
      }, marks: SheetRows.Marks(blank: missing, out: notApplicable))
  }

  /// True where no column is passed over.
  var readsEveryColumn: Bool {
    var rest = roles
    while rest != 0 {
      if rest & 0xF == Role.ignored.rawValue { return false }
      rest >>= 4
    }
    return true
  }

  /// The cells of one row.
  struct Row {
    /// Behind the cell read last.
    var offset: Int
    var item = 0
    /// By kind, as cells store them.
    var scores: (UInt8, UInt8, UInt8)
    var isOut = false
    var remark = CSVField(start: 0, end: 0, needsUnquoting: false)
  }

  /// A row whose cells begin at `offset` and are still to be read.
  @inline(__always)
  func row(at offset: Int) -> Row {
    Row(offset: offset, scores: (missing, missing, missing))
  }

  /// Reads the cells of a row, from `row.offset` on to behind its line end.
  /// - Returns: false where one of them is not plain, or no reader takes it; the row is then of no
  ///   use.
  @inline(__always)
  func read(_ row: inout Row, _ bytes: Span<UInt8>) -> Bool {
    var place = row.offset
    var rest = roles
    while rest != 0 {
      let role = Role(rawValue: rest & 0xF)
      rest >>= 4
      let isTaken =
        switch role {
        case .item: readItem(&row.item, bytes, &place)
        case .selfAssessment: readScore(&row.scores.0, bytes, &place)
        case .review: readScore(&row.scores.1, bytes, &place)
        case .acceptance: readScore(&row.scores.2, bytes, &place)
        case .notApplicable: Self.readFlag(&row.isOut, bytes, &place)
        case .note: readNote(&row.remark, bytes, &place)
        case .ignored, nil: passOver(bytes, &place)
        }
      guard isTaken else { return false }
      if rest != 0 {
        guard Self.byte(bytes, place) == separator else { return false }
        place += 1
      }
    }
    guard let end = Self.lineEnd(bytes, place) else { return false }
    row.offset = end
    return row.item > 0 && isPlain(&row)
  }

  /// Reads a remark that ends its row.
  /// - Parameter place: where its cell begins; then behind the cell.
  /// - Returns: `nil` where it is not plain.
  func readRemark(_ bytes: Span<UInt8>, at place: inout Int) -> CSVField? {
    var remark = CSVField(start: 0, end: 0, needsUnquoting: false)
    guard readText(&remark, bytes, &place), Self.lineEnd(bytes, place) != nil else { return nil }
    return remark
  }

  /// Behind the line end at `place`; `nil` where there is none. The last row of a file may lack it.
  @inline(__always)
  static func lineEnd(_ bytes: Span<UInt8>, _ place: Int) -> Int? {
    let end = byte(bytes, place)
    if end == UInt8(ascii: "\n") { return place + 1 }
    guard end == UInt8(ascii: "\r"), byte(bytes, place + 1) == UInt8(ascii: "\n") else {
      return nil
    }
    return place + 2
  }

  /// The byte at `place`; behind the last one a byte that no plain cell has.
  @inline(__always)
  private static func byte(_ bytes: Span<UInt8>, _ place: Int) -> UInt8 {
    place < bytes.count ? bytes[place] : 0
  }

  /// The digit at `place`; more than 9 for anything else.
  @inline(__always)
  private static func digit(_ bytes: Span<UInt8>, _ place: Int) -> UInt8 {
    byte(bytes, place) &- UInt8(ascii: "0")
  }

  @inline(__always)
  private func readItem(_ item: inout Int, _ bytes: Span<UInt8>, _ place: inout Int) -> Bool {
    let start = place
    var next = Self.digit(bytes, place)
    guard next > 0 else { return false }
    while next <= 9, place - start < 3 {
      item = item * 10 + Int(next)
      place += 1
      next = Self.digit(bytes, place)
    }
    return item > 0 && item <= items.count
  }

  /// A cell that begins with no digit is left as missing: what follows shows whether it is blank.
  @inline(__always)
  private func readScore(
    _ score: inout UInt8, _ bytes: Span<UInt8>, _ place: inout Int
  ) -> Bool {
    let start = place
    var halves = 0
    var next = Self.digit(bytes, place)
    while next <= 9, place - start < 4 {
      halves = halves * 10 + Int(next) * 2
      place += 1
      next = Self.digit(bytes, place)
    }
    guard place > start else { return true }
    if next == UInt8(ascii: ".") &- UInt8(ascii: "0") {
      let fraction = Self.digit(bytes, place + 1)
      guard fraction == 0 || fraction == 5 else { return false }
      halves += fraction == 5 ? 1 : 0
      place += 2
    }
    guard halves < notApplicable else { return false }
    score = UInt8(halves)
    return true
  }

  /// 是 and 否; anything else is left to what follows.
  @inline(__always)
  private static func readFlag(
    _ flag: inout Bool, _ bytes: Span<UInt8>, _ place: inout Int
  ) -> Bool {
    guard byte(bytes, place) >= 0x80 else { return true }
    guard place + 3 <= bytes.count, let answer = FlagReader().quick(bytes, place, place + 3) else {
      return false
    }
    flag = answer
    place += 3
    return true
  }

  @inline(__always)
  private func readNote(
    _ note: inout CSVField, _ bytes: Span<UInt8>, _ place: inout Int
  ) -> Bool {
    let first = Self.byte(bytes, place)
    return first == separator || first == UInt8(ascii: "\n") || readText(&note, bytes, &place)
  }

  /// A remark that is filled in.
  @inline(never)
  private func readText(
    _ note: inout CSVField, _ bytes: Span<UInt8>, _ place: inout Int
  ) -> Bool {
    let start = place
    guard bytes.count > start, bytes[start] == CSVScanner.quote else {
      guard passOver(bytes, &place) else { return false }
      note = CSVField(start: start, end: place, needsUnquoting: false)
      return true
    }
    guard let end = Self.endOfQuoted(bytes, from: start), end - start <= TextLimit.remark else {
      return false
    }
    note = CSVField(start: start, end: end, needsUnquoting: true)
    place = end
    return true
  }

  /// Moves behind a cell that begins with no quote.
  private func passOver(_ bytes: Span<UInt8>, _ place: inout Int) -> Bool {
    let start = place
    guard Self.byte(bytes, place) != CSVScanner.quote else { return false }
    while place < bytes.count, !ends(bytes[place]) { place += 1 }
    return place - start <= TextLimit.remark
  }

  @inline(__always)
  private func ends(_ byte: UInt8) -> Bool {
    byte <= greatestEnd
      && (byte == separator || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r"))
  }

  /// Behind the closing quote of a cell that stays on its line; `nil` where it does not.
  static func endOfQuoted(_ bytes: Span<UInt8>, from start: Int) -> Int? {
    var index = start + 1
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"): return nil
      case CSVScanner.quote:
        guard index + 1 < bytes.count, bytes[index + 1] == CSVScanner.quote else {
          return index + 1
        }
        index += 2
      default: index += 1
      }
    }
    return nil
  }

  /// True where a reader takes the scores of the row's item; those of an item that is 不涉及 become
  /// that.
  @inline(__always)
  private func isPlain(_ row: inout Row) -> Bool {
    let item = items[row.item - 1]
    let full = UInt8(truncatingIfNeeded: item)
    let (a, b, c) = row.scores
    guard row.isOut else {
      return (a <= full || a == missing) && (b <= full || b == missing)
        && (c <= full || c == missing)
    }
    row.scores = (notApplicable, notApplicable, notApplicable)
    return item >= Self.mayNotApply && (a == full || a == missing) && (b == full || b == missing)
      && (c == full || c == missing)
  }
}
