import Campaigns
import Diagnostics
import Testing

/// Grades that nest, a base that is never new, yearly windows (雨政办发〔2023〕20号).
@Suite struct GradeTests {
  let campaign: Campaign = {
    let top = Place(code: SampleCampaign.code("430111000000"), name: "雨花区", level: .county)
    func target(
      _ id: String, _ goal: Int, _ grade: String, _ year: Int, _ due: String,
      _ window: Target.Window
    ) -> Target {
      Target(
        id: id, year: year, measure: .count(goal: goal), grade: grade, place: top.code,
        start: Day.first(ofYear: year), due: SampleCampaign.day(due), window: window)
    }
    return Campaign(
      id: "yuhua", title: "示例", unitNoun: "生活圈", top: top, scoring: .none,
      stages: [.selfAssessed, .reviewed, .recognised].map { Stage(step: $0, name: $0.id) },
      grades: [Grade(id: "AA", name: "AA"), Grade(id: "AAA", name: "AAA")],
      targets: [
        target("2023-aa", 2, "AA", 2023, "2023-09-30", .year),
        target("2023-aaa", 1, "AAA", 2023, "2023-10-31", .year),
        target("aa-total", 3, "AA", 2023, "2025-12-31", .cumulative),
      ])
  }()

  /// Three circles; the first holds AA as a base since 2022-11-30.
  let register = Register(
    (1...3).map { number in
      RegisterEntry(
        code: SampleCampaign.code("43011100100\(number)"), name: "示例\(number)生活圈",
        baseGrade: number == 1 ? "AA" : nil,
        baseOn: number == 1 ? SampleCampaign.day("2022-11-30") : nil,
        place: RowPlace(file: 0, row: number + 1))
    })

  func judge(
    _ period: String, _ fill: (inout SampleMonth) -> Void
  ) -> Diagnosed<Progress> {
    var month = SampleMonth(period, register, campaign)
    fill(&month)
    return evaluate(campaign, register, [month], period)
  }

  func figures(_ id: String, _ progress: Progress) throws -> [Int?] {
    let it = try #require(progress.targets.first { $0.target.id == id })
    return [it.numerator, it.numeratorNow]
  }

  @Test func aBaseCountsWithoutReportingAndIsNeverNew() throws {
    let it = judge("2023-09") { $0.status(1) }.value
    #expect(it.units.map(\.isAttained) == [true, false, false])
    #expect(it.units[0].stage == .recognised)
    #expect(it.units[0].grade == 0)
    #expect(try figures("aa-total", it) == [1, 1])
    #expect(try figures("2023-aa", it) == [0, 0])
    #expect(it.places[0].tally.grades == [1, 0])
  }

  @Test func aHigherGradeCountsAsTheLowerOneToo() throws {
    let it = judge("2023-12") { month in
      month.status(1) { $0.gradeDates = [nil, SampleCampaign.day("2023-10-20")] }
      month.status(2) {
        $0.gradeDates = [SampleCampaign.day("2023-09-30"), SampleCampaign.day("2023-10-31")]
      }
    }.value
    #expect(it.places[0].tally.grades == [3, 2])
    #expect(try figures("2023-aa", it) == [1, 2])
    #expect(try figures("2023-aaa", it) == [2, 2])
    #expect(it.targets.map(\.status) == [.metLate, .met, .met])
    #expect(it.units[2].grade == 1)
  }

  @Test func aBaseThatRisesIsNewInTheHigherGradeOnly() throws {
    let it = judge("2023-12") { month in
      month.status(0) { $0.gradeDates = [nil, SampleCampaign.day("2023-10-20")] }
    }.value
    #expect(try figures("2023-aa", it) == [0, 0])
    #expect(try figures("2023-aaa", it) == [1, 1])
  }

  @Test func aYearlyWindowEndsWithItsYear() throws {
    let it = judge("2024-02") { month in
      month.status(1) { $0.gradeDates = [SampleCampaign.day("2024-01-15"), nil] }
      month.status(2) { $0.gradeDates = [SampleCampaign.day("2023-11-15"), nil] }
    }.value
    #expect(try figures("2023-aa", it) == [0, 1])
    #expect(try figures("aa-total", it) == [3, 3])
  }

