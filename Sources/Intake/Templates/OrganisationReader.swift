import Campaigns
import Diagnostics

/// What a campaign's template says beside its rules.
struct OrganisationReader {
  let terms: CampaignTerms

  func organisation(of root: MappingReader) -> Organisation {
    Organisation(
      scope: root.optionalText("scope") ?? "", reportsTo: root.optionalText("reports_to") ?? "",
      statedUnits: root.optionalInt("stated_units", in: 1...10_000_000),
      responsibilities: responsibilities(of: root), handIns: handIns(of: root),
      baseCounts: baseCounts(of: root),
      notes: root.optionalList("notes") { item in
        Note(text: item.text("text"), source: terms.source(of: item))
      })
  }

  private func responsibilities(of root: MappingReader) -> [Responsibility] {
    root.optionalList("responsibilities") { item in
      Responsibility(
        role: item.text("role"), body: item.text("body"),
        duty: item.optionalText("duty") ?? "", source: terms.source(of: item))
    }
  }

  private func handIns(of root: MappingReader) -> [HandIn] {
    var ids = SeenIDs()
    return root.optionalList("hand_ins") { item in
      let due = item.optionalDate("due")
      let yearly = item.typed("every_year_by", .notADayOfTheYear, Self.yearlyDay)
      if item.has("due") && item.has("every_year_by") {
        item.keyFault(.notWith(key: "due"), at: "every_year_by")
      }
      return HandIn(
        id: ids.id(of: item, .slug), title: item.text("title"),
        by: item.optionalText("by") ?? "", to: item.optionalText("to") ?? "", due: due,
        everyYearBy: yearly, occasion: item.optionalText("occasion") ?? "",
        forms: item.texts("forms"), source: terms.source(of: item))
    }
  }

  /// `11-20`. A common year decides: 29 February is no day of every year.
  static func yearlyDay(_ text: String) -> HandIn.YearlyDay? {
    guard let day = Day(iso: "2001-" + text) else { return nil }
    let (_, month, number) = day.civil
    return HandIn.YearlyDay(month: month, day: number)
  }

  private func baseCounts(of root: MappingReader) -> [BaseCount] {
    root.optionalList("base_counts") { item in
      item.requires("grade")
      return BaseCount(
        grade: terms.reference(
          "grade", in: item, to: .grade, among: terms.grades.map(\.id)) ?? "",
        units: item.int("units", in: 1...10_000_000), year: item.int("year", in: 1900...9999),
        source: terms.source(of: item))
    }
  }
}
