import Foundation
import Testing

/// The READMEs are true: their commands run as written, their tables name what there is.
@Suite struct ReadmeTests {
  static let pages = ["README.md", "README.zh-CN.md"]
  static let commands = [
    "run", "check", "status", "explain", "send", "remind", "schedule", "seal", "history", "verify",
    "init",
  ]

  @Test(arguments: pages) func commandsRunAsWritten(page: String) throws {
    let commands = Self.commandLines(try Self.text(page))
    #expect(commands.count > 5)
    let workspace = try Workspace()
    for campaign in ["gaoyi", "hebei"] { try workspace.copySamples(campaign) }
    let server = try LoopbackServer.honest()
    try server.writeSettings(to: workspace.root + "/mail.conf")
    for command in commands {
      let expected = command.firstMatch(of: /# exit (\d+)/).flatMap { Int32($0.output.1) } ?? 0
      let outcome = try Self.shell(command, in: workspace)
      #expect(outcome.exit == expected, "\(command)\n\(outcome.text)")
      #expect(!outcome.text.isEmpty || !command.hasPrefix("campaign-report"))
    }
    #expect(workspace.exists("reports/gaoyi/2022-06/summary.json"))
    #expect(workspace.exists("templates/campaigns/waste-sorting.yaml"))
    #expect(workspace.exists("remade/reports/gaoyi/2022-06/manifest.json"))
    #expect(try server.received().count == 5)
    #expect(workspace.exists("units/campaign-report-report.timer"))
    #expect(try workspace.run("history", "restore", "backup/ledger.sqlite").exit == 73)
  }

  @Test func bothSayTheSame() throws {
    let (english, chinese) = (try Self.text("README.md"), try Self.text("README.zh-CN.md"))
    #expect(Self.commandLines(english) == Self.commandLines(chinese))
    #expect(Self.firstColumns(english) == Self.firstColumns(chinese))
    func headings(_ text: String) -> Int { text.matches(of: /(?m)^#+\s/).count }
    #expect(headings(english) == headings(chinese))
  }

  @Test func optionsAndCommandsAreThoseOfTheHelp() throws {
    let workspace = try Workspace()
    var offered: Set<String> = []
    for command in Self.commands {
      let help = try workspace.run(command, "--help")
      #expect(help.exit == 0)
      offered.formUnion(help.output.matches(of: /(?m)^  (?:-h, )?(-C|--[a-z-]+)/).map { "\($0.1)" })
    }
    let first = Self.firstColumns(try Self.text("README.md"))
    let described = first.compactMap { $0.firstMatch(of: /^`(-C|--[a-z-]+)/).map { "\($0.1)" } }
    #expect(Set(described) == offered)
    let whole = try workspace.run("--help").output
    for command in Self.commands {
      #expect(whole.contains("\n  \(command) ") && first.contains("`\(command)`"))
    }
  }

  @Test func exitStatusesAreThoseOfTheHelp() throws {
    let help = try Workspace().run("--help").output
    let offered = help.matches(of: /(?m)^  (\d+) +\S/).map { "\($0.1)" }
    #expect(offered.count > 9)
    #expect(Self.firstColumns(try Self.text("README.md")).filter { Int($0) != nil } == offered)
  }

  /// Every key and column of a report's files is in `reports/README.md`, and nothing else is.
  @Test func everyKeyAndColumnIsDescribed() throws {
    let page = try Self.text("reports/README.md")
    let workspace = try Workspace()
    try workspace.copySamples("gaoyi")
    #expect(try workspace.run("run", "gaoyi", "--period", "2022-06").exit == 1)
    let folder = "reports/gaoyi/2022-06/"
    for (file, part) in [
      ("summary.json", "## summary.json"), ("manifest.json", "## manifest.json"),
    ] {
      let value = try JSONSerialization.jsonObject(with: try workspace.read(folder + file))
      var keys = Self.keys(value, below: "")
      let ofInputs = Set(["path", "size", "sha256"].map { "outputs." + $0 })
      keys = keys.filter { !$0.hasPrefix("templates.") && !ofInputs.contains($0) }
      let described = Self.firstColumns(Self.section(part, of: page)).map {
        $0.filter { $0 != "`" }
      }
      #expect(Set(described) == keys)
    }
    for (file, part) in [
      ("tallies.csv", "## tallies.csv"), ("diagnostics.csv", "## diagnostics.csv"),
    ] {
      let text = String(decoding: try workspace.read(folder + file), as: UTF8.self)
      let header = try #require(text.split(whereSeparator: \.isNewline).first)
      let columns = header.filter { $0 != "\u{FEFF}" }.split(separator: ",").map(String.init)
      let described = Self.firstColumns(Self.section(part, of: page))
      #expect(!columns.isEmpty && described.count >= columns.count)
      #expect(
        zip(columns, described).allSatisfy { $1 == $0 || $1.hasPrefix($0 + " ") }, "\(columns)")
    }
  }
}

extension ReadmeTests {
  private static func text(_ page: String) throws -> String {
    try String(contentsOfFile: Workspace.package + "/" + page, encoding: .utf8)
  }

  /// The lines of `sh` blocks that call the tool, or move files for it.
  private static func commandLines(_ page: String) -> [String] {
    var isShell = false
    return page.split(separator: "\n").compactMap { line in
      let line = line.trimmingCharacters(in: .whitespaces)
      if line.hasPrefix("```") {
        isShell = line == "```sh"
        return nil
      }
      let program = line.prefix { $0 != " " }
      return isShell && ["campaign-report", "mkdir", "mv", "cp"].contains(program) ? line : nil
    }
  }

  /// The first cells of the rows of tables that name something: an option, a status, a key.
  private static func firstColumns(_ page: String) -> [String] {
    page.split(separator: "\n").compactMap { line in
      let line = line.trimmingCharacters(in: .whitespaces)
      guard line.hasPrefix("| "), let end = line.dropFirst(2).firstIndex(of: "|") else {
        return nil
      }
      let cell = line[line.index(line.startIndex, offsetBy: 2)..<end]
        .trimmingCharacters(in: .whitespaces)
      let isNaming =
        cell.hasPrefix("`") || Int(cell) != nil
        || (cell.unicodeScalars.first.map { $0.value > 0x3000 } ?? false)
      return isNaming && !headings.contains(cell) ? cell : nil
    }
  }

  private static let headings: Set<String> = [
    "活动", "词", "命令", "选项", "退出码", "文件夹", "拒收", "拒收 refused", "存疑", "存疑 held", "提醒",
    "提醒 warning", "说明", "说明 note",
  ]

  private static func section(_ heading: String, of page: String) -> String {
    guard let start = page.range(of: heading + "\n") else { return "" }
    let rest = page[start.upperBound...]
    return String(rest[..<(rest.range(of: "\n## ")?.lowerBound ?? rest.endIndex)])
  }

  /// The paths of all members, `units_detail.code`; grades are named by campaigns.
  private static func keys(_ value: Any, below path: String) -> Set<String> {
    if let list = value as? [Any] {
      return list.reduce(into: []) { $0.formUnion(keys($1, below: path)) }
    }
    guard let object = value as? [String: Any], !path.hasSuffix("grades.") else { return [] }
    return object.reduce(into: []) { all, member in
      all.insert(path + member.key)
      all.formUnion(keys(member.value, below: path + member.key + "."))
    }
  }

  /// Runs a line as a person types it, with the built tool on PATH.
  private static func shell(
    _ line: String, in workspace: Workspace
  ) throws -> (exit: Int32, text: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", line]
    process.currentDirectoryURL = URL(fileURLWithPath: workspace.root)
    let tools = URL(fileURLWithPath: Workspace.tool).deletingLastPathComponent().path
    process.environment = [
      "PATH": tools + ":/usr/bin:/bin", "HOME": workspace.root,
      // As the page says: named once, for all that follow.
      "CAMPAIGN_REPORT_SMTP_FILE": workspace.root + "/mail.conf",
    ]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let bytes = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: bytes, as: UTF8.self))
  }
}
