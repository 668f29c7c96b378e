import Campaigns
import Testing

@testable import Layout

/// Lists for programs: a header, values, and nothing around them; and a workbook for each place of
/// a level.
@Suite struct PlainSheetTests {
  private static func places(
    _ level: AdministrativeLevel?, _ whole: TableTemplate.WholePosition
  ) -> SheetTemplate {
    SheetTemplate(
      frame: FormFrame(sheet: "汇总", title: ""), isPlain: true,
      tables: [
        TableTemplate(
          rows: .places([
            .init(.code, heading: "代码", width: 14), .init(.name, heading: "名称", width: 10),
            .init(.registered, heading: "总数", width: 10),
            .init(.total, heading: "纳入", width: 10),
            .init(.notReported, heading: "未报", width: 10),
            .init(.attained, heading: "达标", width: 10),
            .init(.attainment, heading: "达标率", width: 10),
            .init(.goalNeeded, heading: "{goal}应达标", width: 10, target: "2021-share"),
            .init(.goalGap, heading: "{goal}差额", width: 10, target: "2021-share"),
            .init(.goalGap, heading: "不是比例", width: 10, target: "2020-count"),
            .init(.acceptTotal, heading: "总分合计", width: 10),
          ]), level: level, whole: whole)
      ])
  }

  private static let units = SheetTemplate(
    frame: FormFrame(sheet: "明细", title: ""), isPlain: true,
    tables: [
      TableTemplate(
        rows: .units(
          .all,
          [
            ColumnTemplate(.known(.code), heading: "代码", width: 14),
            ColumnTemplate(.known(.name), heading: "名称", width: 10),
            ColumnTemplate(.known(.inScope), heading: "纳入", width: 10),
            ColumnTemplate(.known(.recognisedOn), heading: "认定", width: 10, style: .isoText),
            ColumnTemplate(.known(.counted), heading: "达标", width: 10),
          ]))
    ])

  private static func books(_ template: TablesTemplate) -> [Workbook] {
    WorkbookLayout(
      SampleProvince.progress(), design: .tables(template), issue: 1, sources: []
    ).workbooks
  }

  private static func whole(_ sheets: SheetTemplate...) -> Workbook {
    books(TablesTemplate(id: "plain", audience: .any, fileName: "all.xlsx", sheets: sheets))[0]
  }

  @Test func citiesWithTheWholeFirst() throws {
    let sheet = Self.whole(Self.places(nil, .first)).sheets[0]
    try Golden.expect(TextGrid.text(sheet), is: "plain-cities")
    #expect(sheet.frozenRows == 1 && sheet.merges.isEmpty && sheet.filter == nil)
    #expect(sheet.columnWidths == [14] + Array(repeating: 10, count: 10))
    #expect((0..<sheet.rowCount).allSatisfy { sheet.row($0).height == nil })
  }

  /// The whole stands where the template says, and a level may be any.
  private static let orders: [(AdministrativeLevel?, TableTemplate.WholePosition, [String])] = [
    (nil, .last, ["石家庄市", "辛集市", "保定市", "示例省"]), (nil, .none, ["石家庄市", "辛集市", "保定市"]),
    (.county, .first, ["示例省", "竞秀区", "莲池区"]),
  ]

  @Test(arguments: orders)
  func namesAreInOrder(
    level: AdministrativeLevel?, whole: TableTemplate.WholePosition, names: [String]
  ) {
    let sheet = Self.whole(Self.places(level, whole)).sheets[0]
    let found = (1..<sheet.rowCount).map { TextGrid.text(sheet.row($0).cells[1]) }
    #expect(found == names)
  }

  @Test func unitsAreValuesAlone() throws {
    try Golden.expect(TextGrid.text(Self.whole(Self.units).sheets[0]), is: "plain-units")
  }

  /// Only places of the level have a workbook, named by their digits, each with its own rows.
  @Test func everyCountyHasItsWorkbook() {
    let part = TablesTemplate.PartTemplate(
      fileName: "{place_code}.xlsx", level: .county,
      sheets: [Self.places(.township, .first), Self.units])
    let books = Self.books(
      TablesTemplate(id: "plain", audience: .any, fileName: "", sheets: [], part: part))
    #expect(books.map(\.fileName) == ["130602.xlsx", "130606.xlsx"])
    #expect(books.map(\.origin.place?.digits) == ["130602000000", "130606000000"])
    let names = books.map { book in
      book.sheets.map { sheet in
        (1..<sheet.rowCount).map { TextGrid.text(sheet.row($0).cells[1]) }
      }
    }
    #expect(names[0][1] == ["竞秀一社区", "竞秀二社区"])
    #expect(names[1][0].first == "莲池区")
    #expect(names[1][1] == ["莲池一社区", "莲池二社区", "莲池三社区"])
  }
}
