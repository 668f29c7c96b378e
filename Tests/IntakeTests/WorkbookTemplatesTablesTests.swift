import Campaigns
import Diagnostics
import Foundation
import Layout
import Testing

@testable import Intake

/// Workbook templates of tables: the shipped ones, and what is refused in them.
@Suite struct WorkbookTemplatesTablesTests {
  private static let ids = ["progress", "province-by-city", "criteria-check", "task-schedule"]

  private static let campaigns: [Campaign] = ShippedTemplates.ids.compactMap { id in
    (try? ShippedTemplates.document(id)).flatMap { CampaignTemplateReader.read($0).value }
  }

  private static func path(_ id: String) -> String { "templates/workbooks/\(id).yaml" }

  private static func text(_ id: String) throws -> String {
    String(decoding: try ShippedTemplates.bytes(path(id)), as: UTF8.self)
  }

  private static func read(_ id: String, _ text: String) -> Diagnosed<WorkbookDesign?> {
    WorkbookTemplateReader(campaigns: campaigns).read(Array(text.utf8), file: path(id))
  }

  @Test(arguments: [
    (
      "progress",
      [
        "概况", "月报表", "变化表", "失分分析", "临界和牵头单位失分", "得分差", "督办清单", "未报清单", "数据问题清单",
        "台账", "图表数据",
      ], 0
    ),
    ("province-by-city", ["情况汇总表", "社区台账"], 2),
    ("criteria-check", ["标准核查汇总表", "年度评估表", "{serial} {name}"], 0),
    ("task-schedule", ["任务铺排表", "分街道和分年度"], 0),
  ])
  func theShippedDesignsAreRead(id: String, sheets: [String], partSheets: Int) throws {
    let found = Self.read(id, try Self.text(id))
    #expect(found.diagnostics == [])
    guard case .tables(let template)? = found.value else {
      Issue.record("\(id) is a design of tables")
      return
    }
    #expect(template.id == id)
    #expect(template.sheets.map(\.frame.sheet) == sheets)
    #expect((template.part?.sheets.count ?? 0) == partSheets)
    #expect(template.basis?.frame.sheet == "依据与口径")
  }

  /// A campaign that is not among those the workbook is for has no say in it.
  @Test(arguments: [
    ("progress", ["danzhou", "gaoyi", "hebei", "qingyang", "yuhua"]),
    ("province-by-city", ["hebei"]), ("criteria-check", ["danzhou", "qingyang"]),
    ("task-schedule", ["yuhua"]),
  ])
  func eachCampaignHasItsWorkbooks(id: String, campaigns: [String]) throws {
    let design = try #require(Self.read(id, try Self.text(id)).value)
    let found = ["danzhou", "gaoyi", "hebei", "qingyang", "yuhua"].filter {
      design.audience.includes($0)
    }
    #expect(found == campaigns)
  }

  @Test(arguments: [
    ("progress", "units: lagging", "units: laging", "laging", "lagging"),
    ("progress", "rows: funnel", "rows: funel", "funel", "funnel"),
    ("progress", "kind: tables", "kind: table", "table", "tables"),
    ("progress", "source: days_left", "source: day_left", "day_left", "days_left"),
    ("progress", "{unit}中已到", "{units}中已到", "{units}", "{unit}"),
    (
      "province-by-city", "target: 2020-count, heading: 2020年目标",
      "target: 2020-counts, heading: 2020年目标", "2020-counts", "2020-count"
    ),
    ("task-schedule", "source: goal, grade: AAA,", "source: goal, grade: AAAA,", "AAAA", "AAA"),
    ("task-schedule", "[plan_2022, plan_2023", "[plan_202, plan_2023", "plan_202", "plan_2022"),
    (
      "task-schedule", "source: grade_on.AAA", "source: grade_on.AAAA", "grade_on.AAAA",
      "grade_on.AAA"
    ),
    (
      "criteria-check", "source: on_time.evaluation_on", "source: on_time.evaluation",
      "on_time.evaluation", "on_time.evaluation_on"
    ),
  ])
  func whatIsNotKnownIsRefused(
    id: String, old: String, new: String, value: String, nearest: String
  ) throws {
    let messages = try Self.messages(id, old, new)
    #expect(messages.count == 1)
    let message = try #require(messages.first)
    #expect(message.contains("“\(value)”不是可用的值（是否为“\(nearest)”？）"))
    #expect(message.hasSuffix("（template.not-one-of）"))
  }

