import Diagnostics
import Packages
import Testing

@testable import Intake

/// What is wrong with a package is said without anybody's number, whatever the members are called.
@Suite struct PackageDiagnosticTests {
  private static let name = "13800138000的自评表"

  /// A fault after this one, until there is none: a case that is not here does not compile.
  private static func next(after fault: PackageFault?) -> PackageFault? {
    switch fault {
    case nil: .notAnArchive
    case .notAnArchive: .tooManyMembers(3)
    case .tooManyMembers: .tooLarge(bytes: 9 << 20)
    case .tooLarge: .tooCompressed(member: name)
    case .tooCompressed: .tooManyCells(4)
    case .tooManyCells: .duplicateMember(name)
    case .duplicateMember: .strayMember(name)
    case .strayMember: .memberMissing(name)
    case .memberMissing: .memberDamaged(name)
    case .memberDamaged: .encrypted(member: name)
    case .encrypted: .malformed(member: name, line: 7, name)
    case .malformed: .documentType(member: name)
    case .documentType: .cell("B7", sheet: name, .outOfOrder)
    case .cell: nil
    }
  }

  @Test func numbersAreMaskedInAllOfThem() {
    var (met, named) = (0, 0)
    var fault = Self.next(after: nil)
    while let found = fault {
      let diagnostic = Diagnostic.ofPackage(found, InputFile(name: "2021-12/甲.xlsx", bytes: []))
      for language in [Language.zh, .en] {
        let line = Wording.line(diagnostic, language)
        #expect(!line.contains("13800138000"), "\(line)")
        named += line.contains("的自评表") ? 1 : 0
      }
      met += 1
      fault = Self.next(after: found)
    }
    #expect(met == 13 && named == 16)
  }
}
