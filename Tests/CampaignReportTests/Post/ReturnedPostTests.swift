import Foundation
import Publishing
import Testing

/// What goes back to senders goes by mail to the office, and of a place to nobody but its own.
@Suite struct ReturnedPostTests {
  private static let spoiled = "inputs/gaoyi/2021-12/"
  private static let head = "区划代码,社区名称,是否参与创建,存在问题\n"

  private func office(_ letter: String? = nil, recipients: String? = nil) throws -> SendingOffice {
    let office = try SendingOffice(.honest())
    try office.workspace.write(
      Self.spoiled + "凤城.csv", Self.head + "130127100003,兴东社区,大概,电话13800138000\n")
    try office.workspace.write(
      Self.spoiled + "别处.csv", Self.head + "130127101009,某社区,大概,\n")
    try office.workspace.write(Self.spoiled + "认不出.csv", "苹果,梨,社区名称,是否参与\n1,2,3,4\n")
    if let letter { try office.workspace.write("templates/letters/town.yaml", letter) }
    if let recipients { try office.workspace.write(SendingOffice.recipients, recipients) }
    return office
  }

  /// The gate is shut: the office gets all that goes back, byte for byte, leaders nothing.
  @Test func theOfficeGetsThem() throws {
    let office = try office()
    let outcome = try office.runAndSend(SendingOffice.partial)
    #expect(outcome.exit == 1, "\(outcome)")
    let letters = try LoopbackServer.parse(office.server.received().map(\.path))
    let letter = try #require(letters.first)
    #expect(letters.count == 1 && letter.text.contains("北新街社区"))
    let names = letter.attachments.map(\.name).filter { $0.hasPrefix("（更正1）") }
    #expect(names.sorted() == ["（更正1）凤城.xlsx", "（更正1）别处.xlsx", "（更正1）认不出.xlsx"])
    #expect(letter.text.contains("附退回表3份"))
    let folder = "reports/gaoyi/2021-12/退回/"
    for file in letter.attachments where names.contains(file.name) {
      let bytes = try office.workspace.read(folder + file.name)
      #expect(file.digest == Digest.sha256(of: Array(bytes)), "\(file.name)")
    }
  }

  /// Overruled, leaders get their letters; nothing of what goes back is among it.
  @Test func leadersNeverGetThem() throws {
    let office = try office()
    #expect(try office.tool("run", "gaoyi", "--period", SendingOffice.partial).exit == 1)
    let outcome = try office.send(SendingOffice.partial, "--send-anyway", "市里会议急用")
    #expect(outcome.exit == 0, "\(outcome)")
    let letters = try LoopbackServer.parse(office.server.received().map(\.path))
    #expect(letters.count == 3)
    #expect(letters.count { $0.attachments.contains { $0.name.hasPrefix("（更正") } } == 1)
    for letter in letters where !letter.subject.contains("缺报和待核") {
      #expect(!letter.attachments.isEmpty && !letter.text.contains("退回表"))
      #expect(letter.attachments.allSatisfy { !$0.name.hasPrefix("（更正") })
    }
  }

  private static let town = """
    format: 1
    id: town
    campaigns: [gaoyi]
    audience: office
    scope: place
    subject: "{place}要改的来件"
    body:
      - text: 请改正后重新报送。
    workbooks: [returned]

    """

  /// Each town gets what is its own; what may be anybody's goes to no town.
  @Test func aTownGetsItsOwn() throws {
    let office = try office(
      Self.town,
      recipients: "单位,职务,邮箱,方式,范围,信函\n"
        + "高邑镇,主任,town@example.org,to,130127100000,town\n"
        + "办公室,主任,office@example.org,to,*,office\n")
    #expect(try office.runAndSend(SendingOffice.partial).exit == 1)
    let letters = try LoopbackServer.parse(office.server.received().map(\.path))
    let town = try #require(letters.first { $0.subject.contains("要改的来件") })
    #expect(town.attachments.map(\.name) == ["（更正1）凤城.xlsx"])
    let whole = try #require(letters.first { $0.subject.contains("缺报和待核") })
    #expect(whole.attachments.count { $0.name.hasPrefix("（更正") } == 3)
  }

  /// `--dry-run` names them, and writes nothing.
  @Test func aDryRunNamesThem() throws {
    let office = try office()
    #expect(try office.tool("run", "gaoyi", "--period", SendingOffice.partial).exit == 1)
    let outcome = try office.send(SendingOffice.partial, "--dry-run")
    #expect(outcome.output.contains("退回/（更正1）凤城.xlsx"), "\(outcome)")
    #expect(try office.server.received().isEmpty)
  }
}
