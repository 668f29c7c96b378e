import Foundation
import Testing

/// A published report's workbooks as independent readers see them: openpyxl opens them, LibreOffice
/// recalculates them.
enum Recalculation {
  /// What a workbook has, and which cells recalculating changed.
  struct Found: Decodable {
    var sheets: [String]
    var formulas, same: Int
    var changed: [[String]]
    /// Charts by sheet.
    var charts: [String: Int]
  }

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
      found = {'sheets': books[0].sheetnames, 'formulas': 0, 'changed': [], 'same': 0,
               'charts': {s.title: len(s._charts) for s in new if s._charts}}
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

  private static let always = """
    <?xml version="1.0" encoding="UTF-8"?>
    <oor:items xmlns:oor="http://openoffice.org/2001/registry">
    <item oor:path="/org.openoffice.Office.Calc/Formula/Load">
    <prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>
    """

  /// Runs a script over files of the workspace and gives what it printed.
  static func python(_ script: String, _ arguments: [String]) throws -> Data {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    _ = FileManager.default.createFile(atPath: folder.path, contents: nil)
    defer { try? FileManager.default.removeItem(at: folder) }
    let errors = try FileHandle(forWritingTo: folder)
    let data = try run("/usr/bin/python3", ["-c", script] + arguments, errors: errors)
    let said = String(decoding: try Data(contentsOf: folder), as: UTF8.self)
    try #require(said.isEmpty, "\(said.suffix(2_000))")
    return data
  }

  private static func run(
    _ tool: String, _ arguments: [String], errors: FileHandle = .nullDevice
  ) throws -> Data {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: tool)
    process.arguments = arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return data
  }

  /// The workbooks of a published folder by name, each recalculated.
  static func found(_ workspace: Workspace, in folder: String) throws -> [String: Found] {
    let books = try workspace.files(in: folder).filter { $0.key.hasSuffix(".xlsx") }
    try #require(!books.isEmpty)
    for (name, bytes) in books {
      try workspace.write("before/" + (name as NSString).lastPathComponent, bytes)
    }
    try workspace.write("profile/user/registrymodifications.xcu", always)
    let names = try FileManager.default.contentsOfDirectory(
      atPath: workspace.root + "/before")
    _ = try run(
      "/usr/bin/soffice",
      [
        "-env:UserInstallation=file://\(workspace.root)/profile", "--headless", "--convert-to",
        "xlsx:Calc MS Excel 2007 XML", "--outdir", workspace.root + "/after",
      ] + names.map { workspace.root + "/before/" + $0 })
    let data = try python(
      comparison, [workspace.root + "/before", workspace.root + "/after"])
    return try JSONDecoder().decode([String: Found].self, from: data)
  }
}