  @Test(arguments: [
    ("progress", "    headline: true", "    headlines: true", "template.unknown-key"),
    ("progress", "needs: points", "needs: point", "template.not-one-of"),
    ("progress", "lines: actions", "lines: action", "template.not-one-of"),
    ("progress", "lines: actions", "lines: actions\n        charts: []", "template.unknown-key"),
    ("progress", "{of: months, title", "{of: month, title", "template.not-one-of"),
    ("progress", "        height: 10", "        height: 2", "template.not-a-number"),
    ("progress", "headline: true", "headline: maybe", "template.not-a-flag"),
    (
      "progress", "    title: \"{title}图表数据\"", "    plain: true", "template.one-plain-table"
    ),
    ("progress", "- units: lagging\n        columns:", "- columns:", "template.missing-key"),
    (
      "progress", "      - units: lagging", "      - units: lagging\n        rows: places",
      "template.unknown-key"
    ),
    (
      "progress", "{source: more, heading: 还须达标}", "{source: due, heading: 时限}",
      "template.duplicate-id"
    ),
    ("progress", "          - {source: stage, heading: 阶段}\n", "", "template.missing-key"),
    (
      "province-by-city", ", target: 2020-count, heading: 2020年目标", ", heading: 2020年目标",
      "template.missing-key"
    ),
    ("task-schedule", "{source: done, grade: AA, ", "{source: done, ", "template.missing-key"),
    (
      "criteria-check", "{source: name, heading: 社区名称}\n          - {source: code, heading: 区划代码}",
      "{source: owner, heading: 社区名称}", "template.missing-key"
    ),
  ])
  func faultsAreNamed(id: String, old: String, new: String, code: String) throws {
    let messages = try Self.messages(id, old, new)
    #expect(messages.contains { $0.hasSuffix("（\(code)）") })
  }

  /// The shipped design with one place changed, and what is said of it.
  private static func messages(_ id: String, _ old: String, _ new: String) throws -> [String] {
    let shipped = try text(id)
    let start = try #require(shipped.range(of: old), "\(id) has “\(old)”")
    let found = read(id, shipped.replacingCharacters(in: start, with: new))
    #expect(found.value == nil)
    return found.diagnostics.map { Wording.line($0, .zh) }
  }

  /// Every key, and every word that a key may have, is explained beside the templates.
  @Test func everyKeyIsDocumented() throws {
    let page = String(
      decoding: try ShippedTemplates.bytes("templates/workbooks/README.md"), as: UTF8.self)
    var keys: Set<String> = []
    for id in Self.ids {
      let document = TemplateDocument(
        try ShippedTemplates.bytes(Self.path(id)), file: Self.path(id))
      _ = WorkbookTemplateReader(campaigns: Self.campaigns).read(document)
      keys.formUnion(
        document.knownKeys.paths.compactMap { $0.split(separator: ".").last }.map(String.init))
    }
    #expect(keys.count > 20)
    #expect(keys.filter { !page.contains("`\($0)`") } == [])
    let words =
      TableTemplate.Kind.allCases.map(\.rawValue)
      + TableTemplate.UnitChoice.allCases.map(\.rawValue)
      + PlaceSource.allCases.map(\.rawValue) + FunnelSource.allCases.map(\.rawValue)
      + PlanSource.allCases.map(\.rawValue) + YearSource.allCases.map(\.rawValue)
      + CriterionSource.allCases.map(\.rawValue) + WorkbookDesign.Kind.allCases.map(\.rawValue)
    #expect(words.filter { !page.contains("`\($0)`") } == [])
  }

  /// The design is no place for policy: no shipped one has a digit and a percent sign in it.
  @Test(arguments: ids) func noThresholdStandsInADesign(id: String) throws {
    let lines = try Self.text(id).split(separator: "\n").filter { $0.contains(/\d\s*[%％]/) }
    #expect(lines == [])
  }
}
