import Campaigns
import Diagnostics
import Disk
import Intake

/// What was read of a campaign: the first stage.
struct Sources: Sendable {
  /// A file of the workspace as read.
  struct File: Sendable {
    /// Relative to the workspace.
    var path: String
    var bytes: FileBytes

    /// - Throws: 75 where another program has written to the file since it was opened.
    func checkUnchanged() throws(WorldFailure) {
      guard bytes.isUnchanged else { throw WorldFailure(.changing, path: path) }
    }
  }
  var units: File
  /// Files of each month, by period; a month has an entry as soon as anything lies in its folder.
  var months: [ReportingPeriod: [File]]
  /// What lies in the months' folders and was not read, by period, and why.
  var unread: [ReportingPeriod: [Diagnostic]]
  /// What lies in no month's folder.
  var misplaced: [Diagnostic]
  /// Everything that was found in the campaign's folder up to the period, read or not, in the order
  /// that it was found in.
  var listing: [Listed] = []

  /// An entry of the campaign's folder, and what kept it from being read.
  struct Listed: Hashable, Sendable {
    var entry: FolderEntry
    var fault: ReadFault?
  }

  /// Every file that was read, the register first, then by path.
  var all: [File] {
    [units] + months.keys.sorted().flatMap { months[$0, default: []] }
  }

  /// Reads the register and every month up to the last one asked for. A file that cannot be read is
  /// left out by itself, with the reason. Large files stay on the disk; `withoutChanged` says
  /// afterwards whether what was made of them holds.
  static func read(
    campaign: String, upTo last: ReportingPeriod, from world: World
  ) throws(WorldFailure) -> Sources {
    let folder = "inputs/\(campaign)"
    var sources = Sources(
      units: try register(of: campaign, in: folder, from: world), months: [:], unread: [:],
      misplaced: [])
    var strays: Set<String> = []
    for entry in try world.list(folder) {
      guard let period = period(of: entry) else {
        sources.listing.append(Listed(entry: entry))
        if let stray = stray(entry), strays.insert(stray).inserted {
          sources.misplaced.append(finding(.outsideMonths, stray))
        }
        continue
      }
      guard period <= last else { continue }
      sources.months[period, default: []] += []
      var listed = Listed(entry: entry)
      switch read(entry, in: folder, from: world) {
      case .file(let file): sources.months[period, default: []].append(file)
      case .unread(let finding, let fault):
        sources.unread[period, default: []].append(finding)
        listed.fault = fault
      }
      sources.listing.append(listed)
    }
    return sources
  }

  private enum Outcome {
    case file(File)
    case unread(Diagnostic, ReadFault? = nil)
  }

  private static func read(
    _ entry: FolderEntry, in folder: String, from world: World
  ) -> Outcome {
    if InputFile.isLeftAside(entry.path) { return .unread(finding(.leftAside, entry.path)) }
    switch entry.kind {
    case .other: return .unread(finding(.notAFile, entry.path))
    case .closed(let fault): return .unread(finding(TableFault(fault), entry.path))
    case .file: break
    }
    var watch = LineWatch()
    do throws(ReadFault) {
      let bytes = try world.readEntry(folder, entry) { watch.goesOn($0) }
      return .file(File(path: "\(folder)/\(entry.path)", bytes: bytes))
    } catch .stopped {
      return .unread(watch.refusal(of: entry.path), .stopped)
    } catch {
      return .unread(finding(TableFault(error), entry.path), error)
    }
  }

  private static func finding(_ fault: TableFault, _ path: String) -> Diagnostic {
    Diagnostic(.table(fault, in: .file), at: SourceLocation(file: path))
  }

  /// Without the register nothing can be counted.
  static func register(
    of campaign: String, in folder: String, from world: World
  ) throws(WorldFailure) -> File {
    let entry = FolderEntry(path: "units.csv", kind: .file)
    let path = "\(folder)/\(entry.path)"
    var watch = LineWatch()
    do throws(ReadFault) {
      let bytes = try world.readEntry(folder, entry) { watch.goesOn($0) }
      return File(path: path, bytes: bytes)
    } catch .absent {
      throw WorldFailure(
        .absent, zh: "\(campaign)：没有名册 \(path)，没有生成报告；请放入名册后再运行",
        en: "\(campaign): there is no register \(path), no report was made; put it there")
    } catch {
      throw WorldFailure(error, path: path)
    }
  }

  /// The months that have files, oldest first.
  static func periods(
    campaign: String, in world: World
  ) throws(WorldFailure) -> [ReportingPeriod] {
    let entries = try world.list("inputs/\(campaign)").filter { entry in
      entry.kind != .other && !InputFile.isLeftAside(entry.path)
    }
    return Set(entries.compactMap(period)).sorted()
  }

  /// The month whose folder an entry of the campaign's inputs lies in, or is.
  private static func period(of entry: FolderEntry) -> ReportingPeriod? {
    let parts = entry.path.split(separator: "/", maxSplits: 1)
    guard let first = parts.first, parts.count > 1 || entry.kind != .file else { return nil }
    return ReportingPeriod(String(first))
  }

  /// The file or folder, directly in the campaign's folder, that an entry without a month lies in
  /// or is; `nil` for what belongs there and for what nobody handed in.
  private static func stray(_ entry: FolderEntry) -> String? {
    let first = entry.path.split(separator: "/", maxSplits: 1).first.map(String.init) ?? ""
    let belongs = ["units.csv", "recipients.csv"].contains(entry.path)
    return belongs || InputFile.isLeftAside(entry.path) ? nil : first
  }
}

extension Sources {
  /// The same without the mapped files that another program has written to since they were opened:
  /// each of them is refused by itself, as it would have been while it was read.
  /// - Returns: `nil` where no file has changed.
  /// - Throws: 75 where the register has.
  func withoutChanged(campaign: String) throws(WorldFailure) -> Sources? {
    try units.checkUnchanged()
    let prefix = "inputs/\(campaign)/"
    var kept = self
    var hasChanged = false
    for (period, files) in months {
      for file in files where !file.bytes.isUnchanged {
        hasChanged = true
        let path = String(file.path.dropFirst(prefix.count))
        kept.months[period, default: []].removeAll { $0.path == file.path }
        kept.unread[period, default: []].append(Self.finding(.changing, path))
        if let listed = kept.listing.firstIndex(where: { $0.entry.path == path }) {
          kept.listing[listed].fault = .changing
        }
      }
    }
    return hasChanged ? kept : nil
  }
}

extension TableFault {
  /// What a file that could not be read is told.
  init(_ fault: ReadFault) {
    switch fault {
    case .notAFile: self = .notAFile
    case .tooLarge(let bytes): self = .tooLarge(bytes: bytes, limit: World.largestInput)
    case .changing: self = .changing
    case .permission: self = .unreadable(.permission)
    case .absent: self = .unreadable(.gone)
    case .failed(let code):
      self = .unreadable(.system(zh: SystemError.zh(code), en: SystemError.en(code)))
    case .stopped: preconditionFailure("whoever stops the reading says why")
    }
  }
}
