import Foundation
import Layout
import Testing

@testable import XLSX

/// Texts that would like to be something else stay texts, and come back as they went.
@Suite struct HostileTextTests {
  static let texts = [
    "=1+1", "+1", "-1", "@SUM(A1)", "=cmd|'/c calc'!A0", "'quoted", "</t>", "<r><t>rich</t></r>",
    "]]>", "<![CDATA[x]]>", "&amp;", "&#65;", "\"", " spaces ", "  ", "\n", "a\nb", "a\tb", "a\rb",
    "a\r\nb", "_x0041_", "_x005F_x0041_", "_x0041_x0042_", "_X0041_", "_x004_", "_x00zz_", "_x0041",
    "\u{1}", "a\0b", "\u{1F}", "\u{7F}", "\u{85}", "\u{2028}", "\u{FEFF}", "\u{FFFE}", "\u{FFFF}",
    "a\u{FFFF}b\u{FFFE}", "\u{1FFFE}", "𠀀㐀", "👨‍👩‍👧‍👦", "e\u{301}", "\u{202E}txt", "internal:Sheet!A1",
    "http://example.org/", "mailto:x", "TRUE", "1e5", "001", "2022-10-31", "#REF!",
    String(repeating: "汉", count: 32_767), String(repeating: "_x0041_", count: 2_000),
  ]

  /// Reads the first column: every cell's type and its text without the format's escapes.
  private static let reader = """
    import json, re, sys, zipfile
    import openpyxl
    from xml.etree import ElementTree
    book = openpyxl.load_workbook(sys.argv[1])
    types = [cell.data_type for cell in book.worksheets[0]['A']]
    main = '{http://schemas.openxmlformats.org/spreadsheetml/2006/main}'
    with zipfile.ZipFile(sys.argv[1]) as file:
        strings = [''.join(t.text or '' for t in item.iter(main + 't'))
                   for item in ElementTree.parse(file.open('xl/sharedStrings.xml')).getroot()]
        cells = ElementTree.parse(file.open('xl/worksheets/sheet1.xml')).getroot().iter(main + 'c')
        texts = [strings[int(cell.find(main + 'v').text)] for cell in cells]
    unescape = lambda text: re.sub('_x([0-9A-Fa-f]{4})_', lambda m: chr(int(m[1], 16)), text)
    print(json.dumps([[kind, unescape(text)] for kind, text in zip(types, texts)]))
    """

  @Test func comeBackAsTheyWent() throws {
    let scratch = try Scratch()
    let workbook = Sample.column(Self.texts.map { .text($0) })
    let path = try WorkbookVerifierTests.write(workbook, scratch)
    try WorkbookVerifier.verify(workbook, at: path)
    let result = try run("/usr/bin/python3", ["-c", Self.reader, path])
    try #require(result.status == 0, "\(result.output)")
    let cells = try JSONDecoder().decode([[String]].self, from: Data(result.output.utf8))
    #expect(cells.count == Self.texts.count)
    for (cell, text) in zip(cells, Self.texts) {
      #expect(cell[0] == "s", "\(text.prefix(20))")
      #expect(Array(cell[1].unicodeScalars) == Array(text.unicodeScalars), "\(text.prefix(20))")
    }
  }

  @Test func cachedTextsToo() throws {
    let scratch = try Scratch()
    let workbook = Sample.column(
      Self.texts.filter { !$0.isEmpty }.map { .formula("=A1", cached: .text($0)) })
    try WorkbookVerifier.verify(workbook, at: WorkbookVerifierTests.write(workbook, scratch))
  }

  @Test func linkedTextsToo() throws {
    let scratch = try Scratch()
    let texts = Self.texts
    let workbook = Sample.workbook([
      Sheet(
        name: "表", columnWidths: [], page: PageSetup(isLandscape: false), rowCount: texts.count
      ) { Row([Cell(.text(texts[$0]), link: .init(sheet: "表", row: $0))]) }
    ])
    try WorkbookVerifier.verify(workbook, at: WorkbookVerifierTests.write(workbook, scratch))
  }

  /// What the format stores for a text.
  @Test func areStoredAsTheFormatSays() {
    let table = [
      ("", ""), ("a", "a"), ("a\nb\tc", "a\nb\tc"), ("\r", "_x000D_"), ("\0", "_x0000_"),
      ("\u{FFFF}", "_xFFFF_"), ("\u{FFFE}", "_xFFFE_"), ("_x0041_", "_x005F_x0041_"),
      ("_xfFaA_", "_x005F_xfFaA_"), ("_x0041_x0042_", "_x005F_x0041_x005F_x0042_"),
      ("_x004_", "_x004_"), ("_x", "_x"), ("\u{FFFD}", "\u{FFFD}"),
    ]
    for (text, stored) in table { #expect(CellText.stored(text) == stored) }
  }

  @Test func refuseWhatACellCannotHold() throws {
    let scratch = try Scratch()
    for (text, units) in [
      (String(repeating: "汉", count: 32_768), 32_768),
      (String(repeating: "😀", count: 16_384), 32_768),
      (String(repeating: "_x0041_", count: 3_000), 39_000),
    ] {
      let error = #expect(throws: XLSXError.self) {
        try WorkbookVerifierTests.write(Sample.column([.blank, .text(text)]), scratch)
      }
      #expect(error == XLSXError(.textTooLong(units: units), sheet: "表", cell: "A2"))
      #expect(!scratch.exists("book.xlsx"))
    }
  }
}
