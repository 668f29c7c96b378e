package import Campaigns
package import Diagnostics
package import Layout

/// Reads `templates/workbooks/<id>.yaml`: the design of a workbook of any kind. It holds words,
/// columns and widths; a threshold has no key here.
package struct WorkbookTemplateReader {
  /// The campaigns that templates may name, and whose fields columns may show.
  private let campaigns: [Campaign]

  package init(campaigns: [Campaign]) { self.campaigns = campaigns }

  /// The template, or `nil` and what is wrong with it.
  /// - Parameter file: as messages name it, for instance `templates/workbooks/huizong.yaml`.
  package func read(_ bytes: [UInt8], file: String) -> Diagnosed<WorkbookDesign?> {
    read(TemplateDocument(bytes, file: file))
  }

  /// The same with the places of its file names, so that templates can be held against each other.
  package func readPlaced(_ bytes: [UInt8], file: String) -> Diagnosed<PlacedDesign?> {
    let document = TemplateDocument(bytes, file: file)
    var names: [(text: String, isPart: Bool, at: SourceLocation)] = []
    let read = document.read { root in
      let design = design(root, id: document.id)
      names = Self.names(of: design, root)
      return design
    }
    return Diagnosed(
      read.value.map { PlacedDesign(design: $0, names: names) }, read.diagnostics)
  }

  private static func names(
    of design: WorkbookDesign, _ root: MappingReader
  ) -> [(text: String, isPart: Bool, at: SourceLocation)] {
    switch design {
    case .rollUp(let template):
      let place = root.place(of: "files")
      return [
        (template.fileName, false, place), (template.indexFileName, false, place),
        (template.partFileName, true, place),
      ]
    case .tables(let template):
      let whole =
        template.sheets.isEmpty ? nil : (template.fileName, false, root.place(of: "file"))
      let part = template.part.map { ($0.fileName, true, root.place(of: "part")) }
      return [whole, part].compactMap { $0 }
    }
  }

  /// The same for a document whose known keys are asked for afterwards.
  func read(_ document: TemplateDocument) -> Diagnosed<WorkbookDesign?> {
    document.read { design($0, id: document.id) }
  }

  private func design(_ root: MappingReader, id: String) -> WorkbookDesign {
    let audience = root.campaignChoice("campaigns", among: campaigns.map(\.id))
    let own = campaigns.filter { audience.includes($0.id) }
    // Where the word is wrong, the keys say what was meant.
    let meant: WorkbookDesign.Kind = root.has("sheets") || root.has("part") ? .tables : .rollUp
    switch root.optionalOneOf("kind", WorkbookDesign.Kind.self)
      ?? (root.has("kind") ? meant : .rollUp)
    {
    case .rollUp: return .rollUp(rollUp(root, id, audience, own))
    case .tables:
      return .tables(
        TablesTemplateReader(campaigns: own).read(root, id: id, audience: audience))
    }
  }

  private func rollUp(
    _ root: MappingReader, _ id: String, _ audience: WorkbookTemplate.Audience,
    _ own: [Campaign]
  ) -> WorkbookTemplate {
    let frames = FrameReader()
    let columns = ColumnReader(campaigns: own, excluding: [.verdicts, .itemPoints])
    let files = root.mapping("files", FileNameTexts.init)
    return WorkbookTemplate(
      id: id, audience: audience, fileName: files?.whole ?? "",
      partFileName: files?.part ?? "", indexFileName: files?.index ?? "",
      fonts: root.optionalOneOf("fonts", FontProfile.self) ?? .official,
      attachment: root.optionalInt("attachment", in: 1...99) ?? 1,
      unitsPerWorkbook: root.optionalInt("units_per_workbook", in: 1...200) ?? 200,
      rollUp: root.mapping("roll_up") { rollUp($0, frames, columns) } ?? .unread,
      index: root.mapping("index") { index($0, frames) } ?? .unread,
      scoreSheet: root.optionalMapping("score_sheet") {
        ScoreSheetTemplateReader(frames: frames).read($0)
      },
      basis: root.optionalMapping("basis") {
        BasisTemplate(frame: frames.frame($0, .ofReport))
      })
  }

  private struct FileNameTexts {
    var whole, part, index: String

    init(_ files: MappingReader) {
      whole = files.filled("whole", .ofReport)
      part = files.filled("part", .ofPart)
      index = files.filled("index", .ofReport)
    }
  }

  private func rollUp(
    _ reader: MappingReader, _ frames: FrameReader, _ columns: ColumnReader
  ) -> GridTemplate {
    let frame = frames.frame(reader, .ofReport)
    let strip = reader.optionalList("strip") { item in
      StripItem(item.oneOf("figure", StripFigure.self), heading: item.text("heading"))
    }
    let grid = columns.columns(reader)
    if strip.count > grid.count, reader.isSound {
      reader.fault(
        .notANumber(lowest: 0, highest: grid.count), at: "strip", value: String(strip.count))
    }
    return GridTemplate(
      frame: frame, partTitle: reader.optionallyFilled("part_title", .ofPart), strip: strip,
      columns: grid,
      frozenColumns: reader.optionalInt("freeze_columns", in: 0...20) ?? 0)
  }

  private func index(_ reader: MappingReader, _ frames: FrameReader) -> IndexTemplate {
    let frame = frames.frame(reader, .ofReport)
    let columns = reader.list("columns") { column in
      IndexTemplate.IndexColumn(
        column.oneOf("source", IndexSource.self), heading: column.text("heading"),
        width: column.width())
    }
    reader.refuseEmpty(columns, "columns")
    return IndexTemplate(frame: frame, columns: columns)
  }
}

/// Stand-ins for parts that could not be read; a template with one is never returned.
extension GridTemplate {
  fileprivate static let unread = GridTemplate(
    frame: FormFrame(sheet: "", title: ""), columns: [])
}

extension IndexTemplate {
  fileprivate static let unread = IndexTemplate(
    frame: FormFrame(sheet: "", title: ""), columns: [])
}
