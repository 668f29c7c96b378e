import ArgumentParser
import Campaigns

/// `init CAMPAIGN`: a new campaign's template and folders, commented, which run as they stand.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "新建一项创建工作的模板和文件夹 / a new campaign's template and folders")

  @Argument(
    help: ArgumentHelp("标识：小写字母、数字、连字符 / the new campaign's id", valueName: "CAMPAIGN"))
  var campaign: String
  @OptionGroup var common: CommonOptions

  func run() throws {
    let world = common.world
    let console = world.console
    guard let today = world.today("Asia/Shanghai") else {
      throw ExitCode(ExitStatus.absent.rawValue)
    }
    do throws(WorldFailure) {
      let scaffold = Scaffold(
        campaign: campaign, root: common.directory,
        period: ReportingPeriod(containing: today).previous)
      for path in try scaffold.make() { console.say(path) }
      console.say(
        console.words(
          "已建好，示例数据可以直接运行：campaign-report run \(campaign)；请按本地文件修改模板",
          "made; its sample runs at once: campaign-report run \(campaign). Now mend the template"))
    } catch {
      console.complain(error)
      throw ExitCode(error.status.rawValue)
    }
  }
}
