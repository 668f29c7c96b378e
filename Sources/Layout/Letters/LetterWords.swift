/// The words that letters say of themselves.
struct LetterWords: Sendable {
  var languageTag: String
  /// Before the subject of a correction.
  var correctionMark: String
  var correction, override: @Sendable (_ reason: String) -> String
  /// Target, done, missing, due, status.
  var targetHeadings: [String]
  var notReported, more: @Sendable (_ count: Int) -> String

  static func of(_ languageID: String) -> LetterWords { languageID == "en" ? .en : .zh }

  private static let zh = LetterWords(
    languageTag: "zh-CN", correctionMark: "（更正）",
    correction: { "本期为更正件，更正原因：\($0)。此前一期作废，以本期为准。" },
    override: { "本期数据尚有未核实之处，经批准先行报送，理由：\($0)。" },
    targetHeadings: ["目标", "完成", "还差", "截止", "状态"],
    notReported: { "未报名单（\($0)个）" }, more: { "……另有\($0)个" })

  private static let en = LetterWords(
    languageTag: "en", correctionMark: "(corrected) ",
    correction: { "This issue corrects the one before, which no longer holds: \($0)." },
    override: { "Some data are not yet verified; this is sent all the same: \($0)." },
    targetHeadings: ["target", "done", "short", "due", "status"],
    notReported: { "not reported (\($0))" }, more: { "… \($0) more" })
}
