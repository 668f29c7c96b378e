import Foundation
import Layout
import Testing

@testable import XLSX

/// Files that something ruined after or while they were written.
@Suite struct RuinTests {
  /// Rewrites the zip file `argv[1]`, with `parts` as a dictionary of its parts' bytes.
  private static func rewrite(_ path: String, _ lines: String) throws {
    let script = """
      import sys, zipfile
      path = sys.argv[1]
      with zipfile.ZipFile(path) as file:
          parts = {name: file.read(name) for name in file.namelist()}
      sheet = 'xl/worksheets/sheet2.xml'
      \(lines)
      with zipfile.ZipFile(path, 'w', zipfile.ZIP_DEFLATED) as file:
          for name, data in parts.items():
              file.writestr(name, data)
      """
    let result = try run("/usr/bin/python3", ["-c", script, path])
    try #require(result.status == 0, "\(result.output)")
  }

  static let table: [(change: String, reason: @Sendable (XLSXError.Reason) -> Bool)] = [
    // A tag cut in the middle, and a text.
    ("parts[sheet] = parts[sheet][:parts[sheet].index(b'<c r=') + 4]", isMalformed),
    ("parts[sheet] = parts[sheet][:parts[sheet].index(b'</worksheet>')]", isMalformed),
    ("parts['xl/styles.xml'] = parts['xl/styles.xml'][:700]", isMalformed),
    ("parts['xl/sharedStrings.xml'] = parts['xl/sharedStrings.xml'][:-20]", isMalformed),
    ("parts['docProps/app.xml'] = b''", isMalformed),
    (
      "parts[sheet] = b'<!DOCTYPE x [<!ENTITY e \"1\">]>' + parts[sheet].split(b'?>')[1]",
      isMalformed
    ),
    ("del parts[sheet]", { $0 == .partMissing("xl/worksheets/sheet2.xml") }),
    ("del parts['xl/styles.xml']", { $0 == .partMissing("xl/styles.xml") }),
    ("del parts['xl/sharedStrings.xml']", { $0 == .partMissing("xl/sharedStrings.xml") }),
    ("del parts['_rels/.rels']", { $0 == .partMissing("_rels/.rels") }),
    ("del parts['[Content_Types].xml']", { $0 == .partMissing("[Content_Types].xml") }),
    ("parts['xl/vbaProject.bin'] = b'x'", { $0 == .partUnexpected("xl/vbaProject.bin") }),
    (
      "parts[sheet] = parts[sheet].replace(b'<v>86.5</v>', b'<v>86.6</v>')",
      { $0 == .cellDiffers(expected: "86.5", found: "86.6") }
    ),
    (
      "parts[sheet] = parts[sheet].replace(b'<v>173</v>', b'')",
      { $0 == .cellDiffers(expected: "=B2*2 → 173", found: "=B2*2 → ") }
    ),
    (
      "parts[sheet] = parts[sheet].replace(b'<row r=\"4\"', b'<row r=\"5\"')",
      { $0 == .rowsDiffer(expected: 4, found: 4) }
    ),
    (
      "s = parts[sheet]; a = s.index(b'<row r=\"4\"'); b = s.index(b'</sheetData>'); "
        + "parts[sheet] = s[:a] + s[b:]",
      { $0 == .rowsDiffer(expected: 4, found: 3) }
    ),
    (
      "parts['xl/sharedStrings.xml'] = parts['xl/sharedStrings.xml'].replace("
        + "'育才街社区'.encode(), '育才街'.encode())",
      { $0 == .cellDiffers(expected: "育才街社区", found: "育才街") }
    ),
    (
      "parts[sheet] = parts[sheet].replace(b'ref=\"A1:D1\"/></merge', b'ref=\"A1:C1\"/></merge')",
      { $0 == .mergesDiffer(expected: 1, found: 1) }
    ),
  ]

  private static func isMalformed(_ reason: XLSXError.Reason) -> Bool {
    if case .partMalformed = reason { true } else { false }
  }

  @Test(arguments: table.indices) func refuses(_ index: Int) throws {
    let scratch = try Scratch()
    let path = try WorkbookVerifierTests.write(Sample.full(), scratch)
    try Self.rewrite(path, "pass")
    try WorkbookVerifier.verify(Sample.full(), at: path)
    let (change, isExpected) = Self.table[index]
    try Self.rewrite(path, change)
    let error = #expect(throws: XLSXError.self, "\(change)") {
      try WorkbookVerifier.verify(Sample.full(), at: path)
    }
    if let error { #expect(isExpected(error.reason), "\(change): \(error)") }
    #expect(error?.family == .disk)
  }

