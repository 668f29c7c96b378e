import Foundation
import Testing

/// What really lies in a month's folder: nothing of it hangs the run, misleads it, or keeps it from
/// reporting the rest.
@Suite(.timeLimit(.minutes(5))) struct HandInTests {
  private static let month = "inputs/gaoyi/2021-12/"
  private static let table = "区划代码,是否参与创建\n130127100001,是\n"

  /// A workspace with two communities, of which one reports.
  private func workspace() throws -> Workspace {
    let workspace = try Workspace()
    try workspace.write("inputs/gaoyi/units.csv", ContractTests.register(2))
    try workspace.write(Self.month + "好.csv", Self.table)
    return workspace
  }

  private func check(_ workspace: Workspace, _ more: String...) throws -> Workspace.Outcome {
    try workspace.run(["check", "gaoyi", "--period", "2021-12", "--lang", "zh"] + more)
  }

  /// One file that may not be read is refused by itself. Root may read everything, so the tool is
  /// run as nobody; anybody else is held off by the mode.
  @Test func aFileThatMayNotBeRead() throws {
    let workspace = try workspace()
    try workspace.write(Self.month + "坏.csv", Self.table)
    try workspace.write(Self.month + "夹/内.csv", Self.table)
    for path in ["坏.csv", "夹"] { try workspace.setMode(Self.month + path, 0) }
    defer { try? workspace.setMode(Self.month + "夹", 0o755) }
    let outcome = try workspace.run(
      ["check", "gaoyi", "--period", "2021-12", "--lang", "zh"], asNobody: true)
    #expect(outcome.exit == 1, "\(outcome.errors)")
    #expect(outcome.output.contains("已报1，确认无变化0，未报1"))
    for name in ["坏.csv", "夹"] {
      #expect(
        outcome.output.contains(
          "〔拒收〕2021-12/\(name)：没有读取权限，未采用，请让文件的所有者开放读取后重新运行（file.unreadable）"),
        "\(outcome.output)")
    }
  }

  /// Of an earlier month too: the states that are carried may rest on it.
  @Test func aFileOfAnEarlierMonthThatMayNotBeRead() throws {
    let workspace = try workspace()
    let earlier = "inputs/gaoyi/2021-11/旧.csv"
    try workspace.write(earlier, Self.table)
    try workspace.setMode(earlier, 0)
    let outcome = try workspace.run(
      ["check", "gaoyi", "--period", "2021-12", "--lang", "zh"], asNobody: true)
    #expect(outcome.exit == 1 && outcome.output.contains("2021-11/旧.csv：没有读取权限"))
  }

  @Test func whatIsNoFileIsNotedAndNeverOpened() throws {
    let workspace = try workspace()
    try workspace.write(Self.month + "夹.csv/第二.csv", "区划代码,是否参与创建\n130127100002,是\n")
    try workspace.write("别处/秘密.csv", "不该出现\n")
    try workspace.makePipe(Self.month + "管道.csv")
    for (name, target) in [
      ("外.csv", workspace.root + "/别处/秘密.csv"), ("断.csv", "没有这个文件"), ("零.csv", "/dev/zero"),
      ("自己.csv", "自己.csv"), ("夹外", workspace.root + "/别处"),
    ] {
      try workspace.makeLink(Self.month + name, to: target)
    }
    let outcome = try check(workspace)
    #expect(outcome.exit == 0, "\(outcome.output)\(outcome.errors)")
    #expect(outcome.output.contains("已报2"))
    #expect(!outcome.output.contains("不该出现"))
    for name in ["管道.csv", "外.csv", "断.csv", "零.csv", "自己.csv", "夹外"] {
      #expect(
        outcome.output.contains("〔提醒〕2021-12/\(name)：是链接、设备或管道，没有读取，请换成普通文件（file.not-a-file）"))
    }
  }

  /// A link in the place of the month's folder is a link like any other.
  @Test func aMonthThatIsALink() throws {
    let workspace = try workspace()
    try workspace.write("别处/表.csv", Self.table)
    try workspace.makeLink("inputs/gaoyi/2022-01", to: workspace.root + "/别处")
    let outcome = try workspace.run("check", "gaoyi", "--period", "2022-01", "--lang", "zh")
    #expect(outcome.exit == 66)
    #expect(outcome.errors.contains("2022-01：是链接、设备或管道"), "\(outcome.errors)")
  }

  @Test func whatLiesInNoMonthIsSaid() throws {
    let workspace = try workspace()
    try workspace.write("inputs/gaoyi/漏放.csv", Self.table)
    try workspace.write("inputs/gaoyi/2021年12月/一.csv", Self.table)
    try workspace.write("inputs/gaoyi/2021年12月/二.csv", Self.table)
    try workspace.write("inputs/gaoyi/.git/config", "")
    let outcome = try check(workspace)
    let told = outcome.output.split(separator: "\n").filter { $0.contains("file.outside-months") }
    #expect(
      told == [
        "  〔提醒〕2021年12月：不在任何月份的文件夹里，没有读取，请放入以月份命名的文件夹（如 2021-12）（file.outside-months）",
        "  〔提醒〕漏放.csv：不在任何月份的文件夹里，没有读取，请放入以月份命名的文件夹（如 2021-12）（file.outside-months）",
      ])
  }

  /// Names that an archive from Windows left in GBK, and names that are nothing.
  @Test func namesThatAreNotUTF8() throws {
    let workspace = try workspace()
    let gbk = Data([0xB8, 0xDF, 0xD2, 0xD8, 0x2E, 0x63, 0x73, 0x76])
    let broken = Data([0x61, 0xFF, 0x2E, 0x63, 0x73, 0x76])
    for name in [gbk, broken] {
      try workspace.write(Self.month, rawName: name, "区划代码,是否参与创建\n130127100002,大概\n")
    }
    let outcome = try check(workspace)
    #expect(outcome.exit == 1)
    #expect(outcome.output.contains("2021-12/高邑.csv 第2行 B列"), "\(outcome.output)")
    #expect(outcome.output.contains("2021-12/a\\xFF.csv 第2行 B列"), "\(outcome.output)")
  }

  /// Sparse files take no room on the disk: 1 GiB is over the limit, and a line of 400 MiB is given
  /// up long before its end. Neither takes memory by its size.
  @Test(arguments: [
    (
      1 << 30,
      "〔拒收〕2021-12/大.csv：文件有 1024 MiB，超过 512 MiB 的上限，没有读取，请核对是否放错文件，只留报表后重报（file.too-large）"
    ),
    (
      400 << 20,
      "〔拒收〕2021-12/大.csv：第12字节之后的一行超过1048576字节，不是正常的表格，请在 Excel 或 WPS 中打开，"
        + "另存为“CSV UTF-8（逗号分隔）”后重报（file.row-too-long）"
    ),
  ])
  func hugeFilesAreRefusedInLittleMemory(_ size: Int, _ line: String) throws {
    let workspace = try workspace()
    try workspace.write(Self.month + "大.csv", "code,status\n")
    try workspace.extend(Self.month + "大.csv", to: size)
    let outcome = try check(workspace)
    #expect(outcome.exit == 1)
    #expect(outcome.output.contains(line), "\(outcome.output)")
    let peak = try workspace.peakMemory(["check", "gaoyi", "--period", "2021-12"])
    #expect(peak < 150 << 20, "\(peak >> 20) MiB")
  }
}
