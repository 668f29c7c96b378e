import Campaigns
import Diagnostics

/// Where a status table's columns stand and how they are read, worked out once for all rows.
struct StatusColumns {
  private let campaign: Campaign
  private let participating: Int?
  private let year: Int?
  private let stage: (column: Int?, reader: WordReader<Stage.Step>)
  private let dates: [(step: Stage.Step, column: Int?, reader: DateReader)]
  private let grades: [Int?]
  private let totals: [(kind: ScoreKind, column: Int?)]
  private let bonus: Int?
  private let total: GreatestTotal
  private let vetoes: (column: Int?, reader: VetoesReader)
  private let measures: [Int?]
  private let hasMeasures: Bool
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
    dates = campaign.stages.map { stage in
      (
        stage.step, columns["\(stage.step.id)_on"],
        DateReader(takesMonths: stage.step != .recognised)
      )
    }
    grades = campaign.grades.map { columns["\($0.id)_on"] }
    totals = ScoreKind.allCases.map { ($0, columns["\($0.rawValue)_score"]) }
    bonus = columns["bonus"]
    total = GreatestTotal(campaign)
    vetoes = (columns["vetoes"], VetoesReader(campaign))
    measures = campaign.vetoes.map { columns[$0.id] }
    hasMeasures = measures.contains { $0 != nil }
    problem = columns["problem"]
    nextStep = columns["next_step"]
    fields = campaign.fields.map { columns["field.\($0.id)"] }
    reportedOn = columns["reported_on"]
  }

  /// Reads the row that the cursor stands at.
  func read(_ cells: inout TableCursor, unit: Int) -> StatusRecord {
    var record = StatusRecord(blank: unit, place: cells.place)
    record.participating = cells.value(participating, FlagReader())
    if let year = cells.value(year, YearReader()) { record.plannedYear = year }
    record.stage = cells.value(stage.column, stage.reader)
    for (step, column, reader) in dates {
      if let day = cells.value(column, reader) { record.stageDates[step] = day }
    }
    if !grades.isEmpty {
      record.gradeDates = grades.map { cells.value($0, DateReader()) }
    }
    readClaims(&cells, into: &record.claims)
    if let problem = cells.value(problem, RemarkReader()) { record.problem = problem }
    if let next = cells.value(nextStep, RemarkReader()) { record.nextStep = next }
    guard !fields.isEmpty else { return record }
    record.fields = zip(campaign.fields, fields).map { field, column in
      read(field.kind, column, &cells)
    }
    return record
  }

  private func readClaims(_ cells: inout TableCursor, into claims: inout Claims) {
    claims.bonus = cells.value(bonus, PointsReader())
    let total = PointsReader(maximum: total.withBonus(claims.bonus))
    for (kind, column) in totals { claims[kind] = cells.value(column, total) }
    if let vetoes = cells.value(vetoes.column, vetoes.reader) { claims.vetoes = vetoes }
    guard hasMeasures else { return }
    let found = zip(campaign.vetoes, measures).map { veto, column in
      switch veto.rule {
      case .places: cells.value(column, CountReader()).map { Claims.Measure($0) }
      case .percent: cells.value(column, PercentReader())
      case .named: Claims.Measure?.none
      }
    }
    if found.contains(where: { $0 != nil }) { claims.measures = found }
  }

  private func read(
    _ kind: FieldDefinition.Kind, _ column: Int?, _ cells: inout TableCursor
  ) -> String {
    switch kind {
    case .text: cells.value(column, RemarkReader()) ?? ""
    case .number: cells.value(column, NumberTextReader()) ?? ""
    case .date: cells.value(column, DateReader())?.iso ?? ""
    case .flag: cells.value(column, FlagReader()).map { $0 ? "是" : "否" } ?? ""
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

  /// True for a total of so many half points that is not over the greatest one.
  /// - Parameter bonus: half points too; 0 for none.
  func takes(_ total: Int32, bonus: Int32) -> Bool {
    cap.map { total <= items.halves + max($0.halves, bonus) } ?? true
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
