import ArgumentParser

/// The command line: `campaign-report -C DIR COMMAND [CAMPAIGN…] [OPTIONS]`.
struct CommandTree: ParsableCommand {
  /// What the tool is called where it is typed.
  static let name = "campaign-report"

  static let configuration = CommandConfiguration(
    commandName: name,
    abstract: "按月汇总创建工作进展，生成工作簿 / monthly progress of a public campaign, as workbooks",
    usage: "campaign-report [-C DIR] COMMAND [CAMPAIGN …] [--period YYYY-MM|previous|latest]",
    discussion: """
      退出码 / exit status
        0   完成 / done
        1   完成，但有拒收、存疑或未报 / done, with something to look at
        64  用法不对 / usage
        65  名册或全部来件被拒收，没有生成 / register or every input refused, nothing made
        66  没有来件，没有生成 / no input, nothing made
        69  部分收件人被服务器拒收 / some recipients were refused for good
        70  程序缺陷 / a defect of the tool
        73  无法创建文件 / cannot create a file
        74  磁盘读写失败 / disk error
        75  另一次运行未结束或邮件暂缓，稍后再试 / another run holds the lock, or mail was deferred
        76  有信件结果不明，须人工认定 / a delivery's outcome is unknown, settle it
        77  没有权限 / permission
        78  模板或收件人表有误 / a template or recipients.csv is wrong
        130 中途被要求停止（SIGINT） / asked to stop
        143 中途被要求停止（SIGTERM） / asked to stop
      """,
    version: ToolVersion.text,
    subcommands: [
      RunCommand.self, CheckCommand.self, StatusCommand.self, ExplainCommand.self, SendCommand.self,
      RemindCommand.self, ScheduleCommand.self, FormsCommand.self,
      InitCommand.self, SealCommand.self, HistoryCommand.self, VerifyCommand.self,
    ])

  /// The command that the arguments ask for. Nearly always they begin with its name, and what
  /// follows are its own options, which take a fraction of reading the whole tree. Whatever is not
  /// taken so (a wish for help, a mistake) is read by the tree, which knows what to say.
  ///
  /// A command that has a super-command is read without looking for a wish for completions first:
  /// `run`, `check` and `status`, which are typed most, have one.
  /// - Throws: what `fullMessage(for:)` puts into words.
  static func command(for arguments: [String]) throws -> any ParsableCommand {
    let options = Array(arguments.dropFirst())
    // Three dashes are a shell that asks for completions.
    if let name = arguments.first, options.first?.hasPrefix("---") != true,
      let leaf = configuration.subcommands.first(where: { $0.configuration.commandName == name }),
      leaf.configuration.subcommands.isEmpty,
      let command = try? leaf.parseAsRoot(options), type(of: command) == leaf
    {
      return command
    }
    return try parseAsRoot(arguments)
  }
}

/// The version that `--version` prints and every manifest names.
enum ToolVersion {
  static let text = "campaign-report 0.1.0"
}
