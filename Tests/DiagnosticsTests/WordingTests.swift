import Diagnostics
import Testing

/// The whole line as a clerk reads it, in both languages.
@Suite struct WordingTests {
  private static let unknown = Fault.table(.unknownUnit(nearest: "育才街社区"), in: .status)
  private static let veto = Fault.state(.vetoAtLimit(name: "绿色空间不足", measured: "50"))
  private static let needless = Fault.state(.decisionWithoutNeed)

  /// A finding and its line in both languages.
  struct Line {
    let diagnostic: Diagnostic
    let zh: String
    let en: String
  }

  private static let lines = [
    Line(
      diagnostic: Diagnostic(
        unknown,
        at: SourceLocation(file: "2021-12/高邑镇.csv", row: 12, column: 8, header: "社区名称"),
        value: "育才社区"),
      zh: "〔拒收〕2021-12/高邑镇.csv 第12行 H列“社区名称”：“育才社区”不在名册中（是否为“育才街社区”？）"
        + "，请核对后重报；新增的单位待确认后先列入名册（status.unknown-unit）",
      en: "[refused] 2021-12/高邑镇.csv row 12 column H \"社区名称\": \"育才社区\" is not in the register"
        + " (did you mean “育才街社区”?); correct it; a new unit has to be confirmed and put into the"
        + " register first (status.unknown-unit)"),
    Line(
      diagnostic: Diagnostic(veto, at: SourceLocation(file: "a.csv", row: 5, line: 7)),
      zh: "〔提醒〕a.csv 第5行 （文件第7行）：绿色空间不足恰为50，按“超过”不构成否决，请负责人核定"
        + "（state.veto-at-limit）",
      en: "[warning] a.csv row 5 (line 7): 绿色空间不足 stands at exactly 50: “more than” is not"
        + " reached; a person should decide (state.veto-at-limit)"),
    Line(
      diagnostic: Diagnostic(needless, at: SourceLocation(file: "裁定.csv", header: "裁定")),
      zh: "〔说明〕裁定.csv “裁定”：该单位本期不存疑，裁定未起作用（state.decision-without-need）",
      en: "[note] 裁定.csv \"裁定\": the unit is not held this month: the decision had no effect"
        + " (state.decision-without-need)"),
    Line(
      diagnostic: Diagnostic(needless, at: SourceLocation(file: "a\n〔通过〕.csv"), value: "x\ty"),
      zh: "〔说明〕a\\u{A}〔通过〕.csv：“x\\u{9}y”该单位本期不存疑，裁定未起作用"
        + "（state.decision-without-need）",
      en: "[note] a\\u{A}〔通过〕.csv: \"x\\u{9}y\" the unit is not held this month: the decision had"
        + " no effect (state.decision-without-need)"),
  ]

  @Test(arguments: lines)
  func reads(line: Line) {
    #expect(Wording.line(line.diagnostic, .zh) == line.zh)
    #expect(Wording.line(line.diagnostic, .en) == line.en)
  }

  @Test(arguments: [
    (Severity.error, "拒收", "refused"), (.held, "存疑", "held"), (.warning, "提醒", "warning"),
    (.note, "说明", "note"),
  ])
  func labels(severity: Severity, zh: String, en: String) {
    #expect(severity.label(.zh) == zh)
    #expect(severity.label(.en) == en)
  }

  @Test func theWorstComesFirst() {
    #expect(Severity.allCases.sorted() == [.error, .held, .warning, .note])
  }
}
