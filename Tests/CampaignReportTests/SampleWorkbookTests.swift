import Foundation
import Testing

/// Every workbook of the sample months as independent readers see it: openpyxl opens it,
/// LibreOffice recalculates it, and no value changes.
@Suite struct SampleWorkbookTests {
  @Test(arguments: [
    ("gaoyi", "2021-12", 2), ("hebei", "2021-12", 15), ("qingyang", "2022-12", 2),
    ("danzhou", "2022-12", 2), ("yuhua", "2025-12", 2),
  ])
  func recalculatingChangesNothing(campaign: String, period: String, books: Int) throws {
    let workspace = try Workspace()
    try workspace.copySamples(campaign)
    let outcome = try workspace.run("run", campaign, "--period", period)
    try #require(outcome.exit <= 1, "\(outcome.errors)")
    let found = try Recalculation.found(workspace, in: "reports/\(campaign)/\(period)")
    #expect(found.count == books)
    for (name, book) in found {
      #expect(book.formulas > 0 && book.same > book.formulas, "\(name)")
      #expect(book.changed == [], "\(name)")
      #expect(book.sheets.last == "依据与口径", "\(name)")
      #expect(book.charts == (name.contains("月报表") ? ["概况": 2] : [:]), "\(name)")
    }
  }
}
