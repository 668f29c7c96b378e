import Packages

/// A carrier's rows from the first on, whether or not they were taken: what its sender sees.
struct ShownTable {
  let text: SourceText
  /// Stands before the first row.
  let start: RowScanner
  /// Rows of the header, where there is one.
  let header: ClosedRange<Int>?
}

extension TableOpener {
  /// The table of a carrier in the reading that `open` takes; `nil` for what no reading shows as a
  /// table: bytes of no encoding, other kinds of files.
  func shown(_ carrier: TableCarrier) -> ShownTable? {
    switch carrier.content {
    case .closed: nil
    case .sheet(let sheet): shown(SourceText(sheet), of: carrier.file)
    case .text: shownText(carrier.file)
    }
  }

  private func shownText(_ file: InputFile) -> ShownTable? {
    guard let alternatives = try? TextAlternatives.of(file) else { return nil }
    let other = alternatives.likeliest.encoding == .utf8 ? TextAlternatives.other(of: file) : nil
    for text in [alternatives.likeliest, other].compactMap({ $0 }) {
      guard let layout = try? TableLayout.find(in: text, of: file, definitions: definitions) else {
        continue
      }
      if text.encoding == .gb18030, MixedEncoding.place(in: file.bytes) != nil { return nil }
      return ShownTable(text: text, start: layout.start, header: layout.headerRows)
    }
    if let stop = alternatives.undecodable, readsAfter(stop, file) != nil { return nil }
    guard Big5.refusal(of: file) == nil else { return nil }
    return shown(alternatives.likeliest, of: file)
  }

  private func shown(_ text: SourceText, of file: InputFile) -> ShownTable? {
    if let layout = try? TableLayout.find(in: text, of: file, definitions: definitions) {
      return ShownTable(text: text, start: layout.start, header: layout.headerRows)
    }
    return TableLayout.widestStart(of: text).map {
      ShownTable(text: text, start: $0, header: nil)
    }
  }
}
