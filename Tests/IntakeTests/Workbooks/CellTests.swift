import Diagnostics
import Packages
import Testing

@testable import Intake

/// What a workbook's cells say, whichever way they are written.
@Suite struct CellTests {
  /// The cells as `A1=…`, sheet by sheet.
  static func cells(_ book: RawBook) throws(PackageFault) -> [String] {
    let archive = try ZipArchive(book.bytes)
    guard case .workbook(let main) = try archive.kind() else { return ["no workbook"] }
    let content = try WorkbookReader.read(archive, main: main)
    var shown: [String] = []
    for sheet in content.sheets {
      var start = 0
      for row in sheet.rows {
        for cell in sheet.cells[start..<Int(row.end)] {
          let bytes = content.texts[Int(cell.start)..<Int(cell.start + cell.count)]
          let name = SourceLocation.letters(ofColumn: Int(cell.column) + 1) + "\(row.number)"
          shown.append(name + "=" + String(decoding: bytes, as: UTF8.self))
        }
        start = Int(row.end)
      }
    }
    return shown
  }

  private static let shared = """
    <si><t>育才街社区</t></si>\
    <si><r><t>兴</t></r><r><rPr><b/></rPr><t xml:space="preserve">西 </t></r><r><t>社区</t></r></si>\
    <si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/></si>\
    <si><t>甲_x000D_乙_x005F_x000D_</t></si><si/><si><t>&lt;a&amp;b&gt;</t></si>
    """

