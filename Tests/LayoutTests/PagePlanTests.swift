import Testing

@testable import Layout

/// How a sheet of several tables is cut into pages.
@Suite struct PagePlanTests {
  /// Heights of blocks in points, and before which of them a page begins; the first block begins
  /// after 100 points of title. A page of this width holds 493 points.
  static let table: [(blocks: [Double], fitTall: Int, before: [Int])] = [
    ([100], 1, []),
    // A little too high is made smaller.
    ([100, 200, 180], 1, []),
    ([200, 200, 180], 0, [1]),
    ([200, 180, 100, 300, 100], 0, [2, 4]),
    // What is higher than a page begins one, and what follows goes on after its rest.
    ([100, 600, 100], 0, [1]),
    ([100, 600, 420], 0, [1, 2]),
    ([700, 100], 0, []),
  ]

  @Test(arguments: table.indices) func cuts(_ index: Int) {
    let row = Self.table[index]
    var rows = SheetRows()
    rows.append([Row([], height: 100)])
    var starts: [Int] = []
    for block in row.blocks {
      starts.append(rows.count)
      rows.append([Row([], height: block / 2), Row([], height: block / 2)])
    }
    let plan = PagePlan(isLandscape: true, widths: [100, 45])
    #expect(plan.height > 485 && plan.height < 500)
    let cut = plan.cut(rows, before: starts)
    #expect(cut.fitTall == row.fitTall)
    #expect(cut.breaks == row.before.map { starts[$0] })
  }

  /// A wide sheet is made smaller, so that more of it fits the height.
  @Test func widthDecidesTheScale() {
    let narrow = PagePlan(isLandscape: true, widths: [50]).height
    let wide = PagePlan(isLandscape: true, widths: [100, 100]).height
    let upright = PagePlan(isLandscape: false, widths: [50]).height
    #expect(narrow < wide && narrow < upright)
  }
}
