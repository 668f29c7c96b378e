import Disk

extension PublishingError {
  /// What happened and what to do, in Chinese.
  package var zh: String {
    switch self {
    case .held(let path, let holder):
      let who = holder.map { "进程 \($0.pid)（\($0.since) 开始）" } ?? "另一个进程"
      return "\(who)正在运行并持有 \(path)；请等它结束后再运行。"
    case .permission(let path, let owner):
      return "没有写入 \(path) 的权限，它属于 \(owner)；请以 \(owner) 的身份运行，或请其开放权限。"
    case .cannotCreate(let path, let code):
      return "无法创建 \(path)：\(SystemError.zh(code))。"
    case .notAFolder(let path):
      return "\(path) 不是文件夹（可能是链接或文件）；请把它移走后再运行。"
    case .diskFull(let path, let needed?, let available?):
      return "\(path) 所在磁盘空间不足：需要 \(Self.size(needed))，只剩 \(Self.size(available))；请腾出空间后再运行。"
    case .diskFull(let path, _, _):
      return "\(path) 所在磁盘已满；请腾出空间后再运行。"
    case .inputOutput(let path, let code):
      return "读写 \(path) 失败：\(SystemError.zh(code))；请检查磁盘。"
    case .absent(let path):
      return "保存的输入 \(path) 已不存在，不能用它重做已发布的报告；请从备份恢复。"
    case .damaged(let path):
      return "保存的输入 \(path) 已损坏（内容与文件名所记的摘要不符）；请从备份恢复。"
    case .nameIllegal(let name):
      return "“\(name)”不能用作文件名。"
    }
  }

  /// The same in English.
  package var en: String {
    switch self {
    case .held(let path, let holder):
      let who = holder.map { "process \($0.pid) (since \($0.since))" } ?? "another process"
      return "\(who) is running and holds \(path); run again when it has finished."
    case .permission(let path, let owner):
      return "\(path) may not be written; it belongs to \(owner). Run as \(owner), "
        + "or ask for access."
    case .cannotCreate(let path, let code):
      return "\(path) cannot be created: \(SystemError.en(code))."
    case .notAFolder(let path):
      return "\(path) is a link or a file, not a folder; move it away and run again."
    case .diskFull(let path, let needed?, let available?):
      return "the disk of \(path) has too little room: \(Self.size(needed)) needed, "
        + "\(Self.size(available)) left. Free some and run again."
    case .diskFull(let path, _, _):
      return "the disk of \(path) is full; free some room and run again."
    case .inputOutput(let path, let code):
      return "reading or writing \(path) failed: \(SystemError.en(code)); have the disk checked."
    case .absent(let path):
      return "the kept input \(path) is not there any more: what was issued cannot be made again. "
        + "Restore it from a backup."
    case .damaged(let path):
      return "the kept input \(path) is damaged: its bytes are not those of its digest. "
        + "Restore it from a backup."
    case .nameIllegal(let name):
      return "\"\(name)\" cannot be a file's name."
    }
  }

  /// Rounded up, in units that people count disks in.
  private static func size(_ bytes: Int) -> String {
    let mebibyte = 1 << 20
    if bytes < mebibyte { return "\((bytes + 1023) / 1024) KiB" }
    return "\((bytes + mebibyte - 1) / mebibyte) MiB"
  }
}
