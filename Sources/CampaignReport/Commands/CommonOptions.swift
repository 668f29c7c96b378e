import ArgumentParser
import Campaigns
import Diagnostics
import Foundation

/// Options that every command takes.
struct CommonOptions: ParsableArguments {
  @Option(name: .customShort("C"), help: ArgumentHelp("工作目录 / the workspace", valueName: "DIR"))
  var directory = "."

  @Option(help: ArgumentHelp("终端语言 / the terminal's language", valueName: "zh|en"))
  var lang: String?

  @Option(help: ArgumentHelp("日志格式 / log format", valueName: "text|json"))
  var log: String = "text"

  @Flag(help: "只说失败原因 / only why it failed")
  var quiet = false

  @Flag(help: "“说明”也逐条列出 / list notes too")
  var verbose = false

  func validate() throws {
    if let lang, Language(rawValue: lang) == nil {
      throw ValidationError("--lang: zh | en")
    }
    if Console.LogFormat(rawValue: log) == nil { throw ValidationError("--log: text | json") }
  }

  /// The real world below `-C`, with a console for this terminal.
  var world: World {
    let environment = ProcessInfo.processInfo.environment
    return World.onDisk(
      root: directory, environment: environment, console: console(environment))
  }

  private func console(_ environment: [String: String]) -> Console {
    let isDumb = environment["TERM"] == "dumb"
    let errors: @Sendable (String) -> Void = { StandardStreams.write($0, to: .standardError) }
    let complaints = Complaints()
    let showsProgress = isatty(STDERR_FILENO) == 1 && !isDumb && !quiet && log == "text"
    return Console(
      language: lang.flatMap(Language.init) ?? Self.language(environment),
      logFormat: Console.LogFormat(rawValue: log) ?? .text,
      verbosity: quiet ? .quiet : verbose ? .verbose : .normal,
      isColored: isatty(STDOUT_FILENO) == 1 && !isDumb && environment["NO_COLOR"] == nil,
      progress: showsProgress ? ProgressLine(write: errors) : nil,
      output: { StandardStreams.write($0, to: .standardOutput) },
      errors: { text in
        complaints.note(text)
        errors(text)
      },
      complaints: complaints)
  }

  /// By LC_ALL, LC_MESSAGES, LANG in this order: en… is English, everything else Chinese.
  static func language(_ environment: [String: String]) -> Language {
    let names = ["LC_ALL", "LC_MESSAGES", "LANG"]
    let value = names.lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
    return value?.lowercased().hasPrefix("en") == true ? .en : .zh
  }
}

/// The period, for commands that work on what is published.
struct PeriodOptions: ParsableArguments {
  @Option(help: ArgumentHelp("报告期 / the period", valueName: "YYYY-MM|previous|latest"))
  var period = "previous"

  func validate() throws {
    if !Request.isPeriod(period) {
      throw ValidationError("--period: YYYY-MM | previous | latest")
    }
  }

  var request: Request { Request(period: period) }
}

/// Which campaigns, which period, and how much of it.
struct ScopeOptions: ParsableArguments {
  @Option(help: ArgumentHelp("报告期 / the period", valueName: "YYYY-MM|previous|latest"))
  var period = "previous"

  @Option(help: ArgumentHelp("提前截止日 / an earlier cut-off", valueName: "YYYY-MM-DD"))
  var asOf: String?

  @Option(help: ArgumentHelp("只算这个单位及下级 / only this place", valueName: "CODE"))
  var only: String?

  @Option(help: ArgumentHelp("照收写明其他月份的文件 / take this file anyway", valueName: "FILE"))
  var forcePeriod: [String] = []

  @Option(help: ArgumentHelp("并行任务数 / workers", valueName: "N"))
  var jobs: Int?

  @Flag(help: "提醒也使退出码为 1 / warnings make it exit 1 too")
  var strict = false

  func validate() throws {
    if !Request.isPeriod(period) {
      throw ValidationError("--period: YYYY-MM | previous | latest")
    }
    if let asOf, Day(iso: asOf) == nil { throw ValidationError("--as-of: YYYY-MM-DD") }
    if let only, RegionCode(only) == nil {
      throw ValidationError("--only: 12 位区划代码 / a code of 12 digits")
    }
    if let jobs, jobs < 1 { throw ValidationError("--jobs: 1, 2, 3 …") }
  }

  var request: Request {
    Request(
      period: period, asOf: asOf.flatMap(Day.init(iso:)), only: only.flatMap { RegionCode($0) },
      forced: Set(forcePeriod), jobs: jobs, isStrict: strict)
  }
}

/// How data are printed.
enum PrintFormat: String, CaseIterable, ExpressibleByArgument {
  case text, json

  /// The name of the value tells them already.
  static let allValueStrings: [String] = []
}

/// What a command was asked for, whatever the campaign.
struct Request: Sendable {
  /// `YYYY-MM`, `previous` or `latest`.
  var period: String
  var asOf: Day?
  var only: RegionCode?
  var forced: Set<String> = []
  /// Of `--jobs`; `nil` is as many as the machine has cores.
  var jobs: Int?
  var isStrict = false
  /// Of `run --pdf`.
  var makesPDF = false

  /// Who does what can be done by several at once: files that are read, workbooks that are made.
  var workers: Workers { Workers(jobs) }

  /// True for what `--period` takes.
  static func isPeriod(_ text: String) -> Bool {
    ReportingPeriod(text) != nil || ["previous", "latest"].contains(text)
  }
}
