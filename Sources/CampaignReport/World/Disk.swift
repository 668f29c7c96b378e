import Campaigns
import Foundation
import Ledger
import Publishing

extension World {
  /// The real world: files below `root`, the system's clock and the terminal.
  static func onDisk(root: String, console: Console) -> World {
    World(
      root: root,
      read: { (path) throws(WorldFailure) -> [UInt8] in try Disk.read(root + "/" + path) },
      list: { (folder) throws(WorldFailure) -> [FolderEntry] in
        try Disk.list(root + "/" + folder)
      },
      today: Disk.today(in:),
      now: { Date().formatted(.iso8601) },
      instant: { Instant(seconds: Int64(Date().timeIntervalSince1970.rounded(.down))) },
      checkStop: { () throws(WorldFailure) in
        if let signal = StopSignal.received { throw WorldFailure(stoppedBy: signal) }
      },
      environment: ProcessInfo.processInfo.environment,
      console: console)
  }
}

/// Reading folders and files, refusing what could hang or mislead.
enum Disk {
  static func read(_ path: String) throws(WorldFailure) -> [UInt8] {
    do {
      let attributes = try FileManager.default.attributesOfItem(atPath: path)
      guard attributes[.type] as? FileAttributeType == .typeRegular else {
        throw WorldFailure(
          .absent, zh: "\(path) 不是普通文件，未读取", en: "\(path) is not a regular file: not read")
      }
      return [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    } catch let failure as WorldFailure {
      throw failure
    } catch {
      throw unreadable(path, error)
    }
  }

  /// Regular files at any depth; what is no file is listed as `other` and never entered.
  static func list(_ folder: String) throws(WorldFailure) -> [FolderEntry] {
    // The folder itself may be reached through a link; nothing in it may lead out of it.
    let attributes = try? FileManager.default.attributesOfItem(atPath: folder + "/.")
    guard attributes?[.type] as? FileAttributeType == .typeDirectory else { return [] }
    var entries: [FolderEntry] = []
    var pending = [""]
    while let below = pending.popLast() {
      let names: [String]
      do {
        names = try FileManager.default.contentsOfDirectory(atPath: folder + "/" + below)
      } catch {
        throw unreadable(folder + "/" + below, error)
      }
      for name in names {
        let path = below.isEmpty ? name : below + "/" + name
        switch kind(folder + "/" + path) {
        case .typeDirectory: pending.append(path)
        case .typeRegular: entries.append(FolderEntry(path: path, kind: .file))
        default: entries.append(FolderEntry(path: path, kind: .other))
        }
      }
    }
    return entries.sorted { $0.path < $1.path }
  }

  static func today(in timeZone: String) -> Day? {
    guard let zone = TimeZone(identifier: timeZone) else { return nil }
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = zone
    let parts = calendar.dateComponents([.year, .month, .day], from: Date())
    guard let year = parts.year, let month = parts.month, let day = parts.day else { return nil }
    return Day(year: year, month: month, day: day)
  }

  private static func kind(_ path: String) -> FileAttributeType? {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return attributes?[.type] as? FileAttributeType
  }

  private static func unreadable(_ path: String, _ error: any Error) -> WorldFailure {
    let under = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
    switch under?.code ?? (error as NSError).code {
    case 2, 260:
      return WorldFailure(.absent, zh: "找不到 \(path)", en: "\(path) does not exist")
    case 13, 257:
      return WorldFailure(
        .permission, zh: "没有读取 \(path) 的权限；请让它的所有者开放读取",
        en: "no permission to read \(path); have its owner allow it")
    case let code:
      return WorldFailure(
        .absent, zh: "无法读取 \(path)（错误 \(code)）", en: "cannot read \(path) (error \(code))")
    }
  }
}
