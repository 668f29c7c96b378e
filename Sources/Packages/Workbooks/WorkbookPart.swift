/// Hears the workbook's main part: which sheets there are, in which order.
final class WorkbookPart: XMLListener {
  struct Entry {
    let name: String
    let isHidden: Bool
    let relation: String
  }
  private(set) var sheets: [Entry] = []
  private static let most = 1_024
  /// Days are counted from 1904, as on old Macintoshes.
  private(set) var is1904 = false

  override func start(_ name: XMLName, _ attributes: XMLAttributes) {
    if depth == 1, !(name == "workbook") {
      fault = .malformed(member: part, line: 0, "no workbook")
    } else if name == "sheet" {
      if sheets.count == Self.most { fault = .tooManyMembers(Self.most) }
      let state = attributes["state"] ?? "visible"
      sheets.append(
        Entry(
          name: attributes["name"] ?? "", isHidden: state != "visible",
          relation: attributes.relation ?? ""))
    } else if name == "workbookPr" {
      is1904 = attributes.isSet("date1904")
    }
  }
}
