import Campaigns
import Diagnostics
import Disk
import Intake
import Layout

/// The templates of the workspace, read and checked.
struct Templates: Sendable {
  var campaign: Campaign
  var workbooks: [WorkbookDesign]
  /// The template files, for the manifest.
  var files: [Sources.File]
  /// Other campaigns' templates: only their names and columns matter, to the checks of workbook
  /// templates.
  var context: [Sources.File]

  /// The ids of the campaigns that have a template, sorted.
  static func campaigns(in world: World) throws(WorldFailure) -> [String] {
    try names(in: "templates/campaigns", world)
  }

  /// Reads the campaign's template and every workbook template made for it; `nil` where one of
  /// them is refused.
  static func read(
    _ id: String, from world: World
  ) throws(WorldFailure) -> Diagnosed<Templates?> {
    var known: [Campaign] = []
    var diagnostics: [Diagnostic] = []
    var files: [Sources.File] = []
    var context: [Sources.File] = []
    for other in try campaigns(in: world) {
      let path = "templates/campaigns/\(other).yaml"
      let bytes = try world.read(path)
      let read = CampaignTemplateReader.read(bytes, file: path)
      if let campaign = read.value { known.append(campaign) }
      guard other == id else {
        context.append(Sources.File(path: path, bytes: FileBytes(bytes)))
        continue
      }
      diagnostics += read.diagnostics
      files.append(Sources.File(path: path, bytes: FileBytes(bytes)))
    }
    var workbooks: [PlacedDesign] = []
    let reader = WorkbookTemplateReader(campaigns: known)
    for name in try names(in: "templates/workbooks", world) {
      let path = "templates/workbooks/\(name).yaml"
      let bytes = try world.read(path)
      let read = reader.readPlaced(bytes, file: path)
      guard read.value?.design.audience.includes(id) ?? true else { continue }
      diagnostics += read.diagnostics
      if let workbook = read.value { workbooks.append(workbook) }
      files.append(Sources.File(path: path, bytes: FileBytes(bytes)))
    }
    if let campaign = known.first(where: { $0.id == id }) {
      diagnostics += FileNameClashes.find(workbooks, of: campaign)
    }
    let isRefused = diagnostics.contains { $0.severity == .error }
    guard let campaign = known.first(where: { $0.id == id }), !isRefused else {
      return Diagnosed(nil, diagnostics)
    }
    return Diagnosed(
      Templates(
        campaign: campaign, workbooks: workbooks.map(\.design), files: files, context: context),
      diagnostics)
  }

  /// The names of the templates in a folder, sorted.
  static func names(
    in folder: String, _ world: World
  ) throws(WorldFailure) -> [String] {
    try world.list(folder).compactMap { entry in
      guard entry.kind == .file, !entry.path.contains("/"), entry.path.hasSuffix(".yaml"),
        !entry.path.hasPrefix(".")
      else { return nil }
      return String(entry.path.dropLast(".yaml".count))
    }
  }
}
