import Testing

@testable import Campaigns

/// Going from code to code gives what each code gives by itself.
@Suite struct ChainWalkTests {
  static func campaigns() -> [Campaign] {
    func campaign(_ top: String, _ level: AdministrativeLevel, own: [Place] = []) -> Campaign {
      let place = Place(code: SampleCampaign.code(top), name: "示例", level: level)
      return Campaign(
        id: "example", title: "示例", top: place, ownPlaces: own, scoring: .none, stages: [],
        targets: [])
    }
    let own = [
      Place(code: ProvinceProperties.xinji, name: "辛集市", level: .city),
      Place(code: SampleCampaign.code("130102001002"), name: "示例社区", level: .township),
    ]
    return [
      campaign("000000000000", .country), campaign("130000000000", .province),
      campaign("130000000000", .province, own: own), campaign("130100000000", .city),
      campaign("130102000000", .county), campaign("130102000000", .city),
      campaign("130102001000", .township), campaign("130102001000", .county),
    ]
  }

  /// Codes of communities and of places, in order or not.
  @Test(arguments: UInt64(1)...40)
  func itHasTheChainOfEveryCode(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var codes = (0..<60).map { _ in
      let township = ProvinceProperties.townships.randomElement(using: &random) ?? ""
      let digits = township + "00" + String(Int.random(in: 0...2, using: &random))
      let kept = [2, 4, 6, 9, 12, 12, 12].randomElement(using: &random) ?? 12
      return SampleCampaign.code(
        String(digits.prefix(kept)) + String(repeating: "0", count: 12 - kept))
    }
    if seed % 2 == 0 { codes.sort() }
    for campaign in Self.campaigns() {
      var walk = ChainWalk(campaign)
      var last: (code: RegionCode, links: [Campaign.Link])?
      for code in codes {
        let changed = walk.go(to: code)
        if code.place(at: .township) == last?.code.place(at: .township) {
          #expect(changed == 0 && walk.links == last?.links)
        } else {
          #expect(walk.links == campaign.chain(of: code), "\(code.digits) in \(campaign.top)")
          #expect(changed == walk.links.count || walk.links[1...] == last?.links[1...])
        }
        last = (code, walk.links)
      }
    }
  }
}
