import Diagnostics

/// Stage and grade dates of one unit: what has happened by the cut-off, and where they contradict
/// each other. A date after the cut-off within the period has not happened yet.
struct DatedSteps {
  private(set) var recognisedOn: Day?
  private(set) var gradesOn: [Day?] = []
  private(set) var baseGradesOn: [Day?] = []
  private(set) var stage: Stage.Step?
  private(set) var findings: [Finding] = []

  private let rules: Assessor

  /// A date of the row with the name and the key of its column.
  private struct Dated {
    var name: String
    var key: String
    var day: Day
  }

  private var campaign: Campaign { rules.campaign }
  private var cutoff: Day { rules.cutoff }
  private var lastDay: Day { rules.lastDay }

  init(record: StatusRecord?, entry: RegisterEntry?, rules: Assessor) {
    self.rules = rules
    let base = campaign.grades.firstIndex { $0.id == entry?.baseGrade }
    baseGradesOn = campaign.grades.indices.map { grade in
      guard let base, grade <= base, let on = entry?.baseOn, on <= cutoff else { return nil }
      return on
    }
    gradesOn = campaign.grades.map { _ in nil }
    guard let record else {
      if baseGradesOn.contains(where: { $0 != nil }) { stage = .recognised }
      return
    }
    let steps = stageDates(record)
    let grades = gradeDates(record)
    check(steps: steps, grades: grades, base: base == nil ? nil : entry?.baseOn)
    recognise(record: record, grades: grades)
    findStage(record: record, hasDates: !steps.isEmpty || !grades.isEmpty)
  }

  private func stageDates(_ record: StatusRecord) -> [Dated] {
    campaign.stages.compactMap { stage in
      // In campaigns with grades recognition is the date of a grade.
      guard campaign.grades.isEmpty || stage.step != .recognised,
        let day = record.stageDates[stage.step]
      else { return nil }
      return Dated(name: stage.step.dateHeading, key: stage.step.id + "_on", day: day)
    }
  }

  private func gradeDates(_ record: StatusRecord) -> [Dated] {
    zip(campaign.grades, record.gradeDates).compactMap { grade, day in
      day.map { Dated(name: grade.id + "认定日期", key: grade.id + "_on", day: $0) }
    }
  }

  /// A date that is neither past the period nor still to come in it.
  private func isGiven(_ dated: Dated) -> Bool { dated.day <= cutoff || dated.day > lastDay }

  private mutating func check(steps: [Dated], grades: [Dated], base: Day?) {
    for dated in steps + grades where dated.day > lastDay {
      findings.append(
        Finding(
          .dateAfterPeriod(stage: dated.name, on: dated.day.iso, lastDay: lastDay.iso),
          .status(column: dated.key)))
    }
    let givenSteps = steps.filter(isGiven)
    let givenGrades = grades.filter(isGiven)
    checkOrder(givenSteps)
    checkOrder(givenGrades)
    if let base {
      for grade in givenGrades where grade.day < base {
        disorder(Dated(name: "基期认定日期", key: "base_on", day: base), before: grade)
      }
    }
    if let latest = givenGrades.max(by: { $0.day < $1.day }) {
      for step in givenSteps where step.day > latest.day { disorder(step, before: latest) }
    }
  }

  private mutating func checkOrder(_ dates: [Dated]) {
    for (earlier, later) in zip(dates, dates.dropFirst()) where earlier.day > later.day {
      disorder(earlier, before: later)
    }
  }

  private mutating func disorder(_ earlier: Dated, before later: Dated) {
    findings.append(
      Finding(
        .datesOutOfOrder(
          earlier: earlier.name, on: earlier.day.iso, later: later.name, laterOn: later.day.iso),
        .status(column: later.key)))
  }

  private mutating func recognise(record: StatusRecord, grades: [Dated]) {
    guard !campaign.grades.isEmpty else {
      recognisedOn = record.stageDates[.recognised].flatMap { $0 <= cutoff ? $0 : nil }
      return
    }
    for grade in campaign.grades.indices {
      let dates = record.gradeDates.dropFirst(grade).compactMap { $0 }
      gradesOn[grade] = dates.first.flatMap { $0 <= cutoff ? $0 : nil }
    }
    recognisedOn = gradesOn.compactMap { $0 }.min()
  }

  private mutating func findStage(record: StatusRecord, hasDates: Bool) {
    let dated = rules.steps.last { step in
      if step == .recognised { return recognisedOn != nil }
      return record.stageDates[step].map { $0 <= cutoff } ?? false
    }
    if let stated = record.stage, let dated, stated != dated {
      findings.append(
        Finding(
          .stageDiffers(stated: name(of: stated), dated: name(of: dated)),
          .status(column: "stage")))
    }
    stage = hasDates ? dated : record.stage
    if baseGradesOn.contains(where: { $0 != nil }) { stage = .recognised }
  }

  private func name(of step: Stage.Step) -> String {
    campaign.stages.first { $0.step == step }?.name ?? step.id
  }
}

extension Stage.Step {
  /// The heading of the step's date in a status table.
  package var dateHeading: String {
    switch self {
    case .applied: "申报日期"
    case .selfAssessed: "自评日期"
    case .reviewed: "初核日期"
    case .accepted: "验收日期"
    case .recognised: "认定日期"
    }
  }
}
