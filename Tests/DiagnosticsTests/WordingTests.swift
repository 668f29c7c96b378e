import Diagnostics
import Testing

/// The whole line as a clerk reads it, in both languages.
@Suite struct WordingTests {
  private static let fault = Fault.table(.unknownUnit(nearest: "育才街社区"), in: .status)

  @Test(arguments: [
    (
      SourceLocation(file: "2021-12/高邑镇.csv", row: 12, column: 8, header: "社区名称"), "育才社区",
      "〔拒收〕2021-12/高邑镇.csv 第12行 H列“社区名称”：“育才社区”不在名册中，是否为“育才街社区”？，请核对后重报，或先在名册中新增（status.unknown-unit）",
      "[refused] 2021-12/高邑镇.csv row 12 column H \"社区名称\": \"育才社区\" is not in the register; did you mean “育才街社区”?; correct it, or add the unit to the register first (status.unknown-unit)"
    )
  ])
  func line(location: SourceLocation, value: String, zh: String, en: String) {
    let diagnostic = Diagnostic(Self.fault, at: location, value: value)
    #expect(Wording.line(diagnostic, .zh) == zh)
    #expect(Wording.line(diagnostic, .en) == en)
  }
}
