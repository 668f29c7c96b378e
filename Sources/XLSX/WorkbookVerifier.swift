package import Layout

/// Reads a written file back and compares it with the value it was made from: the library reports
/// success when a full disk has cut a sheet in the middle.
package enum WorkbookVerifier {
  /// Throws where the file is not, part by part, what the writer put into it after it had proved
  /// the rows. Without such a proof the file is read as a whole, as below.
  /// - Parameter reading: is given all bytes of the file, in their order; the file counts only
  ///   where nothing is thrown.
  package static func verify(
    _ workbook: Workbook, at path: String, written: WrittenParts?,
    reading: @escaping (Span<UInt8>) -> Void = { _ in }
  ) throws(XLSXError) {
    if let written { return try WrittenFile.prove(written, at: path, reading) }
    try verify(workbook, at: path)
    try WrittenFile.read(path, reading)
  }

  /// Throws where a part is missing, unreadable or cut, and where a sheet, row, cell, merge or link
  /// is not what `workbook` says. Rows are asked for once more, one after the other.
  package static func verify(_ workbook: Workbook, at path: String) throws(XLSXError) {
    let parts = try ZipParts(path: path)
    let names = try checkBook(parts, workbook)
    let strings = try readStrings(parts)
    for (sheet, name) in zip(workbook.sheets, names) {
      try SheetPart(name: name, sheet: sheet, strings: strings).read(from: parts)
    }
    try checkOthers(parts, workbook, besides: Set(names))
  }

  /// The same of parts that have just been made, but for the sheets and their texts, which were
  /// proved as they were written: the sheets one after the other, as `BulkPackage` names them.
  static func verify(_ workbook: Workbook, made parts: MadeParts) throws(XLSXError) {
    let names = try checkBook(parts, workbook)
    for (index, name) in names.enumerated() where name != BulkPackage.sheetPath(index) {
      throw XLSXError(.partUnexpected(name), sheet: workbook.sheets[index].name)
    }
    try checkOthers(parts, workbook, besides: Set(names + [BulkPackage.textsPath]))
  }

  /// What the package and the workbook's own part say of the sheets, and the document's properties;
  /// returns the sheets' parts in the order of the sheets.
  private static func checkBook(
    _ parts: some PartSource, _ workbook: Workbook
  ) throws(XLSXError) -> [String] {
    try checkParts(parts, workbook)
    let book = WorkbookPart(name: "xl/workbook.xml")
    try book.read(from: parts)
    try check(book, workbook)
    let relationships = Relationships(name: "xl/_rels/workbook.xml.rels")
    try relationships.read(from: parts)
    try checkProperties(parts, workbook.properties)
    var names: [String] = []
    for (sheet, reference) in zip(workbook.sheets, book.references) {
      guard let target = relationships.targets[reference] else {
        throw XLSXError(.partMissing(reference), sheet: sheet.name)
      }
      names.append("xl/" + target)
    }
    return names
  }

  /// Charts and comments are what the workbook says, and all other parts are XML.
  private static func checkOthers(
    _ parts: some PartSource, _ workbook: Workbook, besides checked: Set<String>
  ) throws(XLSXError) {
    var read = checked.union(try checkCharts(parts, workbook))
    for place in CommentPart.places(workbook.sheets) {
      read.insert(place.comments)
      try CommentPart(name: place.comments, sheet: workbook.sheets[place.sheet]).read(from: parts)
    }
    for name in parts.names where !read.contains(name) {
      try XMLPart(name: name).read(from: parts)
    }
  }

  /// Every part that the package names is there, once, and no other.
  private static func checkParts(_ parts: some PartSource, _ workbook: Workbook) throws(XLSXError) {
    let types = ContentTypes(name: "[Content_Types].xml")
    try types.read(from: parts)
    var links = ["_rels/.rels", "xl/_rels/workbook.xml.rels"]
    for place in BulkDrawing.places(workbook.sheets) {
      links.append(BulkDrawing.relations(of: BulkPackage.sheetPath(place.sheet)))
      links.append(BulkDrawing.relations(of: BulkDrawing.drawingPath(place.drawing)))
    }
    for place in CommentPart.places(workbook.sheets) {
      links.append(BulkDrawing.relations(of: BulkPackage.sheetPath(place.sheet)))
      links += [place.comments, place.boxes]
    }
    let expected = types.parts.union([types.name]).union(links)
    for name in expected.sorted() where !parts.names.contains(name) {
      throw XLSXError(.partMissing(name))
    }
    var met: Set<String> = []
    for name in parts.names where !expected.contains(name) || !met.insert(name).inserted {
      throw XLSXError(.partUnexpected(name))
    }
  }

  /// Drawings and charts say what the value says; returns the parts that were read.
  private static func checkCharts(
    _ parts: some PartSource, _ workbook: Workbook
  ) throws(XLSXError) -> Set<String> {
    var read: Set<String> = []
    for place in BulkDrawing.places(workbook.sheets) {
      let sheet = workbook.sheets[place.sheet]
      let drawing = BulkDrawing.drawingPath(place.drawing)
      read.insert(drawing)
      try DrawingPart(name: drawing, sheet: sheet).read(from: parts)
      for (index, chart) in place.charts.enumerated() {
        let name = BulkDrawing.chartPath(place.firstChart + index)
        read.insert(name)
        try ChartPart(name: name, chart: chart, sheet: sheet.name).read(from: parts)
      }
    }
    return read
  }

  private static func check(_ book: WorkbookPart, _ workbook: Workbook) throws(XLSXError) {
    let expected = workbook.sheets.map {
      WorkbookPart.Entry(name: $0.name, isHidden: $0.isHidden)
    }
    guard book.sheets == expected else {
      throw XLSXError(.sheetsDiffer(found: book.sheets.map(\.name)))
    }
    let names = workbook.sheets.reduce(0) { count, sheet in
      let page = sheet.page
      let has = [sheet.filter != nil, page.printArea != nil, page.repeatedRows != nil]
      return count + has.count { $0 }
    }
    guard book.definedNames == names else { throw XLSXError(.settingDiffers(what: "printArea")) }
  }

  private static func checkProperties(
    _ parts: some PartSource, _ properties: Workbook.Properties
  ) throws(XLSXError) {
    let core = CoreProperties(name: "docProps/core.xml")
    try core.read(from: parts)
    let day = properties.created
    let date = "\(padded(day.year, 4))-\(padded(day.month, 2))-\(padded(day.day, 2))T00:00:00Z"
    for element in ["dcterms:created", "dcterms:modified"] where core.values[element] != date {
      throw XLSXError(.settingDiffers(what: "created"))
    }
    guard core.values["dc:title"] == properties.title else {
      throw XLSXError(.settingDiffers(what: "title"))
    }
  }

  private static func readStrings(_ parts: ZipParts) throws(XLSXError) -> SharedStrings? {
    let name = BulkPackage.textsPath
    guard parts.names.contains(name) else { return nil }
    let strings = SharedStrings(name: name)
    try strings.read(from: parts)
    return strings
  }

  private static func padded(_ number: Int, _ length: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, length - digits.count)) + digits
  }
}
