import Foundation
import Testing

@testable import CampaignReport

/// Schedules as cron and systemd take them.
@Suite struct ScheduleTests {
  /// Folders that have to be quoted in one place or the other.
  @Test(arguments: ["plain", "a b", "100%", "it's", "a$HOME", "社区"])
  func systemdTakesTheUnits(name: String) throws {
    let office = try SendingOffice(.misbehaving())
    let workspace = try moved(office.workspace, to: name)
    let folder = office.workspace.root + "-units"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let outcome = try tool(["-C", workspace, "schedule", "gaoyi", "--into", folder], [:])
    #expect(outcome.exit == 0, "\(outcome)")
    let units = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
      .filter { !$0.hasSuffix(".crontab") }
    #expect(units.count == 6)
    let verified = try shell(
      "systemd-analyze verify \"$@\" 2>&1", units.map { folder + "/" + $0 }, [:])
    #expect(verified.exit == 0 && verified.output == "", "\(verified)")
    for unit in units where unit.hasSuffix(".timer") {
      let text = try String(contentsOfFile: folder + "/" + unit, encoding: .utf8)
      #expect(text.contains("Persistent=true") && text.contains(" Asia/Shanghai\n"))
    }
    for unit in units where unit.hasSuffix(".service") {
      let text = try String(contentsOfFile: folder + "/" + unit, encoding: .utf8)
      #expect(text.contains("Type=oneshot\n") && text.contains("ProtectSystem=strict\n"))
      #expect(text.contains("/campaign-report -C ") && text.contains("/state"))
    }
  }

  /// The lines run as cron runs them: hardly any environment, the shell, the home folder.
  @Test(arguments: ["plain", "a b", "100%", "it's", "a$HOME", "社区"])
  func cronTakesTheLines(name: String) throws {
    let office = try SendingOffice(.honest())
    let settings = office.server.folder + "/mail.conf"
    try office.server.writeSettings(to: settings)
    try office.workspace.write("inputs/gaoyi/2021-10/空.txt", "")
    try withoutReminders(office.workspace)
    let workspace = try moved(office.workspace, to: name)
    let printed = try tool(
      ["-C", workspace, "schedule", "gaoyi", "--settings", settings], ["TZ": "UTC"])
    let crontab = printed.output.components(separatedBy: "# ==== ")[1]
    let lines = crontab.split(separator: "\n").map(String.init)
    var environment = ["PATH": "/usr/bin:/bin", "HOME": office.server.folder]
    var jobs: [String] = []
    for line in lines.dropFirst() where !line.hasPrefix("#") {
      if let equals = line.firstIndex(of: "="), line.hasPrefix("CAMPAIGN_REPORT_") {
        environment[String(line[..<equals])] = String(line[line.index(after: equals)...])
      } else {
        jobs.append(line.split(separator: " ", maxSplits: 5).last.map(String.init) ?? "")
      }
    }
    #expect(environment["CAMPAIGN_REPORT_SMTP_FILE"] == settings && jobs.count == 3)
    #expect(lines.contains { $0.hasPrefix("30 0 1-28 * * ") })
    #expect(lines.contains { $0.hasPrefix("0 1 * * * ") })
    for job in jobs {
      // cron takes a backslash before a percent sign away.
      let outcome = try shell(job.replacing("\\%", with: "%"), [], environment)
      let expected: [Int32] = job.contains(" run ") ? [66] : [0]
      #expect(expected.contains(outcome.exit), "\(job)\n\(outcome)")
      #expect(!outcome.output.contains("not found"))
    }
    // Months from before the first sending are made, and not sent.
    #expect(FileManager.default.fileExists(atPath: workspace + "/reports/gaoyi/2022-12"))
    #expect(try office.server.received().isEmpty)
  }

  /// The jobs run by the real clock, and a hand-in date may be near.
  private func withoutReminders(_ workspace: Workspace) throws {
    let path = "templates/campaigns/gaoyi.yaml"
    let text = String(decoding: try workspace.read(path), as: UTF8.self)
    let reminders = try #require(text.firstMatch(of: /reminders:\n(  - .*\n)+/))
    try workspace.write(path, text.replacing(reminders.output.0, with: ""))
  }

  /// What is written in another zone's clock.
  @Test(arguments: [
    ("UTC", "30 0 1-28 * * ", "0 1 * * * "), ("Asia/Shanghai", "30 8 1-28 * * ", "0 9 * * * "),
    ("America/Phoenix", "30 17 * * * ", "0 18 * * * "),
    ("Asia/Kolkata", "0 6 1-28 * * ", "30 6 * * * "),
  ])
  func timesAreThoseOfTheMachine(zone: String, report: String, remind: String) throws {
    let office = try SendingOffice(.misbehaving())
    let outcome = try office.tool("schedule", environment: ["TZ": zone])
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.contains { $0.hasPrefix(report) && $0.contains(" run --send --catch-up") })
    #expect(lines.contains { $0.hasPrefix(remind) && $0.contains(" remind --send") })
    #expect(lines.contains { $0.hasPrefix("50 * * * * ") && $0.contains(" send --due") })
  }

  private func moved(_ workspace: Workspace, to name: String) throws -> String {
    let folder = workspace.root + "/" + name
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for part in ["templates", "inputs"] {
      try FileManager.default.moveItem(
        atPath: workspace.root + "/" + part, toPath: folder + "/" + part)
    }
    return folder
  }

  private func tool(
    _ arguments: [String], _ environment: [String: String]
  ) throws -> (exit: Int32, output: String) {
    try shell("exec \"$@\"", [Workspace.tool] + arguments, environment)
  }

  private func shell(
    _ script: String, _ arguments: [String], _ environment: [String: String]
  ) throws -> (exit: Int32, output: String) {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", script, "sh"] + arguments
    process.environment = ["PATH": "/usr/bin:/bin"].merging(environment) { $1 }
    process.standardOutput = output
    process.standardError = output
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }
}
