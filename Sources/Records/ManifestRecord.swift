/// `manifest.json`: what a report was made from and what it consists of, by SHA-256.
package struct ManifestRecord: Sendable {
  /// A file with its digest.
  package struct Entry: Sendable {
    /// Relative to the workspace for inputs, to the report's folder for outputs.
    package var path: String
    package var size: Int
    /// 64 hexadecimal digits.
    package var sha256: String
    /// Of a workbook: by what letters find it.
    package var origin: Origin?
    /// Of a workbook that goes back to a sender.
    package var returned: Returned?

    /// What goes back with a workbook, and whose it is.
    package struct Returned: Sendable {
      /// The hand-in's name as messages give it.
      package var file: String
      /// The code of the place in which everything that it speaks of lies; `nil` where nothing
      /// tells.
      package var place: String?

      package init(file: String, place: String?) {
        self.file = file
        self.place = place
      }
    }

    /// What a workbook was made from, and for whom.
    package struct Origin: Sendable {
      /// The id of the workbook template.
      package var template: String
      /// The code of the place whose rows alone stand in it; `nil` is the whole.
      package var place: String?
      /// Whether it belongs to the whole.
      package var isOfWhole: Bool

      package init(template: String, place: String?, isOfWhole: Bool) {
        self.template = template
        self.place = place
        self.isOfWhole = isOfWhole
      }
    }

    package init(
      path: String, size: Int, sha256: String, origin: Origin? = nil, returned: Returned? = nil
    ) {
      self.path = path
      self.size = size
      self.sha256 = sha256
      self.origin = origin
      self.returned = returned
    }
  }
  package var tool: String
  package var campaign: String
  package var period: String
  package var cutoff: String
  package var issue: Int
  package var inputs: [Entry]
  package var templates: [Entry]
  package var outputs: [Entry]

  package init(
    tool: String, campaign: String, period: String, cutoff: String, issue: Int,
    inputs: [Entry], templates: [Entry], outputs: [Entry]
  ) {
    self.tool = tool
    self.campaign = campaign
    self.period = period
    self.cutoff = cutoff
    self.issue = issue
    self.inputs = inputs
    self.templates = templates
    self.outputs = outputs
  }

  package var json: JSONText {
    .object([
      ("format", .whole(1)), ("tool", .text(tool)), ("campaign", .text(campaign)),
      ("period", .text(period)), ("cutoff", .text(cutoff)), ("issue", .whole(issue)),
      ("inputs", Self.list(inputs)), ("templates", Self.list(templates)),
      ("outputs", Self.list(outputs)),
    ])
  }

  private static func list(_ entries: [Entry]) -> JSONText {
    .list(
      entries.sorted { $0.path < $1.path }.map { it in
        .object(
          [("path", .text(it.path)), ("size", .whole(it.size)), ("sha256", .text(it.sha256))]
            + (it.origin.map(members) ?? []) + (it.returned.map(members) ?? []))
      })
  }

  private static func members(_ returned: Entry.Returned) -> [(String, JSONText)] {
    [
      ("returned", .text(returned.file)),
      ("place", returned.place.map { .text($0) } ?? .null),
    ]
  }

  private static func members(_ origin: Entry.Origin) -> [(String, JSONText)] {
    [
      ("workbook", .text(origin.template)), ("place", origin.place.map { .text($0) } ?? .null),
      ("whole", .flag(origin.isOfWhole)),
    ]
  }
}
