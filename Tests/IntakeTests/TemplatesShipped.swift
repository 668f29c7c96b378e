import Campaigns
import Diagnostics
import Foundation
import Testing

@testable import Intake

/// The campaign templates that come with the tool, read once.
enum ShippedTemplates {
  static let ids = ["danzhou", "gaoyi", "hebei", "national", "qingyang", "yuhua"]

  static let letters = ["city", "monthly", "office", "reminder"]
  static let workbooks = [
    "county-roll-up", "criteria-check", "progress", "province-by-city", "task-schedule",
  ]
  static let letterReader = LetterTemplateReader(campaigns: ids, workbooks: workbooks)

  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: root.appending(path: path)))
  }

  /// The names of the files in `templates/campaigns`.
  static func files() throws -> [String] {
    try FileManager.default.contentsOfDirectory(
      atPath: root.appending(path: "templates/campaigns").path()
    ).sorted()
  }

  static func document(_ id: String) throws -> TemplateDocument {
    let file = "templates/campaigns/\(id).yaml"
    return TemplateDocument(try bytes(file), file: file)
  }

  static func campaign(_ id: String) throws -> Campaign {
    let read = CampaignTemplateReader.read(try document(id))
    #expect(read.diagnostics.map { Wording.line($0, .zh) } == [])
    return try #require(read.value)
  }
}
