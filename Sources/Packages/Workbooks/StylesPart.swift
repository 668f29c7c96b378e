/// Hears how the cells of each style show numbers.
final class StylesPart: XMLListener {
  /// By the number that a cell's `s` gives.
  private(set) var formats: [NumberFormat] = []
  private var codes: [Int: NumberFormat] = [:]
  private var ids: [Int] = []
  /// Excel has 65,490 at most.
  private static let most = 100_000
  private var isInCells = false
  private var isInCodes = false

  override func start(_ name: XMLName, _ attributes: XMLAttributes) {
    if ids.count + codes.count > Self.most {
      fault = .malformed(member: part, line: 0, "too many styles")
    } else if name == "cellXfs" {
      isInCells = true
    } else if name == "numFmts" {
      isInCodes = true
    } else if isInCells, name == "xf" {
      ids.append(attributes["numFmtId"].flatMap { Int($0) } ?? 0)
    } else if isInCodes, name == "numFmt", let id = attributes["numFmtId"].flatMap({ Int($0) }) {
      codes[id] = NumberFormat(code: attributes["formatCode"] ?? "")
    }
  }

  override func end(_ name: XMLName) {
    if name == "cellXfs" { isInCells = false }
    if name == "numFmts" { isInCodes = false }
    if depth == 1 { formats = ids.map { codes[$0] ?? NumberFormat(builtIn: $0) } }
  }
}
