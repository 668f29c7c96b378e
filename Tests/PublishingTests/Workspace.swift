import Foundation

@testable import Publishing

/// A workspace of a test's own, gone with it.
final class Workspace {
  let path: String

  /// - Parameter base: the folder that it is made in; `nil` for that of temporary files.
  init(below base: String? = nil) throws {
    let base = base ?? FileManager.default.temporaryDirectory.path
    path = base + "/publishing-tests-\(UUID().uuidString)"
    try FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o755])
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  var reports: String { path + "/reports" }
  var state: String { path + "/state" }

  func period() throws -> PeriodFolder { try Self.period(path) }

  static func period(_ path: String) throws -> PeriodFolder {
    try PeriodFolder(reports: path + "/reports", ["gaoyi", "2022-10"])
  }

  /// Publishes a folder of `count` files that all hold `text`.
  static func publish(
    _ text: String, in path: String, count: Int = 3, exchange: Staging.Exchange = .atOnce,
    checkpoint: @escaping (Step) -> Void = { _ in }
  ) throws {
    let lock = try WorkspaceLock.acquire(state: path + "/state", since: "2022-11-01 02:00")
    defer { lock.release() }
    let staging = try period(path).stage(under: lock, checkpoint: checkpoint)
    staging.exchange = exchange
    for index in 0..<count { try staging.write("\(index).txt", Array(text.utf8)) }
    try Data(text.utf8).write(
      to: URL(fileURLWithPath: staging.temporaryDirectory + "/scratch"))
    try staging.publish()
  }

  /// The texts of the period's files, each once: one where the folder is whole.
  func texts() throws -> [String] {
    let folder = reports + "/gaoyi/2022-10"
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    return Set(try names.map { try String(contentsOfFile: folder + "/" + $0, encoding: .utf8) })
      .sorted()
  }

  func count() throws -> Int {
    try FileManager.default.contentsOfDirectory(atPath: reports + "/gaoyi/2022-10").count
  }

  /// What stands in the campaign's folder.
  func entries() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: reports + "/gaoyi").sorted()
  }
}
