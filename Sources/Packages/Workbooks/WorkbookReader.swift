/// Reads the workbook in a zip archive, whichever program wrote it.
package enum WorkbookReader {
  /// - Parameter main: the main part, as `ZipArchive.kind` found it.
  /// - Throws: what keeps the workbook from being read whole; nothing of it is then known.
  package static func read(
    _ archive: ZipArchive, main: String
  ) throws(PackageFault) -> WorkbookContent {
    let parts = try PackageParts(archive)
    let workbook = WorkbookPart(part: main)
    try parts.hear(workbook)
    let relations = try parts.relations(of: main)
    let pool = TextPool(archive.limits)
    if let part = target(of: "sharedStrings", relations) {
      try parts.hear(SharedTextsPart(part: part, pool: pool))
    }
    var formats: [NumberFormat] = []
    if let part = target(of: "styles", relations) {
      let styles = StylesPart(part: part)
      try parts.hear(styles)
      formats = styles.formats
    }
    var sheets: [SheetContent] = []
    var known: Set<String> = []
    for entry in workbook.sheets {
      guard let relation = relations.first(where: { $0.id == entry.relation }),
        let part = relation.target
      else { throw .memberMissing(entry.name) }
      guard relation.kind == "worksheet" else { continue }
      guard known.insert(PartName.key(part)).inserted else { throw .duplicateMember(part) }
      let listener = SheetPart(
        part: part, entry, pool: pool, formats: formats, is1904: workbook.is1904)
      try parts.hear(listener)
      sheets.append(listener.sheet)
    }
    return WorkbookContent(texts: pool.bytes, sheets: sheets)
  }

  private static func target(of kind: String, _ relations: [Relation]) -> String? {
    relations.first { $0.kind == kind }?.target
  }
}
