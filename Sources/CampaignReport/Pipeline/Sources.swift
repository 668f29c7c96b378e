import Campaigns

/// What was read of a campaign: the first stage.
struct Sources: Sendable {
  /// A file of the workspace as read.
  struct File: Sendable {
    /// Relative to the workspace.
    var path: String
    var bytes: [UInt8]
  }
  var units: File
  /// Files of each month, by period.
  var months: [ReportingPeriod: [File]]
  /// Links, devices and the like below the month's folders, by period: not opened.
  var leftAside: [ReportingPeriod: [String]]

  /// Every file that was read, the register first, then by path.
  var all: [File] {
    [units] + months.keys.sorted().flatMap { months[$0, default: []] }
  }

  /// Reads the register and every month up to the last one asked for.
  static func read(
    campaign: String, upTo last: ReportingPeriod, from world: World
  ) throws(WorldFailure) -> Sources {
    let folder = "inputs/\(campaign)"
    let units = try register("\(folder)/units.csv", of: campaign, from: world)
    var months: [ReportingPeriod: [File]] = [:]
    var leftAside: [ReportingPeriod: [String]] = [:]
    for entry in try world.list(folder) {
      guard let period = period(of: entry.path), period <= last else { continue }
      switch entry.kind {
      case .file:
        let path = "\(folder)/\(entry.path)"
        months[period, default: []].append(File(path: path, bytes: try world.read(path)))
      case .other: leftAside[period, default: []].append(entry.path)
      }
    }
    return Sources(units: units, months: months, leftAside: leftAside)
  }

  private static func register(
    _ path: String, of campaign: String, from world: World
  ) throws(WorldFailure) -> File {
    do throws(WorldFailure) {
      return File(path: path, bytes: try world.read(path))
    } catch {
      guard error.status == .absent else { throw error }
      throw WorldFailure(
        .absent, zh: "\(campaign)：没有名册 \(path)，没有生成报告；请放入名册后再运行",
        en: "\(campaign): there is no register \(path), no report was made; put it there")
    }
  }

  /// The months that have files, oldest first.
  static func periods(
    campaign: String, in world: World
  ) throws(WorldFailure) -> [ReportingPeriod] {
    let entries = try world.list("inputs/\(campaign)")
    return Set(entries.filter { $0.kind == .file }.compactMap { period(of: $0.path) }).sorted()
  }

  /// The month whose folder a path of the campaign's inputs lies in.
  private static func period(of path: String) -> ReportingPeriod? {
    guard let slash = path.firstIndex(of: "/") else { return nil }
    return ReportingPeriod(String(path[..<slash]))
  }
}
