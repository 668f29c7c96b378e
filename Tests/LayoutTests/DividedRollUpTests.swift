import Layout
import Testing

/// More units than a workbook may hold: an index and a workbook for each street.
@Suite struct DividedRollUpTests {
  private static func divided() -> [Workbook] {
    CountyRollUpTests.workbooks { template in
      template.unitsPerWorkbook = 4
      template.rollUp.partTitle = "{title}汇总表（{township}）"
    }
  }

  @Test func anIndexAndAWorkbookForEachStreet() {
    let workbooks = Self.divided()
    #expect(
      workbooks.map(\.fileName) == [
        "附件1-示例县绿色社区创建汇总表-目录（2021年12月）.xlsx",
        "附件1-示例县绿色社区创建汇总表-中心镇（2021年12月）.xlsx",
        "附件1-示例县绿色社区创建汇总表-凤城镇（2021年12月）.xlsx",
      ])
    #expect(workbooks.map { $0.sheets.count } == [2, 4, 3])
  }

  @Test(arguments: [("index", 0), ("part", 2)])
  func sheetsAreAsRecorded(golden: String, workbook: Int) throws {
    let sheet = try #require(Self.divided()[workbook].sheets.first)
    try Golden.expect(TextGrid.text(sheet), is: golden)
  }

  @Test func asManyUnitsAsAWorkbookHoldsStayTogether() {
    #expect(CountyRollUpTests.workbooks { $0.unitsPerWorkbook = 5 }.count == 1)
  }
}
