import Foundation
import Testing

/// What a reader of the reports folder sees, whatever happens to the run.
@Suite struct ReportFolderTests {
  @Test func theSameInputsGiveTheSameBytesAnywhere() throws {
    let workspace = try Workspace()
    try workspace.copySamples("gaoyi")
    #expect(try workspace.run("run", "gaoyi", "--period", "2021-12").exit == 1)
    let first = try workspace.files(in: "reports")
    #expect(first.keys.contains { $0.hasSuffix(".xlsx") })
    let bare = ["PATH": "/usr/bin:/bin"]
    for environment in [
      bare, bare.merging(["TZ": "America/New_York", "LC_ALL": "C"]) { $1 },
      bare.merging(["LANG": "de_DE.UTF-8", "TZ": "Asia/Tokyo"]) { $1 },
    ] {
      let outcome = try workspace.run(
        "run", "gaoyi", "--period", "2021-12", environment: environment)
      #expect(outcome.exit == 1)
      #expect(try workspace.files(in: "reports") == first)
    }
  }

  @Test func killedAtAnyMomentTheFolderIsOldOrNewAndTheNextRunFinishes() throws {
    let workspace = try Workspace()
    try workspace.copySamples("gaoyi")
    #expect(try workspace.run("run", "gaoyi", "--period", "2021-12").exit == 1)
    let folder = "reports/gaoyi/2021-12"
    let old = try workspace.files(in: folder)
    let table = "inputs/gaoyi/2021-12/高邑镇202112.csv"
    let mended = String(decoding: try workspace.read(table), as: UTF8.self) + "\r\n"
    try workspace.write(table, mended)
    let probe = Date()
    #expect(try workspace.run("check", "gaoyi", "--period", "2021-12").exit == 1)
    let length = Date().timeIntervalSince(probe)
    var new: [String: Data]?
    var random = SystemRandomNumberGenerator()
    for _ in 0..<12 {
      let process = workspace.process(["run", "gaoyi", "--period", "2021-12"])
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      Thread.sleep(forTimeInterval: Double.random(in: 0...(length * 2), using: &random))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      let seen = try workspace.files(in: folder)
      if seen != old {
        if let new { #expect(seen == new) }
        new = seen
      }
    }
    #expect(try workspace.run("run", "gaoyi", "--period", "2021-12").exit == 1)
    let final = try workspace.files(in: folder)
    if let new { #expect(final == new) }
    #expect(final != old)
    let litter = try workspace.files(in: "reports").keys.filter { !$0.hasPrefix("gaoyi/2021-12/") }
    #expect(litter.isEmpty)
  }

  @Test func anOldReportStaysWhereNothingIsMade() throws {
    let workspace = try Workspace()
    try workspace.copySamples("gaoyi")
    #expect(try workspace.run("run", "gaoyi", "--period", "2021-12").exit == 1)
    let old = try workspace.files(in: "reports")
    try workspace.write("inputs/gaoyi/units.csv", "区划代码,社区名称\n1,甲社区\n")
    #expect(try workspace.run("run", "gaoyi", "--period", "2021-12").exit == 65)
    #expect(try workspace.files(in: "reports") == old)
  }

  @Test func aPartGoesIntoItsOwnFolder() throws {
    let workspace = try Workspace()
    try workspace.copySamples("gaoyi")
    let outcome = try workspace.run(
      "run", "gaoyi", "--period", "2021-12", "--only", "130127100000")
    #expect(outcome.exit == 1, "\(outcome.errors)")
    #expect(workspace.exists("reports/gaoyi/2021-12/only-130127100000/summary.json"))
  }
}
