import Campaigns

/// A word in braces that a template's texts may hold, such as `{place}`.
package enum Placeholder: String, CaseIterable, Sendable {
  /// The campaign's title: 高邑县绿色社区创建.
  case title
  /// The name of the place whose office runs the campaign: 高邑县.
  case place
  /// The digits of its code without the zeros at the end: 130127.
  case placeCode = "place_code"
  /// Year and month of the period, without leading zeros.
  case year, month
  /// The cut-off day: 2022年10月31日.
  case cutoff
  /// What is created: 社区.
  case unit
  /// The issue number of the report.
  case issue
  /// The number of the attachment (附件N).
  case attachment
  /// The street or town of a part of a divided workbook, or of a unit's sheet.
  case township
  /// On a unit's sheet: its position in the roll-up, its name and its code.
  case serial, name, code
  /// In the heading of a column of each item's points: the item's number.
  case item
  /// In the heading of a column about a target: the target's goal, `30%` or `5`.
  case goal
  /// In letters, of the place that they speak of: units in scope, those that take part, those that
  /// have attained, the rate, those that have not reported, those that are held.
  case total, participating, attained, attainment
  case notReported = "not_reported"
  case held
  /// In reminders: what is to be handed in, by which day, and how many days are left.
  case material, due
  case daysLeft = "days_left"
}

extension Set<Placeholder> {
  /// Known in every text.
  package static let ofReport: Self = [
    .title, .place, .placeCode, .year, .month, .cutoff, .unit, .issue, .attachment,
  ]
  /// Known in the texts of one street's part.
  package static let ofPart = ofReport.union([.township])
  /// Known in the texts of one unit's sheet.
  package static let ofUnit = ofPart.union([.serial, .name, .code])
  /// Known in the heading of a column about a target.
  package static let ofTarget = ofReport.union([.goal])
  /// Known in the heading of a column of each item's points.
  package static let ofItem = ofReport.union([.item])
  /// Known in letters about a report.
  package static let ofLetter = ofReport.subtracting([.attachment, .placeCode]).union([
    .total, .participating, .attained, .attainment, .notReported, .held,
  ])
  /// Known in reminders: a report may not be there yet, so it has no number.
  package static let ofReminder = ofLetter.subtracting([.issue]).union([
    .material, .due, .daysLeft,
  ])
}

/// The values of placeholders.
struct PlaceholderValues: Sendable {
  private var values: [Placeholder: String]

  /// Of no placeholder.
  init() { values = [:] }

  init(_ progress: Progress, issue: Int, attachment: Int, words: FixedWords) {
    values = [
      .title: progress.campaign.title, .place: progress.campaign.top.name,
      .year: String(progress.period.year), .month: String(progress.period.month),
      .cutoff: words.day(progress.cutoff), .unit: progress.campaign.unitNoun,
      .issue: String(issue), .attachment: String(attachment),
    ]
    name(progress.campaign.top)
  }

  /// What the campaign says by itself; the month's are not known.
  init(_ campaign: Campaign, attachment: Int) {
    values = [
      .title: campaign.title, .place: campaign.top.name, .unit: campaign.unitNoun,
      .attachment: String(attachment),
    ]
    name(campaign.top)
  }

  /// Speaks of this place.
  mutating func name(_ place: Place) {
    values[.place] = place.name
    values[.placeCode] = place.code.ownDigits
  }

  subscript(placeholder: Placeholder) -> String? {
    get { values[placeholder] }
    set { values[placeholder] = newValue }
  }

  /// `text` with its placeholders replaced once: braces inside a value are left alone.
  func fill(_ text: String) -> String { fill(text) { $0 } }

  /// A heading with its placeholders replaced. A bar parts levels only where the template has it:
  /// one inside a value, as in a place's name, becomes a full-width one.
  func fillHeading(_ heading: String) -> String { fill(heading, \.replacingBars) }

  private func fill(_ text: String, _ shown: (String) -> String) -> String {
    guard Self.mayStand(in: text) else { return text }
    var filled = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "{") {
      filled += rest[..<open]
      rest = rest[open...]
      guard let close = rest.firstIndex(of: "}"),
        let placeholder = Placeholder(rawValue: String(rest[rest.index(after: open)..<close])),
        let value = values[placeholder]
      else {
        filled += "{"
        rest = rest.dropFirst()
        continue
      }
      filled += shown(value)
      rest = rest[rest.index(after: close)...]
    }
    return filled + rest
  }

  /// True where a text is filled alike in the workbooks of all places of a campaign.
  static func isSameForAllPlaces(_ text: String) -> Bool {
    !mayStand(in: text)
      || ![Placeholder.place, .placeCode].contains { text.contains("{" + $0.rawValue + "}") }
  }

  /// False where a text has no placeholder, as most have none.
  static func mayStand(in text: String) -> Bool {
    let bytes = text.utf8Span.span
    for index in bytes.indices where bytes[index] == UInt8(ascii: "{") { return true }
    return false
  }
}
