import Campaigns
import Disk
import Foundation
import Intake
import Ledger
import Publishing

extension World {
  /// The real world: files below `root`, the system's clock and the terminal.
  static func onDisk(
    root: String, environment: [String: String] = ProcessInfo.processInfo.environment,
    console: Console
  ) -> World {
    World(
      root: root,
      read: { (path) throws(WorldFailure) -> [UInt8] in try WorldOnDisk.read(path, below: root) },
      readEntry: { (folder, entry, watch) throws(ReadFault) -> FileBytes in
        try FolderContents(root + "/" + folder)
          .map(entry.rawPath, atMost: largestInput, watch: watch)
      },
      list: { (folder) throws(WorldFailure) -> [FolderEntry] in
        try WorldOnDisk.list(folder, below: root)
      },
      today: WorldOnDisk.today(in:),
      now: { TimeText.universal(WorldOnDisk.instant) },
      instant: { WorldOnDisk.instant },
      checkStop: { () throws(WorldFailure) in
        if let signal = StopSignal.received { throw WorldFailure(stoppedBy: signal) }
      },
      environment: environment,
      console: console)
  }
}

/// Folders and files of a workspace, and its day.
enum WorldOnDisk {
  static func read(_ path: String, below root: String) throws(WorldFailure) -> [UInt8] {
    let parts = (root + "/" + path).split(separator: "/", omittingEmptySubsequences: false)
    let folder = parts.dropLast().joined(separator: "/")
    do throws(ReadFault) {
      return try FolderContents(folder).read(
        [Array((parts.last ?? "").utf8)], atMost: World.largestInput)
    } catch {
      throw WorldFailure(error, path: path)
    }
  }

  static func list(_ folder: String, below root: String) throws(WorldFailure) -> [FolderEntry] {
    let found: [FolderContents.Entry]
    do throws(ReadFault) {
      found = try FolderContents(root + "/" + folder).entries()
    } catch {
      if error == .absent || error == .notAFile { return [] }
      throw WorldFailure(error, path: folder)
    }
    var shown: Set<String> = []
    return found.map { entry in
      var path = PersonalNumbers.masked(FileName.shown(entry.path))
      // The same name in two encodings is two files, and so are names that differ where they are
      // masked.
      if !shown.insert(path).inserted {
        path = PersonalNumbers.masked(FileName.escaped(entry.path))
        path += shown.insert(path).inserted ? "" : " #\(shown.count)"
      }
      return FolderEntry(path: path, rawPath: entry.path, kind: FolderEntry.Kind(entry.kind))
    }
  }

  static var instant: Instant {
    Instant(seconds: Int64(Date().timeIntervalSince1970.rounded(.down)))
  }

  static func today(in timeZone: String) -> Day? {
    guard let zone = TimeZone(identifier: timeZone) else { return nil }
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = zone
    let parts = calendar.dateComponents([.year, .month, .day], from: Date())
    guard let year = parts.year, let month = parts.month, let day = parts.day else { return nil }
    return Day(year: year, month: month, day: day)
  }
}

extension FolderEntry.Kind {
  init(_ kind: FolderContents.Entry.Kind) {
    switch kind {
    case .file: self = .file
    case .other: self = .other
    case .closed(let fault): self = .closed(fault)
    }
  }
}

extension WorldFailure {
  /// A file that Foundation could not make.
  init(_ error: any Error, creating path: String) {
    let under = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
    let known = under.flatMap { Int32(exactly: $0.code) }
    self.init(
      .cannotCreate, zh: "无法创建 \(path)" + (known.map { "：" + SystemError.zh($0) } ?? ""),
      en: "cannot create \(path)" + (known.map { ": " + SystemError.en($0) } ?? ""))
  }

  /// A file that the whole work rests on and that was not read.
  init(_ fault: ReadFault, path: String) {
    switch fault {
    case .absent:
      self.init(.absent, zh: "找不到 \(path)", en: "\(path) does not exist")
    case .permission:
      self.init(
        .permission, zh: "没有读取 \(path) 的权限；请让它的所有者开放读取",
        en: "no permission to read \(path); have its owner allow it")
    case .notAFile:
      self.init(
        .absent, zh: "\(path) 不是普通文件，未读取；请换成文件本身",
        en: "\(path) is not a regular file: not read; put the file itself there")
    case .tooLarge, .stopped:
      self.init(
        .absent, zh: "\(path) 大得不像这里的文件，未读取；请换成正确的文件",
        en: "\(path) is too large for what belongs here: not read; put the right file there")
    case .changing:
      self.init(
        .tryAgain, zh: "\(path) 在读取时有改动；请等它存好后再运行",
        en: "\(path) was changed while it was read; run again when it is saved")
    case .failed(let code):
      self.init(
        .absent, zh: "无法读取 \(path)：\(SystemError.zh(code))",
        en: "cannot read \(path): \(SystemError.en(code))")
    }
  }
}
