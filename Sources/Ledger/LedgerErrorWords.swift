import Campaigns

extension LedgerError {
  /// What happened and what to do, in Chinese.
  package var zh: String {
    switch self {
    case .locked(let path):
      "台账 \(path) 正被另一个程序使用；请稍后再运行。"
    case .corrupt(let path, let detail):
      "台账 \(path) 已损坏（\(detail)），没有改动它；请把它连同 -wal、-shm 文件移走保存，"
        + "再用最近的备份恢复。在此之前不发送任何邮件，以免重复。"
    case .newer(let path):
      "台账 \(path) 由更新版本的 campaign-report 建立，没有改动它；请用该版本或更新的版本运行。"
    case .foreign(let path):
      "\(path) 不是 campaign-report 的台账，没有改动它；请把它移走后再运行。"
    case .permission(let path, let owner):
      "没有读写台账 \(path) 的权限，它属于 \(owner)；请以 \(owner) 的身份运行，或请其开放权限。"
    case .diskFull(let path):
      "台账 \(path) 所在磁盘已满；请腾出至少 1 MiB 后再运行。"
    case .inputOutput(let path, let detail):
      "读写台账 \(path) 失败（\(detail)）；请检查磁盘。"
    case .cannotCreate(let path, let detail):
      "无法打开或建立台账 \(path)（\(detail)）；请检查它所在的文件夹。"
    case .occupied(let path):
      "\(path) 已经存在，没有覆盖它；请先把它移走。"
    case .absent(let path):
      "找不到 \(path)。"
    case .notPublished(let month):
      "\(month.campaign) \(month.period.name) 还没有已生成的报告；请先运行 campaign-report run。"
    case .noDelivery(let id):
      "没有编号为 \(id) 的投递；campaign-report history 列出全部编号。"
    case .cannotSettle(let id, let state):
      "投递 \(id) 的状态是“\(state.word(isChinese: true))”，不需要人工认定。"
    case .outOfOrder(let detail):
      "程序缺陷：台账拒绝了一个步骤（\(detail)）；请报告给维护者。"
    }
  }

  /// The same in English.
  package var en: String {
    switch self {
    case .locked(let path):
      "the ledger \(path) is in use by another program; run again later."
    case .corrupt(let path, let detail):
      "the ledger \(path) is damaged (\(detail)) and was left as it is; move it away together "
        + "with its -wal and -shm files, and restore the latest backup. Until then nothing is "
        + "sent, so that nothing is sent twice."
    case .newer(let path):
      "the ledger \(path) was made by a later version of campaign-report and was left as it is; "
        + "run that version or a later one."
    case .foreign(let path):
      "\(path) is no ledger of campaign-report and was left as it is; move it away and run again."
    case .permission(let path, let owner):
      "the ledger \(path) may not be read and written; it belongs to \(owner). Run as \(owner), "
        + "or ask for access."
    case .diskFull(let path):
      "the disk of the ledger \(path) is full; free at least 1 MiB and run again."
    case .inputOutput(let path, let detail):
      "reading or writing the ledger \(path) failed (\(detail)); have the disk checked."
    case .cannotCreate(let path, let detail):
      "the ledger \(path) cannot be opened or made (\(detail)); check the folder it lies in."
    case .occupied(let path):
      "\(path) exists already and was not overwritten; move it away first."
    case .absent(let path):
      "\(path) does not exist."
    case .notPublished(let month):
      "\(month.campaign) \(month.period.name) has no published report; first run "
        + "campaign-report run."
    case .noDelivery(let id):
      "there is no delivery \(id); campaign-report history lists them."
    case .cannotSettle(let id, let state):
      "delivery \(id) is \(state.word(isChinese: false)): there is nothing to settle."
    case .outOfOrder(let detail):
      "a defect: the ledger refused a step (\(detail)); please report it."
    }
  }
}

extension Delivery.State {
  /// The word that people read.
  package func word(isChinese: Bool) -> String {
    switch self {
    case .intent: isChinese ? "待发" : "to be sent"
    case .sending: isChinese ? "正在发送" : "being sent"
    case .sent: isChinese ? "已发" : "sent"
    case .deferred: isChinese ? "暂缓，将重试" : "deferred"
    case .refused: isChinese ? "被拒" : "refused"
    case .unknown: isChinese ? "结果不明，待人工认定" : "unknown, to be settled"
    case .settled: isChinese ? "已人工认定为已发" : "settled as sent"
    }
  }
}
