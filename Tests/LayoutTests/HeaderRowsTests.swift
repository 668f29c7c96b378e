import Testing

@testable import Layout

@Suite struct HeaderRowsTests {
  @Test func levelsAreMergedOverTheirColumnsAndDown() {
    var formats = FormatTable(fonts: .official)
    let header = HeaderRows(
      ["序号", "参与创建|本月新增", "参与创建|累计", "达标|累计"], start: 4, widths: [6, 10, 10, 10],
      formats: &formats)
    let texts = header.rows.map { $0.cells.map(TextGrid.text) }
    #expect(texts == [["序号", "参与创建", "", "达标"], ["", "本月新增", "累计", "累计"]])
    #expect(
      header.merges.map(\.range) == [
        CellRange(firstRow: 4, firstColumn: 0, lastRow: 5, lastColumn: 0),
        CellRange(firstRow: 4, firstColumn: 1, lastRow: 4, lastColumn: 2),
      ])
  }

  @Test(arguments: [
    ("是否参与创建", 6, true), ("县级初核日期", 10, false), ("县级初核日期", 8, true), ("统计用区划代码", 6, false),
    ("自评得分（分）", 8, true), ("参与数（个）", 8, false), ("参与数（个）", 6, true), ("街道（镇）推荐意见", 10, true),
    ("街道（镇）推荐意见", 8, false), ("序号", 6, true), ("设区市（省直管市）情况一览", 4, false),
  ])
  func aHeadingBreaksWell(text: String, width: Int, verdict: Bool) {
    #expect(HeaderRows.breaksWell(text, in: width) == verdict)
  }

  /// Whatever width comes out, the heading breaks well in it and the content fits.
  @Test(arguments: ["序号", "县级初核日期", "其中：加分（分）", "街道（镇）推荐意见", "自评表附号"])
  func widthsServeHeadingAndContent(heading: String) {
    for content in stride(from: 4.0, through: 30, by: 0.5) {
      let width = HeaderRows.width(heading, content: content)
      let room = Int(width * 7 / 8)
      #expect(width >= content)
      #expect(room >= TextWidth.of(heading) || HeaderRows.breaksWell(heading, in: room))
    }
  }
}