  @Test(
    arguments: [
      ("2023-08-01", "2023-07-01", nil, ["state.dates-out-of-order"]),
      ("2022-11-01", nil, nil, ["state.dates-out-of-order"]),
      ("2023-08-01", nil, "2023-08-02", ["state.dates-out-of-order"]),
      ("2023-08-01", nil, "2023-08-01", []), (nil, "2023-08-01", nil, []),
    ] as [(String?, String?, String?, [String])])
  func gradeDatesInOrder(
    lower: String?, higher: String?, reviewed: String?, codes: [String]
  ) {
    let found = judge("2023-09") { month in
      month.status(0) { record in
        record.gradeDates = [lower.map(SampleCampaign.day), higher.map(SampleCampaign.day)]
        record.stageDates[.reviewed] = reviewed.map(SampleCampaign.day)
      }
    }
    #expect(found.diagnostics.map(\.code) == codes)
    // A held row does not take a base grade away.
    #expect(found.value.units[0].isAttained)
    #expect(found.value.units[0].isHeld == !codes.isEmpty)
  }

  @Test func aHeldUnitWithoutABaseHasNoGrade() throws {
    let it = judge("2023-09") { month in
      month.status(1) {
        $0.participating = nil
        $0.gradeDates = [SampleCampaign.day("2023-08-01"), nil]
      }
    }.value
    #expect(it.units[1].grade == nil)
    #expect(it.targets[0].held == 1 && it.targets[2].held == 1)
  }

  /// The yearly window's first and last day, the due day and the day after it, by grade.
  @Test(
    arguments: [
      // month, AA on, AAA on: 2023-aa and 2023-aaa by the due day and now, aa-total
      ("2023-12", "2022-12-31", nil, [0, 0], [0, 0], 2),
      ("2023-12", "2023-01-01", nil, [1, 1], [0, 0], 2),
      ("2023-12", "2023-09-30", nil, [1, 1], [0, 0], 2),
      ("2023-12", "2023-10-01", nil, [0, 1], [0, 0], 2),
      ("2023-12", "2023-12-31", nil, [0, 1], [0, 0], 2),
      ("2024-01", "2023-12-31", nil, [0, 1], [0, 0], 2),
      ("2024-01", "2024-01-01", nil, [0, 0], [0, 0], 2),
      ("2023-12", "2022-12-31", "2023-10-31", [0, 0], [1, 1], 2),
      ("2023-12", "2023-09-30", "2023-10-31", [1, 1], [1, 1], 2),
      ("2023-12", "2023-09-30", "2023-11-01", [1, 1], [0, 1], 2),
      ("2023-12", nil, "2023-09-30", [1, 1], [1, 1], 2),
      ("2023-12", nil, "2023-10-01", [0, 1], [1, 1], 2),
      ("2023-12", nil, nil, [0, 0], [0, 0], 1),
    ] as [(String, String?, String?, [Int?], [Int?], Int)])
  func datesAndWindows(
    month: String, lower: String?, higher: String?, newLower: [Int?], newHigher: [Int?],
    total: Int
  ) throws {
    let it = judge(month) {
      $0.status(1) { record in
        record.gradeDates = [lower.map(SampleCampaign.day), higher.map(SampleCampaign.day)]
      }
    }.value
    #expect(try figures("2023-aa", it) == newLower)
    #expect(try figures("2023-aaa", it) == newHigher)
    #expect(try figures("aa-total", it) == [total, total])
    #expect(it.places[0].tally.attained == total)
  }

  /// A base that holds from its own day on; one that is held keeps it and awaits nothing.
  @Test func aBaseHoldsFromItsDay() throws {
    func total(_ period: String) -> Int? {
      judge(period) { $0.status(1) }.value.targets.last?.numerator
    }
    #expect(total("2022-10") == 0 && total("2022-11") == 1)
    let it = judge("2023-09") { month in
      month.status(0) {
        $0.participating = false
        $0.gradeDates = [nil, SampleCampaign.day("2023-09-01")]
      }
    }.value
    #expect(it.units[0].isHeld && it.units[0].isAttained && it.units[0].grade == 0)
    #expect(it.targets.map(\.held) == [0, 1, 0])
    #expect(it.places[0].tally.grades == [1, 0])
  }
}
