import Campaigns
import Diagnostics
import Intake
import Testing

/// What files are by their bytes, whatever their names say.
@Suite struct FileTests {
  private static let table = "区划代码,社区名称,是否参与创建\n130127100001,育才街社区,是\n"

  /// How the file was taken, and the codes of what was found.
  private func read(_ bytes: [UInt8], name: String = "2021-12/表.csv") -> String {
    let reading = MonthReading([InputFile(name: name, bytes: bytes)])
    let taken = reading.month.status.count == 1 && reading.status("130127100001") != nil
    return (taken ? "taken" : "not taken") + reading.codes.map { " " + $0 }.joined()
  }

  @Test(
    arguments: [
      ("plain", Array(table.utf8), "taken"),
      ("UTF-8 with mark", [0xEF, 0xBB, 0xBF] + Array(table.utf8), "taken"),
      (
        "mark before a quote",
        [0xEF, 0xBB, 0xBF] + Array("\"区划代码\",社区名称,是否参与创建\n130127100001,,是\n".utf8), "taken"
      ),
      ("GB18030", Twin.gb18030(table), "taken"),
      ("UTF-16LE", Twin.utf16(table.replacing(",", with: "\t"), littleEndian: true), "taken"),
      ("UTF-16BE", Twin.utf16(table.replacing(",", with: "\t"), littleEndian: false), "taken"),
      ("CRLF", Array(table.replacing("\n", with: "\r\n").utf8), "taken"),
      ("CR", Array(table.replacing("\n", with: "\r").utf8), "taken"),
      ("CR CR LF", Array(table.replacing("\n", with: "\r\r\n").utf8), "taken"),
      ("no final newline", Array(table.dropLast().utf8), "taken"),
      ("Ctrl-Z", Array(table.utf8) + [0x1A], "taken"),
      ("tabs", Array(table.replacing(",", with: "\t").utf8), "taken"),
      ("semicolons", Array(table.replacing(",", with: ";").utf8), "taken"),
      ("sep=,", Array("sep=,\r\n\(table)".utf8), "taken"),
      ("sep=;", Array("sep=;\n\(table.replacing(",", with: ";"))".utf8), "taken"),
      (
        "two files with marks in one",
        [0xEF, 0xBB, 0xBF] + Array(table.utf8) + [0xEF, 0xBB, 0xBF] + Array(table.utf8),
        "taken status.same-as-row"
      ),
      ("blank rows and columns", Array("\(table),,\n,,\n,,,,,\n".utf8), "taken"),
      ("xlsx cut off", Array("PK\u{3}\u{4}xl/workbook.xml".utf8), "not taken file.damaged-package"),
      ("xls", [0xD0, 0xCF, 0x11, 0xE0, 0xA1], "not taken file.not-csv"),
      ("HTML", Array("<html><table>".utf8), "not taken file.not-csv"),
      ("HTML with mark", [0xEF, 0xBB, 0xBF] + Array("\n<table>".utf8), "not taken file.not-csv"),
      ("XML", Array("<?xml version=\"1.0\"?>".utf8), "not taken file.not-csv"),
      ("SYLK", Array("ID;PWXL".utf8), "not taken file.not-csv"),
      ("zip cut off", Array("PK\u{3}\u{4}a.csv".utf8), "not taken file.damaged-package"),
      ("rar", Array("Rar!\u{1A}".utf8), "not taken file.not-csv"),
      ("PDF", Array("%PDF-1.7".utf8), "not taken file.accompanying"),
      ("JPEG", [0xFF, 0xD8, 0xFF, 0xE0], "not taken file.accompanying"),
      ("PNG", [0x89, 0x50, 0x4E, 0x47], "not taken file.accompanying"),
      ("empty", [], "not taken file.empty"),
      ("only a mark", [0xEF, 0xBB, 0xBF], "not taken file.empty"),
      ("only blanks", Array(" \r\n,,\n".utf8), "not taken file.empty"),
      ("a zero byte", Array("\(table)\0".utf8), "not taken file.zero-byte"),
      (
        "UTF-16 without mark", Array(Twin.utf16("code,name\n", littleEndian: true).dropFirst(2)),
        "not taken file.utf16-without-mark"
      ),
      (
        "UTF-16 cut off", Twin.utf16(table, littleEndian: true).dropLast(),
        "not taken file.undecodable"
      ),
      ("UTF-8 cut off", Array(table.utf8) + [0xE8, 0x82], "not taken file.undecodable"),
      (
        "GB18030 behind UTF-8", Array(table.utf8) + Twin.gb18030("130127100002,兴西社区,是\n"),
        "not taken file.undecodable"
      ),
      (
        "UTF-8 behind GB18030", Twin.gb18030(table) + Array("130127100002,兴西社区,是\n".utf8),
        "not taken file.undecodable"
      ),
    ] as [(String, [UInt8], String)])
  func formsAndEncodings(_ what: String, _ bytes: [UInt8], _ expected: String) {
    #expect(read(bytes) == expected, "\(what)")
  }

  @Test(arguments: [
    ("2021-12/副本 (1).CSV", "taken"), ("2021-12/最终版2", "taken"),
    ("2021-12/~$表.csv", "not taken file.left-aside"),
    ("2021-12/.表.csv", "not taken file.left-aside"),
    ("2021-12/.cache/表.csv", "not taken file.left-aside"),
    ("2021-12/Thumbs.db", "not taken file.left-aside"),
  ])
  func names(_ name: String, _ expected: String) {
    #expect(read(Array(Self.table.utf8), name: name) == expected)
  }

  @Test func theLineOfTheFileIsNamedWhereItIsNotTheRow() {
    let reading = MonthReading(
      "区划代码,社区名称,是否参与创建,存在问题\n130127100001,,是,\"甲\n乙\"\n130127100002,,大概,\n")
    #expect(reading.diagnostics.map(\.location.row) == [3])
    #expect(reading.diagnostics.map(\.location.line) == [4])
  }
}
