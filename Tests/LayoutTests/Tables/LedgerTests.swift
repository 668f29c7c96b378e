import Campaigns
import Testing

@testable import Layout

/// Counts over the ledger's rows are those that a look at every cell gives.
@Suite struct LedgerTests {
  private static let columns = [
    ColumnTemplate(.known(.township), heading: "街道"), ColumnTemplate(.known(.place), heading: "单位"),
    ColumnTemplate(.known(.county), heading: "区县"), ColumnTemplate(.known(.inScope), heading: "范围"),
    ColumnTemplate(.known(.participating), heading: "参与"),
    ColumnTemplate(.known(.stage), heading: "阶段"),
    ColumnTemplate(.known(.attained), heading: "达标"),
    ColumnTemplate(.known(.reporting), heading: "报送"),
    ColumnTemplate(.known(.recognisedOn), heading: "认定"),
  ]

  private static let progresses: [String: Progress] = [
    "sample": SampleCampaign.progress(), "sample 2021-11": SampleCampaign.progress("2021-11"),
    "province": SampleProvince.progress(),
  ]

  private static func holds(
    _ condition: Ledger.Condition, _ table: UnitTable, _ position: Int
  ) -> Bool {
    func content(_ source: ColumnSource) -> Cell.Content {
      let index = columns.firstIndex { $0.source == source }!
      return table.content(index, position: position)
    }
    switch condition {
    case .shows(let source, let text): return content(source) == .text(text)
    case .from(let source, let day):
      if case .date(let shown) = content(source) { return shown >= day.number }
    case .to(let source, let day):
      if case .date(let shown) = content(source) { return shown <= day.number }
    }
    return false
  }

  @Test(arguments: progresses.keys.sorted())
  func countsAreThoseOfTheCells(name: String) throws {
    let progress = try #require(Self.progresses[name])
    let table = UnitTable(.all, columns: Self.columns, in: UnitContext(progress, words: .zh))
    let ledger = Ledger(sheet: "台账", start: 4, table: table)
    var texts: Set<String> = ["没有这样的"]
    for column in Self.columns.indices {
      for position in table.units.indices {
        if case .text(let text) = table.content(column, position: position) { texts.insert(text) }
      }
    }
    var conditions = texts.sorted().flatMap { text in
      Self.columns.map { Ledger.Condition.shows($0.source, text) }
    }
    for day in ["2020-12-11", "2021-12-10", "2021-12-15"].compactMap(Day.init(iso:)) {
      conditions += [.from(.known(.recognisedOn), day), .to(.known(.recognisedOn), day)]
      conditions += [.from(.known(.stage), day)]
    }
    var met = 0
    for first in conditions {
      for second in conditions {
        let counted = try #require(ledger.count([first, second]))
        let rows = table.units.indices.filter {
          Self.holds(first, table, $0) && Self.holds(second, table, $0)
        }
        #expect(counted.value == rows.count)
        #expect(counted.link?.row == rows.first.map { 4 + $0 })
        met += rows.count
      }
    }
    #expect(met > 0)
    #expect(ledger.count([])?.value == table.units.count)
  }

  /// A place's rows are told by the column that shows its name in all of them and in no other.
  @Test(arguments: progresses.keys.sorted())
  func placesAreToldByTheirColumn(name: String) throws {
    let progress = try #require(Self.progresses[name])
    let table = UnitTable(.all, columns: Self.columns, in: UnitContext(progress, words: .zh))
    let ledger = Ledger(sheet: "台账", start: 4, table: table)
    var told = 0
    for place in progress.places {
      guard let conditions = ledger.conditions(of: place.place.code, named: place.place.name),
        !conditions.isEmpty
      else { continue }
      let own = table.units.filter { unit in
        let entry = progress.entry(of: unit)
        return entry.inScope
          && progress.campaign.chain(of: entry.code).contains { $0.code == place.place.code }
      }
      #expect(ledger.count(conditions)?.value == own.count, "\(place.place.name)")
      told += 1
    }
    #expect(told > 0)
  }

  @Test func lostPointsAreThoseOfTheCells() {
    var all = HalfPoints.zero
    for period in ["2021-11", "2021-12"] {
      let progress = SampleCampaign.progress(period)
      let lost = LostPoints(progress)
      for (index, criterion) in progress.campaign.criteria.enumerated() {
        var expected = LostPoints.Item(criterion: criterion)
        for unit in progress.units where progress.entry(of: unit).inScope {
          guard let kind = LostPoints.kind(of: unit), let maximum = criterion.maximum,
            let points = progress.cell(of: unit, kind, item: criterion.number).points
          else { continue }
          expected.scored += 1
          expected.losing += points < maximum ? 1 : 0
          if points < maximum { expected.lost = expected.lost + (maximum - points) }
        }
        let found = lost.items[index]
        #expect(found.scored == expected.scored && found.losing == expected.losing)
        #expect(found.lost == expected.lost)
      }
      all = all + lost.all
    }
    #expect(all > .zero)
  }
}
