import Foundation
import Testing

/// Blank forms from the command line, and back again: filled in by others, as a workbook, as text
/// that LibreOffice saved, and as text in the Chinese encoding of Excel and WPS.
@Suite(.timeLimit(.minutes(8))) struct FormsTests {
  private static let folder = "reports/gaoyi/forms"
  private static let sheet = "自评表-130127100001-育才街社区"
  private static let table = "状态表-130127000000-高邑县"

  /// Fills a form in as a clerk does: under the headings, where the cells are open.
  private static let filling = """
    import sys, openpyxl
    source, target, kind = sys.argv[1:]
    book = openpyxl.load_workbook(source)
    sheet = book.worksheets[0]
    assert sheet.protection.sheet and book.worksheets[1].sheet_state == 'hidden'
    def put(row, column, value):
      cell = sheet.cell(row, column)
      assert not cell.protection.locked, cell.coordinate
      cell.value = value
    def header(word):
      return next(cell for row in sheet.iter_rows() for cell in row if cell.value == word)
    if kind == 'status':
      head = header('是否参与创建')
      columns = {c.value: c.column for c in sheet[head.row]}
      for row, flag in ((head.row + 1, '是'), (head.row + 2, '否')):
        put(row, columns['是否参与创建'], flag)
      put(head.row + 1, columns['填报人'], '填报员')
    else:
      word = '自评得分'
      head = header(word)
      columns = {str(c.value).replace('\\n', ''): c.column for c in sheet[head.row]}
      points = columns.get('分值（小计）')
      for row in range(head.row + 1, sheet.max_row + 1):
        number = sheet.cell(row, columns['序号']).value
        if isinstance(number, int):
          most = sheet.cell(row, points).value if points else '达标'
          put(row, columns[word], most - 0.5 if number == 1 and points else most)
          if number == 11 and points: put(row, columns[word], '不涉及')
        elif isinstance(number, str) and number.startswith('V'):
          put(row, columns[word], '不存在')
    book.save(target)
    """

  /// Saves the text as Excel and WPS do on a Chinese machine.
  private static let inChinese = """
    import sys
    text = open(sys.argv[1] + '/filled.csv', encoding='utf-8').read()
    with open(sys.argv[1] + '/chinese.csv', 'w', encoding='gb18030', newline='\\r\\n') as file:
      file.write(text)
    """

  @discardableResult
  private static func tool(_ tool: String, _ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: tool)
    process.arguments = arguments
    process.environment = [
      "PYTHONIOENCODING": "utf-8", "HOME": NSTemporaryDirectory(), "PATH": "/usr/bin:/bin",
    ]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let text = String(decoding: data, as: UTF8.self)
    try #require(process.terminationStatus == 0, "\(text)")
    return text
  }

  private static func workspace(_ campaign: String = "gaoyi") throws -> Workspace {
    let workspace = try Workspace()
    try FileManager.default.createDirectory(
      atPath: workspace.root + "/inputs/\(campaign)", withIntermediateDirectories: true)
    let register = "/inputs/\(campaign)/units.csv"
    try FileManager.default.copyItem(
      atPath: Workspace.package + register, toPath: workspace.root + register)
    let made = try workspace.run("forms", campaign, "--period", "2021-12", "--lang", "zh")
    try #require(made.exit == 0, "\(made.output)\(made.errors)")
    return workspace
  }

  private static func fill(_ workspace: Workspace, _ form: String, _ kind: String) throws {
    try tool(
      "/usr/bin/python3",
      ["-c", filling, workspace.root + "/" + form + ".xlsx", filled(workspace), kind])
  }

  private static func filled(_ workspace: Workspace) -> String { workspace.root + "/filled.xlsx" }

  private static func asText(_ workspace: Workspace) throws -> Data {
    try tool(
      "/usr/bin/soffice",
      [
        "-env:UserInstallation=file://\(workspace.root)/profile", "--headless", "--convert-to",
        "csv:Text - txt - csv (StarCalc):44,34,76", "--outdir", workspace.root, filled(workspace),
      ])
    return try Data(contentsOf: URL(fileURLWithPath: workspace.root + "/filled.csv"))
  }

  /// The three ways that a filled form comes back, as the month's only file.
  private static func handIns(_ workspace: Workspace) throws -> [(String, Data)] {
    let text = try asText(workspace)
    try tool("/usr/bin/python3", ["-c", inChinese, workspace.root])
    let converted = try Data(contentsOf: URL(fileURLWithPath: workspace.root + "/chinese.csv"))
    return [
      ("表.xlsx", try Data(contentsOf: URL(fileURLWithPath: filled(workspace)))), ("表.csv", text),
      ("表.csv", converted),
    ]
  }

  /// Hands each in by itself, and gives what `check` says of it, notes included.
  private static func checks(
    _ workspace: Workspace, _ campaign: String = "gaoyi"
  ) throws -> [Workspace.Outcome] {
    try handIns(workspace).map { name, bytes in
      let path = "inputs/\(campaign)/2021-12/\(name)"
      try workspace.write(path, bytes)
      defer { try? FileManager.default.removeItem(atPath: workspace.root + "/" + path) }
      return try workspace.run(
        "check", campaign, "--period", "2021-12", "--lang", "zh", "--verbose")
    }
  }

  @Test func aFilledScoreSheetIsReadAsItStands() throws {
    let workspace = try Self.workspace()
    try Self.fill(workspace, Self.folder + "/" + Self.sheet, "scores")
    for outcome in try Self.checks(workspace) {
      #expect(outcome.exit == 1, "four have not reported: \(outcome.errors)")
      #expect(outcome.output.contains("已报1，确认无变化0，未报4"), "\(outcome.output)")
      #expect(!outcome.output.contains("〔"), "\(outcome.output)")
    }
    try workspace.write(
      "inputs/gaoyi/2021-12/表.xlsx",
      try Data(contentsOf: URL(fileURLWithPath: Self.filled(workspace))))
    let run = try workspace.run("run", "gaoyi", "--period", "2021-12")
    #expect(run.exit == 1, "\(run.errors)")
    let told = try workspace.run(
      "explain", "gaoyi", "育才街社区", "--period", "2021-12", "--lang", "zh")
    #expect(told.output.contains("99.5"), "\(told.output)")
  }

  @Test func aFilledStatusTableIsReadAsItStands() throws {
    let workspace = try Self.workspace()
    try Self.fill(workspace, Self.folder + "/" + Self.table, "status")
    for outcome in try Self.checks(workspace) {
      #expect(outcome.output.contains("已报2，确认无变化0，未报3"), "\(outcome.output)")
      #expect(!outcome.output.contains("〔"), "\(outcome.output)")
    }
  }

  @Test func criteriaWithoutPointsComeBackToo() throws {
    let workspace = try Self.workspace("qingyang")
    let names = try workspace.files(in: "reports/qingyang/forms").keys.sorted()
    let sheet = try #require(names.first { $0.contains("自评表") && $0.hasSuffix(".xlsx") })
    try Self.fill(
      workspace, "reports/qingyang/forms/" + (sheet as NSString).lastPathComponent.dropLast(5),
      "scores")
    for outcome in try Self.checks(workspace, "qingyang") {
      #expect(outcome.output.contains("已报1，"), "\(outcome.output)")
      #expect(!outcome.output.contains("〔"), "\(outcome.output)")
    }
  }

  /// Handed in as it was handed out: nobody has reported, and no score is made up.
  @Test(arguments: ["xlsx", "csv"]) func anUnfilledFormReportsNothing(ending: String) throws {
    let workspace = try Self.workspace()
    for form in [Self.sheet, Self.table] {
      let bytes = try Data(
        contentsOf: URL(fileURLWithPath: workspace.root + "/\(Self.folder)/\(form).\(ending)"))
      try workspace.write("inputs/gaoyi/2021-12/\(form).\(ending)", bytes)
    }
    let outcome = try workspace.run("check", "gaoyi", "--period", "2021-12", "--lang", "zh")
    #expect(outcome.output.contains("已报0，确认无变化0，未报5"), "\(outcome.output)\(outcome.errors)")
    #expect(!outcome.output.contains("〔拒收〕"), "\(outcome.output)")
  }

  @Test func twoRunsMakeTheSameBytes() throws {
    let workspace = try Self.workspace()
    let first = try workspace.files(in: Self.folder)
    #expect(first.count == 12)
    _ = try workspace.run("forms", "gaoyi", "--period", "2021-12")
    #expect(try workspace.files(in: Self.folder) == first)
  }

  @Test func onlyMakesAPartBesideTheWhole() throws {
    let workspace = try Self.workspace()
    let outcome = try workspace.run(
      "forms", "gaoyi", "--period", "2021-12", "--only", "130127100002")
    #expect(outcome.exit == 0, "\(outcome.errors)")
    let part = try workspace.files(in: Self.folder + "/only-130127100002")
    #expect(part.count == 4)
    #expect(workspace.exists("\(Self.folder)/\(Self.sheet).xlsx"))
    let none = try workspace.run("forms", "gaoyi", "--only", "130127999999")
    #expect(none.exit == 64)
  }

  @Test func faultsEndAsTheContractSays() throws {
    let workspace = try Workspace()
    #expect(try workspace.run("forms", "gaoyi").exit == 66)
    try workspace.write("inputs/gaoyi/units.csv", "区划代码,社区名称\n1,甲社区\n")
    #expect(try workspace.run("forms", "gaoyi").exit == 65)
    try workspace.write("templates/campaigns/gaoyi.yaml", "format: 9\n")
    #expect(try workspace.run("forms", "gaoyi").exit == 78)
    #expect(!workspace.exists("reports/gaoyi/forms"))
  }
}
