import Campaigns

/// What lists of units show beyond the roll-up form: where a unit belongs, why it has not attained,
/// by when it should have, how it meets criteria without points.
extension UnitFacts {
  func standing(_ known: ColumnSource.Known) -> Cell.Content {
    switch known {
    case .inScope: .text(entry.inScope ? context.words.yes : context.words.no)
    case .place: .plain(childPlace)
    case .county: .plain(entry.placeNames[.county] ?? "")
    case .city: .plain(entry.placeNames[.city] ?? "")
    case .province: .plain(entry.placeNames[.province] ?? "")
    case .reporting: .text(reporting)
    case .lastReported: .plain(lastReported)
    case .reportYear: .number(Double(progress.period.year))
    case .metCount: unit.verdicts.map { .number(Double($0.met.count)) } ?? .blank
    case .unmetItems: .plain(unmetItems)
    case .reasons: .plain(reasons.joined(separator: context.words.nameSeparator))
    case .lostItems: .plain(lostItems)
    case .dueOn: dueDay.map { .date($0.number) } ?? .blank
    case .daysLate: daysLate.map { .number(Double($0)) } ?? .blank
    case .isLate: .plain(daysLate.map { $0 > 0 ? context.words.yes : context.words.no } ?? "")
    case .pointsShort: pointsShort.map { .number($0.number) } ?? .blank
    case .selfReviewGap: gap(.selfAssessment, .review)
    case .reviewAcceptGap: gap(.review, .acceptance)
    case .selfAcceptGap: gap(.selfAssessment, .acceptance)
    case .responsible: .plain(responsible)
    case .remind: .plain(reminded)
    case .silentSince: .plain(silentSince)
    case .blank: .blank
    case .verdicts, .itemPoints:
      preconditionFailure("such a column is one for each criterion")
    default: preconditionFailure("the other columns are made by content and judged")
    }
  }

  /// √, ×, — or blank.
  func verdict(item: Int) -> Cell.Content {
    guard let verdicts = unit.verdicts else { return .blank }
    if verdicts.met.contains(item) { return .text(context.words.forms.met) }
    if verdicts.unmet.contains(item) { return .text(context.words.forms.unmet) }
    return verdicts.notApplicable.contains(item) ? .text(context.words.forms.notApplicable) : .blank
  }

  private var childPlace: String {
    let chain = progress.campaign.chain(of: entry.code)
    guard chain.count > 1 else { return progress.campaign.top.name }
    let link = chain[chain.count - 2]
    return PlaceNames.name(of: link.code, at: link.level, entry: entry, progress)
  }

  private var reporting: String {
    switch unit.state.reporting {
    case .reported: context.words.forms.reported
    case .confirmed: context.words.forms.confirmed
    case .notReported: context.words.forms.notReported
    }
  }

  private var lastReported: String {
    unit.state.lastReported.map { context.words.remarks.month($0.year, $0.month) }
      ?? context.words.forms.neverReported
  }

  /// The first month after the newest state for which anybody handed anything in.
  private var silentSince: String {
    guard unit.state.reporting == .notReported else { return "" }
    let newest = unit.state.lastReported
    let first = progress.months.first { month in
      month.hasAcceptedInput && newest.map { month.period > $0 } ?? true
    }
    return first.map { context.words.remarks.month($0.period.year, $0.period.month) } ?? ""
  }

  private var pointsShort: HalfPoints? { unit.pointsShort(in: progress.campaign) }

  private func gap(_ one: ScoreKind, _ other: ScoreKind) -> Cell.Content {
    guard let a = unit.counted(one), let b = unit.counted(other) else {
      return .blank
    }
    return .number((a - b).number)
  }

  private var responsible: String {
    if !entry.owner.isEmpty { return entry.owner }
    var leads: [String] = []
    for veto in unit.firingVetoes {
      for lead in progress.campaign.vetoes[veto].leadUnits where !leads.contains(lead) {
        leads.append(lead)
      }
    }
    if !leads.isEmpty { return leads.joined(separator: context.words.nameSeparator) }
    let next = progress.campaign.stages.first { stage in
      unit.stage.map { stage.step > $0 } ?? true
    }
    return next?.doneBy ?? ""
  }

  var reminded: String {
    if !entry.owner.isEmpty { return entry.owner }
    return PlaceNames.name(
      of: entry.code.place(at: .township), at: .township, entry: entry, progress)
  }

