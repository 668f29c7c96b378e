import Campaigns
import Diagnostics

/// Whether a code can be a unit's of a campaign.
enum CodePlace {
  /// What is wrong with the code of a unit; `nil` where nothing is.
  static func fault(of code: RegionCode, in campaign: Campaign) -> TableFault? {
    if !lies(code, in: campaign) { return .codeOutside(place: campaign.top.name) }
    if code.value % 1_000 == 0 { return .codeOfPlace }
    // Division codes number communities 001–199 and villages 200–399 (统计用区划代码编制规则); codes of
    // living circles are the office's own.
    if campaign.unitNoun == "社区", (200...399).contains(code.value % 1_000) {
      return .codeOfVillage
    }
    return nil
  }

  /// True when the code lies in the campaign's top place, and in no place that reports by itself
  /// beside it.
  static func lies(_ code: RegionCode, in campaign: Campaign) -> Bool {
    let top = campaign.top
    guard code.place(at: top.codeLevel) == top.code else { return false }
    return !campaign.ownPlaces.contains { own in
      own.code != top.code && own.level >= top.level && code.place(at: own.codeLevel) == own.code
    }
  }
}
