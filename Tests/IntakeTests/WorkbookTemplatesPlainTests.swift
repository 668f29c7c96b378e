import Campaigns
import Diagnostics
import Layout
import Testing

@testable import Intake

/// Templates of plain sheets and of parts by level: those that `make bench` times, and what is
/// refused in them.
@Suite struct WorkbookTemplatesPlainTests {
  /// The campaign with the goal that the bench adds to it.
  private static func campaign() throws -> Campaign {
    let path = "templates/campaigns/national.yaml"
    let added =
      "  - {id: 2021-share, measure: share, goal: 30, start: 2020-07-22, due: 2021-12-31}\n"
    let read = CampaignTemplateReader.read(
      try ShippedTemplates.bytes(path) + Array(added.utf8), file: path)
    return try #require(read.value)
  }

  private static func read(
    _ id: String, _ old: String = "", _ new: String = ""
  ) throws -> Diagnosed<WorkbookDesign?> {
    let path = "Bench/templates/workbooks/\(id).yaml"
    let text = String(decoding: try ShippedTemplates.bytes(path), as: UTF8.self)
    let changed = text.replacing(old, with: new, maxReplacements: 1)
    try #require(old.isEmpty || changed != text)
    return WorkbookTemplateReader(campaigns: [try campaign()])
      .read(Array((old.isEmpty ? text : changed).utf8), file: path)
  }

  @Test func theTimedDesignsAreRead() throws {
    let national = try Self.read("national-places")
    #expect(national.diagnostics == [])
    guard case .tables(let whole)? = national.value else { throw Missing() }
    #expect(whole.sheets.map(\.frame.sheet) == ["省级", "市级", "县级", "社区明细"])
    #expect(whole.sheets.allSatisfy(\.isPlain) && whole.part == nil)
    let counties = try Self.read("county-books")
    #expect(counties.diagnostics == [])
    guard case .tables(let parts)? = counties.value else { throw Missing() }
    #expect(parts.sheets.isEmpty && parts.part?.level == .county)
    #expect(parts.part?.sheets.map(\.frame.sheet) == ["汇总", "明细", "评分矩阵"])
  }

  private struct Missing: Error {}

  @Test(arguments: [
    ("county-books", "level: county", "level: shire", "template.not-one-of"),
    ("county-books", "whole: first", "whole: top", "template.not-one-of"),
    ("county-books", "plain: true", "plain: maybe", "template.not-a-flag"),
    ("county-books", "      plain: true\n", "      plain: true\n      title: 汇总\n", "unknown-key"),
    ("county-books", "第{item}项", "第{items}项", "template.not-one-of"),
    ("county-books", "target: 2021-share", "target: 2023-share", "template.not-one-of"),
    ("county-books", "file: \"{place_code}.xlsx\"", "", "template.missing-key"),
    ("county-books", "rows: places", "rows: funnel", ""),
    ("national-places", "file: national.xlsx", "", "template.missing-key"),
    ("national-places", "style: iso_text", "style: iso", "template.not-one-of"),
  ])
  func whatIsWrongIsRefused(id: String, old: String, new: String, code: String) throws {
    let found = try Self.read(id, old, new)
    #expect(found.value == nil)
    let lines = found.diagnostics.map { Wording.line($0, .zh) }
    #expect(lines.contains { $0.contains(code) })
  }

  /// A plain sheet is one list.
  @Test func aPlainSheetIsOneTable() throws {
    let second = "tables:\n        - units: all\n          columns: [{source: name, heading: 名称}]\n"
    let found = try Self.read("county-books", "tables:\n", second)
    #expect(found.value == nil)
    let lines = found.diagnostics.map { Wording.line($0, .zh) }
    #expect(lines.count == 1)
    #expect(lines.first?.contains("plain 的表只能有一个 units 或 places 的表") == true)
  }
}