  private var unmetItems: String {
    (unit.verdicts?.unmet ?? []).map(CircledNumber.text)
      .joined(separator: context.words.nameSeparator)
  }

  private var reasons: [String] {
    let text = context.words.forms.reasons
    var found: [String] = []
    if unit.isHeld { found.append(text.contradiction) }
    if unit.state.reporting == .notReported { found.append(text.notReported) }
    if case .points(let passMark, _) = progress.campaign.scoring, let score = unit.score,
      score < passMark
    {
      found.append(text.below(passMark.text))
    }
    if !unit.firingVetoes.isEmpty { found.append(text.veto) }
    if !(unit.verdicts?.unmet.isEmpty ?? true) { found.append(text.unmet) }
    let next = progress.campaign.stages.first { stage in
      unit.stage.map { stage.step > $0 } ?? true
    }
    if let next { found.append(text.notYet(next.step)) }
    return found
  }

  /// By the furthest kind of score there is.
  private var lostItems: String {
    let kinds: [ScoreKind] = [.acceptance, .review, .selfAssessment]
    guard case .points = progress.campaign.scoring,
      let kind = kinds.first(where: { unit.state.scoresFrom($0) != nil })
    else { return unmetItems }
    guard let cells = progress.cells(of: unit, kind) else { return "" }
    let text = context.words.forms.reasons
    var lost = ""
    for index in progress.campaign.criteria.indices {
      let number = progress.campaign.criteria[index].number
      let cell = ScoreCell(stored: cells[cells.startIndex + number - 1])
      guard let maximum = progress.campaign.criteria[index].maximum, let points = cell.points,
        points < maximum
      else { continue }
      if !lost.isEmpty { lost += context.words.nameSeparator }
      lost += text.lost(number, (maximum - points).text)
    }
    return lost
  }

  /// The last due day of the targets of the planned year, else of the report's.
  private var dueDay: Day? {
    let year = status?.plannedYear ?? progress.period.year
    return progress.campaign.targets.filter { target in
      if case .unit = target.measure { return false }
      return target.year == year
    }.map(\.due).max()
  }

  /// 0 where the unit has attained or is not due yet; nothing is due of one that neither takes part
  /// nor is planned.
  private var daysLate: Int? {
    if unit.isAttained { return 0 }
    guard let dueDay, unit.participating == true || status?.plannedYear != nil else { return nil }
    return max(0, progress.cutoff.days(since: dueDay))
  }

  func gradeDay(_ id: String) -> Cell.Content {
    guard let grade = progress.campaign.grades.firstIndex(where: { $0.id == id }) else {
      return .blank
    }
    let base = grade < unit.baseGradesOn.count ? unit.baseGradesOn[grade] : nil
    let own = grade < unit.gradesOn.count ? unit.gradesOn[grade] : nil
    return (base ?? own).map { .date($0.number) } ?? .blank
  }

  /// The field's day against the campaign's yearly hand-in in that day's year.
  func handedInOnTime(_ id: String) -> String {
    guard case .text(let text) = field(id), let day = Day(iso: text),
      let rule = progress.campaign.organisation.handIns.compactMap(\.everyYearBy).first,
      let due = Day(year: day.year, month: rule.month, day: rule.day)
    else { return "" }
    return day <= due ? context.words.yes : context.words.no
  }
}

/// ①, ②, ③… as official forms number criteria.
enum CircledNumber {
  static func text(_ number: Int) -> String {
    let scalar: Int? =
      switch number {
      case 1...20: 0x2460 + number - 1
      case 21...35: 0x3251 + number - 21
      case 36...50: 0x32B1 + number - 36
      default: nil
      }
    return scalar.flatMap(UnicodeScalar.init).map { String(Character($0)) } ?? String(number)
  }
}

extension Assessment {
  /// The total of the furthest kind of scores there is.
  var newestTotal: HalfPoints? {
    counted(.acceptance) ?? counted(.review) ?? counted(.selfAssessment)
  }

  /// How many points the newest total lacks; `nil` from the pass mark on, and without a score.
  func pointsShort(in campaign: Campaign) -> HalfPoints? {
    guard case .points(let passMark, _) = campaign.scoring, let total = newestTotal,
      total < passMark
    else { return nil }
    return passMark - total
  }
}
