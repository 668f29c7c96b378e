import Foundation
import Testing

@testable import Publishing

/// A run that is killed leaves the old period whole or the new one; the next run finishes and
/// clears up. The child is a process of its own, killed for good.
@Suite struct KillTests {
  @Test(arguments: Step.allCases, [false, true])
  func atEveryStep(_ step: Step, byTwoRenames: Bool) async throws {
    if step == .movedAside && !byTwoRenames { return }
    let workspace = try Workspace()
    try Workspace.publish("旧", in: workspace.path)
    let (path, name) = (workspace.path, step.rawValue)
    await #expect(processExitsWith: .signal(SIGKILL)) {
      [path = path as String, name = name as String, byTwoRenames = byTwoRenames as Bool] in
      try Workspace.publish(
        "新", in: path, exchange: byTwoRenames ? .byTwoRenames : .atOnce
      ) { if $0.rawValue == name { kill(getpid(), SIGKILL) } }
    }
    let isNew = [.swapped, .lasting, .cleaned].contains(step)
    if step == .movedAside {
      #expect(!FileManager.default.fileExists(atPath: workspace.reports + "/gaoyi/2022-10"))
    } else {
      #expect(try workspace.texts() == [isNew ? "新" : "旧"])
      #expect(try workspace.count() == 3)
    }
    try Self.expectRecovery(workspace, isNew: isNew)
  }

  @Test func beforeAnythingWasThere() async throws {
    let workspace = try Workspace()
    let path = workspace.path
    await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String] in
      try Workspace.publish("新", in: path) {
        if $0 == .synced { kill(getpid(), SIGKILL) }
      }
    }
    #expect(!FileManager.default.fileExists(atPath: workspace.reports + "/gaoyi/2022-10"))
    try Workspace.publish("再", in: workspace.path)
    #expect(try workspace.entries() == ["2022-10"])
    #expect(try workspace.texts() == ["再"])
  }

  /// Killed from another thread after a while that differs from try to try; the seeds are fixed.
  /// Many files make a kill in the midst of writing likely, few one around the swap.
  @Test(arguments: 0..<16)
  func atAnyMoment(_ seed: Int) async throws {
    let workspace = try Workspace()
    try Workspace.publish("旧", in: workspace.path, count: 60)
    let path = workspace.path
    await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String, seed] in
      let pause = useconds_t(2_000 + seed * 7_919 % 97 * 3_000)
      try Workspace.publish("预", in: path, count: 1)
      Thread.detachNewThread {
        usleep(pause)
        kill(getpid(), SIGKILL)
      }
      var round = 0
      while true {
        round += 1
        let exchange: Staging.Exchange = round % 2 == 0 ? .atOnce : .byTwoRenames
        let count = seed % 2 == 0 ? 60 : 2
        try Workspace.publish("\(round)", in: path, count: count, exchange: exchange)
      }
    }
    let lock = try WorkspaceLock.acquire(state: workspace.state, since: "")
    let staging = try workspace.period().stage(under: lock)
    #expect(try workspace.texts().count == 1, "seed \(seed)")
    #expect([1, 2, 60].contains(try workspace.count()), "seed \(seed)")
    try staging.discard()
    lock.release()
    #expect(try workspace.entries() == ["2022-10"], "seed \(seed)")
  }

  private static func expectRecovery(_ workspace: Workspace, isNew: Bool) throws {
    let lock = try WorkspaceLock.acquire(state: workspace.state, since: "")
    let staging = try workspace.period().stage(under: lock)
    #expect(try workspace.texts() == [isNew ? "新" : "旧"])
    try staging.discard()
    lock.release()
    #expect(try workspace.entries() == ["2022-10"])
    try Workspace.publish("再", in: workspace.path)
    #expect(try workspace.texts() == ["再"])
    #expect(try workspace.entries() == ["2022-10"])
  }
}
