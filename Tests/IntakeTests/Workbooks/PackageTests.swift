import Packages
import Testing

@testable import Intake

/// Packages as other programs write them, and as nobody should.
@Suite struct PackageTests {
  private static let sheet = "<row><c><v>1</v></c></row>"

  /// The cells, or the fault.
  private func read(
    _ members: [StoredZip.Member], limits: ArchiveLimits = ArchiveLimits()
  ) -> String {
    do throws(PackageFault) {
      let archive = try ZipArchive(StoredZip(members).bytes, limits: limits)
      guard case .workbook(let main) = try archive.kind() else { return "no workbook" }
      let content = try WorkbookReader.read(archive, main: main)
      return content.sheets.map { "\($0.name):\($0.cells.count)" }.joined(separator: " ")
    } catch {
      return "\(error)"
    }
  }

  @Test(
    arguments: [
      ("an absolute target", ["/xl/worksheets/sheet1.xml"], "Sheet1:1"),
      ("a target with steps", ["../xl/./worksheets/sheet1.xml"], "Sheet1:1"),
      ("a target in another case", ["Worksheets/SHEET1.xml"], "Sheet1:1"),
      ("a target of Windows", ["worksheets\\sheet1.xml"], "Sheet1:1"),
      ("a target outside", ["../../sheet1.xml"], "memberMissing(\"Sheet1\")"),
      ("no such target", ["worksheets/sheet9.xml"], "memberMissing(\"xl/worksheets/sheet9.xml\")"),
      (
        "a target that is the workbook itself", ["workbook.xml"],
        "malformed(member: \"xl/workbook.xml\", line: 0, \"no worksheet\")"
      ),
    ])
  func targets(_ what: String, _ target: [String], _ expected: String) {
    var book = RawBook(rows: Self.sheet)
    book.parts["xl/_rels/workbook.xml.rels"] = RawBook.relations(
      target.map { ("rId1", "worksheet", $0) })
    #expect(read(book.members) == expected, "\(what)")
  }

  /// Names, order and hiding of sheets are what the workbook's part says.
  @Test func theWorkbookSaysWhichSheetIsWhich() {
    var book = RawBook(rows: Self.sheet)
    book.parts["xl/workbook.xml"] = """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <x:workbook xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main" \
      xmlns:q="http://purl.oclc.org/ooxml/officeDocument/relationships" conformance="strict">\
      <x:sheets><x:sheet name="后" sheetId="7" q:id="b"/><x:sheet name="图" sheetId="8" q:id="c"/>\
      <x:sheet name="前" sheetId="1" q:id="a"/></x:sheets></x:workbook>
      """
    let type = "http://purl.oclc.org/ooxml/officeDocument/relationships"
    book.parts["xl/_rels/workbook.xml.rels"] = """
      <p:Relationships xmlns:p="http://schemas.openxmlformats.org/package/2006/relationships">\
      <p:Relationship Id="a" Type="\(type)/worksheet" Target="worksheets/sheet1.xml"/>\
      <p:Relationship Id="b" Type="\(type)/worksheet" Target="worksheets/b.xml"/>\
      <p:Relationship Id="c" Type="\(type)/chartsheet" Target="charts/c.xml"/></p:Relationships>
      """
    book.parts["xl/worksheets/b.xml"] = """
      <x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"><x:sheetData><x:row>\
      <x:c t="inlineStr"><x:is><x:t>a</x:t></x:is></x:c><x:c><x:v>2</x:v></x:c></x:row>\
      </x:sheetData></x:worksheet>
      """
    #expect(read(book.members) == "后:2 前:1")
  }

  @Test(
    arguments: [
      ("UTF-16", "utf16", "Sheet1:1"), ("Latin 1", "ISO-8859-1", "Sheet1:1"),
      (
        "GBK", "GBK",
        "malformed(member: \"xl/worksheets/sheet1.xml\", line: 1, \"unknown encoding\")"
      ),
    ])
  func encodings(_ what: String, _ encoding: String, _ expected: String) {
    let text = "<worksheet><sheetData>\(Self.sheet)</sheetData></worksheet>"
    var members = RawBook(rows: Self.sheet).members
    for index in members.indices
    where members[index].name == Array("xl/worksheets/sheet1.xml".utf8) {
      members[index].bytes =
        encoding == "utf16"
        ? Twin.utf16(text, littleEndian: true)
        : Array("<?xml version=\"1.0\" encoding=\"\(encoding)\"?>\(text)".utf8)
    }
    #expect(read(members) == expected, "\(what)")
  }

