import Campaigns
import Layout
import Testing

/// Blank forms: whose they are, what is open in them, and what their open cells take.
@Suite struct BlankFormTests {
  private static func forms(unitsPerFolder: Int = 200) -> [BlankForms.Form] {
    let period = ReportingPeriod("2021-12")!
    let progress = Evaluator(
      campaign: SampleCampaign.campaign, register: SampleCampaign.register, months: []
    ).progress(period: period, cutoff: period.lastDay).value
    return BlankForms(
      progress, designs: [.rollUp(SampleDesign.template)], unitsPerFolder: unitsPerFolder
    ).forms
  }

  private static func sheet(_ form: Int) throws -> Sheet {
    try #require(forms()[form].workbook.sheets.first)
  }

  @Test func everyUnitHasItsFormAndAllHaveOneTable() {
    #expect(
      Self.forms().map(\.workbook.fileName) == [
        "状态表-130199000000-示例县.xlsx", "自评表-130199100001-育才街社区.xlsx",
        "自评表-130199100002-兴西社区.xlsx", "自评表-130199100003-公园社区.xlsx",
        "自评表-130199101001-北新街社区.xlsx", "自评表-130199101002-东关社区.xlsx",
      ])
    #expect(Self.forms().allSatisfy { $0.folder == nil && $0.workbook.sheets.count == 2 })
    #expect(Self.forms().allSatisfy { $0.workbook.sheets[1].isHidden })
  }

  @Test func manyFormsAreDividedByTownship() {
    #expect(
      Self.forms(unitsPerFolder: 4).map(\.folder) == [nil]
        + Array(repeating: "130199100000-中心镇", count: 3)
        + Array(repeating: "130199101000-凤城镇", count: 2))
    #expect(Self.forms(unitsPerFolder: 5).allSatisfy { $0.folder == nil })
  }

  @Test(arguments: [("blank-score-sheet", 1), ("blank-status-table", 0)])
  func formsAreAsRecorded(golden: String, form: Int) throws {
    try Golden.expect(TextGrid.text(try Self.sheet(form)), is: golden)
  }

  /// The texts beside the workbook are those of its sheet.
  @Test func theTextsAreThoseOfTheSheet() throws {
    for form in Self.forms() {
      let sheet = try #require(form.workbook.sheets.first)
      #expect(form.rows.count == sheet.rowCount)
      #expect(form.rows.allSatisfy { $0.count == form.rows[0].count })
    }
    #expect(Self.forms()[1].rows.contains { $0.contains("130199100001") })
  }

  /// What is locked: everything printed. What is open: scores, remarks, vetoes, opinions.
  @Test func onlyWhatIsToBeFilledInIsOpen() throws {
    let workbook = Self.forms()[1].workbook
    let sheet = try #require(workbook.sheets.first)
    #expect(sheet.isProtected)
    for index in 0..<sheet.rowCount {
      for cell in sheet.row(index).cells where workbook.formats[cell.format].isUnlocked {
        let isOpinion = TextGrid.text(cell).contains("（盖章）")
        #expect(cell.content == .blank || isOpinion, "row \(index): \(cell)")
      }
    }
    let open = (0..<sheet.rowCount).map { index in
      sheet.row(index).cells.count { workbook.formats[$0.format].isUnlocked }
    }
    let item = try #require(
      (0..<sheet.rowCount).first { TextGrid.text(sheet.row($0).cells[2]) == "创建协调机制" })
    #expect(open[item...(item + 3)].allSatisfy { $0 == 5 }, "\(open)")
    #expect(open.prefix(item).reduce(0, +) == 1, "the day of self-assessment: \(open)")
  }

  /// No formula: what another program fills in and saves has no results stored.
  @Test func noCellIsAFormula() {
    for form in Self.forms() {
      for sheet in form.workbook.sheets {
        for index in 0..<sheet.rowCount {
          for cell in sheet.row(index).cells {
            if case .formula = cell.content { Issue.record("\(sheet.name) row \(index)") }
          }
        }
      }
    }
  }

  /// 不涉及 stands in the list of the one item that allows it, with every half point up to 20.
  @Test func openCellsTakeWhatIntakeTakes() throws {
    let workbook = Self.forms()[1].workbook
    let sheet = try #require(workbook.sheets.first)
    func formula(_ rule: Validation.Rule) -> String {
      switch rule {
      case .list(let formula), .custom(let formula): formula
      }
    }
    let lists = sheet.validations.filter { if case .list = $0.rule { true } else { false } }
    #expect(Set(lists.map { formula($0.rule) }) == ["=选项!$A$1:$A$42", "=选项!$B$1:$B$2"])
    let entries = workbook.sheets[1]
    #expect(entries.row(1).cells[0].content == .number(0.5))
    #expect(entries.row(40).cells[0].content == .number(20))
    #expect(entries.row(41).cells[0].content == .text("不涉及"))
    let first = try #require(sheet.validations.first)
    let letter = formula(first.rule).dropFirst("=AND(ISNUMBER(".count).prefix { $0 != ")" }
    #expect(
      formula(first.rule)
        == "=AND(ISNUMBER(\(letter)),\(letter)>=0,\(letter)<=30,MOD(\(letter)*2,1)=0)")
  }

  @Test func theStatusTableOffersYesNoAndStages() throws {
    let form = Self.forms()[0]
    let lists = form.workbook.sheets[1]
    func column(_ index: Int) -> [Cell.Content] {
      (0..<lists.rowCount).map { lists.row($0).cells[index].content }.filter { $0 != .blank }
    }
    #expect(column(0) == [.text("是"), .text("否")])
    #expect(column(1) == ["申报", "社区自评", "县初核", "市验收认定", "公布授牌"].map { .text($0) })
  }
}
