import Foundation
import Layout
import Testing

@testable import XLSX

@Suite struct WorkbookWriterTests {
  @Test func writesTheSample() throws {
    let scratch = try Scratch()
    try WorkbookWriter.write(
      Sample.full(), to: scratch.file("a.xlsx"), temporaryDirectory: scratch.path)
    #expect(try scratch.bytes("a.xlsx").count > 4_000)
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path) == ["a.xlsx"])
  }
}
