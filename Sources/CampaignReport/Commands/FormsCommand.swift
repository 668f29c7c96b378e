import ArgumentParser
import Campaigns

/// `forms`: blank forms to hand out.
struct FormsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forms",
    abstract: "生成空白自评表和状态表，供发给各单位填写 / blank forms to hand out")

  @Argument(
    help: ArgumentHelp("创建工作，缺省为全部 / campaigns; all by default", valueName: "CAMPAIGN"))
  var campaigns: [String] = []
  @Option(help: ArgumentHelp("只做这个单位及下级 / only this place", valueName: "CODE"))
  var only: String?
  @OptionGroup var scope: PeriodOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if let only, RegionCode(only) == nil {
      throw ValidationError("--only: 12 位区划代码 / a code of 12 digits")
    }
  }

  func run() throws {
    let world = common.world
    var request = scope.request
    request.only = only.flatMap { RegionCode($0) }
    let asked = request
    try CommandRun(world: world).recording(campaigns, asked) {
      (id, book) throws(WorldFailure) in
      let made = try FormsRun(world: world, request: asked, lock: book.lock).run(id)
      let console = world.console
      console.say(
        console.words(
          "\(id)：已生成空白表 \(made.count) 份（各有 .xlsx 和 .csv），在 \(made.folder)/",
          "\(id): \(made.count) blank forms, each as .xlsx and .csv, in \(made.folder)/"))
      return .done
    }
  }
}
