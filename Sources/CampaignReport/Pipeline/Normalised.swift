import Campaigns
import Diagnostics
import Intake

/// The register and the months as accepted values: the second stage.
struct Normalised {
  let register: Register
  /// Oldest first, up to the period.
  let months: [MonthInput]
  private let period: ReportingPeriod
  private let registerDiagnostics: [Diagnostic]
  private let misplaced: [Diagnostic]
  private let monthDiagnostics: [ReportingPeriod: [Diagnostic]]

  init(
    _ sources: Sources, campaign: Campaign, choice: PeriodChoice, request: Request,
    mayBeEmpty: Bool = false
  ) throws(WorldFailure) {
    let prefix = "inputs/\(campaign.id)/"
    func input(_ file: Sources.File) -> InputFile {
      InputFile(name: String(file.path.dropFirst(prefix.count)), bytes: file.bytes)
    }
    let read = Self.readRegister(sources.units, of: campaign)
    let isBare = read.value == nil && Self.saysNoData(read.diagnostics)
    let register = read.value ?? Register([])
    if read.value == nil, !isBare { throw Self.refused(sources.units, read.diagnostics, campaign) }
    self.register = register
    period = choice.period
    registerDiagnostics = isBare ? [] : read.diagnostics
    // A file may be named as in messages, from the workspace, or by its last part.
    let forced = Set(
      request.forced.map {
        PersonalNumbers.masked($0.hasPrefix(prefix) ? String($0.dropFirst(prefix.count)) : $0)
      })
    var months: [MonthInput] = []
    var found: [ReportingPeriod: [Diagnostic]] = [:]
    for period in sources.months.keys.sorted() {
      let month = MonthReader.readMonth(
        sources.months[period, default: []].map(input), period: period, campaign: campaign,
        register: register, forced: forced, by: request.workers)
      months.append(month.value)
      found[period] = month.diagnostics + sources.unread[period, default: []]
    }
    // An office that only adds up what others have counted has a register of no communities.
    if isBare, months.allSatisfy(\.tallies.isEmpty) {
      throw Self.refused(sources.units, read.diagnostics, campaign)
    }
    self.months = months
    misplaced = sources.misplaced
    monthDiagnostics = found
    if !mayBeEmpty { try checkAccepted(campaign) }
  }

  /// - Throws: 65 where the register is refused.
  static func register(
    _ file: Sources.File, of campaign: Campaign
  ) throws(WorldFailure) -> Diagnosed<Register> {
    let read = readRegister(file, of: campaign)
    guard let register = read.value else { throw refused(file, read.diagnostics, campaign) }
    return Diagnosed(register, read.diagnostics)
  }

  private static func readRegister(
    _ file: Sources.File, of campaign: Campaign
  ) -> Diagnosed<Register?> {
    let name = String(file.path.dropFirst("inputs/\(campaign.id)/".count))
    let read = RegisterReader.readRegister(
      InputFile(name: name, bytes: file.bytes), campaign: campaign)
    return Diagnosed(read.value?.0, read.diagnostics)
  }

  private static func refused(
    _ file: Sources.File, _ findings: [Diagnostic], _ campaign: Campaign
  ) -> WorldFailure {
    WorldFailure(
      .refused, zh: "\(campaign.id)：名册被拒收，没有生成任何文件；请改正 \(file.path) 后重试",
      en: "\(campaign.id): the register is refused, nothing was made; mend it and run again",
      findings: findings)
  }

  /// Nothing is wrong with the register but that it has a header and no rows.
  private static func saysNoData(_ findings: [Diagnostic]) -> Bool {
    let errors = findings.filter { $0.severity == .error }
    return errors.count == 1
      && errors.allSatisfy { if case .table(.noData, _) = $0.fault { true } else { false } }
  }

  /// A month without any file, or with none accepted, makes no report.
  private func checkAccepted(_ campaign: Campaign) throws(WorldFailure) {
    let folder = "inputs/\(campaign.id)/\(period.name)/"
    guard let month = months.last, month.period == period else {
      throw WorldFailure(
        .absent, zh: "\(campaign.id)：\(folder) 没有任何来件，没有生成报告",
        en: "\(campaign.id): no file in \(folder), no report was made")
    }
    guard !month.hasAcceptedInput else { return }
    let found = monthDiagnostics[period, default: []]
    if found.contains(where: { $0.severity == .error }) {
      throw WorldFailure(
        .refused, zh: "\(campaign.id)：\(folder) 的来件全部被拒收，没有生成报告；请按上面的说明改正",
        en: "\(campaign.id): every file in \(folder) is refused, no report was made",
        findings: found)
    }
    // A table whose rows all speak of units that have left the register is a table all the same.
    guard month.files.allSatisfy(\.columns.isEmpty) else { return }
    throw WorldFailure(
      .absent, zh: "\(campaign.id)：\(folder) 里没有报表，没有生成报告",
      en: "\(campaign.id): no table in \(folder), no report was made",
      findings: found)
  }

  /// Everything to be said of the report: of the month's own files, of the register, of the rules,
  /// and of older rows that this month's figures rest on.
  func diagnostics(with assessed: Diagnosed<Progress>) -> [Diagnostic] {
    var rows: Set<SourceLocation> = []
    // Without older findings nothing is looked for.
    let hasOlder = monthDiagnostics.contains { $0.key != period && !$0.value.isEmpty }
    for it in hasOlder ? assessed.value.units : [] {
      if let status = it.state.status, status.period != period {
        rows.insert(row(status.value.place, of: status.period))
      }
      if let sheet = it.state.sheet, sheet.period != period {
        rows.insert(row(sheet.value.place, of: sheet.period))
      }
    }
    let older = monthDiagnostics.filter { $0.key != period }.values.joined().filter { finding in
      Self.isOfThisRun(finding)
        || finding.severity == .warning
          && rows.contains(SourceLocation(file: finding.location.file, row: finding.location.row))
    }
    let all =
      registerDiagnostics + misplaced + monthDiagnostics[period, default: []] + older
      + assessed.diagnostics
    return all.sorted(by: Self.comesBefore)
  }

  /// A file that this run could not read may be one that the figures would rest on, whatever its
  /// month.
  private static func isOfThisRun(_ finding: Diagnostic) -> Bool {
    switch finding.fault {
    case .table(.unreadable, _), .table(.changing, _): true
    default: false
    }
  }

  private func row(_ place: RowPlace, of period: ReportingPeriod) -> SourceLocation {
    let month = months.first { $0.period == period }
    return SourceLocation(
      file: month?.files[Int(place.file)].name ?? "", row: Int(place.row))
  }

  private static func comesBefore(_ a: Diagnostic, _ b: Diagnostic) -> Bool {
    let (x, y) = (a.location, b.location)
    if x.file != y.file { return x.file < y.file }
    if x.row != y.row { return (x.row ?? 0) < (y.row ?? 0) }
    if x.column != y.column { return (x.column ?? 0) < (y.column ?? 0) }
    if a.code != b.code { return a.code < b.code }
    return Wording.message(a, .en) < Wording.message(b, .en)
  }
}
