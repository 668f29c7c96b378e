import Foundation
import Testing

@testable import Publishing

@Suite struct StagingTests {
  @Test func publishesAndReplaces() throws {
    let workspace = try Workspace()
    for (text, exchange) in [
      ("一", Staging.Exchange.atOnce), ("二", .atOnce), ("三", .byTwoRenames),
    ] {
      try Workspace.publish(text, in: workspace.path, exchange: exchange)
      #expect(try workspace.texts() == [text])
      #expect(try workspace.entries() == ["2022-10"])
    }
  }

  /// Whoever looks while the folder is exchanged finds one.
  @Test func isNeverMissing() async throws {
    let workspace = try Workspace()
    try Workspace.publish("0", in: workspace.path, count: 1)
    let (path, reports) = (workspace.path, workspace.reports)
    let missed = try await withThrowingTaskGroup(of: Int.self) { group in
      group.addTask {
        for round in 1...40 { try Workspace.publish("\(round)", in: path, count: 1) }
        return 0
      }
      group.addTask {
        let folder = reports + "/gaoyi/2022-10"
        while !Task.isCancelled {
          if !FileManager.default.fileExists(atPath: folder) { return 1 }
          if (try? String(contentsOfFile: folder + "/0.txt", encoding: .utf8)) == "40" { break }
        }
        return 0
      }
      return try await group.reduce(0, +)
    }
    #expect(missed == 0)
  }

  @Test func leavesTheOtherPeriodsAlone() throws {
    let workspace = try Workspace()
    try FileManager.default.createDirectory(
      atPath: workspace.reports + "/gaoyi/2022-09", withIntermediateDirectories: true)
    try FileManager.default.createDirectory(
      atPath: workspace.reports + "/gaoyi/.note", withIntermediateDirectories: true)
    try Workspace.publish("一", in: workspace.path)
    #expect(try workspace.entries() == [".note", "2022-09", "2022-10"])
  }

