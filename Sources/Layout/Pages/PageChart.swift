package import Campaigns

/// Charts as numbers. Lengths and heights are hundredths of a percent of the whole, rounded down:
/// what misses its goal never reaches the goal's line.
extension Page {
  /// Bars below one another, each over a track of its own whole.
  package struct Bars: Hashable, Sendable {
    /// What is shown, for those who do not see it.
    package var title: String
    package var bars: [Bar]

    package init(title: String, bars: [Bar]) {
      self.title = title
      self.bars = bars
    }
  }

  /// A bar with its label and figures above it.
  package struct Bar: Hashable, Sendable {
    package var label: String
    package var value: String
    package var length: Int
    /// Where the goal's line stands.
    package var goal: Int?

    package init(label: String, value: String, length: Int, goal: Int? = nil) {
      precondition((0...Share.whole).contains(length), "a bar is no longer than its track")
      self.label = label
      self.value = value
      self.length = length
      self.goal = goal
    }
  }

  /// Two lines over the months, and the goal's.
  package struct Trend: Hashable, Sendable {
    /// What is shown, for those who do not see it.
    package var title: String
    /// What the marks stand for.
    package var attained, participating, goal: String
    package var points: [Point]

    /// A month; a height is `nil` where it is not known.
    package struct Point: Hashable, Sendable {
      package var month: String
      package var attained: Int?
      package var participating: Int?
      package var goal: Int?

      package init(month: String, attained: Int?, participating: Int?, goal: Int?) {
        self.month = month
        self.attained = attained
        self.participating = participating
        self.goal = goal
      }
    }

    package init(
      title: String, attained: String, participating: String, goal: String, points: [Point]
    ) {
      self.title = title
      self.attained = attained
      self.participating = participating
      self.goal = goal
      self.points = points
    }
  }

  /// Parts of a whole as charts measure them.
  package enum Share {
    /// The whole: 100 percent in hundredths of a percent.
    package static let whole = 10_000

    /// Rounded down, at most the whole; 0 of nothing.
    package static func of(_ ratio: Ratio) -> Int {
      ratio.whole > 0 ? min(whole, ratio.part * whole / ratio.whole) : 0
    }
  }
}
