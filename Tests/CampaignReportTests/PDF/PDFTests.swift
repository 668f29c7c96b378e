import Foundation
import Testing

@testable import CampaignReport

/// `run --pdf`, with LibreOffice as it is installed, without it, and with ones that misbehave.
@Suite struct PDFTests {
  private static let folder = "reports/gaoyi/2022-12/"

  private func workspace() throws -> Workspace {
    let workspace = try Workspace()
    try workspace.copySamples("gaoyi")
    return workspace
  }

  private func run(
    _ workspace: Workspace, _ more: [String] = ["--pdf"], path: String = "/usr/bin:/bin",
    seconds: String? = nil
  ) throws -> Workspace.Outcome {
    var environment = ["PATH": path, "LANG": "zh_CN.UTF-8"]
    environment["CAMPAIGN_REPORT_PDF_SECONDS"] = seconds
    return try workspace.run(
      arguments: ["run", "gaoyi", "--period", "2022-12"] + more, environment: environment)
  }

  private func names(_ workspace: Workspace, ending: String) throws -> Set<String> {
    let files = try workspace.files(in: Self.folder).keys
    return Set(files.filter { $0.hasSuffix(ending) })
  }

  /// A program of the name `soffice` in a folder of its own.
  private func office(_ script: String, in workspace: Workspace) throws -> String {
    try workspace.write("bin/soffice", "#!/bin/sh\n" + script + "\n")
    try workspace.setMode("bin/soffice", 0o755)
    return workspace.root + "/bin"
  }

