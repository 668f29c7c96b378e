import Campaigns

/// The members of `units_detail`: a country has a hundred thousand, which are written straight into
/// the document's bytes.
struct SummaryUnits: Sendable {
  private let progress: Progress
  /// Quoted, in the campaign's order.
  private let vetoes: [[UInt8]]
  private let keys = Keys()

  /// What stands before each member's value.
  private struct Keys: Sendable {
    let code = Array(#"{"code": "#.utf8)
    let name = Array(#", "name": "#.utf8)
    let participating = Array(#", "participating": "#.utf8)
    let stage = Array(#", "stage": "#.utf8)
    let score = Array(#", "score": "#.utf8)
    let attained = Array(#", "attained": "#.utf8)
    let held = Array(#", "held": "#.utf8)
    let vetoes = Array(#", "vetoes": ["#.utf8)
    let reported = Array(#"], "reported": "#.utf8)
    let grade = Array(#", "grade": "#.utf8)
  }

  private let values = Values()
  /// Quoted, by the step's raw value.
  private let stages = Stage.Step.allCases.map { JSONBytes.quoted($0.id) }

  /// Values that thousands of units have.
  private struct Values: Sendable {
    let null = Array("null".utf8)
    let yes = Array("true".utf8)
    let no = Array("false".utf8)
    let reported = JSONBytes.quoted(UnitState.Reporting.reported.rawValue)
    let confirmed = JSONBytes.quoted(UnitState.Reporting.confirmed.rawValue)
    let notReported = JSONBytes.quoted(UnitState.Reporting.notReported.rawValue)
  }

  init(_ progress: Progress) {
    self.progress = progress
    vetoes = progress.campaign.vetoes.map { JSONBytes.quoted($0.id) }
  }

  /// Adds the object of a unit, by its position in the progress's units.
  @Sendable func write(_ position: Int, to out: inout JSONBytes) {
    write(progress.units[position], to: &out)
  }

  private func write(_ it: borrowing Assessment, to out: inout JSONBytes) {
    out.append(keys.code)
    out.quote(progress.register.code(of: it.unit))
    out.append(keys.name)
    out.quote(progress.name(of: it.unit))
    out.append(keys.participating)
    out.append(it.participating.map(flag) ?? values.null)
    out.append(keys.stage)
    out.append(it.stage.map { stages[$0.rawValue] } ?? values.null)
    out.append(keys.score)
    if let score = it.score { out.append(score.text) } else { out.append(values.null) }
    out.append(keys.attained)
    out.append(flag(it.isAttained))
    out.append(keys.held)
    out.append(flag(it.isHeld))
    out.append(keys.vetoes)
    for (index, veto) in it.firingVetoes.enumerated() {
      if index > 0 { out.append(", ") }
      out.append(vetoes[veto])
    }
    out.append(keys.reported)
    switch it.state.reporting {
    case .reported: out.append(values.reported)
    case .confirmed: out.append(values.confirmed)
    case .notReported: out.append(values.notReported)
    }
    out.append(keys.grade)
    if let grade = it.grade {
      out.quote(progress.campaign.grades[grade].id)
    } else {
      out.append(values.null)
    }
    out.append("}")
  }

  private func flag(_ flag: Bool) -> [UInt8] { flag ? values.yes : values.no }
}
