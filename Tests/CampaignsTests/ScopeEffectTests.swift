import Campaigns
import Diagnostics
import Testing

/// 口径变化: the part of a share's change that comes from the register and not from the units.
@Suite struct ScopeEffectTests {
  let campaign = SampleCampaign.county()

  /// Four communities of 高邑镇, the first two recognised, and one more whose entry is tried out:
  /// its dates, whether it is in scope, whether it is recognised.
  struct Case: Sendable {
    var from: String?
    var to: String?
    var isInScope = true
    var isRecognised = false
    var effect: String?
  }

  @Test(arguments: [
    Case(effect: nil),
    // 2/5 less 2/4, 3/5 less 2/4: a unit comes
    Case(from: "2021-12-01", effect: "-10.0"), Case(from: "2021-12-31", effect: "-10.0"),
    Case(from: "2021-12-01", isRecognised: true, effect: "+10.0"),
    // it was there already, or is not there yet
    Case(from: "2021-11-30", effect: nil), Case(from: "2022-01-01", effect: nil),
    // 2/4 less 2/5, 2/4 less 3/5: a unit goes
    Case(to: "2021-12-31", effect: "+10.0"),
    Case(to: "2021-12-01", isRecognised: true, effect: "-10.0"),
    Case(to: "2021-11-30", effect: nil), Case(to: "2022-01-01", effect: nil),
    // out of scope it is in no share
    Case(from: "2021-12-01", isInScope: false, effect: nil),
  ])
  func aUnitThatComesOrGoes(it: Case) throws {
    let known = SampleCampaign.register(4).units.map(\.latest)
    let tried = RegisterEntry(
      code: SampleCampaign.code("130127100005"), name: "示例5社区", inScope: it.isInScope,
      from: it.from.map(SampleCampaign.day), to: it.to.map(SampleCampaign.day),
      place: RowPlace(file: 0, row: 6))
    let progress = evaluated(known + [tried], recognised: it.isRecognised ? [0, 1, 4] : [0, 1])
    #expect(progress.places.map(\.scopeEffectPoints) == [it.effect, it.effect])
  }

  @Test func aUnitThatComesIntoScope() {
    let known = SampleCampaign.register(4).units.map(\.latest)
    let entries = [(false, nil, "2021-12-15"), (true, "2021-12-15", nil)].map {
      RegisterEntry(
        code: SampleCampaign.code("130127100005"), name: "示例5社区", inScope: $0,
        from: $1.map(SampleCampaign.day), to: $2.map(SampleCampaign.day),
        place: RowPlace(file: 0, row: 6))
    }
    #expect(
      evaluated(known + entries, recognised: [0, 1]).places[0].scopeEffectPoints == "-10.0")
  }

  @Test func onlyThePlacesThatChangeHaveOne() throws {
    let known = SampleCampaign.register(4).units.map(\.latest)
    let elsewhere = (1...2).map {
      RegisterEntry(
        code: SampleCampaign.code("13012710100\($0)"), name: "示例乡\($0)社区",
        from: $0 == 1 ? nil : SampleCampaign.day("2021-12-01"),
        place: RowPlace(file: 0, row: 6 + $0))
    }
    let it = evaluated(known + elsewhere, recognised: [0, 1])
    // The county 2/6 less 2/5; 高邑镇 unchanged; the other 0/2 less 0/1.
    #expect(it.places.map(\.scopeEffectPoints) == ["-6.7", nil, "0.0"])
  }

  @Test func aPlaceThatHadNoUnitsHasNone() {
    let entries = SampleCampaign.register(2).units.map(\.latest).map { entry in
      var entry = entry
      entry.from = SampleCampaign.day("2021-12-01")
      return entry
    }
    #expect(evaluated(entries, recognised: [0]).places.map(\.scopeEffectPoints) == [nil, nil])
  }

  func evaluated(_ entries: [RegisterEntry], recognised: [Int]) -> Progress {
    let register = Register(entries)
    var month = SampleMonth("2021-12", register, campaign)
    for unit in recognised { month.status(unit, recognised: "2021-11-01") }
    return evaluate(campaign, register, [month], "2021-12").value
  }
}
