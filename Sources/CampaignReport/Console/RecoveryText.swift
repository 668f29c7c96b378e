import Campaigns
import Ledger

/// What a run says of those that were killed before it.
struct RecoveryText {
  let recovery: Recovery
  let console: Console

  func say() {
    for run in recovery.runs {
      let name = "\(run.command) \(run.month.campaign) \(run.month.period.name)"
      let time = TimeText.local(run.startedAt)
      console.complain(
        console.words(
          "上一次运行（\(name)，\(time) 开始）被中断，已记为失败；未完成的部分已清理",
          "an earlier run (\(name), begun \(time)) was killed; it is noted as failed, and what it "
            + "left is cleared up"))
    }
    for delivery in recovery.unknown {
      console.complain(
        console.words(
          "投递 \(delivery.id)（\(delivery.key.recipient)）在发送时被中断，可能已经送达；核实后请运行 "
            + "campaign-report history settle \(delivery.id) --sent 或 --resend",
          "delivery \(delivery.id) (\(delivery.key.recipient)) was cut off while it was sent, may "
            + "have arrived: find out, then: campaign-report history settle \(delivery.id) --sent "
            + "or --resend"))
    }
  }
}
