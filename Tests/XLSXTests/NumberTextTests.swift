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
      #expect(NumberText.isEqual(Array(text.utf8), number))
      #expect(!NumberText.isEqual(Array((text + "0").utf8), number))
    }
  }
}
