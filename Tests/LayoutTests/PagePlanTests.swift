import Testing

@testable import Layout

/// Where lists are cut into pages.
@Suite struct PagePlanTests {
  /// Rows of these heights, the first of them the header.
  private static func rows(_ heights: [Double]) -> SheetRows {
    var rows = SheetRows()
    for height in heights { rows.append([Row([], height: height)]) }
    return rows
  }

  /// The last row of every page but the last, when so much stands on a page.
  private static func ends(_ heights: [Double], _ breaks: [Int], page: Double) -> [Int] {
    var ends: [Int] = []
    var used = 0.0
    for (row, own) in heights.enumerated() {
      if row > 0, breaks.contains(row) || used + own > page {
        ends.append(row - 1)
        used = heights[0]
      }
      used += own
    }
    return ends
  }

  /// Spreadsheets differ in how much they put on a page; no heading ends one in any of them.
  @Test(arguments: 1...40) func noHeadingEndsAPage(seed: Int) {
    var heights = [24.0]
    var headings: [Int] = []
    for row in 1..<120 {
      let isHeading = (row * (seed % 10 + 1)) % 11 == seed % 5 && headings.last != row - 1
      if isHeading { headings.append(row) }
      heights.append(isHeading ? 24 : [22, 36, 51][(row * seed) % 3])
    }
    let plan = PagePlan(isLandscape: true, widths: [6, 30, 70, 40])
    let breaks = plan.keep(Self.rows(heights), header: 0...0, headings: headings)
    #expect(headings.count > 3 && breaks.allSatisfy(headings.contains))
    for part in [0.95, 1, 1.1, 1.2, 1.3, 1.4] {
      let page = plan.height * part
      #expect(
        Self.ends(heights, breaks, page: page).allSatisfy { !headings.contains($0) }, "\(part)")
    }
  }

  @Test func aListOfOnePageIsNotCut() {
    let plan = PagePlan(isLandscape: true, widths: [6, 30, 70, 40])
    let heights = [24.0, 24, 22, 22, 24, 22, 22]
    #expect(plan.keep(Self.rows(heights), header: 0...0, headings: [1, 4]) == [])
  }
}
