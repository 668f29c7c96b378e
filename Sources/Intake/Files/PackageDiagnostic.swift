import Diagnostics
import Packages

extension Diagnostic {
  /// What keeps an archive or a workbook from being read.
  static func ofPackage(_ fault: PackageFault, _ file: InputFile) -> Diagnostic {
    var name = file.name
    if case .cell(_, let sheet, _) = fault { name += PersonalNumbers.masked("〔\(sheet)〕") }
    return Diagnostic(.table(fault.tableFault, in: .file), at: SourceLocation(file: name))
  }
}

extension MaskedName {
  fileprivate init(_ name: String) { self.init(name, by: PersonalNumbers.masked) }
}

extension PackageFault {
  fileprivate var tableFault: TableFault {
    switch self {
    case .notAnArchive: .damagedPackage(.unreadable)
    case .tooManyMembers(let limit): .tooMuchInside(.members(limit))
    case .tooLarge(let bytes): .tooMuchInside(.megabytes(bytes >> 20))
    case .tooCompressed(let member):
      .tooMuchInside(.compression(member: MaskedName(member)))
    case .tooManyCells(let limit): .tooMuchInside(.cells(limit))
    case .duplicateMember(let member):
      .damagedPackage(.duplicate(member: MaskedName(member)))
    case .strayMember(let member): .damagedPackage(.stray(member: MaskedName(member)))
    case .memberMissing(let member):
      .damagedPackage(.missing(member: MaskedName(member)))
    case .memberDamaged(let member):
      .damagedPackage(.damaged(member: MaskedName(member), line: nil))
    case .encrypted: .encrypted
    case .malformed(let member, let line, _):
      .damagedPackage(.damaged(member: MaskedName(member), line: line > 0 ? line : nil))
    case .documentType(let member):
      .damagedPackage(.documentType(member: MaskedName(member)))
    case .cell(let cell, _, let flaw):
      switch flaw {
      case .impossiblePlace, .outOfOrder: .damagedPackage(.misplacedCell(cell))
      case .textMissing: .damagedPackage(.textMissing(cell: cell))
      case .tooLong: .damagedPackage(.textTooLong(cell: cell))
      }
    }
  }
}
