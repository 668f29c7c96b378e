package import Campaigns

/// What a template's file name comes to for a campaign, before the month is known: two templates
/// with the same one would write the same file.
package enum FilePattern {
  /// The name with the campaign's own placeholders filled in, as file systems that know no case
  /// compare it. Placeholders of the month, and in a `part` that of its place, stay as they are.
  package static func key(
    _ pattern: String, of campaign: Campaign, attachment: Int, isPart: Bool
  ) -> String {
    var values = PlaceholderValues(campaign, attachment: attachment)
    if isPart {
      values[.place] = nil
      values[.placeCode] = nil
    }
    var files = FileNames()
    return files.name(values.fill(pattern)).lowercased()
  }
}
