import Campaigns
import Diagnostics
import Foundation
import Intake
import Layout
import Testing
import XLSX

@testable import CampaignReport

/// Every sample file as a workbook that went back, not mended since nothing was wrong: read in its
/// place it gives the same figures. All kinds of tables are among them.
@Suite struct ReadBackTests {
  @Test(arguments: TwinTests.campaigns)
  func everySampleReadsTheSame(campaign: String, months: [String]) throws {
    let plain = try Workspace()
    try plain.copySamples(campaign)
    for month in months {
      let workspace = try Workspace()
      try workspace.copySamples(campaign)
      let replaced = try Self.replaceFiles(of: month, of: campaign, in: workspace)
      #expect(replaced > 0)
      #expect(
        try Self.figures(campaign, month, workspace) == Self.figures(campaign, month, plain),
        "\(campaign) \(month)")
    }
  }

  private static func figures(
    _ campaign: String, _ month: String, _ workspace: Workspace
  ) throws -> String {
    let outcome = try workspace.run("status", campaign, "--period", month, "--format", "json")
    try #require(outcome.exit <= 1, "\(outcome.errors)")
    return outcome.output
  }

  /// Puts the workbook that would go back in each file's place; gives how many they were.
  private static func replaceFiles(
    of month: String, of id: String, in workspace: Workspace
  ) throws -> Int {
    let world = Office.world(workspace.root)
    let campaign = try Pipeline(world: world, request: Request(period: month)).plan(id).campaign
    let folder = workspace.root + "/inputs/\(id)/"
    let files = try workspace.files(in: "inputs/\(id)/\(month)")
    var names = ReturnedNames()
    for (name, bytes) in files.sorted(by: { $0.key < $1.key }) {
      let file = InputFile(name: month + "/" + name, bytes: Array(bytes))
      let sent = try #require(
        SentFileReader(campaign: campaign).read(file, faulty: [file.name]).first)
      let finding = Diagnostic(
        .table(.blankCell, in: .status),
        at: SourceLocation(file: file.name, row: sent.sheets[0].numbers.last, column: 1))
      let book = ReturnedBook(
        sent, findings: [finding], campaign: campaign,
        period: try #require(ReportingPeriod(month)))
      let workbook = book.workbook(fileName: names.name(of: sent))
      try FileManager.default.removeItem(atPath: folder + file.name)
      let place = (file.name as NSString).deletingLastPathComponent
      try WorkbookWriter.write(
        workbook, to: folder + place + "/" + workbook.fileName,
        temporaryDirectory: workspace.root)
    }
    return files.count
  }
}
