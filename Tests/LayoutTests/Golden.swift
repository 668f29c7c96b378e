import Foundation
import Testing

/// Expected texts, kept in `Goldens/` so that a change of a form is read as a change of its rows.
enum Golden {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Goldens")

  /// Compares with the golden line by line. `RECORD_GOLDENS=1` writes it anew and fails.
  static func expect(_ text: String, is name: String) throws {
    let file = folder.appending(path: name + ".txt")
    if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1" {
      try Data((text + "\n").utf8).write(to: file)
      Issue.record("\(name) was recorded: look at the difference, then run again without")
      return
    }
    let expected = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    let wanted = expected.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    let found = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(!wanted.isEmpty)
    #expect(found.count == wanted.count, "rows of \(name)")
    for (found, wanted) in zip(found, wanted) { #expect(found == wanted) }
  }
}
