import Layout

/// Writes the rows of a workbook's sheets. What repeats from cell to cell (the names of columns,
/// what a format adds) is made once.
@safe struct BulkRows: ~Copyable {
  /// What no cell may hold, and the column where it stands.
  struct Fault {
    var column: Int
    var reason: XLSXError.Reason
  }

  /// `" s="5`: what stands after a cell's name, up to what its content adds.
  private var formats: [ShortBytes] = []
  private var columns: [ShortBytes] = []
  private var row = ShortBytes(0)
  /// Of the workbook in hand, against which cells are checked.
  private var book: (formats: [CellFormat], names: Set<String>) = ([], [])
  /// The heights of rows as attributes; most rows have the last one's.
  private var height: Double = 0
  private var heightText: [UInt8] = []
  /// The links of the sheet in hand, as they stand in the file.
  private(set) var links = ByteBuffer()
  private(set) var linkCount = 0
  /// The widest row of the sheet in hand.
  private(set) var width = 0
  /// Where rows and cells begin in the output, until they are forgotten.
  var marks = RowMarks()

  /// A longer text is no text of a link: libxlsxwriter cuts it, in the midst of a character.
  private static let displayLimit = 1_024
  /// Room for all of a cell but its text.
  private static let cellRoom = 96

  /// - Parameter names: of the workbook's sheets.
  mutating func begin(formats: [CellFormat], names: Set<String>) {
    book = (formats, names)
    while self.formats.count < formats.count {
      self.formats.append(ShortBytes("\" s=\"\(BulkStyles.first + self.formats.count)"))
    }
  }

  mutating func beginSheet() {
    marks.removeAll()
    links.truncate()
    linkCount = 0
    width = 0
  }

  /// Adds the row of `index`; where a cell holds what it may not, the output is of no use.
  mutating func write(
    _ value: Row, at index: Int, strings: inout StringTable, to output: inout ByteBuffer
  ) -> Fault? {
    marks.beginRow(at: output.count)
    row = ShortBytes(index + 1)
    setHeight(value.height ?? SheetWriter.defaultHeight)
    output.append("<row r=\"")
    output.append(row)
    output.append(heightText)
    defer { marks.endRow(at: output.count) }
    let cells = value.cells.span
    if cells.isEmpty {
      output.append("/>")
      return nil
    }
    output.append(">")
    width = max(width, cells.count)
    while columns.count < cells.count {
      columns.append(ShortBytes("<c r=\"\(CellName.column(columns.count))"))
    }
    for column in cells.indices {
      marks.beginCell(at: output.count)
      guard write(cells, column, strings: &strings, to: &output) else {
        return fault(cells, column)
      }
    }
    output.append("</row>")
    return nil
  }

  @inline(never) private func fault(_ cells: Span<Cell>, _ column: Int) -> Fault {
    let reason = CellCheck.fault(cells[column], formats: book.formats, names: book.names)
    guard let reason else { preconditionFailure("a cell that is not written has a fault") }
    return Fault(column: column, reason: reason)
  }

  private mutating func setHeight(_ value: Double) {
    if value == height { return }
    height = value
    var text = ByteBuffer(capacity: 64)
    // The format's own height is no height of a row's.
    if value == 15 {
      text.append("\"")
    } else {
      text.append("\" ht=\"")
      text.append(value)
      text.append("\" customHeight=\"1\"")
    }
    heightText = unsafe Array(text.bytes)
  }

  /// False where the cell may not be what it is. Contents are looked at where they lie: a copy of
  /// each would cost more than to write it, so that what few cells have is written elsewhere.
  @inline(__always) private mutating func write(
    _ cells: Span<Cell>, _ column: Int, strings: inout StringTable, to output: inout ByteBuffer
  ) -> Bool {
    let format = cells[column].format
    guard format >= 0 && format < book.formats.count else { return false }
    output.reserve(Self.cellRoom)
    output.append(columns[column])
    output.append(row)
    output.append(formats[format])
    switch cells[column].content {
    case .blank: output.append("\"/>")
    case .text(let text):
      guard Self.write(text, strings: &strings, to: &output) else { return false }
    case .number(let number):
      guard number.isFinite else { return false }
      output.append("\"><v>")
      output.append(number)
      output.append("</v></c>")
    case .date, .formula:
      guard writeOther(cells, column, to: &output) else { return false }
    }
    if case .none = cells[column].linkBox { return true }
    return writeLink(of: cells, column)
  }

  /// As above, of a date or a formula.
  @inline(never) private func writeOther(
    _ cells: Span<Cell>, _ column: Int, to output: inout ByteBuffer
  ) -> Bool {
    guard CellCheck.isSound(cells[column], book) else { return false }
    switch cells[column].content {
    case .date(let day):
      output.append("\"><v>")
      output.append(CellCheck.serial(day))
      output.append("</v></c>")
    case .formula(let formula, let cached): Self.write(formula, cached, to: &output)
    case .blank, .text, .number: return false
    }
    return true
  }

  /// False where the text is too long.
  @inline(__always) private static func write(
    _ text: String, strings: inout StringTable, to output: inout ByteBuffer
  ) -> Bool {
    unsafe text.withBytes { bytes in
      if bytes.isEmpty {
        output.append("\"/>")
        return true
      }
      if bytes.count > CellText.surelyShort, CellText.excess(text) != nil { return false }
      guard let index = unsafe strings.index(of: bytes) else {
        output.append("\" t=\"inlineStr\"><is>")
        unsafe output.append(textElement: bytes)
        output.append("</is></c>")
        return true
      }
      output.append("\" t=\"s\"><v>")
      output.append(index)
      output.append("</v></c>")
      return true
    }
  }

  private static func write(
    _ formula: String, _ cached: Cell.Cached, to output: inout ByteBuffer
  ) {
    switch cached {
    case .number: output.append("\"><f>")
    case .text: output.append("\" t=\"str\"><f>")
    }
    output.append(escaping: String(formula.dropFirst()))
    output.append("</f><v>")
    switch cached {
    case .number(let number): output.append(number)
    case .text(let text): output.append(text: text)
    }
    output.append("</v></c>")
  }

  /// False where the link may not be.
  @inline(never) private mutating func writeLink(of cells: Span<Cell>, _ column: Int) -> Bool {
    let cell = cells[column]
    guard let link = cell.link else { return true }
    guard CellCheck.isSound(cell, book) else { return false }
    linkCount += 1
    var display = ""
    if case .text(let text) = cell.content, text.utf8.count <= Self.displayLimit {
      display = CellText.stored(text)
    }
    links.append("<hyperlink ref=\"")
    links.append(plain: CellName.column(column))
    links.append(row)
    links.append("\" location=")
    links.append(attribute: CellName.location(link))
    links.append(" display=")
    links.append(attribute: display)
    links.append("/>")
    return true
  }
}