  private static func limits(_ change: (inout ArchiveLimits) -> Void) -> ArchiveLimits {
    var limits = ArchiveLimits()
    change(&limits)
    return limits
  }

  @Test(
    arguments: [
      (limits { $0.members = 5 }, "Sheet1:1"), (limits { $0.members = 4 }, "tooManyMembers(4)"),
      (limits { $0.memberBytes = 500 }, "Sheet1:1"),
      (limits { $0.memberBytes = 100 }, "tooLarge(bytes: 100)"),
      (limits { $0.totalBytes = 900 }, "tooLarge(bytes: 900)"),
      (
        limits {
          $0.ratio = 0
          $0.ratioFreeBytes = 0
        }, "tooCompressed(member: \"_rels/.rels\")"
      ),
      (limits { $0.cells = 0 }, "tooManyCells(0)"), (limits { $0.cells = 1 }, "Sheet1:1"),
      (limits { $0.cellBytes = 0 }, "tooLarge(bytes: 0)"),
    ])
  func limitsHold(_ limits: ArchiveLimits, _ expected: String) {
    #expect(read(RawBook(rows: Self.sheet).members, limits: limits) == expected)
  }

  /// What the directory says of a member's size is not believed while it is unpacked.
  @Test(arguments: [-1, 1, 1_000])
  func aSizeThatIsNotSo(_ more: Int) {
    var members = RawBook(rows: Self.sheet).members
    members[2].size = members[2].bytes.count + more
    #expect(read(members) == "memberDamaged(\"xl/workbook.xml\")")
  }

  @Test(
    arguments: [
      ("elements in one another", String(repeating: "<a>", count: 5_000), "nested too deeply"),
      (
        "a tag without an end", "<a b=\"" + String(repeating: "x", count: 3 << 20),
        "token too long"
      ),
      (
        "a new name each time", (0..<3_000).map { "<name\($0)/>" }.joined(), "too many names"
      ),
      (
        "a new attribute each time", (0..<3_000).map { "<c name\($0)=''/>" }.joined(),
        "too many names"
      ),
      (
        "a comment without an end", "<!--" + String(repeating: "x", count: 3 << 20),
        "token too long"
      ),
    ])
  func endlessMarkup(_ what: String, _ markup: String, _ fault: String) {
    let found = read(RawBook(rows: markup).members)
    #expect(found.hasPrefix("malformed") && found.contains(fault), "\(what): \(found)")
  }

  @Test(
    arguments: [
      (#"<row r="0"/>"#, "A1", "impossiblePlace"), (#"<row r="x"/>"#, "A1", "impossiblePlace"),
      (#"<row r="1048577"/>"#, "A1", "impossiblePlace"),
      (#"<row r="99999999999999999999"/>"#, "A1", "impossiblePlace"),
      (#"<row r="1048576"/><row/>"#, "A1048577", "impossiblePlace"),
      (#"<row r="2"/><row r="2"/>"#, "A2", "outOfOrder"),
      (#"<row r="2"/><row r="1"/>"#, "A1", "outOfOrder"),
      (#"<row r="2"><c r="A3"/></row>"#, "A2", "impossiblePlace"),
      (#"<row r="2"/><row><c r="A1"/></row>"#, "A3", "impossiblePlace"),
      (#"<row><c r="A5"/><c r="B6"/></row>"#, "B5", "impossiblePlace"),
      (#"<row><c r="XFE1"/></row>"#, "A1", "impossiblePlace"),
      (#"<row><c r="AAAAAAAAAAAAAAAA1"/></row>"#, "A1", "impossiblePlace"),
      (#"<row><c r="XFD1"/><c/></row>"#, "XFE1", "impossiblePlace"),
      (#"<row><c r="1"/></row>"#, "A1", "impossiblePlace"),
      (#"<row><c r="A"/></row>"#, "A1", "impossiblePlace"),
      (#"<row><c r="B1"/><c r="B1"/></row>"#, "B1", "outOfOrder"),
      (#"<row><c t="s"><v>0</v></c></row>"#, "A1", "textMissing"),
      (#"<row><c t="s"><v>-1</v></c></row>"#, "A1", "textMissing"),
      (#"<row><c t="s"><v>99999999999999999999</v></c></row>"#, "A1", "textMissing"),
    ])
  func impossibleCells(_ rows: String, _ cell: String, _ flaw: String) {
    let found = read(RawBook(rows: rows).members)
    #expect(found.hasPrefix("cell(\"\(cell)\", sheet: \"Sheet1\""), "\(found)")
    #expect(found.hasSuffix(".\(flaw))"), "\(found)")
  }
}
