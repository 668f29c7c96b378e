import Layout
import Testing

@testable import XLSX

@Suite struct CellNameTests {
  @Test func columns() {
    let table = [
      (0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (702, "AAA"),
      (16_383, "XFD"),
    ]
    for (index, name) in table { #expect(CellName.column(index) == name) }
  }

  @Test func placesOfLinks() {
    let table = [
      (Cell.Link(sheet: "附1-3"), "'附1-3'!A1"),
      (Cell.Link(sheet: "a'b", row: 1_048_575, column: 16_383), "'a''b'!XFD1048576"),
      (Cell.Link(sheet: "2022", row: 6, column: 1), "'2022'!B7"),
    ]
    for (link, place) in table { #expect(CellName.location(link) == place) }
  }
}