  @Test func refusesACutFile() throws {
    let scratch = try Scratch()
    let whole = try Data(
      contentsOf: URL(fileURLWithPath: WorkbookVerifierTests.write(Sample.full(), scratch)))
    let path = scratch.file("cut.xlsx")
    for count in stride(from: 0, to: whole.count, by: 97) {
      try whole.prefix(count).write(to: URL(fileURLWithPath: path))
      #expect(throws: XLSXError.self, "\(count) of \(whole.count)") {
        try WorkbookVerifier.verify(Sample.full(), at: path)
      }
    }
  }

  @Test func refusesWhatIsNotThere() throws {
    let scratch = try Scratch()
    let error = #expect(throws: XLSXError.self) {
      try WorkbookVerifier.verify(Sample.full(), at: scratch.file("none.xlsx"))
    }
    guard case .unreadable = error?.reason else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  /// No file of the child may grow beyond 8 KiB: scratch files are cut, and the library says that
  /// all is well.
  @Test func refusesWhatACutScratchFileMade() async throws {
    let scratch = try Scratch()
    let folder = scratch.path
    await #expect(processExitsWith: .exitCode(74)) { [folder = folder as String] in
      signal(SIGXFSZ, SIG_IGN)
      let limit = try Process.run(
        URL(fileURLWithPath: "/usr/bin/prlimit"),
        arguments: ["--pid", "\(getpid())", "--fsize=8192"])
      limit.waitUntilExit()
      let workbook = Sample.workbook([
        Sample.grid("表", rows: 200, columns: 5) { row, column in .number(Double(row + column)) }
      ])
      let path = folder + "/a.xlsx"
      do {
        try WorkbookWriter.write(workbook, to: path, temporaryDirectory: folder, by: .library)
        try WorkbookVerifier.verify(workbook, at: path)
      } catch let error as XLSXError {
        guard case .partMalformed("xl/worksheets/sheet1.xml", _, _) = error.reason else {
          exit(1)
        }
        exit(74)
      }
    }
  }

  @Test(.enabled(if: SmallDisk.isAvailable)) func refusesWhatAFullTemporaryDiskMade() throws {
    let disk = try SmallDisk(kibibytes: 64)
    let scratch = try Scratch()
    let workbook = Sample.workbook([
      Sample.grid("表", rows: 2_000, columns: 10) { row, column in .number(Double(row + column)) }
    ])
    let path = scratch.file("a.xlsx")
    #expect(throws: XLSXError.self) {
      try WorkbookWriter.write(workbook, to: path, temporaryDirectory: disk.path, by: .library)
      try WorkbookVerifier.verify(workbook, at: path)
    }
  }

  /// The package's own writer needs no scratch files, and says itself that the file was cut.
  @Test func theOwnWriterNoticesACutFile() async throws {
    let scratch = try Scratch()
    let folder = scratch.path
    await #expect(processExitsWith: .exitCode(74)) { [folder = folder as String] in
      signal(SIGXFSZ, SIG_IGN)
      let limit = try Process.run(
        URL(fileURLWithPath: "/usr/bin/prlimit"),
        arguments: ["--pid", "\(getpid())", "--fsize=8192"])
      limit.waitUntilExit()
      let path = folder + "/a.xlsx"
      do {
        try WorkbookWriter.write(
          BulkSample.large(rows: 2_000), to: path, temporaryDirectory: folder, by: .bulk)
      } catch let error as XLSXError {
        let isFileLeft = FileManager.default.fileExists(atPath: path)
        exit(error.reason == .notWritten(path: path, errno: EFBIG) && !isFileLeft ? 74 : 1)
      }
    }
  }

  @Test(.enabled(if: SmallDisk.isAvailable), arguments: [WorkbookWriter.Maker.bulk, .library])
  func leavesNoFileOnAFullDisk(_ maker: WorkbookWriter.Maker) throws {
    let disk = try SmallDisk(kibibytes: 16)
    let scratch = try Scratch()
    let workbook = Sample.workbook([
      Sample.grid("表", rows: 2_000, columns: 10) { row, column in .number(Double(row * column)) }
    ])
    let path = disk.path + "/a.xlsx"
    #expect(throws: XLSXError.self) {
      try WorkbookWriter.write(workbook, to: path, temporaryDirectory: scratch.path, by: maker)
    }
    #expect(!FileManager.default.fileExists(atPath: path))
  }
}
