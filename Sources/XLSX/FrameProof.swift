import Layout

/// Proves what our own writer put around a sheet's rows, which are proved by `RowProof`: reads it
/// as XML out of the bytes that are about to be packed, and compares it with the sheet.
struct FrameProof {
  private let frame: SheetFrame
  private let feed: XMLFeed

  /// - Parameter name: of the sheet's part.
  init(_ sheet: Sheet, name: String) throws(XLSXError) {
    frame = SheetFrame(sheet, name: name)
    feed = try XMLFeed(frame)
  }

  /// The links of the next row must stand behind the rows.
  func expectLinks(of row: Row, at index: Int) { frame.expectLinks(of: row, at: index) }

  /// The next bytes of the part that are no rows.
  func take(_ bytes: UnsafeBufferPointer<UInt8>) throws(XLSXError) {
    try unsafe feed.feed(bytes)
  }

  /// Nothing follows. Throws where anything is not what the sheet says.
  func finish() throws(XLSXError) {
    try feed.finish()
    frame.finish()
    if let fault = frame.fault { throw fault }
  }
}

/// What stands around a sheet's rows.
private final class SheetFrame: XMLPart {
  private let sheet: String
  private var settings: SheetSettings

  init(_ sheet: Sheet, name: String) {
    self.sheet = sheet.name
    settings = SheetSettings(sheet)
    super.init(name: name)
  }

  func expectLinks(of row: Row, at index: Int) {
    let cells = row.cells.span
    for column in cells.indices {
      // Few cells have a link: the others are seen in passing.
      if case .none = cells[column].linkBox { continue }
      guard let link = cells[column].link else { continue }
      settings.expect(link, at: CellName.cell(row: index, column: column))
    }
  }

  override func start(_ element: String, _ attributes: XMLAttributes) {
    settings.meet(element, attributes)
  }

  override func finish() {
    fault = settings.difference().map { XLSXError($0, sheet: sheet) }
  }
}
