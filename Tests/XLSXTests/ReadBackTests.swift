import Foundation
import Layout
import Testing

@testable import XLSX

/// What independent readers see in a file: openpyxl, and LibreOffice, which recalculates it.
@Suite struct ReadBackTests {
  /// Prints what a sheet of the file holds, with and without the values of formulas.
  private static let reader = """
    import json, sys
    import openpyxl
    books = [openpyxl.load_workbook(sys.argv[1], data_only=flag) for flag in (False, True)]
    book = books[0]
    sheet = book['2022']
    show = lambda value: value if value is None or isinstance(value, (int, float)) else str(value)
    rgb = lambda color: color.rgb if color else ''
    rows = [[[show(cell.value) for cell in row] for row in b['2022'].iter_rows()] for b in books]
    out = {
      'sheets': [[s.title, s.sheet_state] for s in book],
      'active': book.active.title,
      'formulas': json.dumps(rows[0], ensure_ascii=False),
      'values': json.dumps(rows[1], ensure_ascii=False),
      'links': [[c.coordinate, c.hyperlink.location]
                for row in sheet.iter_rows() for c in row if c.hyperlink],
      'merges': [str(r) for r in sheet.merged_cells.ranges],
      'frozen': sheet.freeze_panes or '',
      'filter': sheet.auto_filter.ref or '',
      'rules': [[v.type, v.formula1, str(v.sqref), v.error or '']
                for v in sheet.data_validations.dataValidation],
      'formats': [[str(k.sqref), r.formula[0]] for k, v in
                  sheet.conditional_formatting._cf_rules.items() for r in v],
      'protected': sheet.protection.sheet,
      'unlocked': [c.coordinate for row in sheet.iter_rows() for c in row
                   if not c.protection.locked],
      'print': [sheet.print_title_rows, str(sheet.print_area), sheet.page_setup.orientation,
                str(sheet.page_setup.paperSize), str(sheet.page_setup.fitToWidth),
                str(sheet.page_setup.fitToHeight), sheet.oddHeader.right.text or '',
                sheet.oddFooter.center.text or '', str([b.id for b in sheet.row_breaks.brk])],
      'heights': [str(sheet.row_dimensions[i].height) for i in range(1, 5)],
      'widths': [str(round(sheet.column_dimensions[c].width)) for c in 'ABCD'],
      'look': [sheet['A1'].font.name, str(sheet['A1'].font.size), sheet['A1'].alignment.horizontal,
               sheet['A3'].number_format, rgb(sheet['C3'].fill.fgColor),
               rgb(sheet['C3'].font.color),
               str(sheet['A2'].border.left.style), str(sheet['D3'].font.name),
               rgb(sheet.sheet_properties.tabColor)],
      'properties': [book.properties.title, book.properties.creator, str(book.properties.created)],
    }
    print(json.dumps(out, ensure_ascii=False))
    """

  private struct Found: Decodable {
    var sheets: [[String]]
    var active, formulas, values: String
    var links: [[String]]
    var merges: [String]
    var frozen, filter: String
    var rules, formats: [[String]]
    var protected: Bool
    var unlocked, print, heights, widths, look, properties: [String]
  }

  private static func read(_ path: String) throws -> Found {
    let result = try run("/usr/bin/python3", ["-c", reader, path])
    try #require(result.status == 0, "\(result.output)")
    return try JSONDecoder().decode(Found.self, from: Data(result.output.utf8))
  }

