import Campaigns
import Testing

@testable import Layout

@Suite struct UnitGridTests {
  @Test func unitsStandUnderTheirStreetAndTotalsBelow() {
    let progress = SampleCampaign.progress()
    let grid = UnitGrid(
      units: progress.units, groups: TownshipGroup.groups(progress.units, of: progress),
      columns: SampleDesign.columns, start: 10)
    #expect(
      (0..<grid.lineCount).map(grid.line) == [
        .unit(0), .unit(1), .unit(2), .subtotal(0), .unit(3), .unit(4), .subtotal(1), .total,
      ])
    #expect(grid.units.indices.map(grid.row(ofUnit:)) == [10, 11, 12, 14, 15])
    #expect(grid.rows(ofGroup: 1) == 14...15)
    #expect(grid.rows == 10...16)
    #expect(grid.totalRow == 17)
  }

  @Test func withoutUnitsOnlyTheTotalIsLeft() {
    let grid = UnitGrid(units: [], groups: [], columns: SampleDesign.columns, start: 10)
    #expect(grid.lineCount == 1)
    #expect(grid.line(0) == .total)
    #expect(grid.rows == nil)
  }

  /// A county without communities still has its form: no formula over rows that are not there.
  @Test func theFormOfNothing() throws {
    var progress = SampleCampaign.progress()
    progress.units = []
    progress.places = []
    let sheet = try #require(
      CountyRollUp(progress, template: SampleDesign.template, issue: 1, sources: [])
        .workbooks.first?.sheets.first)
    let total = sheet.row(10)
    #expect(total.cells[2].content == .number(0))
    #expect(TextGrid.text(sheet.row(5).cells[3]) == #"=IF(B6=0,"—",C6/B6) ⇒ “—”"#)
  }
}
