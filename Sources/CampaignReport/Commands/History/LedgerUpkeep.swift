import ArgumentParser
import Campaigns
import Diagnostics
import Ledger
import Publishing

/// What commands on the ledger itself do around their work: the lock, one line for a failure, the
/// exit status.
struct LedgerUpkeep {
  let world: World

  func doing(_ work: (LedgerBook) throws(WorldFailure) -> Void) throws {
    try ending { () throws(WorldFailure) in
      try LedgerBook.with(world) { (book) throws(WorldFailure) in
        RecoveryText(recovery: book.recovery, console: world.console).say()
        try work(book)
      }
    }
  }

  /// The same without a ledger to open.
  func ending(_ work: () throws(WorldFailure) -> Void) throws {
    do throws(WorldFailure) {
      try work()
    } catch {
      world.console.complain(error)
      try CommandRun(world: world).finish(error.status)
    }
  }
}

/// `history backup FILE`: a copy of the ledger as it stands.
struct HistoryBackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "备份台账 / copies the ledger, whole or not at all")

  @Argument(help: ArgumentHelp("备份文件，不得已存在 / a file that does not exist yet", valueName: "FILE"))
  var file: String
  @OptionGroup var common: CommonOptions

  func run() throws {
    let world = common.world
    try LedgerUpkeep(world: world).doing { (book) throws(WorldFailure) in
      try LedgerBook.of { () throws(LedgerError) in try book.ledger.backUp(to: world.place(file)) }
      world.console.say(
        world.console.words(
          "台账已备份到 \(Visible.text(file))；请连同 state/inputs/ 一起保存",
          "the ledger is copied to \(Visible.text(file)); keep state/inputs/ with it"))
    }
  }
}

/// `history restore FILE`: a backup in the place of a ledger that was moved away.
struct HistoryRestoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: "恢复台账 / puts a backup in the ledger's place")

  @Argument(help: ArgumentHelp("备份文件 / the backup", valueName: "FILE"))
  var file: String
  @OptionGroup var common: CommonOptions

  func run() throws {
    let world = common.world
    try LedgerUpkeep(world: world).ending { () throws(WorldFailure) in
      let lock: WorkspaceLock
      do throws(PublishingError) {
        lock = try WorkspaceLock.acquire(state: world.root + "/state", since: world.now())
      } catch {
        throw WorldFailure(error)
      }
      defer { lock.release() }
      try LedgerBook.of { () throws(LedgerError) in
        try LedgerFile.restore(
          from: world.place(file), to: world.root + "/" + LedgerBook.path, at: world.instant())
      }
      world.console.say(
        world.console.words(
          "台账已由 \(Visible.text(file)) 恢复。备份之后发送过什么，台账不知道：待发的投递已标为“结果不明”，"
            + "未发出的期次须核实后才能发送（见 history）",
          "the ledger is restored from \(Visible.text(file)). It does not know what was sent after "
            + "the backup: what was waiting is held as unknown, and open issues are not sent "
            + "before somebody has looked (see history)"))
    }
  }
}

/// `history prune --before YYYY-MM`: takes away what nothing hangs on any more.
struct HistoryPruneCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prune",
    abstract: "清理旧记录，期次和投递永远保留 / old runs and inputs; issues and deliveries stay")

  @Option(help: ArgumentHelp("清理这个月以前的 / months before this one", valueName: "YYYY-MM"))
  var before: String
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if ReportingPeriod(before) == nil { throw ValidationError("--before: YYYY-MM") }
  }

  func run() throws {
    guard let period = ReportingPeriod(before) else { preconditionFailure("it was validated") }
    let world = common.world
    try LedgerUpkeep(world: world).doing { (book) throws(WorldFailure) in
      let pruned = try LedgerBook.of { () throws(LedgerError) in
        try book.ledger.prune(before: period)
      }
      let inputs: Int
      do throws(PublishingError) {
        inputs = try InputStore(state: world.root + "/state").prune(
          keeping: pruned.inputsInUse, under: book.lock)
      } catch {
        throw WorldFailure(error)
      }
      world.console.say(
        world.console.words(
          "已清理 \(before) 以前的运行记录 \(pruned.runs) 条、服务器回复 \(pruned.replyLines) 行、不再使用的来件 "
            + "\(inputs) 份；期次和投递记录都保留。此前各期不能再原样重做",
          "taken away: \(pruned.runs) runs before \(before), \(pruned.replyLines) server lines, "
            + "\(inputs) inputs no longer in use; issues and deliveries stay. Issues before it "
            + "cannot be made again"))
    }
  }
}