  /// One for each workbook, with pages and Chinese text; the manifest knows nothing of them.
  @Test func aReportWithPDF() throws {
    let (plain, workspace) = (try self.workspace(), try self.workspace())
    #expect(try run(plain, []).exit == 0)
    let outcome = try run(workspace)
    #expect(outcome.exit == 0, "\(outcome)")
    let books = try names(workspace, ending: ".xlsx")
    #expect(books.count >= 2)
    let files = try names(workspace, ending: ".pdf")
    #expect(files == Set(books.map { "pdf/" + $0.replacing(".xlsx", with: ".pdf") }))
    #expect(outcome.output.contains("pdf/（PDF \(files.count)份）"))
    for file in files {
      let found = try workspace.run(
        program: "/usr/bin/pdftotext", [Self.folder + file, "-"],
        environment: ["PATH": "/usr/bin"])
      #expect(found.output.contains("高邑县") && found.output.contains("社区"), "\(file)")
    }
    for name in try names(plain, ending: "") {
      #expect(try plain.read(Self.folder + name) == workspace.read(Self.folder + name), "\(name)")
    }
    #expect(try names(workspace, ending: "") == names(plain, ending: "").union(files))
    #expect(
      try FileManager.default.contentsOfDirectory(
        atPath: workspace.root + "/reports/gaoyi") == ["2022-12"])
  }

  /// Without LibreOffice everything else is made, and that it is missing is said.
  @Test func withoutLibreOffice() throws {
    let workspace = try workspace()
    let outcome = try run(workspace, path: workspace.root)
    #expect(outcome.exit == 1)
    #expect(outcome.errors.contains("没有找到 LibreOffice（soffice），没有生成 PDF，其余文件照常生成"))
    // Nothing else is wrong, and nothing else is said to be.
    #expect(outcome.output.contains("报告已生成，但没有生成上面所说的 PDF（退出码 1）"))
    #expect(!outcome.output.contains("未报、拒收或存疑需要处理"))
    #expect(try names(workspace, ending: ".pdf") == [])
    #expect(try names(workspace, ending: ".xlsx").count >= 2)
    #expect(try run(workspace, []).exit == 0)
  }

  /// What a LibreOffice does, and what is then said.
  static let misbehaviour: [(script: String, words: String)] = [
    ("/bin/sleep 300 & wait", "LibreOffice 超过时限，已终止"),
    ("exit 0", "LibreOffice 退出码 0"), ("exit 77", "LibreOffice 退出码 77"),
    ("kill -9 $$", "LibreOffice 被信号 9 终止"),
    ("while [ \"$1\" != --outdir ]; do shift; done; echo '<html>' > \"$2/0.pdf\"", "退出码 0"),
    (
      "while [ \"$1\" != --outdir ]; do shift; done; printf '%%PDF-1.7\\n/Type/Pages\\n%%%%EOF\\n' "
        + "> \"$2/0.pdf\"", "退出码 0"
    ),
  ]

  @Test(arguments: misbehaviour.indices) func aLibreOfficeThatFails(index: Int) throws {
    let workspace = try workspace()
    let (script, words) = Self.misbehaviour[index]
    let path = try office(script, in: workspace)
    let outcome = try run(workspace, path: path + ":/usr/bin:/bin", seconds: "1")
    #expect(outcome.exit == 1, "\(outcome)")
    #expect(outcome.errors.contains("没有得到完整的 PDF") && outcome.errors.contains(words))
    #expect(try names(workspace, ending: ".pdf") == [])
    #expect(try names(workspace, ending: ".xlsx").count >= 2)
  }

  /// Asked to stop while LibreOffice works: both end, and the old report stays.
  @Test func stoppedWhileItConverts() throws {
    let workspace = try workspace()
    #expect(try run(workspace, []).exit == 0)
    let before = try workspace.files(in: Self.folder)
    let path = try office(
      "echo $$ > '\(workspace.root)/begun'; exec /bin/sleep 300", in: workspace)
    let process = workspace.process(
      ["run", "gaoyi", "--period", "2022-12", "--pdf"], environment: ["PATH": path])
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    while process.isRunning, (try? workspace.read("begun"))?.isEmpty ?? true { usleep(20_000) }
    process.terminate()
    process.waitUntilExit()
    #expect(process.terminationStatus == 143)
    let number = String(decoding: try workspace.read("begun"), as: UTF8.self)
    let child = try #require(pid_t(number.trimmingCharacters(in: .whitespacesAndNewlines)))
    let state = try? String(contentsOfFile: "/proc/\(child)/stat", encoding: .utf8)
    #expect(state.map { $0.contains(") Z ") } ?? true)
    #expect(try workspace.files(in: Self.folder) == before)
  }

  /// An issued report gets its PDF later, and stays the issue that it is; corrected, it takes its
  /// PDF along. What is made again of its inputs has none.
  @Test func issuesKeepTheirPDF() throws {
    let workspace = try workspace()
    #expect(try run(workspace, []).exit == 0)
    #expect(try workspace.run("seal", "gaoyi", "--period", "2022-12").exit == 0)
    let manifest = try workspace.read(Self.folder + "manifest.json")
    #expect(try run(workspace).exit == 0)
    #expect(try workspace.read(Self.folder + "manifest.json") == manifest)
    let files = try names(workspace, ending: ".pdf")
    #expect(files.count >= 2)
    #expect(try run(workspace, []).output.contains("无需再做"))
    #expect(try names(workspace, ending: ".pdf") == files)
    let remake = try workspace.run(
      "history", "remake", "gaoyi", "--period", "2022-12", "--into", "again")
    #expect(remake.exit == 0, "\(remake)")
    #expect(try workspace.read("again/" + Self.folder + "manifest.json") == manifest)
    try workspace.write(
      "inputs/gaoyi/2022-12/更正.csv", "区划代码,社区名称,是否参与创建\n130127100005,北新街社区,否\n")
    let corrected = try run(workspace, ["--correct", "北新街退出"])
    #expect(corrected.exit <= 1, "\(corrected)")
    #expect(
      try names(workspace, ending: ".pdf") == Set(files.map { "issue-1/" + $0 }))
    let verified = try workspace.run("verify", Self.folder + "issue-1/" + (files.first ?? ""))
    #expect(verified.exit == 1)
  }

  static let pieces: [(text: String, isWhole: Bool)] = [
    ("%PDF-1.7\n<</Type/Page/Parent 1 0 R>>\n%%EOF\n", true),
    ("%PDF-1.7\n<< /Type /Page >>\n%%EOF", true), ("%PDF-1.7\n<</Type/ObjStm>>\n%%EOF", true),
    ("%PDF-1.7\n<</Type/Pages/Count 0>>\n%%EOF\n", false),
    ("%PDF-1.7\n<</Type/Page/Parent 1 0 R>>\n", false),
    ("PDF\n<</Type/Page/Parent 1 0 R>>\n%%EOF\n", false), ("%PDF-1.7\n%%EOF/Type/Page", false),
    ("", false), ("%PDF-1.7\n%%EOF/Type", false),
  ]

  @Test func aWholePDFHasAPageAndAnEnd() {
    for it in Self.pieces { #expect(PDFCheck.isWhole(Array(it.text.utf8)) == it.isWhole, "\(it)") }
  }
}
