import Campaigns
import Diagnostics

@testable import Intake

/// Everything that a month's files were found to say, cell by cell.
struct MonthFacts: Sendable {
  /// What a cell says, and where it stands.
  struct Fact: Hashable, Sendable {
    var value: String
    var file: String
    var row: Int
    /// The column's key; empty where several cells say it together.
    var key: String
  }
  /// By the unit and the column that they speak of.
  private(set) var facts: [String: Fact] = [:]
  private(set) var findings: [Diagnostic] = []
  private var files: [SourceFile] = []

  init(
    of inputs: [InputFile], register file: InputFile, _ campaign: Campaign,
    _ period: ReportingPeriod
  ) {
    let read = RegisterReader.readRegister(file, campaign: campaign)
    findings = read.diagnostics
    // Without a register nothing is made at all.
    guard let register = read.value?.0 else { return }
    for unit in register.units { add(unit.entries, file.name) }
    let month = MonthReader.readMonth(
      inputs, period: period, campaign: campaign, register: register)
    findings += month.diagnostics
    files = month.value.files
    for record in month.value.status { add(record, campaign, register) }
    for (kind, block) in month.value.scores { add(block, kind, register) }
    add(month.value, campaign, register)
  }

  private mutating func add(_ entries: [RegisterEntry], _ file: String) {
    for entry in entries {
      let values = [
        ("name", entry.name), ("in_scope", "\(entry.inScope)"), ("from", entry.from?.iso ?? ""),
        ("to", entry.to?.iso ?? ""), ("aliases", entry.aliases.joined(separator: "、")),
        ("covers", entry.covers.joined(separator: "、")), ("base_level", entry.baseGrade ?? ""),
        ("base_on", entry.baseOn?.iso ?? ""),
      ]
      for (key, value) in values where !value.isEmpty {
        facts["register \(entry.code.digits) \(entry.from?.iso ?? "") \(key)"] = Fact(
          value: value, file: file, row: Int(entry.place.row), key: key)
      }
    }
  }

  private mutating func add(_ record: StatusRecord, _ campaign: Campaign, _ register: Register) {
    var values: [(String, String?)] = [
      ("participating", record.participating.map { "\($0)" }),
      ("year", record.plannedYear.map { "\($0)" }), ("stage", record.stage?.id),
      ("problem", record.problem), ("next_step", record.nextStep),
      ("self_score", record.claims.selfScore?.text),
      ("review_score", record.claims.reviewScore?.text),
      ("accept_score", record.claims.acceptScore?.text), ("bonus", record.claims.bonus?.text),
      ("vetoes", record.claims.vetoes == .unknown ? nil : "\(record.claims.vetoes)"),
    ]
    values += Stage.Step.allCases.map { ("\($0.id)_on", record.stageDates[$0]?.iso) }
    values += zip(campaign.grades, record.gradeDates).map { ("\($0.id)_on", $1?.iso) }
    values += zip(campaign.vetoes, record.claims.measures).map { ($0.id, $1?.text) }
    values += zip(campaign.fields, record.fields).map { ("field.\($0.id)", $1) }
    let unit = register.units[record.unit].code.digits
    keep("row", "status \(unit)", key: "", record.place)
    for case (let key, let value?) in values where !value.isEmpty {
      keep(value, "status \(unit) \(key)", key: key, record.place)
    }
  }

  private mutating func add(_ block: ScoreBlock, _ kind: ScoreKind, _ register: Register) {
    for unit in register.units.indices where block.mentions(unit) {
      for item in 1...block.itemCount {
        guard let place = block.place(unit: unit, item: item) else { continue }
        let columns = files[Int(place.file)].columns.map(\.key)
        // In a wide table the item is the column; in any other its kind.
        let key = columns.contains("\(item)") ? "\(item)" : kind.rawValue
        keep(
          "\(block.cell(unit: unit, item: item).byte)",
          "\(kind) \(register.units[unit].code.digits) \(item)", key: key, place)
      }
    }
  }

  private mutating func add(_ month: MonthInput, _ campaign: Campaign, _ register: Register) {
    for sheet in month.sheets {
      keep(
        "\(sheet.claims)", "sheet \(register.units[sheet.unit].code.digits)", key: "", sheet.place)
    }
    for row in month.tallies {
      let counts = [row.total, row.participating, row.attained] + row.grades
      let keys = ["total", "participating", "attained"] + campaign.grades.map(\.id)
      for case (let key, let count?) in zip(keys, counts) {
        keep("\(count)", "tally \(row.code.digits) \(key)", key: key, row.place)
      }
    }
    for decision in month.decisions {
      let unit = register.units[decision.unit].code.digits
      keep("\(decision.counts)", "decision \(unit)", key: "decision", decision.place)
      keep(decision.reason, "reason \(unit)", key: "reason", decision.place)
    }
  }

  private mutating func keep(_ value: String, _ name: String, key: String, _ place: RowPlace) {
    facts[name] = Fact(
      value: value, file: files[Int(place.file)].name, row: Int(place.row), key: key)
  }
}
