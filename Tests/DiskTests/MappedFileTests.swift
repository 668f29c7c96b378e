import Foundation
import Testing

@testable import Disk

/// Files whose bytes stay on the disk while they are looked at, and other programs that write to
/// them meanwhile. One after the other: a process maps so many files at a time and no more.
@Suite(.timeLimit(.minutes(1)), .serialized) struct MappedFileTests {
  /// Longer than what is read instead, and no whole number of pages.
  private static let text = String(repeating: "130127100001,育才街社区\n", count: 60_000)

  private func map(_ scratch: Scratch, _ text: String = Self.text) throws -> FileBytes {
    try scratch.write("甲.csv", text)
    return try FolderContents(scratch.root)
      .map(Scratch.path("甲.csv"), atMost: 1 << 24, atRestFor: 0)
  }

  /// The sum of all bytes: every one of them is looked at.
  private func sum(_ bytes: FileBytes) -> Int {
    let span = bytes.span
    var sum = 0
    for index in span.indices { sum += Int(span[index]) }
    return sum
  }

  @Test(arguments: ["", "1", Self.text])
  func mappedOrReadTheBytesAreTheSame(_ text: String) throws {
    let scratch = try Scratch()
    let bytes = try map(scratch, text)
    #expect(bytes.array == Array(text.utf8))
    #expect(bytes.count == text.utf8.count && bytes.span.count == bytes.count)
    #expect(bytes.elementsEqual(text.utf8.prefix(1 << 30)))
    #expect(bytes.isUnchanged)
    #expect(bytes.isMapped == (text == Self.text))
  }

  /// A change within the same step of the clock would not show.
  @Test func whatWasJustWrittenIsRead() throws {
    let scratch = try Scratch()
    try scratch.write("甲.csv", Self.text)
    let path = Scratch.path("甲.csv")
    let bytes = try FolderContents(scratch.root).map(path, atMost: 1 << 24, atRestFor: 3_600)
    #expect(!bytes.isMapped)
    // The bytes are old, and somebody has just moved or touched the file.
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 0)], ofItemAtPath: scratch.root + "/甲.csv")
    let touched = try FolderContents(scratch.root).map(path, atMost: 1 << 24, atRestFor: 3_600)
    #expect(!touched.isMapped)
    #expect(scratch.overwrite(Array("甲.csv".utf8), with: ""))
    #expect(bytes.array == Array(Self.text.utf8) && bytes.isUnchanged)
  }

  @Test func whoWatchesSeesEveryByteAndMayEndIt() throws {
    let scratch = try Scratch()
    try scratch.write("甲.csv", Self.text)
    let contents = FolderContents(scratch.root)
    var seen = 0
    _ = try contents.map(Scratch.path("甲.csv"), atMost: 1 << 24, atRestFor: 0) { piece in
      seen += piece.count
      return true
    }
    #expect(seen == Self.text.utf8.count)
    #expect(throws: ReadFault.stopped) {
      try contents.map(Scratch.path("甲.csv"), atMost: 1 << 24, atRestFor: 0) { _ in false }
    }
    #expect(throws: ReadFault.tooLarge(bytes: Self.text.utf8.count)) {
      try contents.map(Scratch.path("甲.csv"), atMost: 1 << 20, atRestFor: 0)
    }
  }

  /// Bytes that are gone read as zero, and the process lives.
  @Test(arguments: ["", "130127100001", String(text.dropLast(text.count / 2))])
  func aFileThatIsCutShortIsFound(_ rest: String) throws {
    let scratch = try Scratch()
    let bytes = try map(scratch)
    let before = sum(bytes)
    usleep(50_000)
    #expect(scratch.overwrite(Array("甲.csv".utf8), with: rest))
    #expect(sum(bytes) < before)
    #expect(bytes.count == Self.text.utf8.count)
    #expect(!bytes.isUnchanged)
  }

  @Test func aFileThatIsWrittenToIsFound() throws {
    let scratch = try Scratch()
    let bytes = try map(scratch)
    usleep(50_000)
    #expect(scratch.overwrite(Array("甲.csv".utf8), with: Self.text))
    _ = sum(bytes)
    #expect(!bytes.isUnchanged)
  }

  /// More files than are ever mapped at once: the others are read.
  @Test func manyLargeFiles() throws {
    let scratch = try Scratch()
    try scratch.write("甲.csv", Self.text)
    let contents = FolderContents(scratch.root)
    let files = try (0..<100).map { _ in
      try contents.map(Scratch.path("甲.csv"), atMost: 1 << 24, atRestFor: 0)
    }
    #expect(files.contains(where: \.isMapped) && !files.allSatisfy(\.isMapped))
    #expect(files.allSatisfy { $0.count == Self.text.utf8.count && $0.isUnchanged })
    #expect(files.allSatisfy { $0[$0.count - 1] == 0x0A })
  }
}
