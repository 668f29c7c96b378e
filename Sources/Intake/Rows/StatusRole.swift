import Campaigns

/// What a column of a status table holds.
enum StatusRole {
  case code, name, participating, year, stage
  case date(Stage.Step)
  /// By the grade's position.
  case grade(Int)
  case total(ScoreKind)
  case bonus, vetoes
  /// By the veto's position.
  case places(Int)
  case percent(Int)
  case problem, nextStep
  /// By the field's position.
  case field(Int, FieldDefinition.Kind)
  /// Nothing is read, but the row must not need unquoting to be cut.
  case ignored

  /// What the columns of a table hold, by column.
  /// - Returns: `nil` where one of them stands for two things.
  static func roles(of table: Table, _ campaign: Campaign) -> [StatusRole]? {
    var keyed: [(key: String, role: StatusRole)] = [
      ("code", .code), ("name", .name), ("participating", .participating), ("year", .year),
      ("stage", .stage), ("bonus", .bonus), ("vetoes", .vetoes), ("problem", .problem),
      ("next_step", .nextStep),
    ]
    keyed += campaign.stages.map { ("\($0.step.id)_on", .date($0.step)) }
    keyed += campaign.grades.enumerated().map { ("\($1.id)_on", .grade($0)) }
    keyed += ScoreKind.allCases.map { ("\($0.rawValue)_score", .total($0)) }
    for (position, veto) in campaign.vetoes.enumerated() {
      switch veto.rule {
      case .places: keyed.append((veto.id, .places(position)))
      case .percent: keyed.append((veto.id, .percent(position)))
      case .named: break
      }
    }
    keyed += campaign.fields.enumerated().map { ("field.\($1.id)", .field($0, $1.kind)) }
    var roles = [StatusRole?](repeating: nil, count: table.width)
    for (key, role) in keyed {
      guard let column = table.columns[key] else { continue }
      guard column < table.width, roles[column] == nil else { return nil }
      roles[column] = role
    }
    return roles.map { $0 ?? .ignored }
  }
}

/// The cells of a status row that few campaigns have, each list in the order of the campaign.
struct RareStatusCells {
  var grades: [Day?]
  var measures: [Claims.Measure?]
  var fields: [String]

  /// Those of a row that fills in none of them.
  init(_ table: Table, _ campaign: Campaign) {
    grades = campaign.grades.map { _ in nil }
    let hasMeasures = campaign.vetoes.contains { table.columns[$0.id] != nil }
    measures = hasMeasures ? campaign.vetoes.map { _ in nil } : []
    fields = campaign.fields.map { _ in "" }
  }

  /// Neither campaign nor table has any.
  var isEmpty: Bool { grades.isEmpty && measures.isEmpty && fields.isEmpty }

  /// Puts them into the row's record.
  func fill(_ record: inout StatusRecord) {
    if !grades.isEmpty { record.gradeDates = grades }
    if measures.contains(where: { $0 != nil }) { record.claims.measures = measures }
    if !fields.isEmpty { record.fields = fields }
  }
}
