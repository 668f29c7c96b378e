import Campaigns
import Diagnostics
import Intake

/// What reading files of December 2021 gave, and the lines that a clerk would see.
struct MonthReading {
  let month: MonthInput
  let diagnostics: [Diagnostic]
  let register: Register

  var lines: [String] { diagnostics.map { Wording.line($0, .zh) } }
  var englishLines: [String] { diagnostics.map { Wording.line($0, .en) } }
  var codes: [String] { diagnostics.map(\.code) }

  /// The status row of a unit by the last digits of its code.
  func status(_ code: String) -> StatusRecord? {
    month.status.first { register.units[$0.unit].code.digits == code }
  }

  init(
    _ files: [InputFile], register text: String = Gaoyi.units, campaign: Campaign = Gaoyi.campaign,
    period: String = "2021-12", forced: Set<String> = []
  ) {
    let read = RegisterReader.readRegister(
      InputFile(name: "units.csv", bytes: Array(text.utf8)), campaign: campaign)
    guard let register = read.value?.0 else {
      preconditionFailure(read.diagnostics.map { Wording.line($0, .zh) }.joined(separator: "\n"))
    }
    let month = MonthReader.readMonth(
      files, period: Gaoyi.period(period), campaign: campaign, register: register, forced: forced)
    self.month = month.value
    diagnostics = month.diagnostics
    self.register = register
  }

  /// One file of text.
  init(_ text: String, name: String = "2021-12/表.csv") {
    self.init([InputFile(name: name, bytes: Array(text.utf8))])
  }
}
