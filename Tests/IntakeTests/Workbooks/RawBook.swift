import Intake

/// A workbook made of raw parts, so that it can be written as any program would, or as none would.
struct RawBook {
  struct Sheet {
    var name = "Sheet1"
    /// What stands in `sheetData`.
    var rows: String
    /// `hidden`, `veryHidden`.
    var state: String?
    /// What stands before `sheetData`.
    var before = ""
  }

  var sheets: [Sheet]
  /// What stands in `sst`.
  var shared: String?
  /// Codes of number formats; a cell's `s` counts them from 1, 0 being no format. A number is one
  /// of the formats that have no code.
  var formats: [String] = []
  /// Attributes of `workbookPr`.
  var properties = ""
  /// Parts that take the place of those made here; an empty one leaves its part out.
  var parts: [String: String] = [:]

  init(_ sheets: [Sheet]) { self.sheets = sheets }
  init(rows: String) { self.init([Sheet(rows: rows)]) }

  /// Every cell a text.
  init(_ table: [[String]], name: String = "Sheet1") {
    self.init([Sheet(name: name, rows: Self.rows(table))])
  }

  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  static let relations =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  static func rows(_ table: [[String]]) -> String {
    table.map { row in
      "<row>"
        + row.map { $0.isEmpty ? "<c/>" : "<c t=\"inlineStr\"><is><t>\(escaped($0))</t></is></c>" }
        .joined() + "</row>"
    }.joined()
  }

  static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;")
  }

  var members: [StoredZip.Member] {
    var made = [
      ("[Content_Types].xml", "<Types/>"),
      (
        "_rels/.rels",
        Self.relations([("rId1", "officeDocument", "xl/workbook.xml")])
      ),
      ("xl/workbook.xml", workbook),
      (
        "xl/_rels/workbook.xml.rels",
        Self.relations(
          sheets.indices.map { ("rId\($0 + 1)", "worksheet", "worksheets/sheet\($0 + 1).xml") }
            + (shared == nil ? [] : [("rIdS", "sharedStrings", "sharedStrings.xml")])
            + (formats.isEmpty ? [] : [("rIdF", "styles", "styles.xml")]))
      ),
    ]
    for (index, sheet) in sheets.enumerated() {
      let text =
        "<worksheet xmlns=\"\(Self.main)\">\(sheet.before)<sheetData>\(sheet.rows)</sheetData>"
        + "</worksheet>"
      made.append(("xl/worksheets/sheet\(index + 1).xml", text))
    }
    if let shared {
      made.append(("xl/sharedStrings.xml", "<sst xmlns=\"\(Self.main)\">\(shared)</sst>"))
    }
    if !formats.isEmpty { made.append(("xl/styles.xml", styles)) }
    for name in parts.keys.sorted() where !made.contains(where: { $0.0 == name }) {
      made.append((name, ""))
    }
    return made.compactMap { name, text in
      let text = parts[name] ?? text
      return text.isEmpty ? nil : StoredZip.Member(name, text)
    }
  }

  var bytes: [UInt8] { StoredZip(members).bytes }

  func file(_ name: String = "2021-12/表.xlsx") -> InputFile {
    InputFile(name: name, bytes: bytes)
  }

  private var workbook: String {
    let entries = sheets.enumerated().map { index, sheet in
      let state = sheet.state.map { " state=\"\($0)\"" } ?? ""
      return "<sheet name=\"\(Self.escaped(sheet.name))\" sheetId=\"\(index + 1)\"\(state)"
        + " r:id=\"rId\(index + 1)\"/>"
    }
    return "<workbook xmlns=\"\(Self.main)\" xmlns:r=\"\(Self.relations)\">"
      + "<workbookPr \(properties)/><sheets>\(entries.joined())</sheets></workbook>"
  }

  private var styles: String {
    let codes = formats.enumerated().filter { Int($0.element) == nil }.map { index, code in
      #"<numFmt numFmtId="\#(200 + index)" formatCode="\#(Self.escaped(code))"/>"#
    }
    let cells = formats.enumerated().map { index, code in
      "<xf numFmtId=\"\(Int(code) ?? 200 + index)\"/>"
    }
    return "<styleSheet xmlns=\"\(Self.main)\"><numFmts>\(codes.joined())</numFmts>"
      + "<cellStyleXfs><xf numFmtId=\"9\"/></cellStyleXfs>"
      + "<cellXfs><xf numFmtId=\"0\"/>\(cells.joined())</cellXfs></styleSheet>"
  }

  static func relations(_ entries: [(id: String, kind: String, target: String)]) -> String {
    let elements = entries.map {
      #"<Relationship Id="\#($0.id)" Type="\#(relations)/\#($0.kind)" Target="\#($0.target)"/>"#
    }
    return "<Relationships>\(elements.joined())</Relationships>"
  }
}
