import Foundation
import Testing

@testable import Disk

@Suite(.timeLimit(.minutes(1))) struct FolderContentsTests {
  /// `name kind` of every entry.
  private func listed(_ scratch: Scratch) throws -> [String] {
    try FolderContents(scratch.root).entries().map { entry in
      let path = entry.path.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "/")
      return "\(path) \(entry.kind)"
    }
  }

  /// The file's text, or why it was not read.
  private func read(_ path: String, _ scratch: Scratch, atMost limit: Int = 1 << 20) -> String {
    do throws(ReadFault) {
      let bytes = try FolderContents(scratch.root).read(Scratch.path(path), atMost: limit)
      return String(decoding: bytes, as: UTF8.self)
    } catch {
      return "\(error)"
    }
  }

  @Test func whatLiesInAFolder() throws {
    let scratch = try Scratch()
    try scratch.write("甲.csv", "1")
    try scratch.write("下/乙.csv", "2")
    try scratch.write("下/下/丙.csv", "")
    try scratch.write("夹.csv/丁.csv", "4")
    scratch.pipe("管道.csv")
    for (name, target) in [("内", "甲.csv"), ("外", "/etc/passwd"), ("断", "nowhere"), ("圈", "下")] {
      scratch.link(name, to: target)
    }
    #expect(
      try listed(scratch).sorted()
        == [
          "下/下/丙.csv file", "下/乙.csv file", "内 other", "圈 other", "夹.csv/丁.csv file", "外 other",
          "断 other", "甲.csv file", "管道.csv other",
        ].sorted())
  }

  @Test(arguments: [
    ("甲.csv", "区划代码"), ("空.csv", ""), ("管道.csv", "notAFile"), ("外", "notAFile"),
    ("断", "notAFile"), ("下", "notAFile"), ("圈/乙.csv", "notAFile"), ("没有.csv", "absent"),
    ("没有/甲.csv", "absent"), ("甲.csv/乙", "notAFile"), ("零", "notAFile"),
  ])
  func whatIsRead(_ path: String, _ expected: String) throws {
    let scratch = try Scratch()
    try scratch.write("甲.csv", "区划代码")
    try scratch.write("空.csv", "")
    try scratch.write("下/乙.csv", "2")
    scratch.pipe("管道.csv")
    for (name, target) in [("外", "/etc/passwd"), ("断", "nowhere"), ("圈", "下"), ("零", "/dev/zero")] {
      scratch.link(name, to: target)
    }
    #expect(read(path, scratch) == expected)
  }

  @Test func namesAreBytes() throws {
    let scratch = try Scratch()
    let name: [UInt8] = [0xB8, 0xDF, 0xD2, 0xD8, 0x2E, 0x63, 0x73, 0x76]
    #expect(scratch.overwrite(name, with: "x", making: true))
    let contents = FolderContents(scratch.root)
    #expect(try contents.entries() == [.init(path: [name], kind: .file)])
    #expect(try contents.read([name], atMost: 1) == [0x78])
  }

  @Test func aFileOverTheLimitIsNotRead() throws {
    let scratch = try Scratch()
    try scratch.write("甲.csv", "12345")
    #expect(read("甲.csv", scratch, atMost: 5) == "12345")
    #expect(read("甲.csv", scratch, atMost: 4) == "tooLarge(bytes: 5)")
  }

  @Test func whoWatchesEndsIt() throws {
    let scratch = try Scratch()
    try scratch.write("甲.csv", "12345")
    var seen = 0
    #expect(throws: ReadFault.stopped) {
      try FolderContents(scratch.root).read(Scratch.path("甲.csv"), atMost: 9) { piece in
        seen += piece.count
        return false
      }
    }
    #expect(seen == 5)
  }

  /// Written, cut off or replaced in place between the first byte and the last: never a mixture.
  @Test(arguments: ["123456", "123", "abcde"])
  func aFileThatChangesIsRefused(_ other: String) throws {
    let scratch = try Scratch()
    try scratch.write("甲.csv", "12345")
    #expect(throws: ReadFault.changing) {
      try FolderContents(scratch.root).read(Scratch.path("甲.csv"), atMost: 9) { _ in
        // The system's clock for files ticks every few milliseconds.
        usleep(50_000)
        return scratch.overwrite(Array("甲.csv".utf8), with: other)
      }
    }
  }

  /// A new file under the old name is another file: the opened one is read whole, or not at all
  /// where the disk dates its losing the name.
  @Test func aFileThatIsReplacedIsNeverMixed() throws {
    let scratch = try Scratch()
    try scratch.write("甲.csv", "12345")
    try scratch.write("乙.csv", "abc")
    do throws(ReadFault) {
      let bytes = try FolderContents(scratch.root).read(Scratch.path("甲.csv"), atMost: 9) { _ in
        scratch.move("乙.csv", to: "甲.csv")
      }
      #expect(String(decoding: bytes, as: UTF8.self) == "12345")
    } catch {
      #expect(error == .changing)
    }
    #expect(read("甲.csv", scratch) == "abc")
  }

  @Test func aFolderThatIsMissing() throws {
    let scratch = try Scratch()
    #expect(throws: ReadFault.absent) { try FolderContents(scratch.root + "/x").entries() }
    try scratch.write("甲.csv", "")
    #expect(throws: ReadFault.notAFile) { try FolderContents(scratch.root + "/甲.csv").entries() }
  }
}

@Suite struct SystemErrorTests {
  @Test(arguments: [
    (EACCES, "没有权限", "permission denied"), (ENOSPC, "磁盘已满", "the disk is full"),
    (EIO, "磁盘读写出错", "the disk reports an error"), (EMFILE, "打开的文件太多", "too many files are open"),
    (9_999, "系统错误 9999", "system error 9999"),
  ])
  func words(_ code: Int32, _ zh: String, _ en: String) {
    #expect(SystemError.zh(code) == zh)
    #expect(SystemError.en(code) == en)
  }
}
