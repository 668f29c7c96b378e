import Campaigns
import Diagnostics

@testable import Intake

/// A file of a month gives rows or says why not; a row that is read has a unit; nothing that is
/// said shows a person's number.
enum MonthClaims {
  static let seeds = [
    "区划代码,社区名称,街道（镇）,是否参与创建,自评日期,认定日期,自评得分,V1处数,V2占比,否决项,存在问题\n"
      + "130127100001,育才街社区,高邑镇,是,2021-10-31,,85,3,30.5%,无,\"绿地\n不足\"\n合计,,,1\n注：示例\n",
    "自评\n区划代码,社区名称,1,2,3\n130127100001,育才街社区,3,不涉及,2.5\n",
    "区划代码,指标序号,自评得分,不涉及,扣分说明\n130127100001,1,3,,示例13800138000\n",
    "社区名称：育才街社区,,统计用区划代码：130127100001\n序号,详细指标,自评得分\n1,机制,3\n加分,,2\n总分,,85\nV1,,存在，处数：5\n",
    "区划代码,名称,城市社区总数,达到创建要求数\n130127100000,高邑镇,5,2\n",
    "区划代码,裁定,理由,裁定人职务\n130127100001,计入,复核,主任\n", "sep=;\ncode;name;participating\n;育才街;√\n",
    "区划代码,社区名称,别名,设立日期,撤并日期\n130127100001,育才街社区,育才社区,,\n",
  ]

  private static let register: Register = {
    let file = InputFile(name: "units.csv", bytes: Array(Gaoyi.units.utf8))
    guard let read = RegisterReader.readRegister(file, campaign: Gaoyi.campaign).value else {
      preconditionFailure("the sample county has a register")
    }
    return read.0
  }()

  static func check(_ bytes: [UInt8]) {
    let file = InputFile(name: "2021-12/表.csv", bytes: bytes)
    checkMonth(file)
    let names = RegisterReader.readRegister(file, campaign: Gaoyi.campaign)
    let isRefused = names.diagnostics.contains { $0.severity == .error }
    claim((names.value == nil) == isRefused, "a register is read or refused")
    checkWords(names.diagnostics)
  }

  /// What holds of any file of a month.
  static func checkMonth(_ file: InputFile) {
    let month = MonthReader.readMonth(
      [file], period: Gaoyi.period("2021-12"), campaign: Gaoyi.campaign, register: register)
    let said = month.diagnostics
    claim(month.value.hasAcceptedInput || !said.isEmpty, "nothing is silently nothing")
    claim(month.value.status.allSatisfy { register.units.indices.contains($0.unit) }, "units")
    checkWords(said)
    // The same file twice says the same once.
    let twice = MonthReader.readMonth(
      [file, InputFile(name: "2021-12/表二.csv", bytes: file.bytes)], period: Gaoyi.period("2021-12"),
      campaign: Gaoyi.campaign, register: register)
    claim(twice.value.status.count == month.value.status.count, "rows of two equal files")
    claim(twice.value.tallies.count == month.value.tallies.count, "tallies of two equal files")
  }

  /// What is said shows nobody's number and moves no cursor.
  static func checkWords(_ said: [Diagnostic]) {
    for finding in said {
      for language in Language.allCases {
        let line = Wording.line(finding, language)
        claim(PersonalNumbers.masked(line) == line, "\(line) shows a number")
        claim(line.unicodeScalars.allSatisfy { $0.value >= 0x20 }, "\(line) moves the cursor")
      }
    }
  }
}
