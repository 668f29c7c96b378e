import Foundation
import Testing

/// Which hand-ins go back, and what stands in what goes back and nowhere else.
@Suite struct ReturnedFilesTests {
  private static let folder = "reports/gaoyi/2021-12/"
  private static let units =
    "区划代码,社区名称,街道（镇）,县（市、区）,市,省\n"
    + "130127100001,甲社区,高邑镇,高邑县,石家庄市,河北省\n"
    + "130127101001,乙社区,大营镇,高邑县,石家庄市,河北省\n"

  private func workspace(_ files: [String: Data]) throws -> Workspace {
    let workspace = try Workspace()
    try workspace.write("inputs/gaoyi/units.csv", Self.units)
    for (name, bytes) in files { try workspace.write("inputs/gaoyi/2021-12/" + name, bytes) }
    return workspace
  }

  private func run(_ workspace: Workspace, _ more: [String] = []) throws -> Workspace.Outcome {
    try workspace.run(arguments: ["run", "gaoyi", "--period", "2021-12"] + more)
  }

  private func returned(_ workspace: Workspace, _ folder: String = folder) throws -> [String] {
    try workspace.files(in: folder).keys.filter { $0.hasPrefix("退回/") }.sorted()
  }

  private static let good = Data("区划代码,社区名称,是否参与创建\n130127100001,甲社区,是\n".utf8)

  @Test func aCleanMonthHasNone() throws {
    let workspace = try workspace(["好.csv": Self.good])
    #expect(try run(workspace).exit == 1)
    #expect(try returned(workspace) == [])
    #expect(!FileManager.default.fileExists(atPath: workspace.root + "/" + Self.folder + "退回"))
  }

