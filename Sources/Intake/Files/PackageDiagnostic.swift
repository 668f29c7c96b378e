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

extension PackageFault {
  /// Names of members are the sender's own, and may hold somebody's number.
  fileprivate var tableFault: TableFault {
    switch self {
    case .notAnArchive: .damagedPackage(.unreadable)
    case .tooManyMembers(let limit): .tooMuchInside(.members(limit))
    case .tooLarge(let bytes): .tooMuchInside(.megabytes(bytes >> 20))
    case .tooCompressed(let member):
      .tooMuchInside(.compression(member: PersonalNumbers.masked(member)))
    case .tooManyCells(let limit): .tooMuchInside(.cells(limit))
    case .duplicateMember(let member):
      .damagedPackage(.duplicate(member: PersonalNumbers.masked(member)))
    case .strayMember(let member): .damagedPackage(.stray(member: PersonalNumbers.masked(member)))
    case .memberMissing(let member):
      .damagedPackage(.missing(member: PersonalNumbers.masked(member)))
    case .memberDamaged(let member):
      .damagedPackage(.damaged(member: PersonalNumbers.masked(member), line: nil))
    case .encrypted: .encrypted
    case .malformed(let member, let line, _):
      .damagedPackage(.damaged(member: PersonalNumbers.masked(member), line: line > 0 ? line : nil))
    case .documentType(let member):
      .damagedPackage(.documentType(member: PersonalNumbers.masked(member)))
    case .cell(let cell, _, let flaw):
      switch flaw {
      case .impossiblePlace, .outOfOrder: .damagedPackage(.misplacedCell(cell))
      case .textMissing: .damagedPackage(.textMissing(cell: cell))
      case .tooLong: .damagedPackage(.textTooLong(cell: cell))
      }
    }
  }
}
