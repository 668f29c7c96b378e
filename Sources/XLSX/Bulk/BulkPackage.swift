import Layout

/// The parts around the sheets: what the package consists of, which sheets there are and the
/// document's properties.
enum BulkPackage {
  static let declaration: StaticString =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  static let main: StaticString = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  static let relations: StaticString =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let package: StaticString = "http://schemas.openxmlformats.org/package/2006/"
  private static let spreadsheet: StaticString =
    "application/vnd.openxmlformats-officedocument.spreadsheetml."

  private static let office: StaticString = "application/vnd.openxmlformats-officedocument."

  /// The part of the texts that cells refer to.
  static let textsPath = "xl/sharedStrings.xml"

  static func sheetPath(_ index: Int) -> String { "xl/worksheets/sheet\(index + 1).xml" }

  static func writeContentTypes(_ sheets: [Sheet], to output: inout ByteBuffer) {
    output.append(declaration)
    output.append("<Types xmlns=\"")
    output.append(package)
    output.append("content-types\"><Default Extension=\"rels\" ContentType=\"application/")
    output.append("vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ")
    output.append("ContentType=\"application/xml\"/>")
    func append(_ path: String, _ start: StaticString, _ kind: StaticString) {
      output.append("<Override PartName=\"/")
      output.append(plain: path)
      output.append("\" ContentType=\"")
      output.append(start)
      output.append(kind)
      output.append("+xml\"/>")
    }
    append(
      "docProps/app.xml", "application/vnd.openxmlformats-officedocument.", "extended-properties")
    append("docProps/core.xml", "application/vnd.openxmlformats-package.", "core-properties")
    append("xl/styles.xml", spreadsheet, "styles")
    append("xl/workbook.xml", spreadsheet, "sheet.main")
    for index in sheets.indices { append(sheetPath(index), spreadsheet, "worksheet") }
    append(textsPath, spreadsheet, "sharedStrings")
    for place in BulkDrawing.places(sheets) {
      append(BulkDrawing.drawingPath(place.drawing), office, "drawing")
      for index in place.charts.indices {
        append(BulkDrawing.chartPath(place.firstChart + index), office, "drawingml.chart")
      }
    }
    output.append("</Types>")
  }

  static func writeRelations(to output: inout ByteBuffer) {
    beginRelations(&output)
    append(1, relations, "/officeDocument", "xl/workbook.xml", to: &output)
    append(2, package, "relationships/metadata/core-properties", "docProps/core.xml", to: &output)
    append(3, relations, "/extended-properties", "docProps/app.xml", to: &output)
    output.append("</Relationships>")
  }

  static func writeWorkbookRelations(sheets: Int, to output: inout ByteBuffer) {
    beginRelations(&output)
    for index in 0..<sheets {
      let path = "worksheets/sheet\(index + 1).xml"
      append(index + 1, relations, "/worksheet", path, to: &output)
    }
    append(sheets + 1, relations, "/styles", "styles.xml", to: &output)
    append(sheets + 2, relations, "/sharedStrings", "sharedStrings.xml", to: &output)
    output.append("</Relationships>")
  }

  /// Of a sheet to its drawing.
  static func writeSheetRelations(_ place: BulkDrawing.Place, to output: inout ByteBuffer) {
    beginRelations(&output)
    let path = "../drawings/drawing\(place.drawing).xml"
    append(1, relations, "/drawing", path, to: &output)
    output.append("</Relationships>")
  }

  /// Of a drawing to its charts.
  static func writeDrawingRelations(_ place: BulkDrawing.Place, to output: inout ByteBuffer) {
    beginRelations(&output)
    for index in place.charts.indices {
      let path = "../charts/chart\(place.firstChart + index).xml"
      append(index + 1, relations, "/chart", path, to: &output)
    }
    output.append("</Relationships>")
  }

  private static func beginRelations(_ output: inout ByteBuffer) {
    output.append(declaration)
    output.append("<Relationships xmlns=\"")
    output.append(package)
    output.append("relationships\">")
  }

  private static func append(
    _ number: Int, _ start: StaticString, _ kind: StaticString, _ target: String,
    to output: inout ByteBuffer
  ) {
    output.append("<Relationship Id=\"rId")
    output.append(number)
    output.append("\" Type=\"")
    output.append(start)
    output.append(kind)
    output.append("\" Target=\"")
    output.append(plain: target)
    output.append("\"/>")
  }

  /// Which program wrote a file decides whether LibreOffice believes its cached values; as
  /// libxlsxwriter does, this says Excel, by whose rules they are written.
  static func writeApplication(to output: inout ByteBuffer) {
    output.append(declaration)
    output.append("<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/")
    output.append("extended-properties\"><Application>Microsoft Excel</Application>")
    output.append("<DocSecurity>0</DocSecurity><AppVersion>12.0000</AppVersion></Properties>")
  }

  static func writeProperties(_ values: Workbook.Properties, to output: inout ByteBuffer) {
    output.append(declaration)
    output.append("<cp:coreProperties xmlns:cp=\"")
    output.append(package)
    output.append("metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" ")
    output.append("xmlns:dcterms=\"http://purl.org/dc/terms/\" ")
    output.append("xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>")
    output.append(escaping: values.title)
    output.append("</dc:title><dc:subject>")
    output.append(escaping: values.subject)
    output.append("</dc:subject><dc:creator>")
    output.append(escaping: values.author)
    output.append("</dc:creator><dc:description>")
    output.append(escaping: values.comments)
    output.append("</dc:description><cp:lastModifiedBy>")
    output.append(escaping: values.author)
    output.append("</cp:lastModifiedBy><dcterms:created xsi:type=\"dcterms:W3CDTF\">")
    append(values.created, to: &output)
    output.append("</dcterms:created><dcterms:modified xsi:type=\"dcterms:W3CDTF\">")
    append(values.created, to: &output)
    output.append("</dcterms:modified></cp:coreProperties>")
  }

  private static func append(_ day: Workbook.Properties.Created, to output: inout ByteBuffer) {
    output.append(day.year)
    for part in [day.month, day.day] {
      output.append(part < 10 ? "-0" : "-")
      output.append(part)
    }
    output.append("T00:00:00Z")
  }
}
