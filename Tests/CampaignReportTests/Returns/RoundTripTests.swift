import Foundation
import Testing

/// From a spoiled hand-in to the workbook that goes back, mended in its own cells, handed in again:
/// the figures are those of a hand-in that was right from the start.
@Suite struct RoundTripTests {
  static let file = "inputs/gaoyi/2021-12/高邑镇202112.csv"
  static let head = "高邑县绿色社区创建情况表\r\n填报单位：高邑镇,,填报日期：2021年12月30日\r\n"
  static let foot = "注：本表由高邑镇填报\r\n"
  static let returned = "reports/gaoyi/2021-12/退回/（更正1）高邑镇202112.xlsx"

  /// Cells to be spoiled: the row of the table, the heading, what it says instead.
  static let faults: [(row: Int, heading: String, text: String)] = [
    (0, "自评得分", "八十九"), (0, "认定日期", "2021年2月30日"), (1, "验收得分", "77"),
    (2, "统计用区划代码", "13012710000"), (3, "是否参与创建", "大概"), (3, "V1处数", "#REF!"),
  ]

  /// The sample's table as its rows of cells.
  static func table(_ workspace: Workspace) throws -> [[String]] {
    let text = String(decoding: try workspace.read(file), as: UTF8.self)
    return text.replacing("\u{FEFF}", with: "").split(whereSeparator: \.isNewline).map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }

  static func text(_ rows: [[String]]) -> String {
    head + rows.map { $0.joined(separator: ",") + "\r\n" }.joined() + foot
  }

  /// The month with a title and a note, as offices send it; `spoils` puts the faults in.
  static func workspace(spoils: Bool) throws -> Workspace {
    let workspace = try Workspace()
    try workspace.copySamples("gaoyi")
    var rows = try table(workspace)
    if spoils {
      for fault in faults {
        let column = try #require(rows[0].firstIndex(of: fault.heading))
        rows[fault.row + 1][column] = fault.text
      }
    }
    try workspace.write(file, text(rows))
    return workspace
  }

  static func run(_ workspace: Workspace) throws -> Data {
    let run = try workspace.run("run", "gaoyi", "--period", "2021-12")
    try #require(run.exit == 1, "\(run.errors)")
    return try workspace.read("reports/gaoyi/2021-12/summary.json")
  }

  /// Puts right what is wrong in the workbook, cell by cell, as a clerk would: where the comment
  /// stands. `argv`: the workbook, then cell and text by turns; prints the comments.
  static let mend = """
    import sys, openpyxl
    path, texts = sys.argv[1], dict(zip(sys.argv[2::2], sys.argv[3::2]))
    book = openpyxl.load_workbook(path)
    sheet = book.worksheets[0]
    for row in sheet.iter_rows():
        for cell in row:
            if cell.comment:
                print(cell.coordinate, cell.comment.text)
                cell.value = texts[cell.coordinate]
    book.save(path)
    """

  /// As Excel saves its first sheet: GBK, with the line above the table.
  static let toCSV = """
    import sys, csv, openpyxl
    sheet = openpyxl.load_workbook(sys.argv[1]).worksheets[0]
    with open(sys.argv[2], 'w', encoding='gb18030', newline='') as file:
        csv.writer(file).writerows([c.value or '' for c in row] for row in sheet.iter_rows())
    """

  static let texts = [
    "M5": "89", "L5": "2021/11/26", "O6": "83", "A7": "130127100003", "E8": "是", "R8": "2",
  ]

  static func python(_ script: String, _ arguments: [String], in workspace: Workspace) throws
    -> String
  {
    let outcome = try workspace.run(
      program: "/usr/bin/python3", ["-c", script] + arguments,
      environment: ProcessInfo.processInfo.environment.merging(["PYTHONIOENCODING": "utf-8"]) {
        $1
      })
    try #require(outcome.exit == 0, "\(outcome.errors)")
    return outcome.output
  }

  static let encodings = ["utf-8-sig", "gb18030", "utf-16"]

  @Test(arguments: encodings, [false, true])
  func mendedInItsCells(encoding: String, asCSV: Bool) throws {
    let clean = try Self.run(Self.workspace(spoils: false))
    let workspace = try Self.workspace(spoils: true)
    _ = try Self.python(
      """
      import sys
      text = open(sys.argv[1], encoding='utf-8', newline='').read()
      open(sys.argv[1], 'wb').write(text.encode(sys.argv[2]))
      """, [Self.file, encoding], in: workspace)
    #expect(try Self.run(workspace) != clean)
    let said = try Self.python(
      Self.mend, [Self.returned] + Self.texts.flatMap { [$0.key, $0.value] }, in: workspace)
    #expect(said.split(separator: "\n").count == Self.texts.count, "\(said)")
    #expect(said.contains("M5 〔拒收〕“八十九”不是数字，请改为 0–103 的数字后重报"))
    try FileManager.default.removeItem(atPath: workspace.root + "/" + Self.file)
    if asCSV {
      _ = try Self.python(
        Self.toCSV, [Self.returned, "inputs/gaoyi/2021-12/（更正1）高邑镇202112.csv"], in: workspace)
    } else {
      try workspace.write(
        "inputs/gaoyi/2021-12/（更正1）高邑镇202112.xlsx", try workspace.read(Self.returned))
    }
    #expect(try Self.run(workspace) == clean)
    #expect(!FileManager.default.fileExists(atPath: workspace.root + "/" + Self.returned))
  }

  /// Put back as it is, it says the same once more, and is not shifted by its own line.
  @Test func notMendedItComesBackTheSame() throws {
    let workspace = try Self.workspace(spoils: true)
    let before = try Self.run(workspace)
    let list = try Self.cells(Self.returned, in: workspace)
    try FileManager.default.removeItem(atPath: workspace.root + "/" + Self.file)
    try workspace.write(
      "inputs/gaoyi/2021-12/（更正1）高邑镇202112.xlsx", try workspace.read(Self.returned))
    #expect(try Self.run(workspace) == before)
    let again = "reports/gaoyi/2021-12/退回/（更正2）高邑镇202112.xlsx"
    #expect(try Self.cells(again, in: workspace) == list)
  }

  /// Beside the file that it corrects, what was mended wins and the rest is the same.
  @Test func besideTheOldFileItWins() throws {
    let workspace = try Self.workspace(spoils: true)
    _ = try Self.run(workspace)
    _ = try Self.python(
      Self.mend, [Self.returned] + Self.texts.flatMap { [$0.key, $0.value] }, in: workspace)
    try workspace.write(
      "inputs/gaoyi/2021-12/（更正1）高邑镇202112.xlsx", try workspace.read(Self.returned))
    _ = try Self.run(workspace)
    let status = try workspace.run(
      "status", "gaoyi", "--period", "2021-12", "--format", "json")
    #expect(status.output.contains("\"held\": 0"), "\(status.output)")
    #expect(status.output.contains("\"reported\": 4"))
  }

  /// Every cell of the first sheet from the second row on.
  private static func cells(_ path: String, in workspace: Workspace) throws -> String {
    try python(
      """
      import sys, openpyxl
      sheet = openpyxl.load_workbook(sys.argv[1]).worksheets[0]
      for row in sheet.iter_rows(min_row=2):
          print([(c.value, c.comment.text if c.comment else '') for c in row])
      """, [path], in: workspace)
  }
}
