import Foundation
import Testing

@testable import Publishing

/// Disks that are full and folders that may not be written: the old period stays as it is, and the
/// error names the place.
@Suite struct DiskTests {
  @Test(.enabled(if: SmallDisk.isAvailable)) func refusesAFullDisk() throws {
    let disk = try SmallDisk(kibibytes: 64)
    try Workspace.publish("旧", in: disk.path)
    let period = try Workspace.period(disk.path)
    let lock = try WorkspaceLock.acquire(state: disk.path + "/state", since: "")
    let staging = try period.stage(under: lock)
    let path = try staging.path("big")
    let error = #expect(throws: PublishingError.self) {
      try staging.write("big", [UInt8](repeating: 7, count: 200_000))
    }
    guard case .diskFull(path, let needed?, let available?) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(needed > 100_000 && available < 65_536)
    #expect(error?.exitStatus == 74)
    try staging.discard()
    let names = try FileManager.default.contentsOfDirectory(
      atPath: disk.path + "/reports/gaoyi")
    #expect(names == ["2022-10"])
  }

  @Test func refusesAFileThatCannotGrow() async throws {
    let workspace = try Workspace()
    try Workspace.publish("旧", in: workspace.path)
    let path = workspace.path
    await #expect(processExitsWith: .exitCode(74)) { [path = path as String] in
      signal(SIGXFSZ, SIG_IGN)
      let limit = try Process.run(
        URL(fileURLWithPath: "/usr/bin/prlimit"),
        arguments: ["--pid", "\(getpid())", "--fsize=4096"])
      limit.waitUntilExit()
      do {
        try Workspace.publish(String(repeating: "新", count: 5_000), in: path)
      } catch let error as PublishingError {
        exit(error.exitStatus)
      }
    }
    #expect(try workspace.texts() == ["旧"])
    try Workspace.publish("再", in: workspace.path)
    #expect(try workspace.entries() == ["2022-10"])
  }

  @Test func preflightAsksForRoom() throws {
    let workspace = try Workspace()
    try workspace.period().preflight(needing: 1)
    let error = #expect(throws: PublishingError.self) {
      try workspace.period().preflight(needing: Int.max)
    }
    guard case .diskFull(workspace.path, Int.max, _?) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  /// Root may write everywhere, so the child becomes nobody; anybody else is held off by the mode.
  @Test(arguments: ["", "/reports", "/reports/gaoyi", "/reports/gaoyi/2022-10"])
  func refusesAFolderOfSomebodyElse(_ place: String) async throws {
    let workspace = try Workspace()
    try Workspace.publish("旧", in: workspace.path)
    let folders = place.isEmpty ? [] : ["", "/reports", "/reports/gaoyi", "/reports/gaoyi/2022-10"]
    if place.isEmpty { try FileManager.default.removeItem(atPath: workspace.reports) }
    let locked = workspace.path + place
    if geteuid() == 0 {
      for folder in folders where folder != place {
        try FileManager.default.setAttributes(
          [.ownerAccountID: 65_534], ofItemAtPath: workspace.path + folder)
      }
    } else {
      try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: locked)
    }
    defer {
      try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: locked)
    }
    let path = workspace.path
    await #expect(processExitsWith: .exitCode(77)) {
      [path = path as String, locked = locked as String] in
      let owner = geteuid() == 0 ? "root" : NSUserName()
      if geteuid() == 0 { precondition(setgid(65_534) == 0 && setuid(65_534) == 0) }
      do {
        try Workspace.period(path).preflight(needing: 1)
      } catch let error as PublishingError {
        precondition(error == .permission(path: locked, owner: owner), "\(error)")
        exit(error.exitStatus)
      }
    }
  }

  @Test func sayWhatToDo() {
    let table: [(PublishingError, Int32, String)] = [
      (
        .held(path: "state/lock", by: LockHolder(pid: 7, since: "02:00")), 75,
        "进程 7（02:00 开始）正在运行并持有 state/lock；请等它结束后再运行。"
      ),
      (
        .held(path: "state/lock", by: nil), 75,
        "另一个进程正在运行并持有 state/lock；请等它结束后再运行。"
      ),
      (
        .permission(path: "reports", owner: "root"), 77,
        "没有写入 reports 的权限，它属于 root；请以 root 的身份运行，或请其开放权限。"
      ),
      (
        .diskFull(path: "reports", needed: 5 << 20, available: 1_500), 74,
        "reports 所在磁盘空间不足：需要 5 MiB，只剩 2 KiB；请腾出空间后再运行。"
      ),
      (
        .diskFull(path: "reports", needed: nil, available: nil), 74,
        "reports 所在磁盘已满；请腾出空间后再运行。"
      ),
      (
        .notAFolder(path: "reports/gaoyi"), 73,
        "reports/gaoyi 不是文件夹（可能是链接或文件）；请把它移走后再运行。"
      ),
      (
        .cannotCreate(path: "reports", errno: EROFS), 73,
        "无法创建 reports：磁盘是只读的。"
      ),
      (
        .inputOutput(path: "reports", errno: EIO), 74,
        "读写 reports 失败：磁盘读写出错；请检查磁盘。"
      ),
      (
        .absent(path: "state/inputs/a"), 66,
        "保存的输入 state/inputs/a 已不存在，不能用它重做已发布的报告；请从备份恢复。"
      ),
      (
        .damaged(path: "state/inputs/a"), 74,
        "保存的输入 state/inputs/a 已损坏（内容与文件名所记的摘要不符）；请从备份恢复。"
      ),
      (.nameIllegal("a/b"), 70, "“a/b”不能用作文件名。"),
    ]
    for (error, status, words) in table {
      #expect(error.exitStatus == status)
      #expect(error.zh == words)
      #expect(!error.en.isEmpty && error.en.unicodeScalars.allSatisfy(\.isASCII))
    }
  }
}
