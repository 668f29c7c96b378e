import Foundation
import Testing

@testable import CampaignReport

/// Full, read-only and foreign disks: found as early as can be, the place named, the old report as
/// it was.
@Suite struct DiskFaultTests {
  /// A really full file system under one of the folders.
  @Test(
    .enabled(if: Mount.isAvailable),
    arguments: [("reports", 256), ("state", 96), ("state", 2_100)])
  func aFullDisk(folder: String, kibibytes: Int) throws {
    let office = try Office()
    try office.workspace.write("inputs/gaoyi/2021-12/通知.pdf", Data(count: 3 << 20))
    let mount = try Mount(office.workspace.root + "/" + folder, "size=\(kibibytes)k")
    let outcome = try office.run()
    #expect(outcome.exit == 74, "\(outcome.errors)")
    #expect(outcome.errors.contains("/" + folder) && outcome.errors.contains("iB"))
    #expect(!office.workspace.exists(Office.folder))
    withExtendedLifetime(mount) {}
  }

  /// The disk becomes full between two runs: the old report stays.
  @Test(.enabled(if: Mount.isAvailable)) func aDiskThatFillsUp() throws {
    let office = try Office()
    let mount = try Mount(office.workspace.root + "/reports", "size=24m")
    #expect(try office.run().exit == 1)
    let old = try office.workspace.files(in: Office.folder)
    try office.workspace.write("reports/big", Data(count: 10 << 20))
    try office.loseAUnit()
    let outcome = try office.run()
    #expect(outcome.exit == 74 && outcome.errors.contains("需要"), "\(outcome.errors)")
    #expect(try office.workspace.files(in: Office.folder) == old)
    try FileManager.default.removeItem(atPath: office.workspace.root + "/reports/big")
    #expect(try office.run().exit == 1)
    #expect(try office.workspace.files(in: Office.folder) != old)
    withExtendedLifetime(mount) {}
  }

  /// A file may not grow beyond some size, wherever it is: workbooks, the ledger, the kept inputs.
  @Test(arguments: [2_048, 8_192, 16_384, 40_000, 70_000]) func aFileThatMayNotGrow(limit: Int)
    throws
  {
    let office = try Office()
    #expect(try office.run().exit == 1)
    let old = try office.workspace.files(in: Office.folder)
    try office.loseAUnit()
    let outcome = try office.shell(
      "prlimit --fsize=\(limit) \"$TOOL\" -C . run gaoyi --period 2021-12")
    let now = try office.workspace.files(in: Office.folder)
    #expect(outcome.exit == 74 || (outcome.exit == 1 && now != old), "\(outcome.errors)")
    #expect(try office.run().exit == 1)
    // The ledger alone may be what cannot grow: the report is then the new one, whole.
    #expect(try now == old || now == office.workspace.files(in: Office.folder))
    #expect(try office.workspace.files(in: "reports").keys.allSatisfy { !$0.contains("/.") })
  }

  /// Root may do everything, so the tool is run as nobody.
  @Test(
    .enabled(if: getuid() == 0),
    arguments: [
      ("chown -R root reports", "/reports"), ("chown root reports/gaoyi/2021-12", "/2021-12"),
      ("chown root state/ledger.sqlite", "state/ledger.sqlite"), ("chown root state", "/state"),
      ("chown root state/lock; chmod 600 state/lock", "state/lock"),
      ("chown -R root state/inputs", "state/inputs"),
    ])
  func whatBelongsToOthers(deed: String, place: String) throws {
    let office = try Office()
    let asNobody = "setpriv --reuid=nobody --regid=nogroup --clear-groups \"$TOOL\" -C ."
    let run = asNobody + " run gaoyi --period 2021-12"
    #expect(try office.shell("chown -R nobody . && \(run)").exit == 1)
    let old = try office.workspace.files(in: Office.folder)
    try office.loseAUnit()
    let outcome = try office.shell("chown -R nobody . && \(deed) && \(run)")
    #expect(outcome.exit == 77, "\(outcome.errors)")
    #expect(outcome.errors.contains(place) && outcome.errors.contains("属于 root"))
    #expect(!outcome.errors.contains("来件核查"))
    #expect(try office.workspace.files(in: Office.folder) == old)
    #expect(try office.shell("chown -R nobody . && \(run)").exit == 1)
  }

  @Test(.enabled(if: Mount.isAvailable), arguments: ["reports", "state"])
  func aReadOnlyDisk(folder: String) throws {
    let office = try Office()
    let place = office.workspace.root + "/" + folder
    let mount = try Mount(place, "size=32m")
    #expect(try office.run().exit == 1)
    let old = try office.workspace.files(in: "reports")
    try mount.makeReadOnly()
    try office.loseAUnit()
    let outcome = try office.run()
    #expect(outcome.exit == 73 && outcome.errors.contains("/" + folder), "\(outcome.errors)")
    #expect(try office.workspace.files(in: "reports") == old)
    #expect(try office.workspace.run("history").exit == (folder == "state" ? 77 : 0))
    withExtendedLifetime(mount) {}
  }
}

/// A small file system in memory, where this process may mount one.
final class Mount {
  let path: String

  static let isAvailable: Bool = {
    let path = NSTemporaryDirectory() + "mount-\(UUID().uuidString)"
    return (try? Mount(path, "size=64k")) != nil
  }()

  init(_ path: String, _ options: String) throws {
    self.path = path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    try run("/usr/bin/mount", ["-t", "tmpfs", "-o", options, "tmpfs", path])
  }

  deinit {
    try? run("/usr/bin/umount", [path])
    try? FileManager.default.removeItem(atPath: path)
  }

  func makeReadOnly() throws { try run("/usr/bin/mount", ["-o", "remount,ro", path]) }
}

/// Runs a program to its end; anything but success is an error.
func run(_ program: String, _ arguments: [String]) throws {
  let process = Process()
  process.executableURL = URL(fileURLWithPath: program)
  process.arguments = arguments
  process.standardError = FileHandle.nullDevice
  try process.run()
  process.waitUntilExit()
  if process.terminationStatus != 0 { throw ProgramFailure(program: program) }
}

/// A program that did not do what a test asked of it.
struct ProgramFailure: Error { var program: String }

/// Changes files with hands that share no code with the tool.
func python(_ script: String) throws { try run("/usr/bin/python3", ["-c", script]) }
