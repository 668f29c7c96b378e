import Campaigns
import Diagnostics

/// Tells rows of data from everything else that stands between a header and the end of a file:
/// blank rows, totals, notes, and the header once more where files were appended to one another.
struct RowRules {
  enum Sort: Hashable {
    case data
    case total
    /// The first row of what stands below the table.
    case end
    /// A row of data below that.
    case below
    case passedOver
  }

  private let table: Table
  /// Columns that make a row of data: those known, but for places and serial numbers.
  private let speaking: [Int]
  private let keyColumn: Int?
  private let keyHeading: String
  /// Below a score sheet's grid stand the bonus, the total and the vetoes: its reader sorts them.
  private let isSheet: Bool
  private var hasEnded = false
  /// Rows of a repeated header that are still to be passed over.
  private var headerRowsLeft = 0
  /// True where the row told last begins with a code of twelve digits.
  private(set) var sawPlainCode = false
  private let isCode: Bool

  init(_ table: Table) {
    self.table = table
    isSheet = table.definition.form == .sheet
    let silent: Set<String> = ["serial", "township", "county", "city", "province"]
    speaking = table.columns.filter { !silent.contains($0.key) }.map(\.value).sorted()
    keyColumn = table.columns["code"] ?? table.columns["name"]
    isCode = table.columns["code"] != nil
    keyHeading = keyColumn.map { Heading.key(table.headings[$0]) } ?? ""
  }

  /// The next row is one of data, unless it says otherwise itself.
  var expectsData: Bool { !isSheet && !hasEnded && headerRowsLeft == 0 && keyColumn != nil }

  mutating func sort(_ record: CSVRecord, _ bytes: Span<UInt8>) -> Sort {
    if isSheet {
      sawPlainCode = false
      let isBlank = record.fields.allSatisfy { Tidy.trimmed($0.text(in: bytes)).isEmpty }
      return isBlank && record.stray == nil ? .passedOver : .data
    }
    if record.startsFile { hasEnded = true }
    if !hasEnded, headerRowsLeft == 0, let column = keyColumn, column < record.fields.count {
      let field = record.fields[column]
      // The code of a place may stand before its total.
      if case .code(let code)? = CodeReader().quick(bytes, field.start, field.end),
        table.kind == .tallies || code.value % 1_000 != 0
      {
        sawPlainCode = isCode
        return .data
      }
    }
    sawPlainCode = false
    return sortSlowly(record.texts(in: bytes), hasStray: record.stray != nil)
  }

  private mutating func sortSlowly(_ cells: [String], hasStray: Bool) -> Sort {
    if headerRowsLeft > 0 {
      headerRowsLeft -= 1
      return .passedOver
    }
    guard let first = cells.first(where: { !Tidy.trimmed($0).isEmpty }) else {
      return hasStray && !hasEnded ? .data : .passedOver
    }
    if let keyColumn, keyColumn < cells.count, Heading.key(cells[keyColumn]) == keyHeading {
      hasEnded = false
      headerRowsLeft = table.depth - 1
      return .passedOver
    }
    if hasEnded { return isData(cells, first) ? .below : .passedOver }
    if Self.isNote(first) {
      hasEnded = true
      return .end
    }
    if NumberRow.isOne(cells) { return .passedOver }
    if Self.isTotal(cells, table) { return .total }
    let says = speaking.contains { $0 < cells.count && !Tidy.trimmed(cells[$0]).isEmpty }
    let isBeyond = cells.dropFirst(table.width).contains { !Tidy.trimmed($0).isEmpty }
    return says || isBeyond || hasStray ? .data : .passedOver
  }

  /// A row below the table that would be one of it: it begins with a code, or where there is none,
  /// fills in everything that a row needs.
  private func isData(_ cells: [String], _ first: String) -> Bool {
    if Self.isNote(first) || Self.isTotal(cells, table) { return false }
    func isFilled(_ key: String) -> Bool {
      table.columns[key].map { $0 < cells.count && !Tidy.trimmed(cells[$0]).isEmpty } ?? false
    }
    if let code = table.columns["code"], isFilled("code") {
      if case .refused = CodeReader().reading(of: CellText(cells[code])) { return false }
      return true
    }
    return table.definition.required.allSatisfy { $0.contains(where: isFilled) }
  }

  private static let noteWords = [
    "注", "说明", "备注", "填报人", "审核人", "单位负责人", "负责人", "制表人", "填表人", "联系人", "联系电话",
    "填报单位", "填报日期", "填表说明",
  ]

  /// 注：, 说明：, 填报人： and the like, perhaps numbered (注1：), or with what they say in the next
  /// cell.
  private static func isNote(_ cell: String) -> Bool {
    let text = Tidy.withoutBlanks(Tidy.halfWidth(cell))
    if noteWords.contains(text) { return true }
    guard let colon = text.firstIndex(where: { $0 == ":" || $0 == "." || $0 == "、" }) else {
      return false
    }
    let label = text[..<colon].drop { $0 == "(" }
    return noteWords.contains { word in
      label.hasPrefix(word)
        && label.dropFirst(word.count).allSatisfy { "0123456789()盖章".contains($0) }
    }
  }

  /// What may be shown of a note below a table: remarks on the table, but of people only what they
  /// are called there.
  static func publicPart(ofNote text: String) -> String {
    let marks: Set<Character> = ["：", ":", "、", ".", "．"]
    if ["注", "说明", "备注", "填表说明", "（注", "(注"].contains(where: text.hasPrefix) { return text }
    guard let mark = text.firstIndex(where: marks.contains) else {
      // What they are called stands in a cell of its own.
      return String(text.prefix { !$0.isWhitespace })
    }
    return String(text[...mark])
  }

  private static let totalWords: Set<String> = ["合计", "小计", "总计", "共计", "累计", "其中"]

  /// A row whose unit is 合计, 小计, 总计 or 其中, perhaps with a place before or a list behind.
  private static func isTotal(_ cells: [String], _ table: Table) -> Bool {
    let keys = ["name", "code", "township", "serial", "county", "city"]
    let columns = keys.compactMap { table.columns[$0] } + [0]
    return columns.contains { column in
      guard column < cells.count else { return false }
      let text = Heading.key(cells[column])
      guard text.count <= 16 else { return false }
      return totalWords.contains(text) || text.hasPrefix("其中") || text.hasSuffix("小计")
        || text.hasSuffix("合计") || text.hasSuffix("总计")
    }
  }
}
