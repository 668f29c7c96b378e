import Foundation
import Testing

/// An office changes a form by editing one file: columns are added, renamed, put in another order
/// and taken away, title and signature line are worded anew, and the figures stay right.
@Suite struct TemplateEditTests {
  /// Prints the rows of a sheet as lists of texts.
  private static let reader = """
    import json, sys
    import openpyxl
    sheet = openpyxl.load_workbook(sys.argv[1], data_only=True)[sys.argv[2]]
    print(json.dumps([['' if v is None else str(v) for v in row]
                      for row in sheet.iter_rows(values_only=True)], ensure_ascii=False))
    """

  private static func rows(
    _ workspace: Workspace, _ folder: String, book: String, sheet: String
  ) throws -> [[String]] {
    let name = try #require(
      try workspace.files(in: folder).keys.first { $0.contains(book) && $0.hasSuffix(".xlsx") })
    let data = try Recalculation.python(reader, [workspace.root + "/\(folder)/\(name)", sheet])
    return try JSONDecoder().decode([[String]].self, from: data)
  }

  private static func edit(
    _ workspace: Workspace, _ file: String, _ changes: [(old: String, new: String)]
  ) throws {
    let path = "templates/workbooks/\(file).yaml"
    var text = String(decoding: try workspace.read(path), as: UTF8.self)
    for (old, new) in changes {
      try #require(text.contains(old), "\(old)")
      text.replace(old, with: new, maxReplacements: 1)
    }
    try workspace.write(path, text)
  }

  private static func published(
    _ changes: [(old: String, new: String)], to file: String
  ) throws -> (workspace: Workspace, folder: String) {
    let workspace = try Workspace()
    try workspace.copySamples("gaoyi")
    try edit(workspace, file, changes)
    let outcome = try workspace.run("run", "gaoyi", "--period", "2021-12")
    try #require(outcome.exit <= 1, "\(outcome.errors)")
    return (workspace, "reports/gaoyi/2021-12")
  }

  @Test func theRollUpForm() throws {
    let (workspace, folder) = try Self.published(
      [
        ("title: \"{title}汇总表\"", "title: \"{place}{year}年绿色社区汇总\""),
        ("signature: 单位负责人：　　　　　　审核人：　　　　　　填报人：　　　　　　联系电话：", "signature: 主管领导：　　　经办人："),
        // Dropped, renamed, put in another order, added.
        ("    - {source: planned_year, heading: 创建年度}\n", ""),
        ("{source: name, heading: 社区名称}", "{source: name, heading: \"{unit}全称\"}"),
        (
          "    - {source: self_assessed_on, heading: 自评日期}\n"
            + "    - {source: self_score, heading: 自评得分（分）}\n",
          "    - {source: self_score, heading: 自评得分（分）}\n"
            + "    - {source: self_assessed_on, heading: 自评日期}\n"
        ),
        (
          "    - {source: remark, heading: 备注, width: 28}\n",
          "    - {source: next_step, heading: 下步措施}\n    - {source: blank, heading: 领导批示}\n"
        ),
      ], to: "county-roll-up")
    let rows = try Self.rows(workspace, folder, book: "汇总表", sheet: "汇总表")
    let header = try #require(rows.first { $0.first == "序号" })
    #expect(rows[1][0] == "高邑县2021年绿色社区汇总")
    #expect(rows.last?.first == "主管领导：　　　经办人：")
    #expect(
      header.filter { !$0.isEmpty } == [
        "序号", "街道（镇）", "社区全称", "统计用区划代码", "是否参与创建", "自评得分（分）", "自评日期", "街道（镇）推荐意见",
        "县级初核日期", "县级初核得分（分）", "其中：加分（分）", "否决项情况", "县级初核结论", "市级验收得分（分）", "是否认定", "认定日期",
        "自评表附号", "下步措施", "领导批示",
      ])
    // The figures do not hang on the form.
    let total = try #require(rows.first { $0.first == "合计" })
    #expect(total[2] == "5" && total[4] == "4")
    let found = try Recalculation.found(workspace, in: folder)
    #expect(found.values.allSatisfy { $0.changed == [] })
  }

  @Test func theMonthlyReport() throws {
    let (workspace, folder) = try Self.published(
      [
        (
          "file: \"{title}工作进展情况月报表（{year}年{month}月）.xlsx\"",
          "file: \"{place}月报{year}-{month}.xlsx\""
        ),
        ("  - sheet: 概况\n", "  - sheet: 首页\n"),
        ("          - {source: expected, heading: 序时进度（%）}\n", ""),
        ("{source: name, heading: 单位}", "{source: name, heading: 乡镇街道}"),
        (
          "          - {source: gap, heading: 差额（个）}\n", "          - {source: rank, heading: 位次}\n"
        ),
        ("          - {of: months, title: 逐月参与率、达标率}\n", ""),
        ("        height: 10", "        height: 20"),
        (
          "{source: participating, heading: 是否参与创建}",
          "{source: participating, heading: 参与否, width: 8}"
        ),
      ], to: "progress")
    let name = "高邑县月报2021-12.xlsx"
    #expect(workspace.exists("\(folder)/\(name)"))
    let rows = try Self.rows(workspace, folder, book: "月报2021", sheet: "月报表")
    let header = try #require(rows.first { $0.first == "序号" })
    #expect(header.contains("乡镇街道") && header.contains("位次"))
    #expect(!header.contains { $0.hasPrefix("序时进度") || $0.hasPrefix("差额") })
    let found = try Recalculation.found(workspace, in: folder)
    #expect(found[name]?.charts == ["首页": 1])
    #expect(found[name]?.sheets.first == "首页")
    #expect(found.values.allSatisfy { $0.changed == [] })
  }

  /// Two templates that would write one file are refused, and both are named.
  @Test func oneFileNameForTwoWorkbooks() throws {
    let workspace = try Workspace()
    try workspace.copySamples("gaoyi")
    try Self.edit(
      workspace, "progress",
      [
        (
          "file: \"{title}工作进展情况月报表（{year}年{month}月）.xlsx\"",
          "file: 附件1-高邑县绿色社区创建汇总表（{year}年{month}月）.xlsx"
        )
      ])
    let outcome = try workspace.run("run", "gaoyi", "--period", "2021-12", "--lang", "zh")
    #expect(outcome.exit == 78)
    #expect(
      outcome.errors.contains(
        """
        〔拒收〕templates/workbooks/progress.yaml 第10行第7列：“附件1-高邑县绿色社区创建汇总表（{year}年{month}月）.xlsx”与 \
        templates/workbooks/county-roll-up.yaml 的文件名相同，会写成同一个文件，请改其中一个文件名（template.same-file-name）
        """), "\(outcome.errors)")
    #expect(!workspace.exists("reports/gaoyi/2021-12"))
    // The names of another campaign's workbooks are no matter.
    try workspace.copySamples("yuhua")
    #expect(try workspace.run("check", "yuhua", "--period", "2023-09").exit == 0)
  }
}
