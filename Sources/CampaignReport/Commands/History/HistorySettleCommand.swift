import ArgumentParser
import Diagnostics
import Ledger

/// `history settle ID --sent|--resend`: a person's word on a delivery whose outcome is unknown.
struct HistorySettleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "settle",
    abstract: "认定结果不明的投递 / ends a delivery whose outcome is unknown")

  @Argument(help: ArgumentHelp("投递编号 / the delivery's number", valueName: "ID"))
  var id: Int64
  @Flag(help: "确认已经送达 / it has arrived")
  var sent = false
  @Flag(help: "没有送达，重新发送 / it has not; send it again")
  var resend = false
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if sent == resend { throw ValidationError("--sent | --resend") }
  }

  func run() throws {
    let world = common.world
    try LedgerUpkeep(world: world).doing { (book) throws(WorldFailure) in
      let delivery = try LedgerBook.of { () throws(LedgerError) in
        try book.ledger.settle(id, as: sent ? .sent : .resend, at: world.instant())
      }
      let state = delivery.state.word(isChinese: world.console.language == .zh)
      world.console.say(
        world.console.words(
          "投递 \(id)（\(Visible.text(delivery.key.recipient))）：\(state)",
          "delivery \(id) (\(Visible.text(delivery.key.recipient))): \(state)"))
    }
  }
}
