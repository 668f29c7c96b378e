import Campaigns
import Diagnostics
import Foundation
import Layout
import Testing

@testable import Intake

@Suite struct WorkbookTemplatesTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private static func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: root.appending(path: path)))
  }

  private static let gaoyi: Campaign = {
    var campaign = Campaign(
      id: "gaoyi", title: "高邑县绿色社区创建",
      top: Place(code: RegionCode("130127000000")!, name: "高邑县", level: .county),
      scoring: .none, stages: [], grades: [], targets: [])
    campaign.fields = [FieldDefinition(id: "households", headers: ["户数"], kind: .number)]
    return campaign
  }()

  private static let path = "templates/workbooks/county-roll-up.yaml"

  private static func read(_ text: String) -> Diagnosed<WorkbookDesign?> {
    WorkbookTemplateReader(campaigns: [gaoyi]).read(Array(text.utf8), file: path)
  }

  /// The shipped design with one line changed, and what is said of it.
  private static func messages(_ old: String, _ new: String) throws -> [String] {
    let shipped = String(decoding: try bytes(path), as: UTF8.self)
    let start = try #require(shipped.range(of: old), "the shipped design has “\(old)”")
    let text = shipped.replacingCharacters(in: start, with: new)
    let found = read(text)
    #expect(found.value == nil)
    return found.diagnostics.map { Wording.line($0, .zh) }
  }

  @Test func theShippedDesignIsRead() throws {
    let found = Self.read(String(decoding: try Self.bytes(Self.path), as: UTF8.self))
    #expect(found.diagnostics == [])
    guard case .rollUp(let template)? = found.value else {
      Issue.record("the shipped design is a roll-up")
      return
    }
    #expect(template.id == "county-roll-up")
    #expect(template.audience == .only(["gaoyi"]))
    #expect(
      template.rollUp.columns.map(\.heading) == [
        "序号", "街道（镇）", "社区名称", "统计用区划代码", "创建年度", "是否参与创建", "自评日期", "自评得分（分）",
        "街道（镇）推荐意见", "县级初核日期", "县级初核得分（分）", "其中：加分（分）", "否决项情况", "县级初核结论",
        "市级验收得分（分）", "是否认定", "认定日期", "自评表附号", "备注",
      ])
    #expect(
      template.rollUp.strip.map(\.heading) == [
        "城市社区总数", "参与数", "参与率", "达标数", "达标率", "本年目标", "目标数", "差额", "是否完成",
      ])
    #expect(
      template.scoreSheet?.columns.map(\.heading) == [
        "类型", "序号", "详细指标", "评分标准", "分值（小计）", "检查方法", "自评得分", "扣分原因及佐证材料", "县级初核得分",
        "初核说明", "市级验收得分", "牵头单位", "责任部门",
      ])
    #expect(template.fileName == "附件{attachment}-{title}汇总表（{year}年{month}月）.xlsx")
    #expect(template.basis?.frame.sheet == "依据与口径")
  }

  @Test(arguments: [
    ("source: township, ", "source: field.households, "), ("source: code, ", "source: problem, "),
    ("heading: 自评日期}", "heading: 自评日期, style: chinese_date}"), ("fonts: official", "fonts: system"),
    ("heading: 县级初核日期", "heading: 县级初核|日期"), ("campaigns: [gaoyi]", "campaigns: [any]"),
  ])
  func officesMayChangeIt(old: String, new: String) throws {
    let shipped = String(decoding: try Self.bytes(Self.path), as: UTF8.self)
    let range = try #require(shipped.range(of: old))
    let found = Self.read(shipped.replacingCharacters(in: range, with: new))
    #expect(found.diagnostics == [])
    #expect(found.value != nil)
  }

  @Test(arguments: [
    ("source: township, heading", "source: townships, heading", "townships", "township"),
    (
      "source: township, heading", "source: field.household, heading", "field.household",
      "field.households"
    ),
    ("as_of: （截至{cutoff}）", "as_of: （截至{cutof}）", "{cutof}", "{cutoff}"),
    ("figure: total", "figure: totals", "totals", "total"),
    ("campaigns: [gaoyi]", "campaigns: [gaoy]", "gaoy", "gaoyi"),
    ("fonts: official", "fonts: offical", "offical", "official"),
    (
      "part: 附件{attachment}-{title}汇总表-{township}", "part: 附件{attachmen}-{title}",
      "{attachmen}", "{attachment}"
    ),
    ("heading: 自评日期}", "heading: 自评日期, style: chinese-date}", "chinese-date", "chinese_date"),
    ("source: lead_unit", "source: leadunit", "leadunit", "lead_unit"),
  ])
  func whatIsNotKnownIsRefused(
    old: String, new: String, value: String, nearest: String
  ) throws {
    let messages = try Self.messages(old, new)
    #expect(messages.count == 1)
    let message = try #require(messages.first)
    #expect(message.hasPrefix("〔拒收〕\(Self.path) "))
    #expect(message.contains("“\(value)”不是可用的值（是否为“\(nearest)”？）"))
    #expect(message.hasSuffix("（template.not-one-of）"))
  }

  @Test(arguments: [
    ("  freeze_columns: 3", "  freeze_column: 3", "template.unknown-key"),
    (
      "{source: township, heading: 街道（镇）}", "{source: serial, heading: 序号}",
      "template.duplicate-id"
    ),
    (
      "{source: number, heading: 序号, width: 6}", "{source: accept, heading: 得分, width: 6}",
      "template.duplicate-id"
    ),
    ("source: lead_unit", "source: self", "template.duplicate-id"),
    ("attachment: 1", "attachment: 0", "template.not-a-number"),
    ("units_per_workbook: 200", "units_per_workbook: 201", "template.not-a-number"),
    ("heading: 备注, width: 28", "heading: 备注, width: 500", "template.not-a-number"),
    ("id: county-roll-up", "id: county", "template.wrong-id"),
    ("  sheet: 汇总表\n", "", "template.missing-key"),
    ("sheet: 附{attachment}-{serial} {name}", "sheet: \"\"", "template.blank-value"),
    ("  opinions: [社区自评意见,", "  opinions: 社区自评意见 #[", "template.wrong-shape"),
    ("campaigns: [gaoyi]", "campaigns: []", "template.blank-value"),
    (
      "{source: points, heading: 分值（小计）, width: 13}", "{source: otherunits, heading: 责任}",
      "template.not-one-of"
    ),
  ])
  func faultsAreNamed(old: String, new: String, code: String) throws {
    let messages = try Self.messages(old, new)
    #expect(messages.contains { $0.hasSuffix("（\(code)）") })
  }

  /// A grid that cannot be counted, a sheet that cannot be read back.
  @Test(arguments: [
    ("    - {source: points, heading: 分值（小计）, width: 13}\n", "source: points"),
    ("    - {source: self, heading: 自评得分, width: 7}\n", "source: self"),
  ])
  func neededColumnsAreMissed(line: String, missing: String) throws {
    let messages = try Self.messages(line, "")
    #expect(messages.count == 1)
    #expect(messages.first?.contains("缺少键“\(missing)”") == true)
  }

  /// Every key that the reader knows is explained beside the templates.
  @Test func everyKeyIsDocumented() throws {
    let document = TemplateDocument(try Self.bytes(Self.path), file: Self.path)
    _ = WorkbookTemplateReader(campaigns: [Self.gaoyi]).read(document)
    let page = String(decoding: try Self.bytes("templates/workbooks/README.md"), as: UTF8.self)
    let keys = Set(document.knownKeys.paths.compactMap { $0.split(separator: ".").last })
    #expect(keys.count > 30)
    let missing = keys.filter { !page.contains("`\($0)`") }
    #expect(missing == [])
    let words =
      ColumnSource.Known.allCases.map(\.rawValue) + StripFigure.allCases.map(\.rawValue)
      + IndexSource.allCases.map(\.rawValue) + ScoreColumnSource.allCases.map(\.rawValue)
      + ColumnStyle.allCases.map(\.rawValue)
      + Set<Placeholder>.ofUnit.union(Set<Placeholder>.ofTarget).map { "{\($0.rawValue)}" }
    #expect(words.filter { !page.contains("`\($0)`") } == [])
  }
}
