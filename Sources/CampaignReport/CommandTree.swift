import ArgumentParser

/// The command line: `campaign-report -C DIR COMMAND [CAMPAIGN…] [OPTIONS]`.
struct CommandTree: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "campaign-report",
    abstract: "按月汇总创建工作进展，生成工作簿 / monthly progress of a public campaign, as workbooks",
    usage: "campaign-report [-C DIR] COMMAND [CAMPAIGN …] [--period YYYY-MM|previous|latest]",
    discussion: """
      退出码 / exit: 0 完成 done · 1 完成，但有拒收、存疑或未报 done, with something to look at ·
      64 用法 usage · 65 名册或全部来件被拒收 register or every input refused · 66 没有来件 no input ·
      73/74 磁盘 disk · 75 稍后再试 try again · 77 权限 permission · 78 模板有误 template is wrong
      """,
    version: ToolVersion.text,
    subcommands: [
      RunCommand.self, CheckCommand.self, StatusCommand.self, ExplainCommand.self,
      InitCommand.self,
    ])
}

/// The version that `--version` prints and every manifest names.
enum ToolVersion {
  static let text = "campaign-report 0.1.0"
}
