import Campaigns
import Diagnostics

/// Reads a status table (状态表): one row for each unit.
struct StatusReader {
  let campaign: Campaign
  let period: ReportingPeriod
  let resolver: UnitResolver

  func read(_ opened: OpenedTable) -> FileContent {
    var cursor = TableCursor(opened)
    var content = FileContent()
    content.findings += foreignStages(opened.table)
    var unit = RowUnit(resolver, opened.table)
    while cursor.advance() {
      let found = unit.find(in: &cursor)
      let record = read(&cursor, unit: found ?? 0)
      let isAccepted = cursor.accept()
      if isAccepted, found != nil { content.status.append(record) }
    }
    if cursor.refusedRows.isEmpty {
      content.findings += TotalRows(opened.table, cursor.totals).check(
        countedColumns(opened.table), of: content.status)
    }
    content.finish(cursor)
    return content
  }

  /// Columns that a row of totals may add up: participants, and places of each veto.
  private func countedColumns(_ table: Table) -> [TotalRows<StatusRecord>.Column] {
    let vetoes = campaign.vetoes.enumerated().compactMap { position, veto in
      if case .places = veto.rule {
        TotalRows<StatusRecord>.Column(index: table.columns[veto.id]) { record in
          record.claims.measures.isEmpty
            ? nil : record.claims.measures[position].map { Int($0.millionths / 1_000_000) }
        }
      } else {
        TotalRows<StatusRecord>.Column?.none
      }
    }
    let participating = TotalRows<StatusRecord>.Column(index: table.columns["participating"]) {
      $0.participating == true ? 1 : 0
    }
    return [participating] + vetoes
  }

  private func read(_ cursor: inout TableCursor, unit: Int) -> StatusRecord {
    var record = StatusRecord(unit: unit, place: cursor.place)
    record.participating = cursor.value(cursor.column("participating"), FlagReader())
    record.plannedYear = cursor.value(cursor.column("year"), YearReader())
    record.stage = cursor.value(cursor.column("stage"), WordReader(stagesOf: campaign))
    for stage in campaign.stages {
      let reader = DateReader(takesMonths: stage.step != .recognised)
      record.stageDates[stage.step] = cursor.value(cursor.column("\(stage.step.id)_on"), reader)
    }
    record.gradeDates = campaign.grades.map { grade in
      cursor.value(cursor.column("\(grade.id)_on"), DateReader())
    }
    record.claims = readClaims(&cursor)
    record.problem = cursor.value(cursor.column("problem"), RemarkReader()) ?? ""
    record.nextStep = cursor.value(cursor.column("next_step"), RemarkReader()) ?? ""
    record.fields = campaign.fields.map { field in readField(field, &cursor) }
    FilingDate.check(&cursor, period)
    return record
  }

  private func readClaims(_ cursor: inout TableCursor) -> Claims {
    var claims = Claims()
    claims.bonus = cursor.value(cursor.column("bonus"), PointsReader())
    let total = PointsReader(maximum: campaign.greatestTotal(withBonus: claims.bonus))
    claims.selfScore = cursor.value(cursor.column("self_score"), total)
    claims.reviewScore = cursor.value(cursor.column("review_score"), total)
    claims.acceptScore = cursor.value(cursor.column("accept_score"), total)
    claims.vetoes = cursor.value(cursor.column("vetoes"), VetoesReader(campaign)) ?? .unknown
    let measures = campaign.vetoes.map { veto in
      let column = cursor.column(veto.id)
      return switch veto.rule {
      case .places: cursor.value(column, CountReader()).map { Claims.Measure($0) }
      case .percent: cursor.value(column, PercentReader())
      case .named: Claims.Measure?.none
      }
    }
    claims.measures = measures.allSatisfy { $0 == nil } ? [] : measures
    return claims
  }

  private func readField(_ field: FieldDefinition, _ cursor: inout TableCursor) -> String {
    let column = cursor.column("field.\(field.id)")
    return switch field.kind {
    case .text: cursor.value(column, RemarkReader()) ?? ""
    case .number: cursor.value(column, NumberTextReader()) ?? ""
    case .date: cursor.value(column, DateReader())?.iso ?? ""
    case .flag: cursor.value(column, FlagReader()).map { $0 ? "是" : "否" } ?? ""
    }
  }

  /// Columns of stages that the campaign lacks are not read.
  private func foreignStages(_ table: Table) -> [Diagnostic] {
    let own = Set(campaign.stages.map(\.step))
    return Stage.Step.allCases.filter { !own.contains($0) }.compactMap { step in
      guard let column = table.columns["\(step.id)_on"] else { return nil }
      let place = table.location(row: table.header.row, line: table.header.line, column: column)
      return Diagnostic(.table(.stageNotInCampaign, in: table.kind), at: place)
    }
  }
}

extension Campaign {
  /// The greatest total that a unit can have: all items, and the bonus as far as it was given;
  /// `nil` where the campaign has no points.
  func greatestTotal(withBonus bonus: HalfPoints?) -> HalfPoints? {
    guard case .points(_, let cap) = scoring else { return nil }
    let items = criteria.compactMap(\.maximum).reduce(HalfPoints.zero, +)
    return items + max(cap, bonus ?? .zero)
  }
}

/// The day a report was filled in (填报日期): it dates nothing, but an odd one is a warning.
enum FilingDate {
  /// Offices file in the two months after at the latest.
  private static let grace = 60

  static func check(_ cursor: inout TableCursor, _ period: ReportingPeriod) {
    let column = cursor.column("reported_on")
    let text = cursor.text(column)
    guard case .day(let year, let month, let day)? = WrittenDate(Tidy.plain(text)),
      let filed = Day(year: year, month: month, day: day),
      let fault = fault(of: filed, period)
    else { return }
    cursor.add(fault, column, text)
  }

  static func fault(of filed: Day, _ period: ReportingPeriod) -> TableFault? {
    let month = period.name
    if filed < period.firstDay { return .filedBefore(month: month) }
    let days = filed.days(since: period.lastDay)
    return days > grace ? .filedLate(month: month, days: days) : nil
  }
}

/// Reads a number that decides nothing, as text without dress.
struct NumberTextReader: CellReader {
  func read(_ cell: CellText) -> CellReading<String> {
    guard let number = ExactNumber(cell.plain) else { return .refused(.notANumber(range: nil)) }
    let fraction = String(decoding: number.fraction, as: UTF8.self)
    let text =
      (number.isNegative ? "-" : "") + "\(number.whole)"
      + (fraction.isEmpty ? "" : "." + fraction)
    return text == cell.found ? .value(text) : .tidied(text, .readAs(text))
  }
}
