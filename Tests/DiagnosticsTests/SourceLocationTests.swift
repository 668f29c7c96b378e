import Diagnostics
import Testing

@Suite struct SourceLocationTests {
  @Test(arguments: [
    (1, "A"), (8, "H"), (26, "Z"), (27, "AA"), (52, "AZ"), (53, "BA"), (702, "ZZ"), (703, "AAA"),
    (16_384, "XFD"),
  ])
  func lettersOfColumns(column: Int, letters: String) {
    #expect(SourceLocation.letters(ofColumn: column) == letters)
    #expect(SourceLocation(file: "a.csv", column: column).columnLetters == letters)
  }

  @Test func withoutAColumnThereAreNoLetters() {
    #expect(SourceLocation(file: "a.csv", row: 3).columnLetters == "")
  }

  @Test func columnsAreCountedFromOne() async {
    await #expect(processExitsWith: .failure) {
      _ = SourceLocation.letters(ofColumn: 0)
    }
  }
}
