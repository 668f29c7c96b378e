import Testing

@testable import XLSX

@Suite struct NumberTextTests {
  @Test func isWhatTheLibraryWrites() {
    let table: [(Double, String)] = [
      (0, "0"), (-0.0, "0"), (79.5, "79.5"), (0.1 + 0.2, "0.3"), (2.0 / 3, "0.6666666666666666"),
      (1e15, "1000000000000000"), (1e17, "1E+17"), (-1.5e-7, "-1.5E-07"),
      (130_127_000_000, "130127000000"),
    ]
    for (number, text) in table {
      #expect(NumberText.text(number) == text)
      #expect(Self.isEqual(text, number))
      #expect(!Self.isEqual(text + "0", number))
    }
  }

  /// No other text of the same number is taken for it.
  @Test func onlyOneTextIsEqual() {
    let table: [(String, Double, Bool)] = [
      ("86.5", 86.5, true), ("86.50", 86.5, false), ("086.5", 86.5, false), ("+86.5", 86.5, false),
      ("86,5", 86.5, false), ("86.5 ", 86.5, false), ("-86.5", -86.5, true), ("-86.5", 86.5, false),
      ("0.5", 0.5, true), (".5", 0.5, false), ("-0.5", -0.5, true), ("-.5", -0.5, false),
      ("00", 0, false), ("-0", 0, false), ("-0", -0.0, false), ("0.0", 0, false), ("5", 5, true),
      ("", 0, false), ("-", 0, false), ("5.", 5, false), ("1E2", 100, false), ("86.4", 86.5, false),
      ("99999999999999", 99_999_999_999_999, true), ("999999999999999", 999_999_999_999_999, true),
      ("99999999999999.5", 99_999_999_999_999.5, true), ("9", .nan, false), ("1:", 20, false),
    ]
    for (text, number, isEqual) in table {
      #expect(Self.isEqual(text, number) == isEqual, "\(text)")
    }
  }

  private static func isEqual(_ text: String, _ number: Double) -> Bool {
    unsafe Array(text.utf8).withUnsafeBufferPointer { unsafe NumberText.isEqual($0, number) }
  }
}