  @Test(
    arguments: [
      // texts
      ("a shared text", #"<c r="A1" t="s"><v>0</v></c>"#, ["A1=育才街社区"]),
      ("rich runs", #"<c r="A1" t="s"><v>1</v></c>"#, ["A1=兴西 社区"]),
      ("readings are no text", #"<c r="A1" t="s"><v>2</v></c>"#, ["A1=東京"]),
      ("escapes", #"<c r="A1" t="s"><v>3</v></c>"#, ["A1=甲\r乙_x000D_"]),
      ("an empty shared text", #"<c r="A1" t="s"><v>4</v></c>"#, []),
      ("entities of XML", #"<c r="A1" t="s"><v>5</v></c>"#, ["A1=<a&b>"]),
      ("an inline text", #"<c r="A1" t="inlineStr"><is><t>公园</t></is></c>"#, ["A1=公园"]),
      (
        "inline runs", #"<c r="A1" t="inlineStr"><is><r><t>公</t></r><r><t>园</t></r></is></c>"#,
        ["A1=公园"]
      ),
      (
        "half a character", #"<c r="A1" t="inlineStr"><is><t>a_xD83D_</t></is></c>"#,
        ["A1=a\u{FFFD}"]
      ),
      (
        "two halves", #"<c r="A1" t="inlineStr"><is><t>_xD83D__xDE00_</t></is></c>"#,
        ["A1=\u{1F600}"]
      ),
      ("a zero", #"<c r="A1" t="inlineStr"><is><t>a_x0000_</t></is></c>"#, ["A1=a\u{FFFD}"]),
      ("an escape in a CDATA section", #"<c t="str"><v><![CDATA[a<b]]></v></c>"#, ["A1=a<b"]),
      // values
      ("true", #"<c r="A1" t="b"><v>1</v></c>"#, ["A1=TRUE"]),
      ("false", #"<c r="A1" t="b"><v>0</v></c>"#, ["A1=FALSE"]),
      ("an error", #"<c r="A1" t="e"><v>#DIV/0!</v></c>"#, ["A1=#DIV/0!"]),
      ("an error without its words", #"<c r="A1" t="e"><v>7</v></c>"#, ["A1=#N/A"]),
      ("a day as text", #"<c r="A1" t="d"><v>2021-12-31T00:00:00</v></c>"#, ["A1=2021-12-31"]),
      (
        "a moment as text", #"<c r="A1" t="d"><v>2021-12-31T08:30:00.000</v></c>"#,
        ["A1=2021-12-31 08:30:00"]
      ),
      // formulas
      ("a formula's number", #"<c r="A1"><f>1+1</f><v>2</v></c>"#, ["A1=2"]),
      ("a formula's text", #"<c r="A1" t="str"><f>B1</f><v>是</v></c>"#, ["A1=是"]),
      ("a formula's empty text", #"<c r="A1" t="str"><f>B1</f><v></v></c>"#, []),
      ("a formula's error", #"<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>"#, ["A1=#DIV/0!"]),
      ("a formula without a result", #"<c r="A1"><f>1+1</f></c>"#, ["A1==1+1"]),
      ("a formula with an empty result", #"<c r="A1"><f>1+1</f><v/></c>"#, ["A1==1+1"]),
      ("a text formula without a result", #"<c r="A1" t="str"><f>B1</f></c>"#, ["A1==B1"]),
      (
        "a formula's inline text", #"<c t="inlineStr"><f>B1</f><is><t>是</t></is></c>"#, ["A1=是"]
      ),
      ("a shared formula without a result", #"<c r="A1"><f t="shared" si="0"/></c>"#, ["A1=="]),
      // places
      ("no places", "<c><v>1</v></c><c/><c><v>3</v></c>", ["A1=1", "C1=3"]),
      ("a place, then none", #"<c r="C1"><v>1</v></c><c><v>2</v></c>"#, ["C1=1", "D1=2"]),
      ("the last column", #"<c r="XFD1"><v>1</v></c>"#, ["XFD1=1"]),
      ("styled and blank", #"<c r="A1" s="1"/><c r="B1" s="1"><v/></c>"#, []),
      (
        "an unknown element in a cell",
        #"<c r="A1"><v>1</v><extLst><ext><v>2</v></ext></extLst></c>"#, ["A1=1"]
      ),
    ] as [(String, String, [String])])
  func oneRow(_ what: String, _ row: String, _ expected: [String]) throws {
    var book = RawBook(rows: "<row>\(row)</row>")
    book.shared = Self.shared
    #expect(try Self.cells(book) == expected, "\(what)")
  }

  @Test(
    arguments: [
      ("86.5", "86.5"), ("86.400000000000006", "86.4"), ("86.499999999999986", "86.5"),
      ("0.30000000000000004", "0.3"), ("130127100001", "130127100001"),
      ("1.30127100001E11", "130127100001"), ("1.30127E+11", "130127000000"),
      ("130127199001011234", "1.30127199001011E+17"), ("999999999999999", "999999999999999"),
      ("1000000000000000", "1E+15"), ("-0", "0"), ("007", "7"), ("1.0", "1"), ("1.50", "1.5"),
      ("-2.5", "-2.5"), ("+3", "3"), (".5", "0.5"), ("5.", "5"), ("1e-2", "0.01"),
      ("1E-20", "1E-20"), ("99999999999999999", "1E+17"), ("0.1", "0.1"),
      ("12345678.123456789", "12345678.1234568"), ("1,5", "1,5"), ("abc", "abc"), ("1E", "1E"),
      ("NaN", "NaN"), ("0x10", "0x10"), ("2.5E+3", "2500"),
    ])
  func numbers(_ stored: String, _ shown: String) throws {
    let book = RawBook(rows: "<row><c><v>\(stored)</v></c></row>")
    #expect(try Self.cells(book) == ["A1=" + shown])
  }

  @Test(
    arguments: [
      ("14", "44561", "2021-12-31"), ("22", "44561.354166666664", "2021-12-31 08:30:00"),
      ("17", "44531", "2021年12月"), ("27", "44531", "2021年12月"), ("31", "44561", "2021-12-31"),
      ("57", "44561", "2021年12月"), ("58", "44561", "2021-12-31"), ("20", "0.5", "12:00:00"),
      ("9", "0.6", "60%"), ("10", "0.60499999999999998", "60.5%"),
      ("9", "0.33333333333333331", "33.333333%"), ("9", "0", "0%"), ("9", "1.5", "150%"),
      ("9", "-0.05", "-5%"), ("9", "0.000000001", "0%"),
      ("yyyy-mm-dd", "44561", "2021-12-31"), (#"yyyy"年"m"月"d"日";@"#, "44561", "2021-12-31"),
      (#"yyyy"年"m"月""#, "44561", "2021年12月"), (#"[$-804]yyyy"年"m"月""#, "44531", "2021年12月"),
      ("[DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\"", "44561", "2021-12-31"),
      (#"m"月"d"日""#, "44561", "2021-12-31"), (#"yyyy"年""#, "44561", "2021"),
      ("yyyy/m/d h:mm", "44561.5", "2021-12-31 12:00:00"), ("e/m/d", "44561", "2021-12-31"),
      ("aaaa", "44561", "2021-12-31"), ("h:mm AM/PM", "0.25", "06:00:00"),
      ("[h]:mm", "1.5", "1.5"), ("mm:ss", "0.5", "12:00:00"),
      (#"yyyy\-mm\-dd"#, "44561", "2021-12-31"),
      ("0.0%", "0.5", "50%"), ("0\"%\"", "50", "50"), ("General", "44561", "44561"),
      ("G/通用格式", "44561", "44561"), ("0.00E+00", "130127100001", "130127100001"),
      ("#,##0.00_);[Red](#,##0.00)", "86.5", "86.5"), ("@", "86.5", "86.5"),
      ("\"d\"0", "5", "5"), ("000000000000", "130127100001", "130127100001"),
      ("¥#,##0", "5", "5"), ("yyyy-mm-dd", "1", "1900-01-01"), ("yyyy-mm-dd", "59", "1900-02-28"),
      ("yyyy-mm-dd", "60", "1900-02-29"), ("yyyy-mm-dd", "61", "1900-03-01"),
      ("yyyy-mm-dd", "2958465", "9999-12-31"), ("yyyy-mm-dd", "2958466", "2958466"),
      ("yyyy-mm-dd", "-1", "-1"), ("yyyy-mm-dd", "0", "0"), ("yyyy-mm-dd", "43890", "2020-02-29"),
      ("yyyy-mm-dd", "44560.999999", "2021-12-31"), ("yyyy-mm-dd", "abc", "abc"),
    ])
  func formats(_ code: String, _ stored: String, _ shown: String) throws {
    var book = RawBook(rows: #"<row><c s="1"><v>\#(stored)</v></c></row>"#)
    book.formats = [code]
    #expect(try Self.cells(book) == ["A1=" + shown])
  }

  @Test func daysFrom1904() throws {
    var book = RawBook(rows: #"<row><c s="1"><v>43099</v></c><c s="9"><v>5</v></c></row>"#)
    book.formats = ["14"]
    book.properties = "date1904=\"1\""
    #expect(try Self.cells(book) == ["A1=2021-12-31", "B1=5"])
  }

  @Test(
    arguments: [
      (
        "missing numbers", "<row><c><v>1</v></c></row><row><c><v>2</v></c></row>", ["A1=1", "A2=2"]
      ),
      (
        "gaps", #"<row r="3"><c><v>1</v></c></row><row/><row><c><v>2</v></c></row>"#,
        ["A3=1", "A5=2"]
      ),
      (
        "the last cell", #"<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>"#, ["XFD1048576=1"]
      ),
      (
        "a row without a number whose cells have one",
        #"<row><c r="A5"><v>1</v></c><c r="B5"><v>2</v></c></row><row><c><v>3</v></c></row>"#,
        ["A5=1", "B5=2", "A6=3"]
      ),
      ("blank rows", #"<row r="2"/><row r="9"><c r="A9" s="1"/></row>"#, []),
    ] as [(String, String, [String])])
  func rows(_ what: String, _ rows: String, _ expected: [String]) throws {
    #expect(try Self.cells(RawBook(rows: rows)) == expected, "\(what)")
  }
}
