import Foundation
import Testing

/// Texts that would like to be a formula, a tag, a path or a control sequence, in every text field
/// of the inputs and in a file's name: they come out as themselves, visibly, or cut with their
/// place, in whatever the tool makes and says.
@Suite struct HostileTextTests {
  /// None begins or ends with what intake takes off a text's ends.
  static let payloads = [
    "=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "甲\u{202E}txt.exe", "_x0041_",
    "</t><script>alert(1)</script>", "😀🇨🇳", "甲\u{1B}[31m乙", "&amp;{title}{{7*7}}",
    "../../etc/passwd", "甲\u{200F}乙\u{2066}丙", "\"=2+2\"", "=HYPERLINK(\"http://a\")",
  ]
  static let long = String(repeating: "长", count: 40_000)

  /// As people see it: what hides or moves text is shown.
  static func visible(_ text: String) -> String {
    var shown = ""
    for scalar in text.unicodeScalars {
      let isHidden = scalar.value < 0x20 || (0x200B...0x206F).contains(scalar.value)
      shown +=
        isHidden ? "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}" : String(scalar)
    }
    return shown
  }

  private static func csv(_ rows: [[String]]) -> String {
    rows.map { row in
      row.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",")
    }.joined(separator: "\r\n") + "\r\n"
  }

  private static func code(_ index: Int) -> String { "130127\(101 + index)001" }

  /// A month of the sample county in which every text field is hostile.
  private static func workspace() throws -> Workspace {
    let workspace = try Workspace()
    var units = [["区划代码", "社区名称", "街道（镇）", "县（市、区）", "市", "别名", "圈长", "涉及社区"]]
    var status = [["区划代码", "社区名称", "是否参与创建", "当前阶段", "认定日期", "验收得分", "存在问题", "下步措施", "填报人"]]
    var scores = [["区划代码", "指标序号", "自评得分", "扣分说明"]]
    var decisions = [["区划代码", "裁定", "理由", "裁定人职务"]]
    for (index, text) in payloads.enumerated() {
      let code = code(index)
      units.append([code, text + "名", text + "镇", text + "县", text + "市", text, text + "长", text])
      status.append([
        code, text + "名", "是", "公布授牌", "2021-12-20", "70", text + "问题", text + "措施", text,
      ])
      scores.append([code, "1", "2", text + "扣分"])
      decisions.append([code, "不计入", text + "理由", text + "职务"])
    }
    // What is longer than a cell holds, in a name and in a remark.
    let last = code(payloads.count)
    units.append([last, long, "长镇", "", "", "", "", ""])
    status.append([last, "", "是", "", "", "", long, "", ""])
    let month = "inputs/gaoyi/2021-12/"
    try workspace.write("inputs/gaoyi/units.csv", csv(units))
    try workspace.write(month + "状态.csv", csv(status))
    try workspace.write(month + "=1+1\u{202E}得分.csv", csv(scores))
    try workspace.write(month + "裁定.csv", csv(decisions))
    // A value that is refused is quoted in messages.
    try workspace.write(
      month + "拒收.csv", csv([["区划代码", "指标序号", "自评得分"]] + payloads.map { [code(0), "2", $0] }))
    return workspace
  }

  /// Says of the workbooks of a folder which formulas there are, quoted texts left out, and all
  /// texts that are no formulas, the file format's escapes read.
  private static let reader = """
    import json, os, re, sys
    import openpyxl
    folder, formulas, texts, names = sys.argv[1], set(), set(), []
    for name in sorted(os.listdir(folder)):
      if not name.endswith('.xlsx'): continue
      book = openpyxl.load_workbook(os.path.join(folder, name))
      names += [name] + book.sheetnames
      for sheet in book:
        for row in sheet.iter_rows():
          for cell in row:
            if cell.data_type == 'f':
              formulas.add(re.sub('\\"[^\\"]*\\"|\\'[^\\']*\\'', '', cell.value))
            elif isinstance(cell.value, str):
              texts.add(cell.value)
    print(json.dumps({'formulas': sorted(formulas), 'texts': sorted(texts), 'names': names}))
    """

  private struct Book: Decodable {
    var formulas, texts, names: [String]
  }

  /// No control character but line feeds, and nothing that turns the direction of text.
  static func isTame(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { scalar in
      switch scalar.value {
      case 0x0A, 0x0D: true
      case 0..<0x20, 0x7F...0x9F, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x2069: false
      default: true
      }
    }
  }

  @Test func comeOutAsThemselves() throws {
    let workspace = try Self.workspace()
    let outcome = try workspace.run("run", "gaoyi", "--period", "2021-12", "--lang", "zh")
    try #require(outcome.exit == 1, "\(outcome.errors.prefix(4_000))")
    let folder = "reports/gaoyi/2021-12"
    let book = try JSONDecoder().decode(
      Book.self, from: try Recalculation.python(Self.reader, [workspace.root + "/" + folder]))
    // Only the tool's own functions and cells are formulas.
    #expect(!book.formulas.isEmpty)
    for formula in book.formulas {
      for part in ["1+1", "cmd|", "2+3", "HYPERLINK", "@SUM", "2+2"] {
        #expect(!formula.contains(part), "\(formula)")
      }
    }
    #expect(book.names.allSatisfy { Self.isTame($0) && !$0.contains("/") })
    let texts = Set(book.texts.map { Self.unescaped($0) })
    for text in Self.payloads {
      let shown = Self.visible(text)
      for field in ["名", "镇", "问题", "措施"] {
        #expect(texts.contains(shown + field), "\(shown + field)")
      }
      #expect(texts.contains { $0.contains(shown + "理由") }, "\(shown)理由")
      #expect(texts.contains { $0.contains(shown + "扣分") }, "\(shown)扣分")
    }
    #expect(texts.allSatisfy { $0.utf16.count <= 32_767 })
    #expect(texts.contains { $0.hasPrefix("长长长") && $0.utf16.count > 20_000 && $0.contains("…") })
    let found = try Recalculation.found(workspace, in: folder)
    for (name, book) in found {
      // LibreOffice writes the file format's escapes of control characters in small letters.
      let changed = book.changed.filter { $0.map(Self.inCapitals)[2] != $0.map(Self.inCapitals)[3] }
      #expect(changed == [], "\(name)")
    }
    try Self.checkFiles(workspace, folder)
    #expect(outcome.errors.contains("text-cut") || outcome.output.contains("text-cut"))
  }

  private static func inCapitals(_ text: String) -> String {
    text.replacing(/_x[0-9a-f]{4}_/.ignoresCase()) { "_x" + $0.output.dropFirst(2).uppercased() }
  }

  /// What openpyxl leaves of the file format's escapes.
  private static func unescaped(_ text: String) -> String {
    text.replacing("_x005F_", with: "_")
  }

  /// The files beside the workbooks, by their ending. A new kind of file gets its line here.
  private static func checkFiles(_ workspace: Workspace, _ folder: String) throws {
    for (path, bytes) in try workspace.files(in: folder) {
      let text = String(decoding: bytes, as: UTF8.self)
      let name = path.hasPrefix("退回/") ? String(path.dropFirst(3)) : path
      #expect(isTame(name) && !name.contains("/"), "\(path)")
      switch (path as NSString).pathExtension {
      case "csv":
        #expect(isTame(text), "\(path)")
        for cell in cells(of: text) {
          let isFormula = cell.first.map { "=+-@\t".contains($0) } ?? false
          #expect(!isFormula, "\(path): \(cell.prefix(80))")
        }
      case "json": _ = try JSONSerialization.jsonObject(with: bytes)
      case "html": #expect(isTame(text) && !text.contains("<script>alert"), "\(path)")
      case "xlsx": break
      default: Issue.record("no check for \(path)")
      }
    }
  }

  private static func cells(of text: String) -> [String] {
    var cells: [String] = []
    var cell = ""
    var isQuoted = false
    var wasQuote = false
    for scalar in text.unicodeScalars {
      // Two quotes in quotes are one.
      if scalar == "\"", wasQuote { cell += "\"" }
      wasQuote = scalar == "\"" && !wasQuote && isQuoted
      switch scalar {
      case "\"": isQuoted.toggle()
      case ",", "\n", "\r":
        if isQuoted { fallthrough }
        cells.append(cell)
        cell = ""
      default: cell.unicodeScalars.append(scalar)
      }
    }
    return cells
  }

  /// Whatever is printed moves no cursor and turns no text around.
  @Test(arguments: ["zh", "en"]) func theTerminalStaysTame(language: String) throws {
    let workspace = try Self.workspace()
    let commands: [[String]] = [
      ["check", "gaoyi"], ["status", "gaoyi"], ["run", "gaoyi"],
      ["check", "gaoyi", "--verbose", "--log", "json"], ["explain", Self.code(4)],
      ["explain", Self.code(8)], ["explain", "甲\u{202E}\u{1B}[2J"],
    ]
    for command in commands {
      let outcome = try workspace.run(
        arguments: command + ["--period", "2021-12", "--lang", language])
      #expect(Self.isTame(outcome.output), "\(command)")
      #expect(Self.isTame(outcome.errors), "\(command)")
      #expect(!(outcome.output + outcome.errors).isEmpty, "\(command)")
    }
  }
}
