package import Campaigns
package import Diagnostics
package import Layout

/// A workbook's design with the places of its file names.
package struct PlacedDesign: Sendable {
  package var design: WorkbookDesign
  /// Each with where the template states it; `isPart` is one of a street's or a place's.
  package var names: [(text: String, isPart: Bool, at: SourceLocation)]
}

/// Workbooks of one campaign that would be written to the same file.
package enum FileNameClashes {
  /// One fault for each file name that an earlier template has already, naming both.
  package static func find(_ designs: [PlacedDesign], of campaign: Campaign) -> [Diagnostic] {
    var owners: [String: (id: String, file: String)] = [:]
    var found: [Diagnostic] = []
    for placed in designs {
      let own = placed.design.id
      for name in placed.names {
        let key = FilePattern.key(
          name.text, of: campaign, attachment: placed.design.attachment, isPart: name.isPart)
        if let other = owners[key], other.id != own {
          found.append(
            Diagnostic(
              .template(.sameFileName(other: other.file)), at: name.at, value: name.text))
        } else {
          owners[key] = (own, name.at.file)
        }
      }
    }
    return found
  }
}
