import Foundation

/// A folder of its own for a test, gone with it.
final class Scratch {
  let root = NSTemporaryDirectory() + "campaign-report-disk-\(UUID().uuidString)"

  init() throws {
    try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }

  func write(_ path: String, _ text: String) throws {
    let url = URL(fileURLWithPath: root + "/" + path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  /// A link, a pipe, or nothing: made or the test ends.
  func link(_ path: String, to target: String) {
    let code = unsafe symlink(target, root + "/" + path)
    precondition(code == 0, "a folder of our own takes a link")
  }

  func pipe(_ path: String) {
    let code = unsafe mkfifo(root + "/" + path, 0o644)
    precondition(code == 0, "a folder of our own takes a pipe")
  }

  /// Writes into the file that is there, as another program would while we read.
  func overwrite(_ name: [UInt8], with text: String, making: Bool = false) -> Bool {
    let path = (Array(root.utf8) + [0x2F] + name).map { CChar(bitPattern: $0) } + [0]
    let flags = O_WRONLY | O_TRUNC | (making ? O_CREAT : 0)
    let file = unsafe open(path, flags, 0o644)
    guard file >= 0 else { return false }
    defer { close(file) }
    return unsafe Foundation.write(file, text, text.utf8.count) == text.utf8.count
  }

  func move(_ path: String, to other: String) -> Bool {
    unsafe rename(root + "/" + path, root + "/" + other) == 0
  }

  /// A name below the root, as `FolderContents` has it.
  static func path(_ text: String) -> [[UInt8]] {
    text.split(separator: "/").map { Array($0.utf8) }
  }
}
