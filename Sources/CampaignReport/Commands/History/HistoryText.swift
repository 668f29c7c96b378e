import Campaigns
import Diagnostics
import Ledger

/// `history` on the terminal: issues, the latest runs, deliveries.
struct HistoryText {
  let record: HistoryRecord
  let console: Console

  /// Runs that are shown unless all are asked for (`--verbose`).
  private static let shownRuns = 20

  var lines: [String] {
    guard !record.runs.isEmpty || !record.issues.isEmpty else {
      return [console.words("还没有记录", "nothing is recorded yet")]
    }
    var lines = [
      console.words(
        "时间为北京时间；完整记录见 --format json", "by the clock of China; in full with --format json")
    ]
    lines += [""] + issues.lines() + [""] + runs.lines()
    if !record.deliveries.isEmpty { lines += [""] + deliveries.lines() + replies }
    return lines
  }

  private var issues: TextTable {
    var table = TextTable(
      columns([
        ("创建工作", "campaign"), ("报告期", "period"), ("期次", "issue"), ("状态", "state"),
        ("首次生成", "opened"), ("封存", "sealed"), ("发完", "sent"), ("更正原因", "reason"),
      ]))
    for it in record.issues {
      table.append([
        it.month.campaign, it.month.period.name, String(it.number), word(it),
        TimeText.local(it.openedAt), time(it.sealedAt), time(it.sentAt),
        Visible.text(it.reason ?? ""),
      ])
    }
    return table
  }

  private var runs: TextTable {
    var table = TextTable(
      columns([
        ("运行", "run"), ("开始", "started"), ("命令", "command"), ("创建工作", "campaign"),
        ("报告期", "period"), ("结果", "result"), ("退出码", "exit"), ("说明", "note"),
      ]))
    let most = console.verbosity == .verbose ? record.runs.count : Self.shownRuns
    for it in record.runs.prefix(most) {
      table.append([
        String(it.id), TimeText.local(it.startedAt), it.command, it.month.campaign,
        it.month.period.name, word(it.state), it.exitStatus.map(String.init) ?? "—",
        Visible.text(it.note ?? ""),
      ])
    }
    return table
  }

  private var deliveries: TextTable {
    var table = TextTable(
      columns([
        ("投递", "delivery"), ("创建工作", "campaign"), ("报告期", "period"), ("事由", "occasion"),
        ("信函", "letter"), ("收件人", "recipient"), ("状态", "state"), ("更新", "updated"),
        ("再试", "next try"),
      ]))
    for (it, _) in record.deliveries {
      table.append([
        String(it.id), it.key.month.campaign, it.key.month.period.name, it.key.occasion.name,
        it.key.letter, Visible.text(it.key.recipient),
        it.state.word(isChinese: console.language == .zh), TimeText.local(it.updatedAt),
        time(it.nextTry),
      ])
    }
    return table
  }

  /// The server's last words on what was refused, and what to do about the unknown.
  private var replies: [String] {
    record.deliveries.compactMap { (delivery, attempts) in
      switch delivery.state {
      case .refused:
        let last = attempts.last?.replies.last ?? ""
        return console.words("  投递 \(delivery.id)：", "  delivery \(delivery.id): ")
          + Visible.text(last)
      case .unknown:
        return console.words(
          "  投递 \(delivery.id) 结果不明：核实后运行 campaign-report history settle \(delivery.id) "
            + "--sent 或 --resend",
          "  delivery \(delivery.id) is unknown: find out, then campaign-report history settle "
            + "\(delivery.id) --sent or --resend")
      default: return nil
      }
    }
  }

  private func columns(_ names: [(zh: String, en: String)]) -> [TextTable.Column] {
    names.map { TextTable.Column(console.words($0.zh, $0.en)) }
  }

  private func time(_ instant: Instant?) -> String { instant.map(TimeText.local) ?? "—" }

  private func word(_ issue: Ledger.Issue) -> String {
    if issue.manifestDigest == nil { return console.words("生成中断", "interrupted") }
    switch issue.state {
    case .open: return console.words("未发出", "open")
    case .sealed: return console.words("已封存", "sealed")
    case .sent: return console.words("已发完", "sent")
    }
  }

  private func word(_ state: Run.State) -> String {
    switch state {
    case .started: console.words("进行中", "started")
    case .published: console.words("已生成", "published")
    case .done: console.words("完成", "done")
    case .refused: console.words("被拒", "refused")
    case .failed: console.words("失败", "failed")
    }
  }
}
