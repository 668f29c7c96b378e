import Campaigns
import Testing

@testable import Layout

/// Columns that many places' workbooks share are those that each would expand by itself.
@Suite struct ColumnExpansionsTests {
  private static func sheet(_ columns: [ColumnTemplate]) -> SheetTemplate {
    SheetTemplate(
      frame: FormFrame(sheet: "表", title: "表"),
      tables: [TableTemplate(rows: .units(.all, columns))])
  }

  private static let shared = [
    ColumnTemplate(.known(.name), heading: "{unit}名称（{year}）"),
    ColumnTemplate(.known(.itemPoints), heading: "第{item}项", width: 9),
    ColumnTemplate(.field("households"), heading: "户数"),
  ]
  private static let ofPlace = [ColumnTemplate(.known(.name), heading: "{place}的社区")]
  private static let ofCode = [ColumnTemplate(.known(.name), heading: "{place_code}的社区")]

  @Test func sharedColumnsAreThoseOfTheTemplate() throws {
    let progress = SampleCampaign.progress()
    let values = PlaceholderValues(progress, issue: 1, attachment: 1, words: .zh)
    let sheets = [Self.shared, Self.ofPlace, Self.ofCode].map(Self.sheet)
    let expansions = ColumnExpansions(of: sheets, filling: values, in: progress.campaign)
    #expect(expansions.columns(of: Self.ofPlace) == nil)
    #expect(expansions.columns(of: Self.ofCode) == nil)
    let columns = try #require(expansions.columns(of: Self.shared))
    let context = UnitContext(progress, words: .zh)
    var shared = UnitTable(.all, columns: columns, in: context)
    var own = UnitTable(.all, columns: Self.shared, filling: values, in: context)
    (shared.isPlain, own.isPlain) = (true, true)
    #expect(shared.headings == own.headings && shared.widths == own.widths)
    #expect(shared.headings.first == "社区名称（2021）" && shared.headings.count == 6)
    var formats = FormatTable(fonts: .official)
    let bodies = [shared, own].map {
      $0.body(start: 1, widths: $0.widths, formats: &formats)
    }
    for position in own.units.indices {
      #expect(bodies[0].row(position) == bodies[1].row(position))
    }
  }
}
