/// The lines below a form's rows: numbered notes, then the line that is signed.
struct FootBlock {
  private(set) var rows: [Row] = []
  private(set) var merges: [Merge] = []

  /// - Parameter start: the row of the sheet that the foot begins in.
  init(
    notes: [String], signature: String, start: Int, widths: [Double], words: FixedWords,
    formats: inout FormatTable
  ) {
    let room = Int(widths.reduce(0, +) * 7 / 6.8)
    let all = 0...(widths.count - 1)
    let note = formats.index(.note, .left)
    for (index, text) in notes.enumerated() {
      let number = notes.count > 1 ? "\(index + 1)．" : ""
      let lead = index == 0 ? words.notes : words.notesIndent
      let line = lead + number + text
      if let merge = Merge.row(start + rows.count, all) { merges.append(merge) }
      // Notes are 10 points high: a line holds a tenth more than the columns' width says.
      let lines = TextWidth.lines(line, in: room)
      rows.append(
        .spread(
          line, over: widths.count, format: note,
          height: min(4 + 14 * Double(lines), ColumnWidths.tallest)))
    }
    if !signature.isEmpty {
      let line = formats.index(.line, .left)
      if let merge = Merge.row(start + rows.count, all) { merges.append(merge) }
      rows.append(.spread(signature, over: widths.count, format: line, height: 26))
    }
  }
}
