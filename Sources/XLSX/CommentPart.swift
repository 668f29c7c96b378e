import Layout

/// Reads the part with the words that are said of a sheet's cells, and compares them with the
/// sheet that they were written from.
final class CommentPart: XMLPart {
  /// The parts of a sheet that has comments, by their paths.
  struct Place {
    var sheet: Int
    var comments: String
    /// How the boxes look; the words stand in the other.
    var boxes: String
  }

  private let sheet: Sheet
  private var met = 0
  private var cell = ""
  private var bytes: [UInt8] = []

  init(name: String, sheet: Sheet) {
    self.sheet = sheet
    super.init(name: name)
  }

  static func places(_ sheets: [Sheet]) -> [Place] {
    sheets.indices.filter { !sheets[$0].comments.isEmpty }.enumerated().map { index, sheet in
      Place(
        sheet: sheet, comments: "xl/comments\(index + 1).xml",
        boxes: "xl/drawings/vmlDrawing\(index + 1).vml")
    }
  }

  override func start(_ element: String, _ attributes: XMLAttributes) {
    guard element == "comment" else { return }
    cell = attributes["ref"] ?? ""
    bytes = []
  }

  override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    unsafe self.bytes.append(contentsOf: bytes)
  }

  override func end(_ element: String) {
    guard element == "comment", fault == nil else { return }
    defer { met += 1 }
    guard met < sheet.comments.count else { return }
    let expected = sheet.comments[met]
    let place = CellName.cell(row: expected.row, column: expected.column)
    if cell != place || !bytes.elementsEqual(CellText.stored(expected.text).utf8) {
      fault = XLSXError(.settingDiffers(what: "comments"), sheet: sheet.name, cell: place)
    }
  }

  override func finish() {
    if met != sheet.comments.count {
      fault = XLSXError(.settingDiffers(what: "comments"), sheet: sheet.name)
    }
  }
}