  @Test func recoversEveryCampaign() throws {
    let workspace = try Workspace()
    let files = FileManager.default
    for folder in [
      ".x.staging-1/a", "gaoyi/.2022-10.old-7", "gaoyi/.2022-10.staging-7", "hebei/2020-12",
      "hebei/.2020-12.old-9/a", "hebei/.2020-12.scratch-9", "hebei/.mine",
      "hebei/2020-12/.only-1.staging-9", "hebei/2020-12/deep/.x.staging-1",
    ] {
      try files.createDirectory(
        atPath: workspace.reports + "/" + folder, withIntermediateDirectories: true)
    }
    let lock = try WorkspaceLock.acquire(state: workspace.state, since: "")
    try PeriodFolder.recover(reports: workspace.reports, under: lock)
    let found = try files.subpathsOfDirectory(atPath: workspace.reports).sorted()
    #expect(
      found == [
        "gaoyi", "gaoyi/2022-10", "hebei", "hebei/.mine", "hebei/2020-12", "hebei/2020-12/deep",
        "hebei/2020-12/deep/.x.staging-1",
      ])
    try PeriodFolder.recover(reports: workspace.path + "/none", under: lock)
  }

  @Test func discardsWithoutATrace() throws {
    let workspace = try Workspace()
    try Workspace.publish("一", in: workspace.path)
    let lock = try WorkspaceLock.acquire(state: workspace.state, since: "")
    let staging = try workspace.period().stage(under: lock)
    try staging.write("0.txt", Array("二".utf8))
    try staging.discard()
    #expect(try workspace.texts() == ["一"])
    #expect(try workspace.entries() == ["2022-10"])
  }

  @Test func tellsItsStepsInOrder() throws {
    let workspace = try Workspace()
    var steps: [Step] = []
    try Workspace.publish("一", in: workspace.path) { steps.append($0) }
    #expect(steps == [.staged, .written, .synced, .swapped, .lasting, .cleaned])
    steps = []
    try Workspace.publish("二", in: workspace.path, exchange: .byTwoRenames) { steps.append($0) }
    #expect(steps == [.staged, .written, .synced, .movedAside, .swapped, .lasting, .cleaned])
  }

  @Test func writesNoFileTwice() throws {
    let workspace = try Workspace()
    let lock = try WorkspaceLock.acquire(state: workspace.state, since: "")
    let staging = try workspace.period().stage(under: lock)
    try staging.write("0.txt", [1])
    let path = try staging.path("0.txt")
    #expect(throws: PublishingError.cannotCreate(path: path, errno: EEXIST)) {
      try staging.write("0.txt", [2])
    }
  }

  @Test(arguments: ["", ".", "..", "../a", "a/b", "/a", ".hidden", "a\0b", "a\nb", ".\u{301}a"])
  func refusesNamesThatLeadElsewhere(_ name: String) throws {
    let workspace = try Workspace()
    let lock = try WorkspaceLock.acquire(state: workspace.state, since: "")
    let staging = try workspace.period().stage(under: lock)
    #expect(throws: PublishingError.nameIllegal(name)) { try staging.write(name, []) }
    #expect(throws: PublishingError.nameIllegal(name)) { try staging.path(name) }
    #expect(throws: PublishingError.nameIllegal(name)) {
      try PeriodFolder(reports: workspace.reports, ["gaoyi", name])
    }
  }

  @Test func followsNoLinkOutOfTheReports() throws {
    let workspace = try Workspace()
    let elsewhere = workspace.path + "/elsewhere"
    try FileManager.default.createDirectory(
      atPath: elsewhere + "/2022-10", withIntermediateDirectories: true)
    try Data("不动".utf8).write(to: URL(fileURLWithPath: elsewhere + "/2022-10/a.txt"))
    try FileManager.default.createDirectory(
      atPath: workspace.reports, withIntermediateDirectories: true)

    let campaign = workspace.reports + "/gaoyi"
    try FileManager.default.createSymbolicLink(
      atPath: campaign, withDestinationPath: elsewhere)
    #expect(throws: PublishingError.notAFolder(path: campaign)) {
      try Workspace.publish("一", in: workspace.path)
    }
    #expect(throws: PublishingError.notAFolder(path: campaign)) {
      try workspace.period().preflight(needing: 0)
    }

    try FileManager.default.removeItem(atPath: campaign)
    try FileManager.default.createDirectory(
      atPath: campaign, withIntermediateDirectories: true)
    let period = campaign + "/2022-10"
    try FileManager.default.createSymbolicLink(
      atPath: period, withDestinationPath: elsewhere + "/2022-10")
    #expect(throws: PublishingError.notAFolder(path: period)) {
      try Workspace.publish("一", in: workspace.path)
    }
    #expect(throws: PublishingError.notAFolder(path: period)) {
      try workspace.period().preflight(needing: 0)
    }
    #expect(
      try String(contentsOfFile: elsewhere + "/2022-10/a.txt", encoding: .utf8) == "不动")
  }

  @Test func removesLinksWithoutFollowingThem() throws {
    let workspace = try Workspace()
    try Workspace.publish("一", in: workspace.path)
    let kept = workspace.path + "/kept"
    try FileManager.default.createDirectory(atPath: kept, withIntermediateDirectories: true)
    try Data("不动".utf8).write(to: URL(fileURLWithPath: kept + "/a.txt"))
    try FileManager.default.createSymbolicLink(
      atPath: workspace.reports + "/gaoyi/2022-10/link", withDestinationPath: kept)
    try Workspace.publish("二", in: workspace.path)
    #expect(try workspace.texts() == ["二"])
    #expect(try String(contentsOfFile: kept + "/a.txt", encoding: .utf8) == "不动")
  }

  /// What an earlier issue left is copied whole, but for what is hidden or another issue's.
  @Test func keepsAFolder() throws {
    let workspace = try Workspace()
    try Workspace.publish("一", in: workspace.path)
    let old = workspace.reports + "/gaoyi/2022-10"
    for path in ["only-1/deep", "issue-1", ".hidden"] {
      try FileManager.default.createDirectory(
        atPath: old + "/" + path, withIntermediateDirectories: true)
      try Data(path.utf8).write(to: URL(fileURLWithPath: old + "/" + path + "/x"))
    }
    let big = Data((0..<700_000).map { UInt8(truncatingIfNeeded: $0 &* 31) })
    try big.write(to: URL(fileURLWithPath: old + "/only-1/deep/big"))
    let lock = try WorkspaceLock.acquire(state: workspace.state, since: "")
    let staging = try workspace.period().stage(under: lock)
    try staging.write("0.txt", Array("二".utf8))
    try staging.keep(old, as: "issue-2", without: ["issue-1"])
    #expect(throws: PublishingError.nameIllegal("a/b")) { try staging.keep(old, as: "a/b") }
    try staging.publish()
    let files = try FileManager.default.subpathsOfDirectory(atPath: old).sorted()
    #expect(
      files == [
        "0.txt", "issue-2", "issue-2/0.txt", "issue-2/1.txt", "issue-2/2.txt", "issue-2/only-1",
        "issue-2/only-1/deep", "issue-2/only-1/deep/big", "issue-2/only-1/deep/x",
      ])
    #expect(
      try Data(contentsOf: URL(fileURLWithPath: old + "/issue-2/only-1/deep/big")) == big)
  }

  @Test(arguments: ["link", "pipe"]) func keepsNothingThatIsNoFile(kind: String) throws {
    let workspace = try Workspace()
    try Workspace.publish("一", in: workspace.path)
    let old = workspace.reports + "/gaoyi/2022-10"
    if kind == "link" {
      try FileManager.default.createSymbolicLink(
        atPath: old + "/out", withDestinationPath: "/etc/hostname")
    } else {
      #expect(unsafe mkfifo(old + "/out", 0o600) == 0)
    }
    let lock = try WorkspaceLock.acquire(state: workspace.state, since: "")
    let staging = try workspace.period().stage(under: lock)
    #expect(throws: PublishingError.self) { try staging.keep(old, as: "issue-1") }
    try staging.discard()
    #expect(try workspace.entries() == ["2022-10"])
  }
}
