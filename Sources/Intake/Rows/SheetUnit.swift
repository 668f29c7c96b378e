import Campaigns
import Diagnostics

/// Finds the unit of a score sheet in the lines above its grid.
struct SheetUnit {
  let resolver: UnitResolver
  let table: Table

  /// The unit, or `nil` where the sheet is refused or passed over; and what was found.
  func find() -> (unit: Int?, isRefused: Bool, findings: [Diagnostic]) {
    let head = LabelledText(table.above)
    let code = head.pair(Self.labels("code"))
    let name = head.pair(Self.labels("name"))
    guard code != nil || name != nil else {
      let place = SourceLocation(file: table.fileName)
      return (nil, true, [Diagnostic(.table(.unitMissing, in: .scores), at: place)])
    }
    var given = UnitResolver.Given()
    var findings: [Diagnostic] = []
    if let code {
      switch CodeReader().reading(of: CellText(code.value)) {
      case .value(let value): given.code = value
      case .tidied(let value, let note):
        given.code = value
        findings.append(finding(note, code))
      case .refused(let fault): return (nil, true, [finding(fault, code)])
      case .blank: return (nil, true, [finding(.codeNotDigits, code)])
      }
      given.codeText = code.value
    }
    given.name = name.map { Tidy.trimmed($0.value) } ?? ""
    if let township = head.pair(Self.labels("township")) {
      given.places[.township] = Tidy.trimmed(township.value)
    }
    let (outcome, found) = resolver.resolve(given)
    for item in found {
      let cell: LabelledText.Pair? =
        switch item.cell {
        case .code: code ?? name
        case .name: name
        case .place: head.pair(Self.labels("township"))
        }
      findings.append(finding(item.fault, cell ?? code ?? name))
    }
    if case .unit(let unit) = outcome { return (unit, false, findings) }
    return (nil, outcome == .refused, findings)
  }

  private static func labels(_ key: String) -> Set<String> {
    Set(UnitColumns.definitions.first { $0.key == key }?.headings.map(Heading.key) ?? [])
  }

  private func finding(_ fault: TableFault, _ cell: LabelledText.Pair?) -> Diagnostic {
    guard let cell else {
      return Diagnostic(.table(fault, in: .scores), at: SourceLocation(file: table.fileName))
    }
    let place = SourceLocation(
      file: table.fileName, row: cell.row, line: cell.line == cell.row ? nil : cell.line,
      column: cell.column + 1)
    return Diagnostic(.table(fault, in: .scores), at: place, value: cell.value)
  }
}
