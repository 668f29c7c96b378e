/// Goes from code to code and has the places that each lies in. Codes mostly come in order, and
/// townships of one county have all but the lowest of their places in common.
struct ChainWalk {
  private let campaign: Campaign
  /// The places that the last code lies in; see `Campaign.chain(of:)`.
  private(set) var links: [Campaign.Link] = []
  /// The township of that code.
  private var township: RegionCode?
  /// The county of which every township's chain is that of the last code but for its first link;
  /// `nil` where that is not so.
  private var county: RegionCode?
  /// Places that report by themselves may stand anywhere.
  private let isRegular: Bool

  init(_ campaign: Campaign) {
    self.campaign = campaign
    isRegular = campaign.ownPlaces.isEmpty && campaign.top.code.naturalLevel >= .county
  }

  /// - Returns: how many links, from the first on, may differ from those of the code before; none
  ///   where it lies in the same township.
  mutating func go(to code: RegionCode) -> Int {
    let next = code.place(at: .township)
    guard next != township else { return 0 }
    township = next
    let above = code.place(at: .county)
    if above == county, next != above {
      links[0].code = next
      return 1
    }
    links = campaign.chain(of: code)
    county = isRegular && links.first?.code == next && next != above ? above : nil
    return links.count
  }
}
