import Campaigns
import Diagnostics
import Testing

@testable import Intake

/// A table that the workspace has a name for.
@Suite struct NamedTableTests {
  /// The kind that a file is opened as, else what refuses it; and whether other tables were thought
  /// of.
  private static func open(_ text: String) throws -> (kind: String, thoughtOfOthers: Bool) {
    var thoughtOfOthers = false
    let file = InputFile(name: "units.csv", bytes: Array(text.utf8))
    let others = TableDefinitions.all(for: Gaoyi.campaign)
    do throws(FileRefusal) {
      let table = try NamedTable(file, TableDefinitions.units).open(
        among: {
          thoughtOfOthers = true
          return others
        }, instead: { .notTheRegister($0) })
      return (table.table.kind.rawValue, thoughtOfOthers)
    } catch {
      return (error.findings.map(\.code).joined(separator: " "), thoughtOfOthers)
    }
  }

  /// A header in the first row that no other table could have leaves no doubt.
  @Test(arguments: [
    ("区划代码,社区名称,街道（镇）,县（市、区）,市,纳入范围\n130127100001,甲社区,高邑镇,高邑县,石家庄市,是\n", false),
    // Of these another table might have been meant.
    ("区划代码,社区名称,街道（镇）,县（市、区）,市,省\n130127100001,甲社区,高邑镇,高邑县,石家庄市,河北省\n", true),
    ("名册\n区划代码,社区名称,街道（镇）,县（市、区）,市,纳入范围\n130127100001,甲社区,高邑镇,高邑县,石家庄市,是\n", true),
    ("区划代码,社区名称,纳入范围,备考\n130127100001,甲社区,是,\n", true),
    ("区划代码,社区名称,纳入范围\n130127100001,甲社区,是\n", true),
  ])
  func isTheRegister(text: String, thinksOfOthers: Bool) throws {
    let opened = try Self.open(text)
    #expect(opened.kind == TableKind.units.rawValue)
    #expect(opened.thoughtOfOthers == thinksOfOthers)
  }

  @Test func isAnotherTable() throws {
    let opened = try Self.open("区划代码,社区名称,是否参与创建\n130127100001,甲社区,是\n")
    #expect(opened.kind == "file.not-the-register" && opened.thoughtOfOthers)
  }
}
