import Foundation
import Testing

/// Files that differ in nothing but what carries them: every encoding, and workbooks, give the same
/// figures, byte for byte.
@Suite struct TwinTests {
  static let campaigns = [
    ("gaoyi", ["2021-10", "2021-11", "2021-12", "2022-06", "2022-12"]),
    ("hebei", ["2021-12"]), ("qingyang", ["2022-10", "2022-12"]), ("yuhua", ["2025-12"]),
  ]
  static let forms = [
    "utf-8-mark", "gb18030", "utf-16-le", "utf-16-be", "text-cells", "typed-cells",
  ]

  private func twin(_ form: String, of campaign: String) throws -> Workspace {
    let workspace = try Workspace()
    try workspace.copySamples(campaign)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
    process.arguments = [
      Workspace.package + "/Tests/CampaignReportTests/Twins/make_twins.py", form,
      workspace.root + "/inputs/" + campaign,
    ]
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    return workspace
  }

  @Test(arguments: campaigns)
  func everyCarrierGivesTheSameFigures(campaign: String, months: [String]) throws {
    let plain = try twin("utf-8", of: campaign)
    let expected = try months.map { try figures(of: campaign, $0, in: plain) }
    for form in Self.forms {
      let twin = try twin(form, of: campaign)
      for (month, expected) in zip(months, expected) {
        #expect(try figures(of: campaign, month, in: twin) == expected, "\(form) \(month)")
      }
    }
  }

  /// What a run would write into `summary.json`.
  private func figures(
    of campaign: String, _ period: String, in workspace: Workspace
  ) throws -> String {
    let outcome = try workspace.run("status", campaign, "--period", period, "--format", "json")
    try #require(outcome.exit <= 1, "\(outcome.errors)")
    return outcome.output
  }

  /// The published file too; and the manifest names the workbooks by their own digests.
  @Test func aPublishedReport() throws {
    let plain = try twin("utf-8", of: "gaoyi")
    let twin = try twin("typed-cells", of: "gaoyi")
    for workspace in [plain, twin] {
      #expect(try workspace.run("run", "gaoyi", "--period", "2021-12").exit == 1)
    }
    let folder = "reports/gaoyi/2021-12/"
    #expect(try twin.read(folder + "summary.json") == plain.read(folder + "summary.json"))
    let manifest = String(decoding: try twin.read(folder + "manifest.json"), as: UTF8.self)
    #expect(manifest.contains("inputs/gaoyi/2021-12/高邑镇202112.xlsx"))
    #expect(!manifest.contains("〔"))
  }

  /// The month's files, packed together.
  @Test func anArchiveOfTheMonth() throws {
    let plain = try twin("utf-8", of: "gaoyi")
    let expected = try figures(of: "gaoyi", "2022-12", in: plain)
    let twin = try twin("typed-cells", of: "gaoyi")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
    process.arguments = ["-m", "zipfile", "-c", "../../报送.zip", "."]
    process.currentDirectoryURL = URL(fileURLWithPath: twin.root + "/inputs/gaoyi/2022-12")
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    try FileManager.default.removeItem(atPath: twin.root + "/inputs/gaoyi/2022-12")
    let archive = try twin.read("inputs/报送.zip")
    try twin.write("inputs/gaoyi/2022-12/报送.zip", archive)
    #expect(try figures(of: "gaoyi", "2022-12", in: twin) == expected)
  }
}
