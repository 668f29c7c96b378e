import Campaigns
import Testing

@testable import Intake

@Suite struct CodeTests {
  @Test(arguments: [
    ("130127100001", "130127100001"), ("=\"130127100001\"", "130127100001 (read-as)"),
    ("'130127100001", "130127100001 (read-as)"), ("\t130127100001", "130127100001 (read-as)"),
    ("130127100001.0", "130127100001 (read-as)"), ("130127100001.00", "130127100001 (read-as)"),
    ("130127 100 001", "130127100001 (read-as)"), (" 130127100001 ", "130127100001 (read-as)"),
    ("１３０１２７１００００１", "130127100001 (read-as)"),
    ("\u{200B}130127100001", "130127100001 (read-as)"),
    ("\u{FEFF}130127100001", "130127100001 (read-as)"), ("1.30127E+11", "scientific"),
    ("1.30127e11", "scientific"), ("1E5", "scientific"), ("１．３０１２７Ｅ＋１１", "scientific"),
    ("130127", "refused: code-length"), ("130127100", "refused: code-length"),
    ("13012710001", "refused: code-length"), ("1301271000011", "refused: code-length"),
    ("13012710000l", "refused: code-not-digits"), ("130127100001.5", "refused: code-not-digits"),
    ("-130127100001", "refused: code-not-digits"), ("育才街", "refused: code-not-digits"),
    ("#N/A", "refused: spreadsheet-error"), ("同上", "refused: ditto"), ("", "blank"),
    ("—", "blank"),
  ])
  func codes(_ text: String, _ expected: String) {
    let shown = verdict(CodeReader(), text) { code in
      if case .code(let code) = code { code.digits } else { "scientific" }
    }
    #expect(shown == expected)
  }

  @Test(arguments: [
    ("130127100001", "130127000000", AdministrativeLevel.county, "ok"),
    ("130128100001", "130127000000", .county, "code-outside"),
    ("130127100000", "130127000000", .county, "code-of-place"),
    ("130127100200", "130127000000", .county, "code-of-village"),
    ("130127100399", "130127000000", .county, "code-of-village"),
    ("130127100199", "130127000000", .county, "ok"),
    ("130127100400", "130127000000", .county, "ok"),
    ("350582001005", "350582001000", .township, "ok"),
    ("350582002005", "350582001000", .township, "code-outside"),
    ("130682001001", "130682000000", .city, "ok"),
    ("130681001001", "130682000000", .city, "code-outside"),
    ("130682001001", "130600000000", .city, "code-outside"),
    ("130682001001", "130000000000", .province, "ok"),
    ("460400100001", "460400000000", .city, "ok"),
    ("110101001001", "000000000000", .country, "ok"),
  ])
  func places(_ code: String, _ top: String, _ level: AdministrativeLevel, _ expected: String) {
    var campaign = Gaoyi.campaign
    campaign.top = Place(code: Gaoyi.code(top), name: "顶", level: level)
    campaign.ownPlaces = [Place(code: Gaoyi.code("130682000000"), name: "定州市", level: .city)]
    #expect(CodePlace.fault(of: Gaoyi.code(code), in: campaign).map(slug) ?? "ok" == expected)
  }

  @Test func circlesHaveCodesOfTheOfficesOwn() {
    var campaign = Gaoyi.campaign
    campaign.unitNoun = "生活圈"
    #expect(CodePlace.fault(of: Gaoyi.code("130127100201"), in: campaign) == nil)
  }
}
