import Diagnostics

@testable import Intake

/// A template is read or refused, never both, and what is said of it has its place in the file.
enum TemplateClaims {
  static let seeds = [
    "format: 1\nid: gaoyi\ntitle: 示例\ntop: {code: \"130127000000\", name: 高邑县, level: county}\n",
    "format: 1\nid: a\n# 注释\nstages:\n  - {step: applied, name: 申报}\n", "- a\n- &x b\n- *x\n",
    "a: |\n  b\n",
  ]
  static let designSeeds = [
    "format: 1\nid: roll-up\nkind: tables\ncampaigns: [gaoyi]\nfile: \"表.xlsx\"\nsheets: []\n",
    "format: 1\nid: x\nkind: county_roll_up\n",
  ]

  static func check(_ bytes: [UInt8]) {
    let read = CampaignTemplateReader.read(bytes, file: "gaoyi.yaml")
    check(read.diagnostics, isRefused: read.value == nil, bytes)
  }

  static func checkDesign(_ bytes: [UInt8]) {
    let read = WorkbookTemplateReader(campaigns: [Gaoyi.campaign]).read(bytes, file: "roll-up.yaml")
    check(read.diagnostics, isRefused: read.value == nil, bytes)
  }

  /// What holds of any template: it is read or refused, and findings lie in it.
  static func check(_ found: [Diagnostic], isRefused: Bool, _ bytes: [UInt8]) {
    let isFaulty = found.contains { $0.severity == .error }
    claim(isRefused == isFaulty, "refused \(isRefused), faulty \(isFaulty)")
    let text = String(decoding: bytes, as: UTF8.self)
    let lines = text.unicodeScalars.count {
      ["\n", "\r", "\u{85}", "\u{2028}", "\u{2029}"].contains($0)
    }
    for finding in found {
      let line = finding.location.line ?? 0
      claim(
        (0...lines + 1).contains(line), "\(finding.code) in line \(line) of \(lines + 1): \(bytes)")
      claim(!Wording.line(finding, .zh).isEmpty && !Wording.line(finding, .en).isEmpty, "words")
    }
  }
}
