import Campaigns
import Diagnostics
import Testing

@testable import Intake

/// `inputs/README.md` lists every column with its headings and what its cells may hold.
@Suite struct InputsReadmeTests {
  /// A campaign whose own names stand for those of any.
  private static let anyCampaign: Campaign = {
    var campaign = Gaoyi.campaign
    campaign.criteria = [campaign.criteria[0]]
    campaign.vetoes = [
      Veto(id: "<veto>", name: "…", rule: .places(atLeast: 5)),
      Veto(id: "<veto>", name: "…", rule: .percent(above: 50)),
    ]
    campaign.grades = [Grade(id: "<grade>", name: "<grade's name>")]
    campaign.fields = [FieldDefinition(id: "<field>", headers: ["<its headers>"], kind: .text)]
    return campaign
  }()

  @Test func columns() throws {
    var lines: [String] = []
    for definition in TableDefinitions.all(for: Self.anyCampaign) {
      lines += [
        "#### \(Self.title(definition))", "",
        "| key | headings, the canonical one first | holds | needed |", "|---|---|---|---|",
      ]
      for column in definition.columns {
        let headings = column.headings.map { "`\($0)`" }.joined(separator: ", ")
        lines.append(
          "| \(column.key.hasPrefix("field.") ? "`field`" : "`\(column.key)`") | \(headings) "
            + "| \(column.kind.rawValue) | \(Self.need(column.key, definition)) |")
      }
      lines.append("")
    }
    try ReadmeSection.check("inputs/README.md", "columns", lines.dropLast())
  }

  private static func title(_ it: TableDefinition) -> String {
    let form: String
    switch it.form {
    case .rows: form = it.kind == .scores ? ", a row for each item" : ""
    case .wide: form = ", a column for each item"
    case .sheet: form = ", one unit's 自评表"
    }
    return "\(it.kind.name(.zh)) · \(it.kind.name(.en))\(form)"
  }

  private static func need(_ key: String, _ definition: TableDefinition) -> String {
    guard let group = definition.required.first(where: { $0.contains(key) }) else { return "" }
    return group.count == 1 ? "yes" : "one of " + group.joined(separator: ", ")
  }

  // MARK: values

  @Test func values() throws {
    var lines = [
      "| kind | 含义 | holds | as it may be written → as it is read |", "|---|---|---|---|",
    ]
    for kind in ColumnKind.allCases {
      let examples = Self.examples(kind).map { "`\($0)` → \($1)" }.joined(separator: "; ")
      let (zh, en) = Self.meaning(kind)
      lines.append("| \(kind.rawValue) | \(zh) | \(en) | \(examples) |")
    }
    lines += ["", "| words | 词 |", "|---|---|"]
    for (what, words) in Self.words {
      lines.append("| \(what) | \(words.map { "`\($0)`" }.joined(separator: " ")) |")
    }
    try ReadmeSection.check("inputs/README.md", "values", lines)
  }

  private static func meaning(_ kind: ColumnKind) -> (zh: String, en: String) {
    switch kind {
    case .code: ("12 位统计用区划代码", "the 12 digits of a unit or place, as text")
    case .name: ("名称", "a name as the register has it, an alias, or the name without its suffix")
    case .text: ("文字", "any text; identity-card and mobile numbers are masked")
    case .list: ("用“、”或“；”分隔的多个名称", "several, separated by 、 or ;")
    case .flag: ("是否", "yes or no; blank is unknown, never no")
    case .date: ("日期", "a day, in the order year, month, day")
    case .monthOrDay: ("日期，可只写到月", "the same; a month alone is its last day")
    case .points: ("得分", "points, whole or half")
    case .count: ("个数、处数", "a whole number from 0 on")
    case .percent: ("百分数", "a share in percent")
    case .year: ("年度", "a year")
    case .number: ("数字", "a number that decides nothing")
    case .stage: ("创建阶段", "a stage of the campaign, by id or name")
    case .grade: ("等级", "a grade of the campaign, by id or name")
    case .vetoes: ("否决项", "ids or names of vetoes, or 无")
    case .item: ("指标序号", "the number of an item")
    case .score: ("单项得分，或达标、未达标", "an item's points, or whether it is met")
    case .scoreKind: ("评分类别", "whose scores they are")
    case .decision: ("裁定", "a person's decision")
    case .passedOver: ("不读取", "anything; it is not read")
    }
  }

