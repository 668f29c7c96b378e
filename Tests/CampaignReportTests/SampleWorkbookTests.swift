import Foundation
import Testing

/// Every workbook of the sample months as independent readers see it: openpyxl opens it, LibreOffice
/// recalculates it, and no value changes.
@Suite struct SampleWorkbookTests {
  /// Says of each workbook how many formulas it has, and which cells changed.
  private static let comparison = """
    import json, os, sys
    import openpyxl
    before, after = sys.argv[1:]
    out = {}
    for name in sorted(os.listdir(before)):
      books = [openpyxl.load_workbook(os.path.join(before, name), data_only=flag)
               for flag in (False, True)]
      new = openpyxl.load_workbook(os.path.join(after, name), data_only=True)
      found = {'sheets': books[0].sheetnames, 'formulas': 0, 'changed': [], 'same': 0}
      for sheet in books[0]:
        for row in sheet.iter_rows():
          for cell in row:
            old = books[1][sheet.title][cell.coordinate].value
            now = new[sheet.title][cell.coordinate].value
            if isinstance(cell.value, str) and cell.data_type == 'f':
              found['formulas'] += 1
            number = isinstance(old, (int, float)) and isinstance(now, (int, float))
            if (abs(old - now) < 1e-12) if number else ((old or '') == (now or '')):
              found['same'] += 1
            else:
              found['changed'].append([sheet.title, cell.coordinate, str(old), str(now)])
      out[name] = found
    print(json.dumps(out, ensure_ascii=False))
    """

  private static let alwaysRecalculate = """
    <?xml version="1.0" encoding="UTF-8"?>
    <oor:items xmlns:oor="http://openoffice.org/2001/registry">
    <item oor:path="/org.openoffice.Office.Calc/Formula/Load">
    <prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>
    """

  private struct Found: Decodable {
    var sheets: [String]
    var formulas, same: Int
    var changed: [[String]]
  }

  private static func run(_ tool: String, _ arguments: [String]) throws -> Data {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: tool)
    process.arguments = arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return data
  }

  /// The workbooks of a sample month by name, each recalculated.
  private static func recalculated(
    _ workspace: Workspace, _ campaign: String, _ period: String
  ) throws -> [String: Found] {
    try workspace.copySamples(campaign)
    let outcome = try workspace.run("run", campaign, "--period", period)
    try #require(outcome.exit <= 1, "\(outcome.errors)")
    let books = try workspace.files(in: "reports/\(campaign)/\(period)")
      .filter { $0.key.hasSuffix(".xlsx") }
    try #require(!books.isEmpty)
    for (name, bytes) in books {
      try workspace.write("before/" + (name as NSString).lastPathComponent, bytes)
    }
    try workspace.write("profile/user/registrymodifications.xcu", alwaysRecalculate)
    let names = try FileManager.default.contentsOfDirectory(
      atPath: workspace.root + "/before")
    _ = try run(
      "/usr/bin/soffice",
      [
        "-env:UserInstallation=file://\(workspace.root)/profile", "--headless", "--convert-to",
        "xlsx:Calc MS Excel 2007 XML", "--outdir", workspace.root + "/after",
      ] + names.map { workspace.root + "/before/" + $0 })
    let data = try run(
      "/usr/bin/python3",
      ["-c", comparison, workspace.root + "/before", workspace.root + "/after"])
    return try JSONDecoder().decode([String: Found].self, from: data)
  }

  @Test(arguments: [
    ("gaoyi", "2021-12", 2), ("hebei", "2021-12", 15), ("qingyang", "2022-12", 2),
    ("danzhou", "2022-12", 2), ("yuhua", "2025-12", 2),
  ])
  func recalculatingChangesNothing(campaign: String, period: String, books: Int) throws {
    let workspace = try Workspace()
    let found = try Self.recalculated(workspace, campaign, period)
    #expect(found.count == books)
    for (name, book) in found {
      #expect(book.formulas > 0 && book.same > book.formulas, "\(name)")
      #expect(book.changed == [], "\(name)")
      #expect(book.sheets.last == "依据与口径", "\(name)")
    }
  }
}
