import Layout

/// What stands in a sheet's part beside its cells: met in the file, against what was to be written.
struct SheetSettings {
  private struct Link: Equatable {
    var cell: String
    var place: String
  }

  private let sheet: Sheet
  private var merges: [String] = []
  private var expectedLinks: [Link] = []
  private var links: [Link] = []
  private var filter: String?
  private var validations = 0
  private var rules = 0
  private var breaks = 0
  private var isProtected = false
  private var drawings = 0
  private var boxes = 0
  private var marksLeftOut = 0

  init(_ sheet: Sheet) { self.sheet = sheet }

  /// Cells with links, in the order of the file.
  mutating func expect(_ link: Cell.Link, at cell: String) {
    expectedLinks.append(Link(cell: cell, place: CellName.location(link)))
  }

  mutating func meet(_ element: String, _ attributes: XMLAttributes) {
    switch element {
    case "mergeCell": merges.append(attributes["ref"] ?? "")
    case "hyperlink":
      links.append(Link(cell: attributes["ref"] ?? "", place: attributes["location"] ?? ""))
    case "autoFilter": filter = attributes["ref"]
    case "dataValidation": validations += 1
    case "cfRule": rules += 1
    case "brk": breaks += 1
    case "sheetProtection": isProtected = true
    case "drawing": drawings += 1
    case "legacyDrawing": boxes += 1
    case "ignoredError": marksLeftOut += 1
    default: break
    }
  }

  func difference() -> XLSXError.Reason? {
    if merges != sheet.merges.map({ CellName.range($0.range) }) {
      return .mergesDiffer(expected: sheet.merges.count, found: merges.count)
    }
    let comparisons = [
      (links == expectedLinks, "links"),
      (filter == sheet.filter.map(CellName.range), "filter"),
      (validations == sheet.validations.count, "validations"),
      (rules == sheet.conditionals.count, "conditionals"),
      (breaks == sheet.page.breaksBefore.count, "breaksBefore"),
      (isProtected == sheet.isProtected, "isProtected"),
      (drawings == (sheet.charts.isEmpty ? 0 : 1), "charts"),
      (boxes == (sheet.comments.isEmpty ? 0 : 1), "comments"),
      (marksLeftOut == (sheet.takesNumbersAsText ? 1 : 0), "takesNumbersAsText"),
    ]
    return comparisons.first { !$0.0 }.map { .settingDiffers(what: $0.1) }
  }
}
