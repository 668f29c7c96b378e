import Foundation
import Testing

/// Identity-card and mobile numbers in every text that offices hand in, and who filled it in: none
/// of it comes out anywhere but in what goes back to the sender (`ReturnedFilesTests`).
@Suite struct PrivacyTests {
  private static let mobile = "13800138000"
  private static let identity = "13012719900101123X"
  /// However it is written.
  private static let spellings = [
    mobile, "138 0013 8000", "１３８００１３８０００", "138-0013-8000", "+86" + mobile, identity,
    "130127 19900101 123X", "１３０１２７１９９００１０１１２３Ｘ", "130127900101123",
  ]
  private static let text = spellings.joined(separator: "、")
  private static let reporter = "示例甲乙丙"

  /// Every column of text that the tables have, of a kind that is printed or said somewhere.
  private func workspace() throws -> Workspace {
    let workspace = try Workspace()
    let folder = "inputs/gaoyi/"
    let t = Self.text
    try workspace.write(
      folder + "units.csv",
      "区划代码,社区名称,街道（镇）,县（市、区）,市,省,别名,责任人职务,涉及社区,联系\(Self.mobile)\n"
        + "130127100001,甲\(t),高邑镇\(t),高邑县,石家庄市,河北省,别名\(t),主任\(t),含\(t),\(t)\n"
        + "130127100002,乙社区,高邑镇,高邑县,石家庄市,河北省,,,,\n"
        + "130127100003,丙社区,高邑镇,高邑县,石家庄市,河北省,,,,\n")
    let head = "状态表 \(t)\n填报人：\(Self.reporter),联系电话：\(t)\n"
    let columns = "区划代码,社区名称,街道（镇）,是否参与创建,认定日期,验收得分,否决项,存在问题,下步措施,填报人,填报日期,电话\(t)\n"
    let rest = "问题\(t),措施\(t),\(Self.reporter),2021-12-30,\(t)\n"
    try workspace.write(
      folder + "2021-12/表\(Self.mobile).csv",
      head + columns + "130127100001,甲\(t),高邑镇\(t),是,2021-12-01,79,无," + rest
        + "130127100002,戊\(t),丁镇\(t),是,,,," + rest
        + "130127100003,丙社区,高邑镇,是\(t),\(t),\(t),V1、\(t),\(rest)"
        + "注：\(t)\n填报人：\(Self.reporter) \(t),,审核人：\(Self.reporter)\n")
    try workspace.write(
      folder + "2021-12/得分.csv",
      "区划代码,指标序号,自评得分,扣分说明\n130127100001,1,3,\(t)\n130127100001,2,\(Self.mobile),\(t)\n")
    try workspace.write(
      folder + "2021-12/自评表.csv",
      "社区名称：丙社区,填报人：\(Self.reporter),\(t)\n统计用区划代码：130127100003\n"
        + "序号,详细指标,自评得分,扣分原因及佐证材料\n1,机制,2,\(t)\n加分,\(t),1,\n")
    try workspace.write(
      folder + "2021-12/裁定.csv", "区划代码,裁定,理由,裁定人职务\n130127100001,不计入,\(t),\(t)\n")
    try workspace.write(folder + "2021-12/\(Self.identity)/别的.csv", "苹果\(t),梨\n1,2\n")
    try workspace.write(folder + "2021-12/汇总\(Self.mobile).pdf", "%PDF-1.4\n")
    try workspace.write(folder + "漏放\(Self.mobile).csv", "x\n")
    try workspace.makeLink(folder + "2021-12/链接\(Self.mobile)", to: "nowhere")
    return workspace
  }

  /// Digits alone, whatever their width and whatever stands between them.
  private static func digits(_ text: String) -> String {
    var digits = ""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x30...0x39: digits.unicodeScalars.append(scalar)
      case 0xFF10...0xFF19: digits += String(scalar.value - 0xFF10)
      case 0x20, 0x2D, 0x3000: break
      default: digits += "|"
      }
    }
    return digits
  }

  private static func check(_ what: String, _ text: String) {
    let digits = digits(text)
    for secret in ["13800138000", "13012719900101123", "130127900101123"] {
      #expect(!digits.contains(secret), "\(secret) in \(what)")
    }
    #expect(!text.contains(reporter), "the reporter in \(what)")
  }

  @Test func nothingOfItComesOut() throws {
    let workspace = try workspace()
    let period = ["--period", "2021-12", "--verbose"]
    let run = try workspace.run(["run", "gaoyi", "--lang", "zh"] + period)
    #expect(run.exit == 1, "\(run.errors)")
    #expect(run.output.contains("****"))
    for language in ["zh", "en"] {
      for command in [
        ["check", "gaoyi"], ["check", "gaoyi", "--format", "json"],
        ["check", "gaoyi", "--log", "json"], ["run", "gaoyi", "--log", "json"],
        ["status", "gaoyi"], ["status", "gaoyi", "--format", "json"],
        ["explain", "gaoyi", "130127100001"], ["explain", "gaoyi", "130127100003"],
        ["explain", "gaoyi", "130127100001", "--format", "json"],
      ] {
        let outcome = try workspace.run(command + period + ["--lang", language])
        #expect(outcome.exit <= 1, "\(command) \(outcome.errors)")
        Self.check("\(command)", outcome.output + outcome.errors)
      }
    }
    let files = try workspace.files(in: "reports/gaoyi/2021-12")
    #expect(files.keys.contains { $0.hasSuffix(".xlsx") })
    for (name, bytes) in files {
      Self.check("the name \(name)", name)
      if name.hasPrefix("退回/") { continue }
      guard name.hasSuffix(".xlsx") else {
        Self.check(name, String(decoding: bytes, as: UTF8.self))
        continue
      }
      let parts = try workspace.unpacked("reports/gaoyi/2021-12/" + name)
      #expect(parts.contains("sheetData"))
      Self.check(name, parts)
    }
  }
}
