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
  private let monthDiagnostics: [ReportingPeriod: [Diagnostic]]

  init(
    _ sources: Sources, campaign: Campaign, choice: PeriodChoice, request: Request,
    console: Console
  ) throws(WorldFailure) {
    let prefix = "inputs/\(campaign.id)/"
    func input(_ file: Sources.File) -> InputFile {
      InputFile(name: String(file.path.dropFirst(prefix.count)), bytes: file.bytes)
    }
    let read = RegisterReader.readRegister(input(sources.units), campaign: campaign)
    guard let register = read.value?.0 else {
      Self.complain(read.diagnostics, console)
      throw WorldFailure(
        .refused, zh: "\(campaign.id)：名册被拒收，没有生成任何文件；请改正 \(sources.units.path) 后重试",
        en: "\(campaign.id): the register is refused, nothing was made; mend it and run again")
    }
    self.register = register
    period = choice.period
    registerDiagnostics = read.diagnostics
    var months: [MonthInput] = []
    var found: [ReportingPeriod: [Diagnostic]] = [:]
    for period in sources.months.keys.sorted() {
      let month = MonthReader.readMonth(
        sources.months[period, default: []].map(input), period: period, campaign: campaign,
        register: register, forced: request.forced)
      months.append(month.value)
      found[period] = month.diagnostics
    }
    self.months = months
    monthDiagnostics = found
    try checkAccepted(campaign, console)
  }

  /// A month without any file, or with none accepted, makes no report.
  private func checkAccepted(
    _ campaign: Campaign, _ console: Console
  ) throws(WorldFailure) {
    let folder = "inputs/\(campaign.id)/\(period.name)/"
    guard let month = months.last, month.period == period else {
      throw WorldFailure(
        .absent, zh: "\(campaign.id)：\(folder) 没有任何来件，没有生成报告",
        en: "\(campaign.id): no file in \(folder), no report was made")
    }
    guard !month.hasAcceptedInput else { return }
    let found = monthDiagnostics[period, default: []]
    Self.complain(found, console)
    if found.contains(where: { $0.severity == .error }) {
      throw WorldFailure(
        .refused, zh: "\(campaign.id)：\(folder) 的来件全部被拒收，没有生成报告；请按上面的说明改正",
        en: "\(campaign.id): every file in \(folder) is refused, no report was made")
    }
    throw WorldFailure(
      .absent, zh: "\(campaign.id)：\(folder) 里没有报表，没有生成报告",
      en: "\(campaign.id): no table in \(folder), no report was made")
  }

  private static func complain(_ diagnostics: [Diagnostic], _ console: Console) {
    for line in DiagnosticsText(console: console).lines(diagnostics) { console.complain(line) }
  }

  /// Everything to be said of the report: of the month's own files, of the register, of the rules,
  /// and of older rows that this month's figures rest on.
  func diagnostics(with assessed: Diagnosed<Progress>) -> [Diagnostic] {
    var rows: Set<SourceLocation> = []
    for it in assessed.value.units {
      if let status = it.state.status, status.period != period {
        rows.insert(row(status.value.place, of: status.period))
      }
      if let sheet = it.state.sheet, sheet.period != period {
        rows.insert(row(sheet.value.place, of: sheet.period))
      }
    }
    let older = monthDiagnostics.filter { $0.key != period }.values.joined().filter {
      $0.severity == .warning
        && rows.contains(SourceLocation(file: $0.location.file, row: $0.location.row))
    }
    let all =
      registerDiagnostics + monthDiagnostics[period, default: []] + older
      + assessed.diagnostics
    return all.sorted(by: Self.comesBefore)
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
