import Foundation
import Testing

@testable import Publishing

@Suite struct WorkspaceLockTests {
  @Test func saysWhoHoldsIt() throws {
    let workspace = try Workspace()
    let lock = try WorkspaceLock.acquire(state: workspace.state, since: "2022-11-01 02:00")
    let holder = LockHolder(pid: getpid(), since: "2022-11-01 02:00")
    #expect(throws: PublishingError.held(path: workspace.state + "/lock", by: holder)) {
      try WorkspaceLock.acquire(state: workspace.state, since: "later")
    }
    lock.release()
    lock.release()
    try WorkspaceLock.acquire(state: workspace.state, since: "later").release()
  }

  @Test func diesWithItsProcess() async throws {
    let workspace = try Workspace()
    let state = workspace.state
    await #expect(processExitsWith: .signal(SIGKILL)) { [state = state as String] in
      let lock = try WorkspaceLock.acquire(state: state, since: "")
      kill(getpid(), SIGKILL)
      lock.release()
    }
    try WorkspaceLock.acquire(state: workspace.state, since: "").release()
  }

  @Test func isHeldAgainstOtherProcesses() async throws {
    let workspace = try Workspace()
    let lock = try WorkspaceLock.acquire(state: workspace.state, since: "昨天")
    let (state, pid) = (workspace.state, getpid())
    await #expect(processExitsWith: .exitCode(75)) {
      [state = state as String, pid = pid as Int32] in
      do {
        try WorkspaceLock.acquire(state: state, since: "").release()
      } catch PublishingError.held(_, by: LockHolder(pid: pid, since: "昨天")) {
        exit(75)
      }
    }
    lock.release()
  }

  @Test func followsNoLink() throws {
    let workspace = try Workspace()
    let folder = FileManager.default
    try folder.createDirectory(atPath: workspace.state, withIntermediateDirectories: true)
    let victim = workspace.path + "/victim"
    try Data("不动".utf8).write(to: URL(fileURLWithPath: victim))
    try folder.createSymbolicLink(
      atPath: workspace.state + "/lock", withDestinationPath: victim)
    #expect(throws: PublishingError.notAFolder(path: workspace.state + "/lock")) {
      try WorkspaceLock.acquire(state: workspace.state, since: "")
    }
    #expect(try String(contentsOfFile: victim, encoding: .utf8) == "不动")
  }
}
