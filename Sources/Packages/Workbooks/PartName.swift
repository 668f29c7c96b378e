/// Names of parts inside an Office package, without the leading `/`.
enum PartName {
  /// The part that `target`, as a relation of `part` writes it, refers to; `nil` where it leads out
  /// of the package.
  static func resolve(_ target: String, from part: String) -> String? {
    let path = target.replacing("\\", with: "/")
    var steps = path.hasPrefix("/") ? [] : part.split(separator: "/").dropLast().map(String.init)
    for step in path.split(separator: "/") {
      switch step {
      case ".": continue
      case "..": if steps.popLast() == nil { return nil }
      default: steps.append(String(step))
      }
    }
    return steps.joined(separator: "/")
  }

  /// Where the relations of a part stand: `xl/workbook.xml` → `xl/_rels/workbook.xml.rels`.
  static func relations(of part: String) -> String {
    let steps = part.split(separator: "/")
    let folder = steps.dropLast().map { $0 + "/" }.joined()
    return folder + "_rels/" + (steps.last ?? "") + ".rels"
  }

  /// Names of parts are compared without regard to case.
  static func key(_ name: String) -> String {
    let bare = name.replacing("\\", with: "/").drop { $0 == "/" }
    return bare.lowercased()
  }

  /// The name has a step `..`, which no part's name has.
  static func isStray(_ name: String) -> Bool {
    name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).contains("..")
  }
}
