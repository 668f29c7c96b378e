/// What a part refers to.
struct Relation: Hashable {
  let id: String
  /// The last word of its type, which the strict and the usual language share: `worksheet`.
  let kind: String
  /// The part, or `nil` where the relation leads out of the package.
  let target: String?
}

/// Hears the relations of a part.
final class RelationsPart: XMLListener {
  private let source: String
  private(set) var relations: [Relation] = []
  /// A workbook has one for each sheet, and a few.
  private static let most = 10_000

  /// - Parameter source: the part whose relations these are; empty for the package's own.
  init(part: String, of source: String) {
    self.source = source
    super.init(part: part)
  }

  override func start(_ name: XMLName, _ attributes: XMLAttributes) {
    guard name == "Relationship", let id = attributes["Id"], let type = attributes["Type"],
      let target = attributes["Target"]
    else { return }
    guard relations.count < Self.most else {
      fault = .malformed(member: part, line: 0, "too many relations")
      return
    }
    let isOutside = attributes["TargetMode"] == "External"
    relations.append(
      Relation(
        id: id, kind: type.split(separator: "/").last.map(String.init) ?? "",
        target: isOutside ? nil : PartName.resolve(target, from: source)))
  }
}

/// Hears nothing but the name of a part's root element.
final class RootPart: XMLListener {
  private(set) var root: String?

  override var isSatisfied: Bool { root != nil }

  override func start(_ name: XMLName, _ attributes: XMLAttributes) {
    if root == nil { root = name.text }
  }
}
