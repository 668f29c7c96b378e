import Campaigns
import Testing

@testable import Layout

/// The units of every place are those whose chain of places has it.
@Suite struct PlaceMembersTests {
  @Test(arguments: ["sample", "province", "city"])
  func unitsAreThoseOfTheChains(name: String) throws {
    let province = SampleProvince.progress()
    let city = try #require(PlaceFigures.children(of: province).last)
    let progress =
      switch name {
      case "sample": SampleCampaign.progress()
      case "province": province
      default: PlaceParts.narrowed(province, to: city)
      }
    let members = PlaceMembers(progress)
    let codes =
      Set(province.places.map(\.place.code)).union(progress.places.map(\.place.code))
      .union(progress.units.map { progress.register.code(of: $0.unit) })
    var found = 0
    for code in codes {
      let own = progress.units.indices.filter { position in
        let township = progress.entry(of: progress.units[position]).code.place(at: .township)
        return progress.campaign.chain(of: township).contains { $0.code == code }
      }
      let inScope = own.filter { progress.entry(of: progress.units[$0]).inScope }
      #expect(members.units(of: code) == inScope, "\(code.digits)")
      #expect(members.hasUnits(code) == !inScope.isEmpty)
      let sums = members.sums(of: code)
      #expect(sums.registered == own.count && sums.inScope == inScope.count)
      #expect(
        sums.notReported
          == inScope.count { progress.units[$0].state.reporting == .notReported })
      found += own.count
    }
    #expect(found > progress.units.count)
  }

  @Test func placesAreFoundByTheirCodes() {
    let progress = SampleProvince.progress()
    for (position, place) in progress.places.enumerated() {
      #expect(progress.place(place.place.code) == position)
    }
    #expect(progress.place(RegionCode(value: 0)) == nil)
    #expect(progress.place(RegionCode(value: 999_999_999_999)) == nil)
  }
}
