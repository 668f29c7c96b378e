import Layout

/// Charts as drawings in the document, with whole coordinates.
enum ChartMarkup {
  private static let width = 360

  // MARK: bars

  /// The height of a bar with its label above it.
  private static let row = 42

  static func bars(_ chart: Page.Bars) -> Markup {
    image(
      chart.title, height: chart.bars.count * row,
      chart.bars.enumerated().flatMap { bar($1, top: $0 * row) })
  }

  private static func bar(_ bar: Page.Bar, top: Int) -> [Markup] {
    let (y, height) = (top + 20, 12)
    var parts = [
      text(bar.label, x: 0, y: top + 14, .start),
      text(bar.value, x: width, y: top + 14, .end, .soft),
      rect(x: 0, y: y, width: width, height: height, .track),
      rect(x: 0, y: y, width: length(bar.length), height: height, .bar),
    ]
    if let goal = bar.goal {
      // Rounded up, as the bar is rounded down: what misses its goal stays short of the line.
      let x = min(width - 1, (goal * width + Page.Share.whole - 1) / Page.Share.whole)
      parts.append(line(x, y - 4, x, y + height + 4, .mark))
    }
    return parts
  }

  private static func length(_ share: Int) -> Int { share * width / Page.Share.whole }

  // MARK: trend

  private static let (left, right, top, bottom) = (40, 352, 12, 160)

  /// The drawing, and what its marks stand for.
  static func trend(_ trend: Page.Trend) -> [Markup] {
    var parts: [Markup] = []
    for percent in [0, 50, 100] {
      let y = height(of: percent * 100)
      parts.append(line(left, y, right, y, .track))
      parts.append(text("\(percent)%", x: left - 6, y: y + 4, .end, .soft))
    }
    parts += months(trend.points)
    parts += levels(trend.points.map(\.goal))
    for run in runs(trend.points.map(\.participating)) {
      parts.append(polyline(run, .participating))
      parts += run.map { rect(x: $0.x - 4, y: $0.y - 4, width: 8, height: 8, .participating) }
    }
    for run in runs(trend.points.map(\.attained)) {
      parts.append(polyline(run, .attained))
      parts += run.map { dot($0, .attained) }
    }
    let hasGoal = trend.points.contains { $0.goal != nil }
    let legend =
      "● \(trend.attained)　■ \(trend.participating)" + (hasGoal ? "　┄ \(trend.goal)" : "")
    return [
      image(trend.title, height: 186, parts), .element(.p, [.part(.note)], [.visible(legend)]),
    ]
  }

  /// The first month and the last, and one between where there is room.
  private static func months(_ points: [Page.Trend.Point]) -> [Markup] {
    let last = points.count - 1
    return points.indices.compactMap { index in
      let anchor: Markup.Attribute.Anchor? =
        switch index {
        case 0: .start
        case last: .end
        case last / 2 where last >= 4: .middle
        default: nil
        }
      return anchor.map {
        text(points[index].month, x: x(of: index, last), y: bottom + 20, $0, .soft)
      }
    }
  }

  /// Neighbouring months that are known.
  private static func runs(_ values: [Int?]) -> [[(x: Int, y: Int)]] {
    var runs: [[(x: Int, y: Int)]] = [[]]
    for (index, value) in values.enumerated() {
      if let value {
        runs[runs.count - 1].append((x(of: index, values.count - 1), height(of: value)))
      } else {
        runs.append([])
      }
    }
    return runs.filter { !$0.isEmpty }
  }

  /// A goal is a level that holds until the next: it never slopes from one to the other. Each level
  /// reaches halfway to the months beside it.
  private static func levels(_ goals: [Int?]) -> [Markup] {
    let last = goals.count - 1
    var levels: [Markup] = []
    var start = 0
    for (index, goal) in goals.enumerated() {
      let isLast = index == last || goals[index + 1] != goal
      guard isLast else { continue }
      if let goal {
        let from = start == 0 ? left : (x(of: start - 1, last) + x(of: start, last)) / 2
        let to = index == last ? right : (x(of: index, last) + x(of: index + 1, last)) / 2
        levels.append(polyline([(from, height(of: goal)), (to, height(of: goal))], .mark))
      }
      start = index + 1
    }
    return levels
  }

  private static func x(of index: Int, _ last: Int) -> Int {
    last == 0 ? left : left + index * (right - left) / last
  }

  private static func height(of share: Int) -> Int {
    bottom - share * (bottom - top) / Page.Share.whole
  }

  // MARK: shapes

  private static func image(_ title: String, height: Int, _ parts: [Markup]) -> Markup {
    .element(
      .svg, [.part(.chart), .image, .viewBox(width: width, height: height)],
      [.element(.title, [], [.visible(title)])] + parts)
  }

  private static func text(
    _ text: String, x: Int, y: Int, _ anchor: Markup.Attribute.Anchor,
    _ part: Markup.Attribute.Part? = nil
  ) -> Markup {
    .element(
      .text, [.at(.x, x), .at(.y, y), .anchor(anchor)] + (part.map { [.part($0)] } ?? []),
      [.visible(text)])
  }

  private static func rect(
    x: Int, y: Int, width: Int, height: Int, _ part: Markup.Attribute.Part
  ) -> Markup {
    .element(
      .rect,
      [.part(part), .at(.x, x), .at(.y, y), .at(.width, width), .at(.height, height)], [])
  }

  private static func line(
    _ x1: Int, _ y1: Int, _ x2: Int, _ y2: Int, _ part: Markup.Attribute.Part
  ) -> Markup {
    .element(
      .line, [.part(part), .at(.x1, x1), .at(.y1, y1), .at(.x2, x2), .at(.y2, y2)], [])
  }

  private static func polyline(
    _ points: [(x: Int, y: Int)], _ part: Markup.Attribute.Part
  ) -> Markup {
    .element(.polyline, [.part(part), .points(points)], [])
  }

  private static func dot(_ at: (x: Int, y: Int), _ part: Markup.Attribute.Part) -> Markup {
    .element(.circle, [.part(part), .at(.cx, at.x), .at(.cy, at.y), .at(.r, 4)], [])
  }
}
