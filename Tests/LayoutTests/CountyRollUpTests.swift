import Campaigns
import Layout
import Testing

@Suite struct CountyRollUpTests {
  @Test func dump() {
    let books = CountyRollUp(SampleCampaign.progress(), template: SampleDesign.template, issue: 1, sources: [("2021-12/a.csv", "ab")]).workbooks
    for b in books { print(b.fileName); for s in b.sheets { print("## \(s.name)"); print(TextGrid.text(s)) } }
  }
}
