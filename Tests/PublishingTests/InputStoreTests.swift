import Foundation
import Testing

@testable import Publishing

@Suite struct InputStoreTests {
  private static let one = Array("区划代码,社区名称\n".utf8)
  private static let two: [UInt8] = []

  @Test func keepsEachOnceByItsDigest() throws {
    let workspace = try Workspace()
    let lock = try WorkspaceLock.acquire(state: workspace.state, since: "")
    let store = InputStore(state: workspace.state)
    let digest = try store.put(Self.one, under: lock)
    #expect(digest == Digest.sha256(of: Self.one))
    let inode = try Self.inode(store.path(digest))
    #expect(try store.put(Self.one, under: lock) == digest)
    #expect(try Self.inode(store.path(digest)) == inode)
    let empty = try store.put(Self.two, under: lock)
    #expect(try store.get(digest) == Self.one)
    #expect(try store.get(empty) == Self.two)
    #expect(try Self.names(workspace) == [digest, empty].sorted())
  }

  /// Bytes that lie where a mapped file's would, and end within a block; a file system in memory
  /// may take none of them straight.
  @Test(arguments: [nil, "/dev/shm"]) func keepsLargeInputs(below base: String?) throws {
    let workspace = try Workspace(below: base)
    let lock = try WorkspaceLock.acquire(state: workspace.state, since: "")
    let store = InputStore(state: workspace.state)
    let bytes = (0..<StraightWrite.least + 5_123).map { UInt8(truncatingIfNeeded: $0 / 3) }
    let page = UnsafeMutableRawBufferPointer.allocate(
      byteCount: bytes.count, alignment: 4_096)
    defer { unsafe page.deallocate() }
    unsafe page.copyBytes(from: bytes)
    let digest = Digest.sha256(of: bytes)
    let span = unsafe UnsafeRawBufferPointer(page).assumingMemoryBound(to: UInt8.self).span
    try store.put(span, digest: digest, under: lock) { false }
    #expect(try store.get(digest) == bytes)
    #expect(try Self.names(workspace) == [digest])
  }

  @Test func provesWhatItReads() throws {
    let workspace = try Workspace()
    let lock = try WorkspaceLock.acquire(state: workspace.state, since: "")
    let store = InputStore(state: workspace.state)
    let digest = try store.put(Self.one, under: lock)
    let path = store.path(digest)
    try Data("其他".utf8).write(to: URL(fileURLWithPath: path))
    #expect(throws: PublishingError.damaged(path: path)) { try store.get(digest) }
    try store.put(Self.one, under: lock)
    #expect(try store.get(digest) == Self.one)
    let other = Digest.sha256(of: "never kept")
    #expect(throws: PublishingError.absent(path: store.path(other))) { try store.get(other) }
    #expect(throws: PublishingError.nameIllegal("../lock")) { try store.get("../lock") }
    try FileManager.default.removeItem(atPath: path)
    try FileManager.default.createSymbolicLink(
      atPath: path, withDestinationPath: workspace.state + "/lock")
    #expect(throws: PublishingError.notAFolder(path: path)) { try store.get(digest) }
  }

  /// Bytes that another program wrote to while they were copied are not kept as what they were, and
  /// take nothing away that is kept.
  @Test func keepsNothingThatHasChangedMeanwhile() throws {
    let workspace = try Workspace()
    let lock = try WorkspaceLock.acquire(state: workspace.state, since: "")
    let store = InputStore(state: workspace.state)
    let digest = Digest.sha256(of: Self.one)
    let mixture = Array("区划代码,社".utf8)
    try store.put(mixture.span, digest: digest, under: lock, unless: { true })
    #expect(throws: PublishingError.absent(path: store.path(digest))) { try store.get(digest) }
    #expect(try Self.names(workspace) == [])
    try store.put(Self.one.span, digest: digest, under: lock, unless: { false })
    try store.put(mixture.span, digest: digest, under: lock, unless: { true })
    #expect(try store.get(digest) == Self.one)
    #expect(try Self.names(workspace) == [digest])
  }

  @Test func prunesWhatNothingHangsOn() throws {
    let workspace = try Workspace()
    let lock = try WorkspaceLock.acquire(state: workspace.state, since: "")
    let store = InputStore(state: workspace.state)
    #expect(try store.prune(keeping: [], under: lock) == 0)
    let kept = try store.put(Self.one, under: lock)
    try store.put(Self.two, under: lock)
    for name in [".fresh-" + kept, "note.txt"] {
      try Data().write(to: URL(fileURLWithPath: workspace.state + "/inputs/" + name))
    }
    #expect(try store.prune(keeping: [kept], under: lock) == 1)
    #expect(try Self.names(workspace) == [kept, "note.txt"].sorted())
  }

  @Test(.enabled(if: SmallDisk.isAvailable)) func aFullDiskKeepsNothingByHalves() throws {
    let disk = try SmallDisk(kibibytes: 64)
    let lock = try WorkspaceLock.acquire(state: disk.path + "/state", since: "")
    let store = InputStore(state: disk.path + "/state")
    let error = #expect(throws: PublishingError.self) {
      try store.put([UInt8](repeating: 7, count: 200_000), under: lock)
    }
    #expect(error?.exitStatus == 74)
    let names = try FileManager.default.contentsOfDirectory(atPath: disk.path + "/state/inputs")
    #expect(names == [])
  }

  private static func names(_ workspace: Workspace) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: workspace.state + "/inputs").sorted()
  }

  private static func inode(_ path: String) throws -> UInt64? {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    return (attributes[.systemFileNumber] as? NSNumber)?.uint64Value
  }
}
