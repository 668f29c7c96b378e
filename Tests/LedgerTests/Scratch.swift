import Campaigns
import Foundation

@testable import Ledger

/// A folder of a test's own with a ledger to be in it, gone with the test.
final class Scratch {
  let folder: String

  init() throws {
    folder =
      FileManager.default.temporaryDirectory
      .appendingPathComponent("ledger-tests-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o755])
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  var path: String { folder + "/ledger.sqlite" }

  func open() throws -> LedgerFile { try LedgerFile.open(path, patience: 0.2) }

  func entries() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
  }

  static let october = month("2022-10")

  static func month(_ name: String, of campaign: String = "gaoyi") -> ReportedMonth {
    guard let period = ReportingPeriod(name) else { preconditionFailure("no month: \(name)") }
    return ReportedMonth(campaign: campaign, period: period)
  }

  static func at(_ seconds: Int64) -> Instant { Instant(seconds: 1_667_000_000 + seconds) }

  static func file(_ path: String, _ digest: String) -> FileDigest {
    FileDigest(path: path, digest: digest, bytes: digest.utf8.count)
  }

  static func key(
    _ recipient: String = "office@example.org", month: ReportedMonth = october,
    for occasion: Occasion = .issue(1)
  ) -> DeliveryKey {
    DeliveryKey(month: month, occasion: occasion, letter: "monthly", recipient: recipient)
  }
}

extension LedgerFile {
  /// A whole run that publishes what `plan` says.
  @discardableResult
  func run(
    _ month: ReportedMonth = Scratch.october, number: Int = 1, reason: String? = nil,
    inputs: [FileDigest] = [Scratch.file("units.csv", "a1")], manifest: String = "m1",
    at second: Int64 = 0
  ) throws -> Int64 {
    let run = try begin(
      month, command: "run", toolVersion: "0.2.0", at: Scratch.at(second))
    try record(inputs: inputs, of: run)
    try open(
      .make(number: number, reason: reason), of: month, manifestDigest: manifest, run: run,
      at: Scratch.at(second))
    try published(
      run: run, outputs: [Scratch.file("总表.xlsx", "x-" + manifest)], manifestDigest: manifest)
    try finish(run: run, as: .done, exitStatus: 0, at: Scratch.at(second + 1))
    return run
  }

  func intend(
    _ key: DeliveryKey = Scratch.key(), digest: String = "d1", at second: Int64 = 10
  ) throws -> Delivery {
    try intend(
      key, messageID: "<\(key.parts.joined(separator: "."))>", messageDigest: digest,
      at: Scratch.at(second))
  }
}

/// Runs a Python script, by which the ledger's file is seen with eyes that share no code with it.
/// Gives what it printed; a script that fails is an error.
func python(_ script: String, _ arguments: String...) throws -> String {
  let process = Process()
  let output = Pipe()
  process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
  process.arguments = ["-c", script] + arguments
  process.standardOutput = output
  try process.run()
  let bytes = output.fileHandleForReading.readDataToEndOfFile()
  process.waitUntilExit()
  guard process.terminationStatus == 0 else { throw ScriptFailure() }
  return String(decoding: bytes, as: UTF8.self).trimmingCharacters(in: .newlines)
}

struct ScriptFailure: Error {}
