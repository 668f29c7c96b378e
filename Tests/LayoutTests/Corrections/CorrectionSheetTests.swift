import Campaigns
import Testing

@testable import Layout

/// 更正说明: old and new figures side by side, and in a place's workbook that place's alone.
@Suite struct CorrectionSheetTests {
  private static let baoding = SampleProvince.baoding
  private static let shijiazhuang = SampleProvince.shijiazhuang

  private static func correction() -> Correction {
    Correction(
      number: 3, reason: "竞秀一社区认定日期有误", was: figures(isCorrected: false),
      now: figures(isCorrected: true),
      files: [
        .init(path: "inputs/province/2021-12/保定市.csv", kind: .changed),
        .init(path: "inputs/province/2021-12/补报.csv", kind: .added),
        .init(path: "inputs/province/2021-12/作废.csv", kind: .removed),
      ])
  }

  private static func figures(isCorrected: Bool) -> IssuedFigures {
    IssuedFigures(
      places: [
        .init(
          code: shijiazhuang, name: "石家庄市", inScope: 10, participating: 6,
          attained: isCorrected ? nil : 3, share: isCorrected ? nil : "30.0%", grades: []),
        .init(
          code: baoding, name: "保定市", inScope: 4, participating: 4, attained: isCorrected ? 3 : 4,
          share: isCorrected ? "75.0%" : "100.0%",
          grades: [.init(grade: "AA", units: isCorrected ? 1 : 2)]),
      ],
      targets: [
        .init(
          id: "2021-share", place: baoding, done: isCorrected ? 3 : 4, needed: 2, status: .met),
        .init(
          id: "gone", place: baoding, done: 1, needed: isCorrected ? 2 : 1,
          status: isCorrected ? .missed : .met),
      ],
      units: [
        unit("130602001001", "竞秀一社区", isAttained: !isCorrected, score: isCorrected ? 157 : 160),
        unit("130602001002", "竞秀二社区", isAttained: true, score: nil),
      ]
        + (isCorrected
          ? [unit("130606001009", "莲池九社区", isAttained: false, score: nil)]
          : [unit("130181001001", "辛集一社区", isAttained: true, score: nil)]))
  }

  private static func unit(
    _ digits: String, _ name: String, isAttained: Bool, score: Int32?
  ) -> IssuedFigures.Unit {
    IssuedFigures.Unit(
      code: SampleCampaign.code(digits), name: name, participating: true,
      stage: isAttained ? "recognised" : nil, score: score.map(HalfPoints.init(halves:)),
      isAttained: isAttained, isHeld: !isAttained, vetoes: isAttained ? [] : ["V1"],
      grade: isAttained ? "AA" : nil, reporting: isAttained ? .reported : .notReported)
  }

  private static func workbooks(
    _ correction: Correction?, language: String = "zh"
  ) -> [Workbook] {
    var progress = SampleProvince.progress()
    progress.campaign.languageID = language
    return WorkbookLayout(
      progress, design: .tables(ProvinceTests.template), issue: 3, sources: [],
      correction: correction
    ).workbooks
  }

  @Test(arguments: [(0, "correction"), (3, "correction-part")])
  func sheetsAreAsRecorded(book: Int, golden: String) throws {
    let sheet = try #require(Self.workbooks(Self.correction())[book].sheets.first)
    #expect(sheet.name == "更正说明")
    try Golden.expect(TextGrid.text(sheet), is: golden)
  }

  @Test func onlyCorrectionsHaveIt() {
    let plain = Self.workbooks(nil).map { $0.sheets.map(\.name) }
    let corrected = Self.workbooks(Self.correction()).map { $0.sheets.map(\.name) }
    #expect(corrected == plain.map { ["更正说明"] + $0 })
    let english = Self.workbooks(Self.correction(), language: "en")
    #expect(english.allSatisfy { $0.sheets.first?.name == "Correction" })
  }

  /// A place's workbook says nothing of the others, nor of files that may be theirs.
  @Test func aPlaceSeesItsOwnAlone() {
    let books = Self.workbooks(Self.correction())
    for (book, foreign) in [
      (1, ["保定", "辛集", "莲池"]), (2, ["保定", "石家庄", "莲池"]), (3, ["辛集", "石家庄"]),
    ] {
      let text = TextGrid.text(books[book].sheets[0])
      for word in foreign { #expect(!text.contains(word), "\(book) \(word)") }
      #expect(!text.contains(".csv") && text.contains("竞秀一社区认定日期有误"))
    }
  }

  @Test func theRollUpHasItToo() {
    let progress = SampleCampaign.progress()
    let empty = IssuedFigures(places: [], targets: [], units: [])
    let correction = Correction(number: 2, reason: "因", was: empty, now: empty, files: [])
    for limit in [200, 2] {
      var template = SampleDesign.template
      template.unitsPerWorkbook = limit
      let books = CountyRollUp(
        progress, template: template, issue: 2, sources: [], correction: correction
      ).workbooks
      for book in books {
        #expect(book.sheets.first?.name == "更正说明")
        #expect(TextGrid.text(book.sheets[0]).contains("没有变化"))
      }
    }
  }
}
