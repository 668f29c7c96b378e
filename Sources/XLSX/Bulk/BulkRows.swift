import Layout

/// Writes the rows of a workbook's sheets. What repeats from cell to cell (the names of columns,
/// what a format adds) is made once.
@safe struct BulkRows: ~Copyable {
  /// `" s="5`: what stands after a cell's name, up to what its content adds.
  private var formats: [ShortBytes] = []
  private var columns: [ShortBytes] = []
  private var row = ShortBytes(0)
  /// The heights of rows as attributes; most rows have the last one's.
  private var height: Double = 0
  private var heightText: [UInt8] = []
  /// The links of the sheet in hand, as they stand in the file.
  private(set) var links = ByteBuffer()
  private(set) var linkCount = 0
  /// The widest row of the sheet in hand.
  private(set) var width = 0

  /// A longer text is no text of a link: libxlsxwriter cuts it, in the midst of a character.
  private static let displayLimit = 1_024

  mutating func begin(formats count: Int) {
    while formats.count < count {
      formats.append(ShortBytes("\" s=\"\(BulkStyles.first + formats.count)"))
    }
  }

  mutating func beginSheet() {
    links.truncate()
    linkCount = 0
    width = 0
  }

  /// Adds the row of `index`, whose cells were checked.
  mutating func write(
    _ value: Row, at index: Int, strings: inout StringTable, to output: inout ByteBuffer
  ) {
    row = ShortBytes(index + 1)
    setHeight(value.height ?? SheetWriter.defaultHeight)
    output.append("<row r=\"")
    output.append(row)
    output.append(heightText)
    if value.cells.isEmpty { return output.append("/>") }
    output.append(">")
    width = max(width, value.cells.count)
    while columns.count < value.cells.count {
      columns.append(ShortBytes("<c r=\"\(CellName.column(columns.count))"))
    }
    for column in value.cells.indices {
      write(value.cells[column], column, strings: &strings, to: &output)
    }
    output.append("</row>")
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

  @inline(__always) private mutating func write(
    _ cell: Cell, _ column: Int, strings: inout StringTable, to output: inout ByteBuffer
  ) {
    output.append(columns[column])
    output.append(row)
    output.append(formats[cell.format])
    switch cell.content {
    case .blank: output.append("\"/>")
    case .text(let text): write(text, strings: &strings, to: &output)
    case .number(let number):
      output.append("\"><v>")
      output.append(number)
      output.append("</v></c>")
    case .date(let day):
      output.append("\"><v>")
      output.append(CellCheck.serial(day))
      output.append("</v></c>")
    case .formula(let formula, let cached): Self.write(formula, cached, to: &output)
    }
    if let link = cell.link { write(link, of: cell, column) }
  }

  @inline(__always) private func write(
    _ text: String, strings: inout StringTable, to output: inout ByteBuffer
  ) {
    if text.utf8.isEmpty { return output.append("\"/>") }
    guard let index = unsafe text.withBytes({ unsafe strings.index(of: $0) }) else {
      output.append("\" t=\"inlineStr\"><is>")
      output.append(textElement: text)
      output.append("</is></c>")
      return
    }
    output.append("\" t=\"s\"><v>")
    output.append(index)
    output.append("</v></c>")
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

  private mutating func write(_ link: Cell.Link, of cell: Cell, _ column: Int) {
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
  }
}
