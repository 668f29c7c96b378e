import Diagnostics

extension ExitStatus {
  /// What a person must do now, in a clause.
  func remedy(_ language: Language) -> String {
    language == .zh ? remedyInChinese : remedyInEnglish
  }

  private var remedyInChinese: String {
    switch self {
    case .done: "完成，无需处理"
    case .attention: "已完成；请核对上面列出的未报、拒收、存疑或其他事项"
    case .usage: "请按上面的说明改正命令"
    case .refused: "没有生成；请按上面的说明改正来件后再运行"
    case .absent: "没有生成；请放入所缺的文件后再运行"
    case .defect: "程序缺陷，请报告给维护者"
    case .refusedRecipients: "部分收件人被拒收；请核对上面所列的邮箱，再用 history settle 重发"
    case .unknownOutcome: "有信件结果不明；请向收件人核实，再用 history settle 认定"
    case .cannotCreate: "没有写成；请按上面的说明移走或恢复所指的文件后再运行"
    case .ioError: "没有写成；请检查上面所指的磁盘后再运行"
    case .tryAgain: "请稍后再运行"
    case .permission: "没有权限；请按上面的说明开放权限后再运行"
    case .template: "请按上面的位置改正模板或收件人表后再运行"
    case .interrupted, .terminated: "中途停止；请再运行一次"
    }
  }

  private var remedyInEnglish: String {
    switch self {
    case .done: "done, nothing left to do"
    case .attention: "done; look at what is not reported, refused, held or else named above"
    case .usage: "mend the command as said above"
    case .refused: "nothing made; mend the inputs as said above and run again"
    case .absent: "nothing made; put what is missing in its place and run again"
    case .defect: "a defect of the tool: please report it"
    case .refusedRecipients: "some are refused; check the mailboxes above, then history settle"
    case .unknownOutcome: "a letter's outcome is unknown; ask the recipient, then history settle"
    case .cannotCreate: "not written; move away or restore what is named above and run again"
    case .ioError: "not written; have the disk named above checked and run again"
    case .tryAgain: "run again later"
    case .permission: "no permission; have it given as said above and run again"
    case .template: "mend the template or the recipients at the places above and run again"
    case .interrupted, .terminated: "stopped on the way; run again"
    }
  }
}
