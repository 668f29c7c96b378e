import Campaigns
import Diagnostics

/// What a campaign's template says of the month's mail: `gate:` and `reminders:`.
enum OperationReader {
  /// A key that is left out is not asked for; without the whole everything is.
  static func gate(of root: MappingReader) -> SendGate {
    let gate = root.optionalMapping("gate") { item in
      let gate = SendGate(
        errors: item.optionalInt("errors", in: 0...1_000_000),
        held: item.optionalInt("held", in: 0...1_000_000),
        coverage: item.typed("coverage", .notAPercentage, percent))
      if !item.has("errors"), !item.has("held"), !item.has("coverage"), item.isSound {
        item.requires("coverage")
      }
      return gate
    }
    return gate ?? .strict
  }

  /// `100%`, or without the sign.
  private static func percent(_ text: String) -> Int? {
    let digits = text.hasSuffix("%") ? String(text.dropLast()) : text
    return TemplateNumber.whole(digits).flatMap { (0...100).contains($0) ? $0 : nil }
  }

  static func reminders(of root: MappingReader) -> [Reminder] {
    var ids = SeenIDs()
    return root.optionalList("reminders") { item in
      item.requires("day")
      let date = item.typed("day", .notADayOfTheYear, date)
      return Reminder(
        id: ids.id(of: item, .slug), title: item.text("title"), date: date ?? .monthEnd,
        before: item.int("before", in: 0...60))
    }
  }

  /// `month-end`, or a day of every year.
  private static func date(_ text: String) -> Reminder.Date? {
    if text == "month-end" { return .monthEnd }
    return OrganisationReader.yearlyDay(text).map { .everyYear($0) }
  }
}
