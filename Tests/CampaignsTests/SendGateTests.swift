import Testing

@testable import Campaigns

@Suite struct SendGateTests {
  /// The gate, refused rows, held units, reported, confirmed, in scope; what keeps it shut.
  @Test(arguments: [
    (SendGate.strict, 0, 0, 4, 1, 5, [SendGate.Obstacle]()),
    (.strict, 0, 0, 0, 0, 0, []),
    (.strict, 1, 0, 5, 0, 5, [.errors(1, most: 0)]),
    (.strict, 0, 2, 5, 0, 5, [.held(2, most: 0)]),
    (.strict, 0, 0, 4, 0, 5, [.coverage(reported: 4, of: 5, percent: 100)]),
    (SendGate(errors: nil, held: nil, coverage: 80), 9, 9, 4, 0, 5, []),
    (
      SendGate(errors: nil, held: nil, coverage: 81), 9, 9, 4, 0, 5,
      [.coverage(reported: 4, of: 5, percent: 81)]
    ),
    (SendGate(errors: 3, held: 1, coverage: nil), 3, 1, 0, 0, 5, []),
    (
      SendGate(errors: 2, held: 0, coverage: 100), 3, 1, 0, 0, 5,
      [.errors(3, most: 2), .held(1, most: 0), .coverage(reported: 0, of: 5, percent: 100)]
    ),
  ])
  func whatKeepsItShut(
    gate: SendGate, errors: Int, held: Int, reported: Int, confirmed: Int, inScope: Int,
    obstacles: [SendGate.Obstacle]
  ) {
    var counts = UnitCounts()
    counts.held = held
    counts.reported = reported
    counts.confirmed = confirmed
    counts.inScope = inScope
    #expect(gate.obstacles(errors: errors, counts: counts) == obstacles)
  }
}

@Suite struct ReminderTests {
  private static let november = Reminder.Date.everyYear(HandIn.YearlyDay(month: 11, day: 20))
  private static let newYear = Reminder.Date.everyYear(HandIn.YearlyDay(month: 1, day: 5))

  /// The date, the days before it, today; the date reminded of, and the month asked for.
  @Test(arguments: [
    (november, 10, "2022-11-09", nil, nil), (november, 10, "2022-11-10", "2022-11-20", "2022-10"),
    (november, 10, "2022-11-20", "2022-11-20", "2022-10"), (november, 10, "2022-11-21", nil, nil),
    (newYear, 10, "2022-12-26", "2023-01-05", "2022-12"),
    (newYear, 10, "2022-12-25", nil, nil),
    (.monthEnd, 5, "2024-02-24", "2024-02-29", "2024-02"), (.monthEnd, 5, "2024-02-23", nil, nil),
    (.monthEnd, 0, "2022-12-31", "2022-12-31", "2022-12"),
    (
      .everyYear(HandIn.YearlyDay(month: 9, day: 30)), 15, "2023-09-15", "2023-09-30", "2023-09"
    ),
    (
      .everyYear(HandIn.YearlyDay(month: 10, day: 30)), 10, "2023-10-20", "2023-10-30", "2023-09"
    ),
  ])
  func whenAndWhatFor(
    date: Reminder.Date, before: Int, today: String, due: String?, period: String?
  ) throws {
    let reminder = Reminder(id: "r", title: "材料", date: date, before: before)
    let found = reminder.due(on: try #require(Day(iso: today)))
    #expect(found?.iso == due)
    #expect(found.map { reminder.period(for: $0).name } == period)
  }
}
