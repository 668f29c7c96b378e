/// What a zip archive is by what it holds.
package enum PackageKind: Hashable, Sendable {
  /// A workbook, with the name of its main part.
  case workbook(main: String)
  /// Excel's binary workbook.
  case binaryWorkbook
  case openDocumentSheet
  case document
  case slides
  /// OFD, the fixed layout of official documents.
  case fixedLayout
  /// An archive of files.
  case files
}

/// The parts of an Office package, by name.
struct PackageParts {
  let archive: ZipArchive
  private var places: [String: Int] = [:]

  /// - Throws: `duplicateMember`, or `strayMember`.
  init(_ archive: ZipArchive) throws(PackageFault) {
    self.archive = archive
    for (index, member) in archive.members.enumerated() where !member.isFolder {
      let name = member.shownName
      guard !PartName.isStray(name) else { throw .strayMember(name) }
      guard places.updateValue(index, forKey: PartName.key(name)) == nil else {
        throw .duplicateMember(name)
      }
    }
  }

  func has(_ part: String) -> Bool { places[PartName.key(part)] != nil }

  /// Has `listener` hear its part.
  /// - Throws: `memberMissing`, or what is wrong with it.
  func hear(_ listener: XMLListener) throws(PackageFault) {
    guard let index = places[PartName.key(listener.part)] else {
      throw .memberMissing(listener.part)
    }
    try listener.read(index, of: archive)
  }

  func relations(of part: String) throws(PackageFault) -> [Relation] {
    let listener = RelationsPart(part: PartName.relations(of: part), of: part)
    try hear(listener)
    return listener.relations
  }

  /// The text of a small part; `nil` where there is none.
  func text(_ part: String) throws(PackageFault) -> String? {
    guard let index = places[PartName.key(part)], archive.members[index].size < 1 << 10 else {
      return nil
    }
    return String(decoding: try archive.contents(of: index), as: UTF8.self)
  }
}

extension ZipArchive {
  /// What the archive is: by the main part that its relations name, whatever that is called.
  /// - Throws: what keeps an Office package from being read.
  package func kind() throws(PackageFault) -> PackageKind {
    guard members.contains(where: { Self.tellsOfOffice($0.shownName) }) else { return .files }
    let parts = try PackageParts(self)
    if let type = try parts.text("mimetype"), type.contains("opendocument") {
      return type.contains("spreadsheet")
        ? .openDocumentSheet : type.contains("presentation") ? .slides : .document
    }
    if parts.has("OFD.xml") { return .fixedLayout }
    if !parts.has("_rels/.rels") {
      if parts.has("word/document.xml") { return .document }
      if parts.has("ppt/presentation.xml") { return .slides }
    }
    let main = try parts.relations(of: "").first { $0.kind == "officeDocument" }?.target
    guard let main else { throw .memberMissing("officeDocument") }
    if main.hasSuffix(".bin") { return .binaryWorkbook }
    let root = RootPart(part: main)
    try parts.hear(root)
    switch root.root {
    case "workbook": return .workbook(main: main)
    case "presentation": return .slides
    default: return .document
    }
  }

  /// Members that no archive of hand-ins has.
  private static func tellsOfOffice(_ name: String) -> Bool {
    let telling = [
      "[content_types].xml", "_rels/.rels", "mimetype", "ofd.xml", "xl/workbook.xml",
      "word/document.xml", "ppt/presentation.xml",
    ]
    return telling.contains(PartName.key(name))
  }
}
