import Campaigns
import Diagnostics

/// `targets:` of a campaign's template: how much of what, where, by when.
struct TargetListReader {
  let terms: CampaignTerms

  private enum Kind: String, CaseIterable { case share, count, unit }
  private static let windows = [
    (word: "cumulative", value: Target.Window.cumulative), (word: "year", value: .year),
  ]

  /// Each target with the place of its id.
  func targets(of root: MappingReader) -> [(target: Target, place: SourceLocation)] {
    var ids = SeenIDs()
    return root.list("targets") { item in
      let id = ids.id(of: item, .slug)
      item.requires("measure")
      let kind = item.optionalOneOf("measure", Kind.self)
      let place = terms.places.code("place", in: item) ?? terms.places.top.code
      let (start, due) = (item.date("start"), item.date("due"))
      if item.isSound && start > due {
        item.fault(.startAfterEnd(end: due.iso), at: "start", value: start.iso)
      }
      let binding = self.binding(of: item, place, kind)
      let target = Target(
        id: id, year: year(ofID: id) ?? due.year, measure: measure(of: item, kind),
        grade: terms.reference("grade", in: item, to: .grade, among: terms.grades.map(\.id)),
        place: place, binding: binding,
        exceptions: exceptions(of: item, place, binding, Self.goals(kind)), start: start,
        due: due, window: item.optionalOneOf("window", Self.windows) ?? .cumulative,
        isAspiration: item.flag("aspiration", default: false), source: terms.source(of: item))
      return (target, item.place(of: "id"))
    }
  }

  /// `2021-share` is of the year 2021; `aa-total` is of its due date's.
  private func year(ofID id: String) -> Int? {
    let parts = id.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].utf8.count == 4 else { return nil }
    return TemplateNumber.whole(String(parts[0]))
  }

  private static func goals(_ kind: Kind?) -> ClosedRange<Int> {
    kind == .share ? 1...100 : 1...10_000_000
  }

  private func measure(of item: MappingReader, _ kind: Kind?) -> Target.Measure {
    switch kind {
    case nil:
      _ = (item.optionalText("goal"), item.optionalText("unit"))
      return .count(goal: 1)
    case .share, .count:
      let goal = item.int("goal", in: Self.goals(kind))
      _ = item.optionalText("unit")
      if item.has("unit") { item.keyFault(.onlyWith(key: "measure: unit"), at: "unit") }
      return kind == .share ? .share(goal: goal) : .count(goal: goal)
    case .unit:
      _ = item.optionalText("goal")
      if item.has("goal") { item.keyFault(.notWith(key: "measure: unit"), at: "goal") }
      item.requires("unit")
      return .unit(terms.places.code("unit", in: item) ?? RegionCode(value: 0))
    }
  }

  private func binding(
    of item: MappingReader, _ place: RegionCode, _ kind: Kind?
  ) -> Target.Binding {
    guard let level = item.optionalOneOf("each_child", CampaignPlaces.levels) else {
      return .whole
    }
    if kind == .unit { item.keyFault(.notWith(key: "measure: unit"), at: "each_child") }
    let parent = terms.places.level(of: place)
    if level >= parent {
      item.fault(.levelNotBelow(level: parent.id), at: "each_child", value: level.id)
    }
    return .eachChild(level: level)
  }

  /// Goals of single child places, by code.
  private func exceptions(
    of item: MappingReader, _ place: RegionCode, _ binding: Target.Binding,
    _ goals: ClosedRange<Int>
  ) -> [RegionCode: Int] {
    let pairs = item.pairsByCode("exceptions")
    guard case .eachChild(let level) = binding else {
      if item.has("exceptions") { item.keyFault(.onlyWith(key: "each_child"), at: "exceptions") }
      return [:]
    }
    var exceptions: [RegionCode: Int] = [:]
    let isSound = item.isSound
    for (code, pair) in pairs {
      if isSound { check(code, pair, in: place, level, item.findings) }
      if let goal = TemplateNumber.whole(pair.value), goals.contains(goal) {
        exceptions[code] = goal
      } else {
        item.findings.add(
          .notANumber(lowest: goals.lowerBound, highest: goals.upperBound), at: pair.valuePlace,
          value: pair.value)
      }
    }
    return exceptions
  }

  /// An exception is one of the places that the target binds one by one.
  private func check(
    _ code: RegionCode, _ pair: TemplatePair, in place: RegionCode,
    _ level: AdministrativeLevel, _ findings: TemplateFindings
  ) {
    if code.place(at: terms.places.level(of: place)) != place {
      let top = place == terms.places.top.code ? terms.places.top.name : place.digits
      findings.add(.placeOutside(top: top), at: pair.keyPlace, value: pair.key)
    } else if terms.places.level(of: code) != level {
      findings.add(.placeNotOfLevel(level.id), at: pair.keyPlace, value: pair.key)
    }
  }
}
