import Foundation
import Testing

@testable import CampaignReport

/// A ledger that cannot be used: nothing is made, nothing is overwritten, and the message says what
/// to do.
@Suite struct LedgerFaultTests {
  private static let path = "state/ledger.sqlite"

  /// What is done to the ledger by other hands, what comes of it, and a word of the message.
  static let harms: [(name: String, script: String, exit: Int32, word: String)] = [
    ("empty", "open(p, 'wb').close()", 74, "已损坏"),
    ("torn", "f = open(p, 'r+b'); f.seek(0); f.write(b'x' * 4096)", 74, "备份恢复"),
    ("cut", "import os; os.truncate(p, 9000)", 74, "已损坏"),
    (
      "another's", "import sqlite3; c = sqlite3.connect(p); c.execute('PRAGMA application_id = 7')",
      73, "不是 campaign-report 的台账"
    ),
    (
      "newer",
      """
      import sqlite3; c = sqlite3.connect(p)
      c.execute("INSERT INTO grdb_migrations VALUES ('9 later')"); c.commit()
      """, 73, "更新版本"
    ),
    ("a folder", "import os; os.remove(p); os.mkdir(p)", 73, "台账"),
  ]

  @Test(arguments: harms.map(\.name)) func isRefusedAndLeftAsItIs(name: String) throws {
    let harm = try #require(Self.harms.first { $0.name == name })
    let office = try Office()
    #expect(try office.run().exit == 1)
    let made = try office.workspace.files(in: "reports")
    try python("p = '\(office.workspace.root)/\(Self.path)'\n" + harm.script)
    let bytes = try? office.workspace.read(Self.path)
    for command in [["run", "gaoyi"], ["seal", "gaoyi"], ["run", "gaoyi", "--catch-up"]] {
      let outcome = try office.workspace.run(arguments: command + ["--period", "2021-12"])
      #expect(outcome.exit == harm.exit, "\(command): \(outcome.errors)")
      #expect(outcome.errors.contains(harm.word) && outcome.errors.contains(Self.path))
    }
    let history = try office.workspace.run("history", "gaoyi")
    #expect(history.exit == harm.exit, "\(history.errors)")
    #expect((try? office.workspace.read(Self.path)) == bytes)
    #expect(try office.workspace.files(in: "reports") == made)
  }

  /// What belongs to a ledger that is not there may hold what was sent.
  @Test func aLogWithoutItsLedgerIsRefused() throws {
    let office = try Office()
    try office.workspace.write(Self.path + "-wal", "left")
    #expect(try office.run().exit == 74)
    #expect(!office.workspace.exists(Self.path) && !office.workspace.exists("reports"))
  }

  @Test func oneThatIsInUseIsWaitedForAndThenLeft() throws {
    let office = try Office()
    #expect(try office.run().exit == 1)
    let holder = Process()
    holder.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
    holder.arguments = [
      "-c",
      """
      import sqlite3, sys, time
      c = sqlite3.connect(sys.argv[1], isolation_level=None)
      c.execute('BEGIN EXCLUSIVE'); print('held', flush=True); sys.stdin.read()
      """, office.workspace.root + "/" + Self.path,
    ]
    let (said, end) = (Pipe(), Pipe())
    holder.standardOutput = said
    holder.standardInput = end
    try holder.run()
    _ = said.fileHandleForReading.availableData
    let outcome = try office.run()
    #expect(outcome.exit == 75 && outcome.errors.contains(Self.path), "\(outcome.errors)")
    try end.fileHandleForWriting.close()
    holder.waitUntilExit()
    #expect(try office.run().exit == 1)
  }

  @Test func twoRunsAtOnce() throws {
    let office = try Office()
    #expect(try office.run().exit == 1)
    let book = try LedgerBook.open(in: Office.world(office.workspace.root))
    for command in ["run", "seal"] {
      let outcome = try office.workspace.run(command, "gaoyi", "--period", "2021-12")
      #expect(outcome.exit == 75 && outcome.errors.contains("进程 \(getpid())"))
    }
    // Those who only read are not kept out.
    #expect(try office.workspace.run("history").exit == 0)
    #expect(try office.workspace.run("status", "gaoyi", "--period", "2021-12").exit == 1)
    try book.close()
    #expect(try office.run().exit == 1)
  }
}
