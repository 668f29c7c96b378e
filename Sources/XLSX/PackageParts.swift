import Layout

/// What the package says it consists of.
final class ContentTypes: XMLPart {
  /// Paths without the leading `/`.
  private(set) var parts: Set<String> = []

  override func start(_ element: String, _ attributes: XMLAttributes) {
    if element == "Override", let path = attributes["PartName"] {
      parts.insert(String(path.drop { $0 == "/" }))
    }
  }
}

/// The parts that a part refers to.
final class Relationships: XMLPart {
  private(set) var targets: [String: String] = [:]

  override func start(_ element: String, _ attributes: XMLAttributes) {
    if element == "Relationship", let id = attributes["Id"] {
      targets[id] = attributes["Target"]
    }
  }
}

/// The workbook's own part: which sheets there are, in which order.
final class WorkbookPart: XMLPart {
  struct Entry: Equatable {
    var name: String
    var isHidden: Bool
  }
  private(set) var sheets: [Entry] = []
  /// References to the sheets' parts, in the same order.
  private(set) var references: [String] = []
  private(set) var definedNames = 0

  override func start(_ element: String, _ attributes: XMLAttributes) {
    switch element {
    case "sheet":
      sheets.append(
        Entry(name: attributes["name"] ?? "", isHidden: attributes["state"] == "hidden"))
      references.append(attributes["r:id"] ?? "")
    case "definedName": definedNames += 1
    default: break
    }
  }
}

/// The document's properties.
final class CoreProperties: XMLPart {
  private(set) var values: [String: String] = [:]
  private var bytes: [UInt8] = []

  override func start(_ element: String, _ attributes: XMLAttributes) { bytes = [] }

  override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    unsafe self.bytes.append(contentsOf: bytes)
  }

  override func end(_ element: String) {
    values[element] = String(decoding: bytes, as: UTF8.self)
    bytes = []
  }
}