  /// A wrong header, another month, no data: told of the whole file. What is no table, or has
  /// bytes of no encoding, has no rows to send back.
  @Test func wholeFiles() throws {
    var broken = Data("区划代码,社区名称,是否参与创建\n130127100001,甲社区,".utf8)
    broken.append(contentsOf: [0xFF, 0xFF, 0x0A])
    let workspace = try workspace([
      "好.csv": Self.good, "坏字节.csv": broken,
      "缺列.csv": Data("区划代码,社区名称,当前阶段\n130127101001,乙社区,自评\n".utf8),
      "别的月.csv": Data(
        "绿色社区情况表（截至2021年10月31日）\n区划代码,社区名称,是否参与创建\n130127101001,乙社区,是\n".utf8),
      "空表.csv": Data("区划代码,社区名称,是否参与创建\n".utf8),
      "引号.csv": Data("区划代码,社区名称,是否参与创建\n130127101001,\"乙社区,是\n".utf8),
      "说明.pdf": Data("%PDF-1.4\n".utf8), "旧.xls": Data([0xD0, 0xCF, 0x11, 0xE0, 0, 0]),
      "压缩.zip": Data("PK\u{3}\u{4}xxxx".utf8),
    ])
    let run = try run(workspace)
    #expect(run.exit == 1, "\(run.errors)")
    #expect(
      try returned(workspace) == [
        "退回/（更正1）别的月.xlsx", "退回/（更正1）空表.xlsx", "退回/（更正1）缺列.xlsx",
      ])
    let parts = try workspace.unpacked(Self.folder + "退回/（更正1）缺列.xlsx")
    #expect(parts.contains("整个文件的问题1处") && parts.contains("缺少“是否参与创建”列"))
    let other = try RoundTripTests.python(
      """
      import sys, openpyxl
      sheet = openpyxl.load_workbook(sys.argv[1]).worksheets[0]
      print(sheet['A1'].value.split('\\n')[-1], sheet['A2'].comment.text, sep='\\n')
      """, [Self.folder + "退回/（更正1）别的月.xlsx"], in: workspace)
    #expect(other.hasPrefix("（1）“绿色社区情况表（截至2021年10月31日）”"), "\(other)")
    #expect(other.contains("\n〔拒收〕“绿色社区情况表（截至2021年10月31日）”"), "\(other)")
    let diagnostics = try workspace.read(Self.folder + "diagnostics.csv")
    for name in ["坏字节", "引号", "旧", "压缩"] {
      #expect(String(decoding: diagnostics, as: UTF8.self).contains("2021-12/\(name)"))
    }
  }

  /// Every file of an archive goes back by itself, every sheet of a workbook in one.
  @Test func archivesAndWorkbooks() throws {
    let workspace = try workspace(["好.csv": Self.good])
    _ = try RoundTripTests.python(
      """
      import io, zipfile, openpyxl
      book = openpyxl.Workbook()
      one, two = book.active, book.create_sheet('裁定')
      one.title = '状态表'
      one.append(['区划代码', '社区名称', '是否参与创建', '认定日期'])
      one.append(['130127101001', '乙社区', '也许', '=TODAY()'])
      two.append(['报送说明'])
      book.save('inputs/gaoyi/2021-12/乙.xlsx')
      with zipfile.ZipFile('inputs/gaoyi/2021-12/报送.zip', 'w') as file:
          file.write('inputs/gaoyi/2021-12/乙.xlsx', '大营镇/丙.xlsx')
          file.writestr('大营镇/丁.csv', '区划代码,社区名称,是否参与创建\\n130127101001,乙社区,?\\n')
          file.writestr('大营镇/好.csv', '区划代码,社区名称,裁定,理由,裁定人职务\\n')
      """, [], in: workspace)
    #expect(try run(workspace).exit == 1)
    let names = try returned(workspace)
    #expect(
      names.filter { !$0.contains("好") } == [
        "退回/（更正1）丁.xlsx", "退回/（更正1）丙.xlsx", "退回/（更正1）乙.xlsx",
      ])
    let sheets = try RoundTripTests.python(
      """
      import sys, openpyxl
      book = openpyxl.load_workbook(sys.argv[1])
      for sheet in book:
          print(sheet.title, [[c.value for c in r[:4]] for r in sheet.iter_rows(min_row=2)][:2])
      cell = book['状态表']['D3']
      print(cell.data_type, cell.number_format)
      """, [Self.folder + "退回/（更正1）乙.xlsx"], in: workspace)
    #expect(
      sheets.hasPrefix(
        "状态表 [['区划代码', '社区名称', '是否参与创建', '认定日期'], "
          + "['130127101001', '乙社区', '也许', '=TODAY()']]\n裁定 []\n退回清单 [['序号',"),
      "\(sheets)")
    #expect(sheets.hasSuffix("s @\n"))
  }

  /// Personal numbers and who filled it in go back to the sender, and nowhere else.
  @Test func onlyHereNothingIsMasked() throws {
    let text =
      "区划代码,社区名称,是否参与创建,存在问题,填报人\n"
      + "130127100001,甲社区,大概,电话13800138000,示例甲乙丙\n"
      + "130127101001,乙社区,是,证件13012719900101123X,示例甲乙丙\n"
    let workspace = try workspace(["情况.csv": Data(text.utf8)])
    #expect(try run(workspace).exit == 1)
    let files = try workspace.files(in: Self.folder)
    #expect(files.keys.contains("退回/（更正1）情况.xlsx"))
    for name in files.keys.sorted() {
      let bytes = String(decoding: files[name] ?? Data(), as: UTF8.self)
      let text = name.hasSuffix(".xlsx") ? try workspace.unpacked(Self.folder + name) : bytes
      for secret in ["13800138000", "13012719900101123X", "示例甲乙丙"] {
        #expect(text.contains(secret) == name.hasPrefix("退回/"), "\(secret) in \(name)")
      }
    }
  }

  /// What a spreadsheet or a reader of XML might run comes back as that very text.
  @Test func hostileTextStaysText() throws {
    let hostile = [
      "=1+1", "+cmd|' /C calc'!A0", "@SUM(A1)", "-2+3", "_x0041_", "</t><f>1</f>", "\u{202E}abc",
      "😀", "\u{1}",
    ]
    let rows = hostile.map { "130127100001,甲社区,大概,\"\($0)\"\n" }.joined()
    let workspace = try workspace([
      "好.csv": Self.good, "=1+1.csv": Data(("区划代码,社区名称,是否参与创建,存在问题\n" + rows).utf8),
    ])
    #expect(try run(workspace).exit == 1)
    let path = Self.folder + "退回/（更正1）=1+1.xlsx"
    let cells = try RoundTripTests.python(
      """
      import sys, openpyxl
      sheet = openpyxl.load_workbook(sys.argv[1]).worksheets[0]
      for row in sheet.iter_rows(min_row=3):
          assert row[3].data_type == 's', row[3].data_type
          print(ascii(row[3].value))
      """, [path], in: workspace)
    #expect(
      cells == """
        '=1+1'
        "+cmd|' /C calc'!A0"
        '@SUM(A1)'
        '-2+3'
        '_x0041_'
        '</t><f>1</f>'
        '\\u202eabc'
        '\\U0001f600'
        '_x0001_'

        """)
    #expect(!(try workspace.unpacked(path)).contains("<f>"))
  }

  /// With `--only` go back the files of that place alone.
  @Test func onlyAPlace() throws {
    let text = "区划代码,社区名称,是否参与创建\n"
    let workspace = try workspace([
      "甲.csv": Data((text + "130127100001,甲社区,大概\n").utf8),
      "乙.csv": Data((text + "130127101001,乙社区,大概\n").utf8),
      "全县.csv": Data((text + "130127100001,甲社区,是\n130127101001,乙社区,是\n130127101009,丁,是\n").utf8),
    ])
    #expect(try run(workspace).exit == 1)
    #expect(try returned(workspace).count == 3)
    #expect(try run(workspace, ["--only", "130127101000"]).exit == 1)
    let folder = Self.folder + "only-130127101000/"
    #expect(try returned(workspace, folder) == ["退回/（更正1）乙.xlsx"])
  }

  @Test func theSameInputsGiveTheSameBytes() throws {
    let a = try RoundTripTests.workspace(spoils: true)
    let b = try RoundTripTests.workspace(spoils: true)
    #expect(try RoundTripTests.run(a) == RoundTripTests.run(b))
    #expect(try a.read(RoundTripTests.returned) == b.read(RoundTripTests.returned))
    #expect(
      try a.read(Self.folder + "manifest.json") == b.read(Self.folder + "manifest.json"))
  }

  @Test func libreOfficeOpensIt() throws {
    let workspace = try RoundTripTests.workspace(spoils: true)
    _ = try RoundTripTests.run(workspace)
    let outcome = try workspace.run(
      program: "/usr/bin/soffice",
      [
        "-env:UserInstallation=file://\(workspace.root)/profile", "--headless", "--convert-to",
        "xlsx", "--outdir", "converted", RoundTripTests.returned,
      ], environment: ProcessInfo.processInfo.environment)
    try #require(outcome.exit == 0, "\(outcome.errors)")
    let seen = try RoundTripTests.python(
      """
      import sys, openpyxl
      sheet = openpyxl.load_workbook(sys.argv[1]).worksheets[0]
      for row in sheet.iter_rows():
          for cell in row:
              if cell.comment:
                  print(cell.coordinate, cell.value)
      """, ["converted/（更正1）高邑镇202112.xlsx"], in: workspace)
    #expect(
      seen == "L5 2021年2月30日\nM5 八十九\nO6 77\nA7 13012710000\nE8 大概\nR8 #REF!\n", "\(seen)")
  }
}
