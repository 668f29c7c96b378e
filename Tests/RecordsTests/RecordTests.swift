import Campaigns
import Diagnostics
import Records
import Testing

/// The contract's files for a county of two communities, to the letter.
@Suite struct RecordTests {
  static func progress() throws -> Diagnosed<Progress> {
    let county = try #require(RegionCode("130127000000"))
    let codes = try ["130127100001", "130127100002"].map { try #require(RegionCode($0)) }
    let top = Place(code: county, name: "高邑县", level: .county)
    let campaign = Campaign(
      id: "gaoyi", title: "高邑县绿色社区创建", top: top,
      scoring: .points(passMark: HalfPoints(points: 80), bonusCap: HalfPoints(points: 3)),
      vetoes: [Veto(id: "V1", name: "较严重私搭乱建", rule: .places(atLeast: 5))],
      stages: [.applied, .recognised].map { Stage(step: $0, name: $0.id) },
      targets: [
        Target(
          id: "2021-share", year: 2021, measure: .share(goal: 30), place: county,
          start: try #require(Day(iso: "2021-01-01")), due: try #require(Day(iso: "2021-12-31")))
      ])
    let register = Register(
      codes.enumerated().map { index, code in
        RegisterEntry(
          code: code, name: index == 0 ? "育才街社区" : "=兴西社区",
          placeNames: [.township: "高邑镇"], place: RowPlace(file: 0, row: index + 2))
      })
    var record = StatusRecord(unit: 0, participating: true, place: RowPlace(file: 0, row: 2))
    record.stageDates[.recognised] = Day(iso: "2021-12-20")
    record.claims.acceptScore = HalfPoints(halves: 159)
    record.claims.vetoes = .named([0])
    let period = try #require(ReportingPeriod("2021-12"))
    let month = MonthInput(
      period: period, files: [SourceFile(name: "2021-12/=表.csv")], status: [record])
    return Evaluator(campaign: campaign, register: register, months: [month])
      .progress(period: period, cutoff: period.lastDay)
  }

  static let golden = """
    {
      "format": 1,
      "campaign": "gaoyi",
      "title": "高邑县绿色社区创建",
      "period": "2021-12",
      "cutoff": "2021-12-31",
      "issue": 1,
      "units": {
        "registered": 2,
        "in_scope": 2,
        "reported": 1,
        "confirmed": 0,
        "not_reported": 1,
        "held": 1,
        "rejected_rows": 0,
        "tallied": 0
      },
      "funnel": [
        {"stage": "participating", "units": 1},
        {"stage": "applied", "units": 1},
        {"stage": "recognised", "units": 1}
      ],
      "targets": [
        {"id": "2021-share", "year": 2021, "due": "2021-12-31", "place": "130127000000", \
    "place_name": "高邑县", "measure": "share", "goal": 30, "grade": null, \
    "window": "cumulative", "start": "2021-01-01", "numerator": 0, "denominator": 2, \
    "numerator_now": 0, "denominator_now": 2, "needed": 1, "shortfall": 1, \
    "needed_now": 1, "shortfall_now": 1, "held": 1, "share": "0.0%", "status": "missed", \
    "aspiration": false}
      ],
      "places": [
        {"code": "130127000000", "name": "高邑县", "level": "county", "in_scope": 2, \
    "participating": 1, "attained": 0, "grades": {}, "share": "0.0%", \
    "participation": "50.0%", "change_points": null},
        {"code": "130127100000", "name": "高邑镇", "level": "township", "in_scope": 2, \
    "participating": 1, "attained": 0, "grades": {}, "share": "0.0%", \
    "participation": "50.0%", "change_points": null}
      ],
      "units_detail": [
        {"code": "130127100001", "name": "育才街社区", "participating": true, \
    "stage": "recognised", "score": 79.5, "attained": false, "held": true, "vetoes": ["V1"], \
    "reported": "reported", "grade": null},
        {"code": "130127100002", "name": "=兴西社区", "participating": null, "stage": null, \
    "score": null, "attained": false, "held": false, "vetoes": [], \
    "reported": "not_reported", "grade": null}
      ],
      "plans": [],
      "diagnostics": {
        "error": 0,
        "held": 2,
        "warning": 0,
        "note": 0
      }
    }

    """

  @Test func summary() throws {
    let found = try Self.progress()
    let text = SummaryRecord.json(found.value, issue: 1, diagnostics: found.diagnostics)
      .document(expandedLevels: 2)
    #expect(text == Self.golden)
  }

  @Test func tallies() throws {
    let text = String(decoding: TallyRecord.bytes(try Self.progress().value), as: UTF8.self)
    #expect(
      text == "\u{FEFF}区划代码,名称,城市社区总数,参与创建数,达到创建要求数\r\n"
        + "130127000000,高邑县,2,1,0\r\n130127100000,高邑镇,2,1,0\r\n")
  }

  @Test func diagnosticsAreNoFormulas() throws {
    let found = try Self.progress().diagnostics
    let text = String(
      decoding: DiagnosticsRecord.bytes(found, language: .zh), as: UTF8.self)
    let lines = text.split(separator: "\r\n").map(String.init)
    #expect(lines.first == "\u{FEFF}文件,行,列,原值,代码,级别,问题,处理建议")
    #expect(lines.count == 3)
    #expect(lines[1].hasPrefix("2021-12/=表.csv,2,,,state.recognised-with-veto,存疑,"))
  }

  @Test func manifestEntriesStandInTheOrderOfTheirPaths() {
    let entries = ["b", "a"].map { ManifestRecord.Entry(path: $0, size: 1, sha256: "0") }
    let text = ManifestRecord(
      tool: "t", campaign: "c", period: "p", cutoff: "d", issue: 1, inputs: entries,
      templates: [], outputs: []
    ).json.document()
    #expect(text.contains(#"{"path": "a", "size": 1, "sha256": "0"},"#))
    #expect(text.contains("\"templates\": []"))
  }
}
