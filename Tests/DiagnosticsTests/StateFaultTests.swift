import Diagnostics
import Testing

/// Every finding about a state, its slug, severity and message in both languages.
@Suite struct StateFaultTests {
  struct Case {
    let fault: StateFault
    let code: String
    let severity: Severity
    let zh: String
    let en: String
  }

  @Test(arguments: heldStates + milderStates)
  func says(it: Case) {
    let diagnostic = Diagnostic(.state(it.fault), at: SourceLocation(file: "a.csv"))
    #expect(diagnostic.code == "state." + it.code)
    #expect(diagnostic.severity == it.severity)
    #expect(Wording.message(diagnostic, .zh) == it.zh)
    #expect(Wording.message(diagnostic, .en) == it.en)
  }

  @Test func everyFaultStandsInTheTableAndHasACodeOfItsOwn() {
    let cases = Self.heldStates + Self.milderStates
    #expect(Set(cases.map { Self.number($0.fault) }) == Set(0..<23))
    var codes: [String: Int] = [:]
    for it in cases {
      let code = Wording.words(for: .state(it.fault)).code
      #expect(code.wholeMatch(of: /[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*/) != nil)
      #expect(
        codes.updateValue(Self.number(it.fault), forKey: code) ?? Self.number(it.fault)
          == Self.number(it.fault))
    }
  }

  /// Numbers the faults; a fault that is added does not compile until it stands here, and fails
  /// until it stands in the table.
  private static func number(_ fault: StateFault) -> Int {
    switch fault {
    case .recognisedBelowPassMark: 0
    case .recognisedWithVeto: 1
    case .recognisedWithUnmetCriteria: 2
    case .recognisedNotParticipating: 3
    case .datesOutOfOrder: 4
    case .dateAfterPeriod: 5
    case .totalDiffers: 6
    case .vetoDenied: 7
    case .vetoUnderRule: 8
    case .scoreSheetDiffers: 9
    case .tallyDecreased: 10
    case .recognisedWithoutEvidence: 11
    case .claimDiffers: 12
    case .vetoAtLimit: 13
    case .itemsMissing: 14
    case .criteriaMissing: 15
    case .stageDiffers: 16
    case .decisionCannotCount: 17
    case .tallySumDiffers: 18
    case .talliedAndListed: 19
    case .bonusOverCap: 20
    case .decided: 21
    case .decisionWithoutNeed: 22
    }
  }
}
