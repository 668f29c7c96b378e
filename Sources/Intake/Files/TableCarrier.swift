import Campaigns
import Diagnostics
import Disk
import Packages

/// What may hold one table, wherever it lay: a file of text, or one sheet of a workbook.
struct TableCarrier {
  enum Content {
    /// The file's bytes are read as text.
    case text
    case sheet(WorkbookSheet)
    /// Nothing is read, and why.
    case closed(FileRefusal)
  }
  /// Named as in messages: `2021-12/报送.zip/高邑镇.xlsx〔状态表〕`.
  let file: InputFile
  let content: Content
  /// The names of what it lay in, the workbook and the archive.
  var containers: [String] = []

  /// What titles a table beside the lines above it: the file's own name without folders and ending,
  /// and the sheet's.
  var titles: [String] {
    switch content {
    case .sheet(let sheet):
      [Self.stem(of: sheet.workbook), PersonalNumbers.masked(sheet.content.name)]
    case .text, .closed: [Self.stem(of: file.name)]
    }
  }

  private static func stem(of name: String) -> String {
    let last = name.split(separator: "/").last.map(String.init) ?? ""
    guard let dot = last.lastIndex(of: "."), dot > last.startIndex else { return last }
    return String(last[..<dot])
  }
}

/// A sheet and the texts that its cells refer to.
struct WorkbookSheet {
  /// The workbook's name as messages give it.
  let workbook: String
  let content: SheetContent
  /// Among the workbook's sheets.
  var position = 0
  /// Shared by all sheets of the workbook.
  let texts: [UInt8]

  var name: String { "\(workbook)〔\(content.name)〕" }
}

extension TableCarrier {
  /// Takes workbooks and archives apart.
  /// - Returns: what may hold a table, by name. What holds none is among them, with its reason.
  static func all(in files: [InputFile]) -> [TableCarrier] {
    let carriers = files.flatMap { open($0, in: nil) }
    return carriers.sorted { $0.file.name.utf8.lexicographicallyPrecedes($1.file.name.utf8) }
  }

  /// - Parameter archive: the archive that the file lay in.
  fileprivate static func open(_ file: InputFile, in archive: String?) -> [TableCarrier] {
    let containers = archive.map { [$0] } ?? []
    func closed(_ refusal: FileRefusal) -> [TableCarrier] {
      [TableCarrier(file: file, content: .closed(refusal), containers: containers)]
    }
    if file.isLeftAside { return closed(.setAside(.ofFile(.leftAside, file))) }
    switch FileForm.of(file) {
    case .text: return [TableCarrier(file: file, content: .text, containers: containers)]
    case .accompanying(let format):
      return closed(.setAside(.ofFile(.accompanying(format), file)))
    case .notCSV(let format): return closed(.refused([.ofFile(.notCSV(format), file)]))
    case .encrypted: return closed(.refused([.ofFile(.encrypted, file)]))
    case .zip: break
    }
    do {
      let zip = try ZipArchive(file.bytes.array)
      switch try zip.kind() {
      case .workbook(let main):
        return try sheets(of: WorkbookReader.read(zip, main: main), file, containers)
      case .files where archive == nil: return ArchiveFiles.open(zip, file)
      case .files: return closed(.refused([.ofFile(.archiveInArchive, file)]))
      case .binaryWorkbook: return closed(.refused([.ofFile(.notCSV(.xlsb), file)]))
      case .openDocumentSheet: return closed(.refused([.ofFile(.notCSV(.ods), file)]))
      case .document: return closed(.setAside(.ofFile(.accompanying(.word), file)))
      case .slides: return closed(.setAside(.ofFile(.accompanying(.slides), file)))
      case .fixedLayout: return closed(.setAside(.ofFile(.accompanying(.pdf), file)))
      }
    } catch {
      return closed(.refused([.ofPackage(error, file)]))
    }
  }

  private static func sheets(
    of workbook: WorkbookContent, _ file: InputFile, _ containers: [String]
  ) -> [TableCarrier] {
    // The list of faults that went back with a table is nobody's hand-in.
    let sheets = workbook.sheets.filter { !$0.isListOfFaults(workbook.texts) }
    guard !sheets.isEmpty else {
      return [
        TableCarrier(
          file: file, content: .closed(.refused([.ofFile(.empty, file)])), containers: containers)
      ]
    }
    return sheets.enumerated().map { position, content in
      let sheet = WorkbookSheet(
        workbook: file.name, content: content, position: position, texts: workbook.texts)
      return TableCarrier(
        file: InputFile(name: sheet.name, bytes: []), content: .sheet(sheet),
        containers: containers + [file.name])
    }
  }
}

extension SheetContent {
  fileprivate func isListOfFaults(_ texts: [UInt8]) -> Bool {
    guard let first = cells.first, rows.first?.number == 1 else { return false }
    let text = texts[Int(first.start)..<Int(first.start + first.count)]
    return ReturnMark.isAboveList([String(decoding: text, as: UTF8.self)])
  }
}

/// The files of an archive.
private enum ArchiveFiles {
  /// Members beside files and folders of people: what Macintoshes put into archives.
  private static let strangers = "__MACOSX/"

  static func open(_ archive: ZipArchive, _ file: InputFile) -> [TableCarrier] {
    let members = archive.members.indices.filter { !archive.members[$0].isFolder }
    func closed(_ diagnostic: Diagnostic) -> [TableCarrier] {
      [TableCarrier(file: file, content: .closed(.refused([diagnostic])))]
    }
    guard !members.isEmpty else { return closed(.ofFile(.archiveEmpty, file)) }
    let names = members.map { MemberName.shown(archive.members[$0].name) }
    var known: Set<String> = []
    for name in names where !known.insert(name).inserted {
      return closed(.ofPackage(.duplicateMember(name), file))
    }
    var carriers: [TableCarrier] = []
    for (member, name) in zip(members, names) {
      var inner = InputFile(name: "\(file.name)/\(name)", bytes: [])
      if name.hasPrefix(strangers) || inner.isLeftAside {
        carriers.append(
          TableCarrier(file: inner, content: .closed(.setAside(.ofFile(.leftAside, inner)))))
        continue
      }
      do {
        inner.bytes = FileBytes(try archive.contents(of: member))
        carriers += TableCarrier.open(inner, in: file.name)
      } catch {
        carriers.append(
          TableCarrier(
            file: inner, content: .closed(.refused([.ofPackage(error, inner)])),
            containers: [file.name]))
      }
    }
    return carriers
  }
}
