import Diagnostics
import Testing

@testable import Intake

/// A line without end is given up while the file is being read.
@Suite struct LineWatchTests {
  /// What is said of the file, or `nil` where it may be read on.
  private func refusal(_ pieces: [[UInt8]]) -> String? {
    var watch = LineWatch()
    for piece in pieces where !watch.goesOn(piece.span) {
      return Wording.message(watch.refusal(of: "表.csv"), .en)
    }
    return nil
  }

  private static let half = [UInt8](repeating: 0x78, count: LineWatch.longest / 2)

  @Test func linesUpToTheLimitAreRead() {
    let end: [UInt8] = [0x0A]
    #expect(refusal([]) == nil)
    #expect(refusal([Self.half, Self.half]) == nil)
    #expect(refusal([Self.half, Self.half, end, Self.half, Self.half, [0x0D], Self.half]) == nil)
    #expect(refusal([Self.half + end + Self.half, Self.half]) == nil)
  }

  @Test func aLongerOneIsNot() {
    let said =
      " is longer than 1048576 bytes: this is no honest table; open it in Excel or WPS, "
      + "save it as CSV UTF-8 and hand it in again"
    #expect(refusal([Self.half, Self.half, [0x78]]) == "the line after byte 0" + said)
    #expect(
      refusal([[0x61, 0x0A, 0x62, 0x0D] + Self.half, Self.half, [0x78]])
        == "the line after byte 4" + said)
    // A line end comes too late.
    #expect(refusal([Self.half, Self.half, [0x78, 0x0A]]) == "the line after byte 0" + said)
  }

  /// Pictures and workbooks have no lines.
  @Test(arguments: [[0x50, 0x4B, 0x03, 0x04], [0xFF, 0xD8, 0xFF], [0x25, 0x50, 0x44, 0x46]])
  func onlyTextHasLines(_ signature: [UInt8]) {
    #expect(refusal([signature + Self.half, Self.half, Self.half]) == nil)
  }
}

@Suite struct FileNameTests {
  @Test(
    arguments: [
      ([Array("下".utf8), Array("表.csv".utf8)], "下/表.csv"),
      ([[0xB8, 0xDF, 0xD2, 0xD8, 0x2E, 0x63, 0x73, 0x76]], "高邑.csv"),
      ([[0x61, 0xFF, 0x2E, 0x63]], "a\\xFF.c"), ([[0xFF]], "\\xFF"), ([[]], ""),
      ([Array("表a".utf8) + [0xFF]], "表a\\xFF"),
    ] as [([[UInt8]], String)])
  func shown(_ path: [[UInt8]], _ expected: String) {
    #expect(FileName.shown(path) == expected)
  }

  @Test func theSameNameInTwoEncodingsIsToldApart() {
    #expect(FileName.escaped([[0xB8, 0xDF]]) == "\\xB8\\xDF")
    #expect(FileName.escaped([Array("高".utf8)]) == "高")
  }
}