  @Test func openpyxlSeesAll() throws {
    let scratch = try Scratch()
    let found = try Self.read(WorkbookVerifierTests.write(Sample.full(), scratch))
    #expect(
      found.sheets == [
        ["选项", "hidden"], ["2022", "visible"], ["附1-1 育才街's 号", "visible"],
      ])
    #expect(found.active == "2022")
    #expect(
      found.formulas == """
        [["汇总表", null, null, null], ["育才街社区", 86.5, null, null], \
        ["2021-12-31 00:00:00", "=B2*2", "=IF(B2>80,\\"达标\\",\\"未\\")", null], \
        [1, null, "=B2/3", null]]
        """)
    #expect(
      found.values == """
        [["汇总表", null, null, null], ["育才街社区", 86.5, null, null], \
        ["2021-12-31 00:00:00", 173, "达标", null], [1, null, 28.83333333333333, null]]
        """)
    #expect(found.links == [["A2", "'附1-1 育才街''s 号'!A1"], ["A4", "'2022'!C4"]])
    #expect(found.merges == ["A1:D1"])
    #expect(found.frozen == "B3")
    #expect(found.filter == "A2:D4")
    #expect(
      found.rules == [
        ["list", "选项!$A$1:$A$2", "B4", "请从列表中选。"], ["custom", "MOD(B2*2,1)=0", "B2", ""],
      ])
    #expect(found.formats == [["B2:B4", "$B2>100"]])
    #expect(found.protected)
    #expect(found.unlocked == ["C4"])
    #expect(
      found.print == [
        "$1:$2", "['$A$1:$D$4']", "landscape", "9", "None", "0", "高邑县", "第 &P 页 共 &N 页", "[2]",
      ])
    #expect(found.heights == ["36.0", "20.0", "20.0", "20.0"])
    #expect(found.widths == ["21", "13", "13", "9"])
    #expect(
      found.look == [
        "方正小标宋简体", "22.0", "center", "yyyy\"年\"m\"月\"d\"日\"", "FFFFF2CC", "FFC00000", "thin",
        "宋体", "FF008000",
      ])
    #expect(found.properties == ["汇总表 <1> & 2", "高邑县", "2021-12-31 00:00:00"])
  }

  /// Converted with a profile that recalculates everything, no cached value changes, and links and
  /// rules survive.
  @Test func libreOfficeRecalculatesTheSame() throws {
    let scratch = try Scratch()
    let path = try WorkbookVerifierTests.write(Sample.full(), scratch)
    let converted = try Self.convert(path, to: "xlsx", scratch)
    let (before, after) = (try Self.read(path), try Self.read(converted))
    #expect(after.sheets == before.sheets)
    #expect(after.links.map { $0[0] } == ["A2", "A4"])
    #expect(after.rules.count == 2)
    #expect(after.merges == before.merges)
    #expect(
      after.values
        == before.values.replacingOccurrences(of: "28.83333333333333", with: "28.8333333333333"))
  }

  /// A wrong cached value is put right there: the test above can fail.
  @Test func libreOfficeCorrectsAWrongValue() throws {
    let scratch = try Scratch()
    var workbook = Sample.full()
    workbook.edit(2, 1, .formula("=B2*2", cached: .number(9)))
    let converted = try Self.convert(
      WorkbookVerifierTests.write(workbook, scratch), to: "xlsx", scratch)
    #expect(try Self.read(converted).values.contains("173, \"达标\""))
  }

  @Test func libreOfficePrints() throws {
    let scratch = try Scratch()
    let path = try WorkbookVerifierTests.write(Sample.full(), scratch)
    let data = try Data(contentsOf: URL(fileURLWithPath: Self.convert(path, to: "pdf", scratch)))
    #expect(data.starts(with: Data("%PDF".utf8)))
    #expect(data.count > 5_000)
  }

  /// Converts with LibreOffice under a profile of its own; its exit status says nothing, so the
  /// file has to be there.
  private static func convert(_ path: String, to kind: String, _ scratch: Scratch) throws -> String
  {
    let settings = """
      <?xml version="1.0" encoding="UTF-8"?>
      <oor:items xmlns:oor="http://openoffice.org/2001/registry">
      <item oor:path="/org.openoffice.Office.Calc/Formula/Load">
      <prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
      </oor:items>
      """
    let profile = scratch.file("profile-\(kind)")
    try FileManager.default.createDirectory(
      atPath: profile + "/user", withIntermediateDirectories: true)
    try settings.write(
      toFile: profile + "/user/registrymodifications.xcu", atomically: true, encoding: .utf8)
    let result = try run(
      "/usr/bin/soffice",
      [
        "--headless", "-env:UserInstallation=file://" + profile, "--convert-to", kind,
        "--outdir", scratch.file(kind), path,
      ])
    let converted = scratch.file(kind) + "/book." + kind
    try #require(FileManager.default.fileExists(atPath: converted), "\(result.output)")
    return converted
  }
}
