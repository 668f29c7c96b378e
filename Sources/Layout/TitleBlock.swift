/// The lines above a form's header: 附件N, title, cut-off, and reporter, day and unit of measure.
struct TitleBlock {
  private(set) var rows: [Row] = []
  private(set) var merges: [Merge] = []

  /// - Parameter widths: of all columns of the sheet.
  init(
    _ frame: FormFrame, values: PlaceholderValues, widths: [Double],
    formats: inout FormatTable
  ) {
    let columns = widths.count
    if !frame.attachmentLine.isEmpty {
      let format = formats.index(.attachment, .left)
      rows.append(
        .spread(values.fill(frame.attachmentLine), over: columns, format: format, height: 24))
    }
    addTitle(values.fill(frame.title), widths: widths, formats: &formats)
    if !frame.asOf.isEmpty {
      let format = formats.index(.line, .center)
      add(values.fill(frame.asOf), over: columns, format: format, height: 20)
    }
    let parts = [frame.reporter, frame.reportedOn, frame.unitLine]
    if parts.contains(where: { !$0.isEmpty }) {
      addParts(parts.map(values.fill), widths: widths, formats: &formats)
    }
  }

  /// How many rows the frame's title takes.
  static func rowCount(_ frame: FormFrame) -> Int {
    let parts = [frame.reporter, frame.reportedOn, frame.unitLine]
    return 1 + (frame.attachmentLine.isEmpty ? 0 : 1) + (frame.asOf.isEmpty ? 0 : 1)
      + (parts.allSatisfy(\.isEmpty) ? 0 : 1)
  }

  private mutating func addTitle(_ title: String, widths: [Double], formats: inout FormatTable) {
    let room = widths.reduce(0, +)
    let isLong = Double(TextWidth.of(title)) * 22 / 11 > room
    let size = isLong ? 18.0 : 22.0
    let lines = TextWidth.lines(title, in: Int(room * 11 / size))
    let format = formats.index(.title(isLong: isLong), .center)
    add(
      title, over: widths.count, format: format,
      height: min(Double(lines) * size * 1.5, ColumnWidths.tallest))
  }

  private mutating func add(_ text: String, over columns: Int, format: Int, height: Double) {
    if let merge = Merge.row(rows.count, 0...(columns - 1)) { merges.append(merge) }
    rows.append(.spread(text, over: columns, format: format, height: height))
  }

  private mutating func addParts(
    _ parts: [String], widths: [Double], formats: inout FormatTable
  ) {
    let looks: [CellFormat.Horizontal] = [.left, .center, .right]
    let indexes = looks.map { formats.index(.line, $0) }
    let spans = ColumnSpans.divide(widths, into: 3)
    guard spans.count == 3 else {
      let text = parts.filter { !$0.isEmpty }.joined(separator: "　")
      add(text, over: widths.count, format: indexes[0], height: 20)
      return
    }
    var cells: [Cell] = []
    for (position, span) in spans.enumerated() {
      if let merge = Merge.row(rows.count, span) { merges.append(merge) }
      cells.append(Cell(.text(parts[position]), format: indexes[position]))
      cells += Array(
        repeating: Cell(.blank, format: indexes[position]), count: span.count - 1)
    }
    rows.append(Row(cells, height: 20))
  }
}
