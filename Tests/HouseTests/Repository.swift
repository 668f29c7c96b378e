import Foundation

/// The repository's own files, as git knows them.
enum Repository {
  /// The package's root, found from where this file stands.
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Paths that git tracks.
  static let tracked = git("ls-files", "-z")

  /// Paths that are tracked, or would be if they were added now, and exist.
  static let files = git("ls-files", "-z", "--cached", "--others", "--exclude-standard")
    .filter { FileManager.default.fileExists(atPath: root.appending(path: $0).path()) }

  /// Swift files below the given folders.
  static func swiftFiles(under folders: String...) -> [String] {
    files.filter { path in
      path.hasSuffix(".swift") && folders.contains { path.hasPrefix($0 + "/") }
    }
  }

  /// Code in the sense of the size rules: what people write line by line, Swift or not.
  static let codeFiles = files.filter { path in
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return ["swift", "c", "h", "modulemap", "sh", "py"].contains { name.hasSuffix("." + $0) }
      || name == "Makefile" || path == ".ci/run"
  }

  static func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: root.appending(path: path)))
  }

  /// The file's text; bytes that are no UTF-8 are replaced, their neighbours stay.
  static func text(_ path: String) throws -> String {
    String(decoding: try bytes(path), as: UTF8.self)
  }

  static func lines(_ path: String) throws -> [Substring] {
    try text(path).split(separator: "\n", omittingEmptySubsequences: false)
  }

  private static func git(_ arguments: String...) -> [String] {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/env")
    // The folder may belong to another user than the one who runs the tests.
    process.arguments = ["git", "-c", "safe.directory=*", "-c", "core.quotePath=false"] + arguments
    process.currentDirectoryURL = root
    process.standardOutput = output
    do {
      try process.run()
    } catch {
      preconditionFailure("git cannot be started: \(error)")
    }
    let listed = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    precondition(process.terminationStatus == 0, "git \(arguments) failed")
    return listed.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }.sorted()
  }
}
