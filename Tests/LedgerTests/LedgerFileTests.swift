import Foundation
import GRDB
import Testing

@testable import Ledger

@Suite struct LedgerFileTests {
  @Test func keepsItsPromisesOnTheDisk() throws {
    let scratch = try Scratch()
    #expect(try LedgerFile.reading(scratch.path) == nil)
    let ledger = try scratch.open()
    let settings = try ledger.queue.writeWithoutTransaction { database in
      try ["journal_mode", "synchronous", "foreign_keys"].map {
        try String.fetchOne(database, sql: "PRAGMA \($0)")
      }
    }
    #expect(settings == ["wal", "2", "1"])
    try ledger.run()
    let reader = try #require(try LedgerFile.reading(scratch.path))
    #expect(try reader.runs().count == 1)
    #expect(throws: LedgerError.self) { try reader.run() }
    let tables = try python(
      """
      import sqlite3, sys
      c = sqlite3.connect(sys.argv[1])
      print(*[r[0] for r in c.execute(
        "select name from pragma_table_list where strict order by name")])
      print(c.execute("select state, exit_status from run").fetchall())
      """, scratch.path)
    #expect(tables == "attempt delivery issue reply run run_file\n[('done', 0)]")
    try reader.close()
    try ledger.close()
    #expect(try scratch.entries() == ["ledger.sqlite"])
  }

  /// What is no whole ledger of this version is refused, and not a byte of it changes.
  @Test(arguments: [
    (
      "open(p, 'wb').write(b'not a database at all, but long enough to be looked at' * 9)",
      "corrupt"
    ),
    ("open(p, 'wb')", "corrupt"),
    ("b = open(p, 'rb').read(); open(p, 'wb').write(b[:len(b) // 2])", "corrupt"),
    (
      "b = bytearray(open(p, 'rb').read()); b[4096:4200] = b'x' * 104; open(p, 'wb').write(b)",
      "corrupt"
    ),
    (
      "import os; os.remove(p); c = sqlite3.connect(p); c.execute('create table a (b)');"
        + "c.commit()", "foreign"
    ),
    (
      "c = sqlite3.connect(p); c.execute(\"insert into grdb_migrations values ('99 later')\");"
        + "c.commit(); c.execute('pragma wal_checkpoint(truncate)'); c.close()", "newer"
    ),
    ("import os; os.remove(p); open(p + '-wal', 'wb').write(b'x' * 99)", "corrupt"),
  ])
  func isLeftAsItIs(script: String, expected: String) throws {
    let scratch = try Scratch()
    let made = try scratch.open()
    try made.run()
    try made.close()
    _ = try python("import sqlite3, sys; p = sys.argv[1]; " + script, scratch.path)
    let before = try? Data(contentsOf: URL(fileURLWithPath: scratch.path))
    let error = #expect(throws: LedgerError.self) { try scratch.open() }
    switch error {
    case .corrupt(scratch.path, _): #expect(expected == "corrupt" && error?.exitStatus == 74)
    case .foreign(scratch.path): #expect(expected == "foreign" && error?.exitStatus == 73)
    case .newer(scratch.path): #expect(expected == "newer" && error?.exitStatus == 73)
    default: Testing.Issue.record("\(String(describing: error))")
    }
    let after = try? Data(contentsOf: URL(fileURLWithPath: scratch.path))
    #expect(after == before)
  }

  @Test func waitsForNobodyForEver() throws {
    let scratch = try Scratch()
    let ledger = try scratch.open()
    let process = Process()
    let (input, output) = (Pipe(), Pipe())
    process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
    process.arguments = [
      "-c",
      """
      import sqlite3, sys
      c = sqlite3.connect(sys.argv[1], isolation_level=None)
      c.execute("begin immediate"); print("held", flush=True); sys.stdin.read()
      """, scratch.path,
    ]
    (process.standardInput, process.standardOutput) = (input, output)
    try process.run()
    defer {
      try? input.fileHandleForWriting.close()
      process.waitUntilExit()
    }
    #expect(output.fileHandleForReading.availableData.starts(with: Data("held".utf8)))
    let error = #expect(throws: LedgerError.self) { try ledger.run() }
    #expect(error == .locked(path: scratch.path) && error?.exitStatus == 75)
    #expect(try ledger.runs().isEmpty)
  }

  /// Root may do everything, so the child becomes nobody; anybody else is held off by the mode.
  @Test(arguments: ["ledger.sqlite", ""])
  func refusesWhatIsSomebodyElses(_ place: String) async throws {
    let scratch = try Scratch()
    if !place.isEmpty { try scratch.open().close() }
    let locked = place.isEmpty ? scratch.folder : scratch.path
    let mode = place.isEmpty ? 0o555 : 0o444
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: locked)
    defer {
      try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: locked)
    }
    let path = scratch.path
    await #expect(processExitsWith: .exitCode(77)) { [path = path as String] in
      let owner = geteuid() == 0 ? "root" : NSUserName()
      if geteuid() == 0 { precondition(setgid(65_534) == 0 && setuid(65_534) == 0) }
      do {
        _ = try LedgerFile.open(path)
      } catch let error as LedgerError {
        precondition(error == .permission(path: path, owner: owner), "\(error)")
        exit(error.exitStatus)
      }
    }
  }

  /// A disk that fills up: what was promised stands, what could not be written is not there.
  @Test func aFileThatCannotGrow() async throws {
    let scratch = try Scratch()
    let made = try scratch.open()
    try made.run()
    try made.close()
    let path = scratch.path
    await #expect(processExitsWith: .exitCode(74)) { [path = path as String] in
      signal(SIGXFSZ, SIG_IGN)
      let ledger = try LedgerFile.open(path)
      let limit = try Process.run(
        URL(fileURLWithPath: "/usr/bin/prlimit"),
        arguments: ["--pid", "\(getpid())", "--fsize=40000"])
      limit.waitUntilExit()
      do {
        for second in 0..<1000 { _ = try ledger.run(at: Int64(second)) }
      } catch let error as LedgerError {
        exit(error.exitStatus)
      }
    }
    let ledger = try scratch.open()
    _ = try ledger.recover(at: Scratch.at(2000))
    #expect(try ledger.runs().last?.state == .done)
    try ledger.run(at: 3000)
  }
}