  /// Spellings and what the readers themselves make of them.
  private static func examples(_ kind: ColumnKind) -> [(String, String)] {
    let campaign = Gaoyi.campaign
    func of<Reader: CellReader>(
      _ reader: Reader, _ texts: [String], _ show: (Reader.Value) -> String
    ) -> [(String, String)] {
      texts.map { ($0, verdict(reader, $0, show)) }
    }
    switch kind {
    case .code:
      return of(
        CodeReader(),
        [
          "130127100001", "130127 100 001", "'130127100001", "=\"130127100001\"", "130127100001.0",
          "130127100", "1.30127E+11",
        ]
      ) { if case .code(let code) = $0 { code.digits } else { "lost: the name decides" } }
    case .flag: return of(FlagReader(), ["√", "×", "无", "？"]) { $0 ? "yes" : "no" }
    case .date:
      return of(
        DateReader(),
        [
          "2022-10-31", "2022/10/31", "2022.10.31", "2022年10月31日", "20221031", "2022-10-31 0:00",
          "44865", "二〇二二年十月三十一日", "2022年10月", "10月31日", "22.10.31", "2022-02-30", "年底",
        ], \.iso)
    case .monthOrDay:
      return of(DateReader(takesMonths: true), ["2022.10", "2022年10月底", "202210"], \.iso)
    case .points:
      return of(
        PointsReader(maximum: HalfPoints(points: 103)),
        ["85", "79.5", "85分", "８５", "85.3", "103.5", "八十五", "约80"], \.text)
    case .count:
      return of(CountReader(), ["3", "3个", "1,234", "1,23", "2.5", "2-3"], String.init)
    case .percent:
      return of(PercentReader(), ["30.5%", "30.5", "１００％", "0.305"], { $0.text + "%" })
    case .year: return of(YearReader(), ["2022", "2022年度", "22"], String.init)
    case .number: return of(NumberTextReader(), ["12.50", "十二"], { $0 })
    case .stage: return of(WordReader(stagesOf: campaign), ["县初核", "初核", "reviewed"], \.id)
    case .vetoes:
      return of(VetoesReader(campaign), ["无", "V1、V3", "容貌脏乱差", "V9"]) { vetoes in
        guard case .named(let named) = vetoes else { return "unknown" }
        return named.isEmpty ? "none" : named.map { campaign.vetoes[$0].id }.joined(separator: "、")
      }
    case .item: return of(ItemReader(count: 31), ["5", "指标5", "第5项", "32"], String.init)
    case .score:
      return of(
        ScoreCellReader(campaign.criteria[10]), ["3.5", "不涉及", "4.5"]
      ) { $0.points?.text ?? "not applicable" }
    case .name, .text, .list, .grade, .scoreKind, .decision, .passedOver: return []
    }
  }

  private static var words: [(String, [String])] {
    func spelled<Value>(_ reader: WordReader<Value>) -> [String] {
      reader.words.map { $0.spellings.joined(separator: " = ") }
    }
    return [
      ("yes 是", FlagReader.yes.sorted()), ("no 否", FlagReader.no.sorted()),
      ("blank 空白", CellText.blankMarks.sorted() + ["无"]),
      ("as above 同上 (a street only 仅街道)", CellText.dittoMarks.sorted()),
      ("a spreadsheet's error 错误值", CellText.spreadsheetErrors.sorted() + ["####"]),
      ("not applicable 不涉及", NotApplicable.words),
      ("no veto 无否决项", VetoesReader.noneWords),
      ("met, not met 达标、未达标", spelled(WordReader.verdicts)),
      ("score_kind", spelled(WordReader.scoreKinds)), ("decision", spelled(WordReader.decisions)),
      ("stage", Stage.Step.allCases.map { "\($0.contractName) = \($0.id)" }),
    ]
  }

  // MARK: honesty

  /// What the list says of a status column is what reading it does: nonsense refuses the row in
  /// every kind but texts, names and what is passed over.
  @Test func kindsAreWhatReadersDo() {
    var campaign = Gaoyi.campaign
    campaign.grades = [Grade(id: "AA", name: "AA级")]
    campaign.fields = FieldDefinition.Kind.allCases.map {
      FieldDefinition(id: "own_\($0.rawValue)", headers: ["自有\($0.rawValue)"], kind: $0)
    }
    let tables = TableDefinitions.all(for: campaign).filter { $0.kind == .status }
    for column in tables.flatMap(\.columns) where !["code", "name"].contains(column.key) {
      // Its own day of filing is looked at, and never refuses a row.
      if column.key == "reported_on" { continue }
      let others = column.key == "participating" ? "" : "是否参与创建,"
      let text =
        "区划代码,\(others)\(column.headings[0])\n"
        + "130127100001,\(others.isEmpty ? "" : "是,")不知所云\n"
      let reading = MonthReading([InputFile(name: "a.csv", text: text)], campaign: campaign)
      let isRefused = reading.month.status.isEmpty
      let takesAnything = [.text, .name, .list, .passedOver].contains(column.kind)
      #expect(isRefused != takesAnything, "\(column.key) \(reading.codes)")
    }
  }
}
