import Campaigns
import Diagnostics

/// Where a status table's columns stand and how they are read, worked out once for all rows.
struct StatusColumns {
  private let campaign: Campaign
  private let participating: Int?
  private let year: Int?
  private let stage: (column: Int?, reader: WordReader<Stage.Step>)
  private let dates: [(step: Stage.Step, column: Int?)]
  private let grades: [Int?]
  private let totals: [(kind: ScoreKind, column: Int?)]
  private let bonus: Int?
  private let total: GreatestTotal
  private let vetoes: (column: Int?, reader: VetoesReader)
  private let measures: [Int?]
  private let problem: Int?
  private let nextStep: Int?
  private let fields: [Int?]
  let reportedOn: Int?

  init(_ table: Table, _ campaign: Campaign) {
    self.campaign = campaign
    let columns = table.columns
    participating = columns["participating"]
    year = columns["year"]
    stage = (columns["stage"], WordReader(stagesOf: campaign))
    dates = campaign.stages.map { ($0.step, columns["\($0.step.id)_on"]) }
    grades = campaign.grades.map { columns["\($0.id)_on"] }
    totals = ScoreKind.allCases.map { ($0, columns["\($0.rawValue)_score"]) }
    bonus = columns["bonus"]
    total = GreatestTotal(campaign)
    vetoes = (columns["vetoes"], VetoesReader(campaign))
    measures = campaign.vetoes.map { columns[$0.id] }
    problem = columns["problem"]
    nextStep = columns["next_step"]
    fields = campaign.fields.map { columns["field.\($0.id)"] }
    reportedOn = columns["reported_on"]
  }

  func read(_ cursor: inout TableCursor, unit: Int) -> StatusRecord {
    var record = StatusRecord(unit: unit, place: cursor.place)
    record.participating = cursor.value(participating, FlagReader())
    record.plannedYear = cursor.value(year, YearReader())
    record.stage = cursor.value(stage.column, stage.reader)
    for (step, column) in dates {
      let reader = DateReader(takesMonths: step != .recognised)
      record.stageDates[step] = cursor.value(column, reader)
    }
    if !grades.isEmpty { record.gradeDates = grades.map { cursor.value($0, DateReader()) } }
    record.claims = readClaims(&cursor)
    if let problem = cursor.value(problem, RemarkReader()) { record.problem = problem }
    if let nextStep = cursor.value(nextStep, RemarkReader()) { record.nextStep = nextStep }
    guard !fields.isEmpty else { return record }
    record.fields = zip(campaign.fields, fields).map { field, column in
      read(field.kind, column, &cursor)
    }
    return record
  }

  private func readClaims(_ cursor: inout TableCursor) -> Claims {
    var claims = Claims()
    claims.bonus = cursor.value(bonus, PointsReader())
    let total = PointsReader(maximum: total.withBonus(claims.bonus))
    for (kind, column) in totals { claims[kind] = cursor.value(column, total) }
    claims.vetoes = cursor.value(vetoes.column, vetoes.reader) ?? .unknown
    guard measures.contains(where: { $0 != nil }) else { return claims }
    let found = zip(campaign.vetoes, measures).map { veto, column in
      switch veto.rule {
      case .places: cursor.value(column, CountReader()).map { Claims.Measure($0) }
      case .percent: cursor.value(column, PercentReader())
      case .named: Claims.Measure?.none
      }
    }
    claims.measures = found.allSatisfy { $0 == nil } ? [] : found
    return claims
  }

  private func read(
    _ kind: FieldDefinition.Kind, _ column: Int?, _ cursor: inout TableCursor
  ) -> String {
    switch kind {
    case .text: cursor.value(column, RemarkReader()) ?? ""
    case .number: cursor.value(column, NumberTextReader()) ?? ""
    case .date: cursor.value(column, DateReader())?.iso ?? ""
    case .flag: cursor.value(column, FlagReader()).map { $0 ? "是" : "否" } ?? ""
    }
  }

  /// Columns that a row of totals may add up: participants, and places of each veto.
  var counted: [TotalRows<StatusRecord>.Column] {
    let places = campaign.vetoes.indices.compactMap { position in
      if case .places = campaign.vetoes[position].rule {
        TotalRows<StatusRecord>.Column(index: measures[position]) { record in
          record.claims.measures.isEmpty
            ? nil : record.claims.measures[position].map { Int($0.millionths / 1_000_000) }
        }
      } else {
        TotalRows<StatusRecord>.Column?.none
      }
    }
    let participants = TotalRows<StatusRecord>.Column(index: participating) {
      $0.participating == true ? 1 : 0
    }
    return [participants] + places
  }
}

/// The greatest total that a unit can have: all items, and the bonus as far as it was given.
struct GreatestTotal {
  private let items: HalfPoints
  /// `nil` where the campaign has no points.
  private let cap: HalfPoints?

  init(_ campaign: Campaign) {
    items = campaign.criteria.compactMap(\.maximum).reduce(HalfPoints.zero, +)
    if case .points(_, let cap) = campaign.scoring { self.cap = cap } else { cap = nil }
  }

  func withBonus(_ bonus: HalfPoints?) -> HalfPoints? {
    cap.map { items + max($0, bonus ?? .zero) }
  }
}

/// Reads a number that decides nothing, as text without dress.
struct NumberTextReader: CellReader {
  func read(_ cell: CellText) -> CellReading<String> {
    guard let number = ExactNumber(cell.plain) else { return .refused(.notANumber(range: nil)) }
    let fraction = String(decoding: number.fraction, as: UTF8.self)
    let text = PersonalNumbers.masked(
      (number.isNegative ? "-" : "") + "\(number.whole)" + (fraction.isEmpty ? "" : "." + fraction))
    return text == cell.found ? .value(text) : .tidied(text, .readAs(text))
  }
}
