import Foundation

/// Writes a made-up country as the inputs of a workspace.
struct Inputs {
  /// How the month's tables lie in its folder.
  enum Layout: String, CaseIterable {
    /// One status table and one score sheet for all.
    case single
    /// A folder with both for each county.
    case bycounty
  }

  private static let month = "inputs/national/2022-12"
  private static let units = "区划代码,社区名称,街道（镇）,县（市、区）,市,省,纳入范围"
  private static let status =
    "区划代码,社区名称,是否参与创建,当前阶段,申报日期,自评日期,初核日期,验收日期,认定日期,"
    + "自评得分,初核得分,验收得分,加分,否决项,存在问题"
  private static let scores = "区划代码,社区名称,指标序号,自评得分,初核得分,验收得分,不涉及,扣分说明"

  let root: String
  private var files: [String: FileHandle] = [:]

  init(root: String) { self.root = root }

  /// Writes the inputs and gives how many communities and rows there are.
  static func write(
    _ preset: Preset, _ layout: Layout, seed: UInt64, to root: String
  ) throws -> (units: Int, status: Int, scores: Int) {
    var inputs = Inputs(root: root)
    var dice = Dice(seed: seed)
    var counts = (units: 0, status: 0, scores: 0)
    var text = (units: Self.units + "\n", status: "", scores: "", county: "")
    try Country.forEach(preset, &dice) { community, dice in
      let county = layout == .single ? "" : String(community.code.prefix(6))
      if county != text.county || text.scores.utf8.count > 1 << 20 {
        try inputs.add(text.status, text.scores, in: text.county)
        (text.status, text.scores, text.county) = ("", "", county)
      }
      counts.units += 1
      let fields =
        [community.code, community.name] + community.above + [community.isInScope ? "是" : "否"]
      text.units += fields.joined(separator: ",") + "\n"
      guard let report = Report(of: community, &dice) else { return }
      counts.status += 1
      counts.scores += report.scores.count
      text.status += report.status.joined(separator: ",") + "\n"
      for row in report.scores { text.scores += row.joined(separator: ",") + "\n" }
    }
    try inputs.add(text.status, text.scores, in: text.county)
    try inputs.add(text.units, to: "inputs/national/units.csv", header: "")
    return counts
  }

  private mutating func add(_ status: String, _ scores: String, in county: String) throws {
    if status.isEmpty { return }
    let folder = county.isEmpty ? Self.month : Self.month + "/" + county
    try add(status, to: folder + "/status.csv", header: Self.status + "\n")
    try add(scores, to: folder + "/scores.csv", header: Self.scores + "\n")
  }

  /// Adds to a file; a new one begins with the header.
  private mutating func add(_ text: String, to name: String, header: String) throws {
    let path = root + "/" + name
    if let open = files[name] { return try open.write(contentsOf: Data(text.utf8)) }
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data((header + text).utf8).write(to: URL(fileURLWithPath: path))
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    try file.seekToEnd()
    // Each county's files are written once, and only those of the whole grow.
    if folder.lastPathComponent == "2022-12" { files[name] = file } else { try file.close() }
  }
}
