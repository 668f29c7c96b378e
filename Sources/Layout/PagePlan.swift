/// Where a sheet of several tables is cut into pages of A4, so that neither a table nor a chart is
/// torn apart that would fit a page. Spreadsheets fit the width; the height is reckoned here.
struct PagePlan {
  /// A4 in points, without the margins of `PageSetup`.
  private static let short = 595.3
  private static let long = 841.9
  private static let sides = 72.0
  private static let ends = 86.4
  /// A sheet that is this much too high is made smaller rather than cut.
  private static let squeeze = 1.25
  /// The same for one list, which would otherwise go on under its header.
  private static let tight = 1.08
  /// A list of this part of a page fits it in any case.
  private static let roomy = 0.9
  /// Printers and fonts differ by a little.
  private static let slack = 0.97

  /// The height of a page's rows in points, at the scale that the width asks for.
  let height: Double

  init(isLandscape: Bool, widths: [Double]) {
    let (across, down) = isLandscape ? (Self.long, Self.short) : (Self.short, Self.long)
    // A column of w characters is 7w + 5 pixels wide, four to three points.
    let width = widths.reduce(0) { $0 + ($1 * 7 + 5) * 0.75 }
    let scale = min(1, (across - Self.sides) / max(width, 1))
    height = (down - Self.ends) / scale * Self.slack
  }

  /// More rows than this are not reckoned: a long list costs time, and its foot stands alone
  /// rarely.
  private static let reckoned = 2_000
  /// Rows of a list that go with its foot to the last page.
  private static let kept = 3

  /// For one list: sees to it that its foot never stands alone under a repeated header.
  /// - Parameters:
  ///   - header: rows repeated on every page.
  ///   - body: the list's rows.
  /// - Returns: as `cut`.
  func keep(
    _ rows: SheetRows, header: ClosedRange<Int>, body: ClosedRange<Int>
  ) -> (fitTall: Int, breaks: [Int]) {
    guard rows.count <= Self.reckoned else { return (0, []) }
    let heights = rows.heights
    let whole = heights.reduce(0, +)
    if whole <= height * Self.roomy { return (0, []) }
    if whole <= height * Self.tight { return (1, []) }
    // What is reckoned is not quite what is printed: a little less and a little more are tried.
    let last = [0.96, 1, 1.04].map { lastPage(heights, header: header, height: height * $0) }
    let own = body.upperBound - Self.kept + 1
    guard body.count > 2 * Self.kept, last.contains(where: { $0 > own }) else { return (0, []) }
    return (0, [own])
  }

  /// A heading inside a list that would begin in this last part of a page begins the next: where
  /// a page ends exactly is not known.
  private static let lastPart = 0.8
  /// Where the font that column widths are told in is missing, columns come out wider, and what is
  /// fitted to the page's width smaller: so many times as much then stands on a page.
  private static let capacities = [1, 1.2, 1.45]

  /// For one list with headings between its rows: sees to it that none stands at a page's end
  /// without what it heads.
  /// - Returns: rows that begin a page.
  func keep(_ rows: SheetRows, header: ClosedRange<Int>, headings: [Int]) -> [Int] {
    guard rows.count <= Self.reckoned else { return [] }
    let heights = rows.heights
    let repeated = heights[header].reduce(0, +)
    let pages = Self.capacities.map { height * $0 }
    var used = pages.map { _ in 0.0 }
    var breaks: [Int] = []
    for (row, own) in heights.enumerated() {
      let isLate =
        headings.contains(row) && zip(used, pages).contains { $0 + own > $1 * Self.lastPart }
      if isLate { breaks.append(row) }
      for page in pages.indices {
        if isLate || used[page] + own > pages[page] { used[page] = repeated }
        used[page] += own
      }
    }
    return breaks
  }

  /// The row that the last page begins with.
  private func lastPage(
    _ heights: [Double], header: ClosedRange<Int>, height: Double
  ) -> Int {
    let repeated = heights[header].reduce(0, +)
    var used = 0.0
    var start = 0
    for (row, own) in heights.enumerated() {
      if used + own > height {
        start = row
        used = repeated
      }
      used += own
    }
    return start
  }

  /// - Parameter starts: rows before which a page may begin, ascending.
  /// - Returns: pages tall (1, or 0 for as many as it takes), and rows that begin a page.
  func cut(_ rows: SheetRows, before starts: [Int]) -> (fitTall: Int, breaks: [Int]) {
    let heights = rows.heights
    if heights.reduce(0, +) <= height * Self.squeeze { return (1, []) }
    var breaks: [Int] = []
    var used = heights[..<(starts.first ?? 0)].reduce(0, +)
    for (position, start) in starts.enumerated() {
      let end = position + 1 < starts.count ? starts[position + 1] : rows.count
      let block = heights[start..<end].reduce(0, +)
      if used + block > height, used > 0, position > 0 {
        breaks.append(start)
        used = 0
      }
      used = (used + block).truncatingRemainder(dividingBy: height)
    }
    return (0, breaks)
  }
}
