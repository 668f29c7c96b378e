import Campaigns
import Diagnostics
import Intake
import Testing

/// Archives of hand-ins.
@Suite struct ArchiveTests {
  private static func table(_ unit: Int) -> [UInt8] {
    Array("区划代码,是否参与创建\n13012710000\(unit),是\n".utf8)
  }

  private func read(_ members: [StoredZip.Member], forced: Set<String> = []) -> MonthReading {
    MonthReading(
      [InputFile(name: "2021-12/报送.zip", bytes: StoredZip(members).bytes)], forced: forced)
  }

  /// The units whose status was taken, by their last digits, and what was found.
  private func taken(_ reading: MonthReading) -> [String] {
    reading.month.status.map { String(reading.register.units[$0.unit].code.digits.suffix(1)) }
      + reading.diagnostics.map { "\($0.location.file.dropFirst(8)) \($0.code)" }
  }

  @Test func membersAreFilesOfTheMonth() {
    let book = RawBook([["区划代码", "是否参与创建"], ["130127100003", "是"]])
    let members = [
      StoredZip.Member("育才街社区.csv", Self.table(1)), StoredZip.Member("子/", ""),
      StoredZip.Member("子/兴西.csv", Array("区划代码,是否参与创建\n130127100002,大概\n".utf8)),
      StoredZip.Member("兴东.xlsx", book.bytes), StoredZip.Member("扫描件.pdf", "%PDF-1.4"),
      StoredZip.Member("__MACOSX/._育才街社区.csv", "x"), StoredZip.Member("~$兴东.xlsx", "x"),
      StoredZip.Member(".DS_Store", "x"), StoredZip.Member("__MACOSX/b", "x"),
    ]
    #expect(
      taken(read(members)) == [
        "1", "3", "报送.zip/.DS_Store file.left-aside", "报送.zip/__MACOSX/._育才街社区.csv file.left-aside",
        "报送.zip/__MACOSX/b file.left-aside", "报送.zip/~$兴东.xlsx file.left-aside",
        "报送.zip/子/兴西.csv status.not-yes-no", "报送.zip/扫描件.pdf file.accompanying",
      ])
  }

  @Test(
    arguments: [
      ("UTF-8", Array("社区.csv".utf8), "社区.csv"), ("plain", Array("a.csv".utf8), "a.csv"),
      ("GBK", [0xC9, 0xE7, 0xC7, 0xF8, 0x2E, 0x63, 0x73, 0x76], "社区.csv"),
      ("a step upwards", Array("../../a.csv".utf8), "%2E%2E/%2E%2E/a.csv"),
      ("from the root", Array("/etc/a.csv".utf8), "etc/a.csv"),
      ("from Windows", Array("子\\a.csv".utf8), "子/a.csv"),
      ("a control character", Array("a\u{1B}[2J.csv".utf8), "a\u{1B}[2J.csv"),
    ] as [(String, [UInt8], String)])
  func names(_ what: String, _ name: [UInt8], _ shown: String) {
    var member = StoredZip.Member("", Array("区划代码,是否参与创建\n130127100001,大概\n".utf8))
    member.name = name
    let reading = read([member])
    #expect(reading.diagnostics.map(\.location.file) == ["2021-12/报送.zip/\(shown)"], "\(what)")
    #expect(!reading.lines.joined().contains("\u{1B}"))
  }

  @Test(arguments: ["2021-12/报送.zip", "报送.zip", "11月.csv", "2021-12/报送.zip/11月.csv"])
  func aForcedMember(_ forced: String) {
    let reading = read([StoredZip.Member("11月.csv", Self.table(1))], forced: [forced])
    #expect(reading.codes == ["file.taken-by-force"] && reading.month.status.count == 1)
  }

  @Test func membersOfOneName() {
    let members = [
      StoredZip.Member("a.csv", Self.table(1)), StoredZip.Member("a.csv", Self.table(2)),
    ]
    #expect(taken(read(members)) == ["报送.zip file.damaged-package"])
  }

  /// One bad member never stops the others.
  @Test func aDamagedMember() {
    var bad = StoredZip.Member("b.csv", Self.table(2))
    bad.sum = 1
    let members = [StoredZip.Member("a.csv", Self.table(1)), bad]
    #expect(taken(read(members)) == ["1", "报送.zip/b.csv file.damaged-package"])
  }

  @Test(
    arguments: [
      (
        "docx", ["[Content_Types].xml": "<Types/>", "word/document.xml": "<w:document/>"],
        "file.accompanying"
      ),
      (
        "docx by its relations",
        [
          "_rels/.rels": RawBook.relations([("r", "officeDocument", "/w/a.xml")]),
          "w/a.xml": "<w:document xmlns:w=\"w\"/>",
        ], "file.accompanying"
      ),
      ("pptx", ["ppt/presentation.xml": "<p/>"], "file.accompanying"),
      (
        "ods", ["mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": ""],
        "file.not-csv"
      ),
      ("odt", ["mimetype": "application/vnd.oasis.opendocument.text"], "file.accompanying"),
      ("odp", ["mimetype": "application/vnd.oasis.opendocument.presentation"], "file.accompanying"),
      ("ofd", ["OFD.xml": "<ofd/>"], "file.accompanying"),
      (
        "xlsb", ["_rels/.rels": RawBook.relations([("r", "officeDocument", "xl/workbook.bin")])],
        "file.not-csv"
      ),
    ] as [(String, [String: String], String)])
  func otherOfficeFiles(_ what: String, _ parts: [String: String], _ code: String) {
    let members = parts.keys.sorted().map { StoredZip.Member($0, parts[$0, default: ""]) }
    let file = InputFile(name: "2021-12/附件.xlsx", bytes: StoredZip(members).bytes)
    #expect(MonthReading([file]).codes == [code], "\(what)")
  }
}
