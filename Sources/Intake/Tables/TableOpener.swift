import Diagnostics
import Disk
import Encodings
import Packages

/// A table together with the text that its rows are read from.
struct OpenedTable {
  var table: Table
  let text: SourceText
  /// Notes on the header.
  var findings: [Diagnostic]
  /// As `TableLayout` tells it.
  let isBeyondDoubt: Bool
}

/// Why a file yields no table.
enum FileRefusal: Error {
  /// It is no table, and not meant to be one.
  case setAside(Diagnostic)
  /// It holds nothing that was meant as a table, which a whole file should.
  case lacks(Lack, Diagnostic)
  case refused([Diagnostic])

  enum Lack: Hashable {
    case text
    case table
    /// A hidden sheet without anything like a column: the entries of drop-downs.
    case list
  }

  var findings: [Diagnostic] {
    switch self {
    case .setAside(let finding), .lacks(_, let finding): [finding]
    case .refused(let findings): findings
    }
  }
}

/// Opens a file as a table: form, encoding, separator, header.
struct TableOpener {
  let definitions: [TableDefinition]
  /// Whether long texts may be opened before all their bytes are found to be text: whoever reads
  /// them asks that afterwards.
  var provesLater = false

  func open(_ carrier: TableCarrier, at index: Int) throws(FileRefusal) -> OpenedTable {
    var opened: OpenedTable
    switch carrier.content {
    case .closed(let refusal): throw refusal
    case .text: opened = try openText(carrier.file, at: index)
    case .sheet(let sheet): opened = try openSheet(sheet, of: carrier.file, at: index)
    }
    opened.table.titles = carrier.titles
    return opened
  }

  private func openSheet(
    _ sheet: WorkbookSheet, of file: InputFile, at index: Int
  ) throws(FileRefusal) -> OpenedTable {
    do {
      var opened = try open(SourceText(sheet), of: file, at: index)
      opened.findings += HiddenParts.notes(on: opened.table, of: sheet.content)
      return opened
    } catch {
      // Nobody looks at a hidden list, and nobody will mend it.
      if sheet.content.isHidden, case .lacks(.table, let finding) = error {
        throw .lacks(.list, finding)
      }
      if sheet.content.isHidden, case .refused(let findings) = error, let first = findings.first {
        throw .lacks(.table, first)
      }
      throw error
    }
  }

  private func openText(_ file: InputFile, at index: Int) throws(FileRefusal) -> OpenedTable {
    if provesLater, let text = SourceText(unproven: file),
      let opened = try? open(text, of: file, at: index)
    {
      return opened
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
    guard !text.isEmpty else { throw .lacks(.text, .ofFile(.empty, file)) }
    let layout = try TableLayout.find(in: text, of: file, definitions: definitions)
    let table = layout.table(of: file, at: index)
    let faults = layout.faults(of: table) + layout.formulas(of: table, in: text)
    guard faults.isEmpty else { throw .refused(faults) }
    if text.encoding == .gb18030, let place = MixedEncoding.place(in: file.bytes) {
      throw .refused([.ofBytes(.undecodable(offset: place), file, place)])
    }
    return OpenedTable(
      table: table, text: text, findings: layout.notes(on: table),
      isBeyondDoubt: layout.isBeyondDoubt)
  }

  /// The file begins as a table in UTF-8 and stops being UTF-8 further down.
  func readsAfter(_ stop: Int, _ file: InputFile) -> FileRefusal? {
    let beginning = SourceText(FileBytes(Array(file.bytes[..<stop])), .utf8)
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
