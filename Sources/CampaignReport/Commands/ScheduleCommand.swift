import ArgumentParser
import Campaigns
import Diagnostics
import Foundation

/// `schedule`: ready crontab lines and systemd units for the month's report, reminders, retries.
struct ScheduleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schedule",
    abstract: "给出 crontab 行和 systemd 单元 / prints crontab lines and systemd units")

  @Argument(
    help: ArgumentHelp("创建工作，缺省为全部 / campaigns; all by default", valueName: "CAMPAIGN"))
  var campaigns: [String] = []
  @Option(help: ArgumentHelp("邮件设置文件 / the file of mail settings", valueName: "FILE"))
  var settings: String?
  @Option(help: ArgumentHelp("写成文件 / writes them as files", valueName: "DIR"))
  var into: String?
  @OptionGroup var common: CommonOptions

  func run() throws {
    let world = common.world
    let run = CommandRun(world: world)
    do throws(WorldFailure) {
      let files = try plan(world).files
      if let into {
        try ScheduleFolder.write(files, into: world.place(into))
        for file in files { world.console.say(into + "/" + file.name) }
      } else {
        for file in files { world.console.data("# ==== \(file.name)\n\(file.text)\n") }
      }
    } catch {
      world.console.complain(error)
      try run.finish(error.status)
    }
  }

  private func plan(_ world: World) throws(WorldFailure) -> Schedule {
    let ids = try CampaignChoice.ids(
      named: campaigns, request: Request(period: "previous"), world: world)
    var chosen: [Campaign] = []
    for id in ids { chosen.append(try ReminderRun.campaign(id, in: world)) }
    let tool = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    let file = settings.map(world.place) ?? world.environment["CAMPAIGN_REPORT_SMTP_FILE"]
    let paths = Schedule.Paths(
      tool: tool ?? CommandLine.arguments[0], workspace: Self.absolute(world.root),
      settings: file.map(Self.absolute))
    for path in [paths.tool, paths.workspace, paths.settings ?? ""]
    where path.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) {
      throw WorldFailure(
        .usage, zh: "路径 \(Visible.text(path)) 里有控制字符，不能写进计划任务",
        en: "the path \(Visible.text(path)) has control characters and cannot be scheduled")
    }
    return Schedule(
      paths: paths, named: campaigns.isEmpty ? [] : ids,
      firstDay: chosen.map { $0.handInDay ?? 1 }.min() ?? 1,
      timeZone: chosen.first?.timeZone ?? "Asia/Shanghai",
      keeper: world.environment[KeeperMail.variable],
      user: NSUserName(), localOffset: TimeZone.current.secondsFromGMT() / 60)
  }

  private static func absolute(_ path: String) -> String {
    URL(fileURLWithPath: path).standardizedFileURL.path
  }
}
