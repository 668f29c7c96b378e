import Diagnostics
import Encodings

/// A table together with the text that its rows are read from.
struct OpenedTable {
  let table: Table
  let text: SourceText
  /// Notes on the header.
  let findings: [Diagnostic]
}

/// Why a file yields no table.
enum FileRefusal: Error {
  /// It is no table, and not meant to be one.
  case setAside(Diagnostic)
  case refused([Diagnostic])

  var findings: [Diagnostic] {
    switch self {
    case .setAside(let finding): [finding]
    case .refused(let findings): findings
    }
  }
}

/// Opens a file as a table: form, encoding, separator, header.
struct TableOpener {
  let definitions: [TableDefinition]

  func open(_ file: InputFile, at index: Int) throws(FileRefusal) -> OpenedTable {
    if file.isLeftAside { throw .setAside(.ofFile(.leftAside, file)) }
    switch FileForm.of(file) {
    case .accompanying(let format): throw .setAside(.ofFile(.accompanying(format), file))
    case .notCSV(let format): throw .refused([.ofFile(.notCSV(format), file)])
    case .text: break
    }
    let alternatives = try TextAlternatives.of(file)
    let refusal: FileRefusal
    do {
      return try open(alternatives.likeliest, of: file, at: index)
    } catch {
      refusal = error
    }
    if alternatives.likeliest.encoding == .utf8, let other = TextAlternatives.other(of: file),
      let opened = try? open(other, of: file, at: index)
    {
      return opened
    }
    if let stop = alternatives.undecodable, let refusal = readsAfter(stop, file) { throw refusal }
    if let refusal = Big5.refusal(of: file) { throw refusal }
    throw refusal
  }

  private func open(
    _ text: SourceText, of file: InputFile, at index: Int
  ) throws(FileRefusal) -> OpenedTable {
    guard !text.isEmpty else { throw .refused([.ofFile(.empty, file)]) }
    let layout = try TableLayout.find(in: text, of: file, definitions: definitions)
    let table = layout.table(of: file, at: index)
    if let faults = layout.faults(of: table) { throw .refused(faults) }
    if text.encoding == .gb18030, let place = MixedEncoding.place(in: file.bytes) {
      throw .refused([.ofBytes(.undecodable(offset: place), file, place)])
    }
    return OpenedTable(table: table, text: text, findings: layout.notes(on: table))
  }

  /// The file begins as a table in UTF-8 and stops being UTF-8 further down.
  private func readsAfter(_ stop: Int, _ file: InputFile) -> FileRefusal? {
    let beginning = SourceText(Array(file.bytes[..<stop]), .utf8)
    guard (try? TableLayout.find(in: beginning, of: file, definitions: definitions)) != nil else {
      return nil
    }
    return .refused([.ofBytes(.undecodable(offset: stop), file, stop)])
  }
}

extension Diagnostic {
  /// A fault of a file as a whole.
  static func ofFile(_ fault: TableFault, _ file: InputFile) -> Diagnostic {
    Diagnostic(.table(fault, in: .file), at: SourceLocation(file: file.name))
  }

  /// A fault at a byte of a file.
  static func ofBytes(
    _ fault: TableFault, _ file: InputFile, _ offset: Int, isUTF16: Bool = false
  ) -> Diagnostic {
    let line = BytePlace.line(of: offset, in: file.bytes, isUTF16: isUTF16)
    return Diagnostic(
      .table(fault, in: .file), at: SourceLocation(file: file.name, line: line))
  }
}
