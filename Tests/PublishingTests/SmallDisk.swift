import Foundation

/// A file system of a few pages in memory, where this process may mount one.
final class SmallDisk {
  let path: String

  /// Mounting needs root and a kernel that lets it; elsewhere the tests that need it stand aside
  /// for those that limit the size of files.
  static let isAvailable: Bool = {
    guard let disk = try? SmallDisk(kibibytes: 64) else { return false }
    return disk.isMounted
  }()

  private var isMounted = false

  init(kibibytes: Int) throws {
    path =
      FileManager.default.temporaryDirectory
      .appendingPathComponent("small-disk-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    isMounted = try Self.run("mount", ["-t", "tmpfs", "-o", "size=\(kibibytes)k", "tmpfs", path])
  }

  deinit {
    if isMounted { _ = try? Self.run("umount", [path]) }
    try? FileManager.default.removeItem(atPath: path)
  }

  private static func run(_ program: String, _ arguments: [String]) throws -> Bool {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/" + program)
    process.arguments = arguments
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus == 0
  }
}
