extension TableFault {
  /// Words for files that were not read, or not to their end.
  var diskDraft: TableWordsDraft? {
    switch self {
    case .notAFile:
      TableWordsDraft(
        "not-a-file", .warning,
        zh: "是链接、设备或管道，没有读取", "请换成普通文件",
        en: "is a link, a device or a pipe and was not read", "put the file itself there")
    case .leftAside:
      TableWordsDraft(
        "left-aside", .note,
        zh: "文件是临时文件或隐藏文件，未读取", "", en: "the file is temporary or hidden and is not read", "")
    case .outsideMonths:
      TableWordsDraft(
        "outside-months", .warning,
        zh: "不在任何月份的文件夹里，没有读取", "请放入以月份命名的文件夹（如 2021-12）",
        en: "lies in no month's folder and was not read",
        "put it into a folder named after its month, such as 2021-12")
    case .changing:
      TableWordsDraft(
        "changing", .error,
        zh: "在读取时有改动，未采用", "请等文件存好或传完后重新运行",
        en: "was changed while it was read and is not used",
        "run again when it is saved or copied whole")
    case .tooLarge(let bytes, let limit):
      TableWordsDraft(
        "too-large", .error,
        zh: "文件有 \(Self.size(bytes))，超过 \(Self.size(limit)) 的上限，没有读取",
        "请核对是否放错文件，只留报表后重报",
        en: "the file has \(Self.size(bytes)), more than the \(Self.size(limit)) that are read",
        "check whether it is the right one, and hand in the table alone")
    case .unreadable(let obstacle):
      unreadable(obstacle)
    default: nil
    }
  }

  private func unreadable(_ obstacle: ReadObstacle) -> TableWordsDraft {
    switch obstacle {
    case .permission:
      TableWordsDraft(
        "unreadable", .error,
        zh: "没有读取权限，未采用", "请让文件的所有者开放读取后重新运行",
        en: "may not be read and is not used", "have its owner allow it and run again")
    case .gone:
      TableWordsDraft(
        "unreadable", .error,
        zh: "读取之前被移走或改名，未采用", "请核对后重新运行",
        en: "was moved or renamed before it was read", "check it and run again")
    case .system(let zh, let en):
      TableWordsDraft(
        "unreadable", .error,
        zh: "无法读取（\(zh)），未采用", "请排除后重新运行，或请报送单位重报",
        en: "cannot be read (\(en)) and is not used", "mend that and run again, or ask for it anew")
    }
  }

  /// Rounded up, in MiB.
  private static func size(_ bytes: Int) -> String { "\((bytes + (1 << 20) - 1) >> 20) MiB" }
}
