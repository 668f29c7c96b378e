import Testing

@testable import Layout

@Suite struct TextWidthTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("社区", 4), ("（个）", 6), ("达标率≥30%", 11), ("2022年", 6), ("—", 2),
    ("e\u{301}", 1), ("😀", 2), ("ｆ", 2), ("𠀀", 2),
  ])
  func ofATextIsTwoForAChineseCharacter(text: String, width: Int) {
    #expect(TextWidth.of(text) == width)
  }

  @Test(arguments: [
    ("", 10, [0]), ("社区名称", 8, [8]), ("社区名称", 6, [6, 2]), ("社区\n名称", 8, [4, 4]),
    // A run of Latin letters moves to the next line.
    ("截至2022年", 6, [4, 6]), ("附abcdefgh", 4, [2, 4, 4]), ("社区", 1, [2, 2]),

  ])
  func linesBreakWhereTheyMay(text: String, width: Int, lines: [Int]) {
    #expect(TextWidth.lineWidths(text, in: width) == lines)
    #expect(TextWidth.lines(text, in: width) == lines.count)
  }

  /// Closing marks stay with what is before them, opening ones with what follows, or not; a height
  /// serves both.
  @Test(arguments: [
    ("社区名、称", 6, [4, 6], [6, 4]), ("社区（名称）", 6, [4, 4, 4], [6, 6]),
    ("1：0.5、2：1", 8, [8, 4], [8, 4]), ("1：0.5、2：1", 7, [3, 5, 4], [6, 6]),
  ])
  func marksStayWithTheirWords(text: String, width: Int, kept: [Int], free: [Int]) {
    #expect(TextWidth.lineWidths(text, in: width) == kept)
    #expect(TextWidth.lineWidths(text, in: width, keepsMarks: false) == free)
    #expect(TextWidth.lines(text, in: width) == max(kept.count, free.count))
  }

  /// A text that is seen at once to need one line, or not, has as many as its pieces say.
  @Test(arguments: 1...24) func linesAreThoseOfThePieces(width: Int) {
    let parts = [
      "社区", "a", " ", "（", "）、", "2022年", "\n", "\r\n", "é", "e\u{301}", "—", "😀", "\u{200B}",
    ]
    for first in parts {
      for second in parts {
        for third in parts {
          let text = first + second + third + first
          let pieces = [true, false].map {
            TextWidth.lineWidths(text, in: width, keepsMarks: $0).count
          }
          #expect(TextWidth.lines(text, in: width) == pieces.max(), "\(text)")
        }
      }
    }
  }
}
