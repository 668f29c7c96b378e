/// How the cells of a file that goes back look. What is to be mended shows in a photocopy too: its
/// row is bold, its cell is dark with white letters.
struct ReturnLooks {
  /// What a cell of the sender's is.
  enum Part: Int, CaseIterable {
    /// A title above the header, and its like with a fault.
    case above, aboveFault
    case header, headerFault
    case body
    /// A cell of a row that was refused or held, and the one that is to be mended.
    case bodyOfRow, bodyFault
    /// The line above the table.
    case banner
    case listTitle, listHeader, listText, listCentre, listLink
  }

  private static let text = "宋体"
  private static let heading = "黑体"
  private static let grey = Color(rgb: 0xE7_E6_E6)
  private static let pale = Color(rgb: 0xFF_F2_CC)
  private static let strong = Color(rgb: 0xA5_1D_1D)
  private static let white = Color(rgb: 0xFF_FF_FF)

  static let formats = Part.allCases.map(format)

  /// All of the sender's cells are texts: codes keep their digits, and nothing becomes a formula.
  private static func format(_ part: Part) -> CellFormat {
    let isText = part.rawValue <= Part.bodyFault.rawValue
    var format = CellFormat(
      font: text, horizontal: .left, wraps: true, border: .thin, numberFormat: isText ? "@" : nil)
    switch part {
    case .above, .aboveFault:
      format.font = heading
      format.wraps = false
      format.border = .none
    case .header, .headerFault, .listHeader:
      format.font = heading
      format.horizontal = .center
      format.fill = grey
    case .body, .listText: break
    case .bodyOfRow:
      format.isBold = true
      format.fill = pale
    case .bodyFault: break
    case .banner:
      format.isBold = true
      format.fill = pale
      format.border = .medium
      format.vertical = .top
    case .listTitle:
      format.font = heading
      format.size = 14
      format.border = .none
    case .listCentre: format.horizontal = .center
    case .listLink:
      format.horizontal = .center
      format.isUnderlined = true
      format.color = Color(rgb: 0x1F_4E_9E)
    }
    if [.aboveFault, .headerFault, .bodyFault].contains(part) {
      format.isBold = true
      format.fill = strong
      format.color = white
      format.border = .medium
    }
    return format
  }
}
