package import Campaigns

/// The words that letters say of themselves.
struct LetterWords: Sendable {
  var languageTag: String
  /// Before the subject of a correction.
  var correctionMark: String
  var correction, override, waiting: @Sendable (_ reason: String) -> String
  /// Target, done, missing, due, status.
  var targetHeadings: [String]
  var notReported, more: @Sendable (_ count: Int) -> String
  var returned: @Sendable (_ count: Int, _ left: Int) -> String

  static func of(_ languageID: String) -> LetterWords { languageID == "en" ? .en : .zh }

  private static let zh = LetterWords(
    languageTag: "zh-CN", correctionMark: "（更正）",
    correction: { "本期为更正件，更正原因：\($0)。此前一期作废，以本期为准。" },
    override: { "本期数据尚有未核实之处，经批准先行报送，理由：\($0)。" },
    waiting: { "本期报送领导的信函暂缓发出：\($0)。请督促补报、更正后重新生成。" },
    targetHeadings: ["目标", "完成", "还差", "截止", "状态"],
    notReported: { "未报名单（\($0)个）" }, more: { "……另有\($0)个" },
    returned: { count, left in
      "附退回表\(count)份（文件名以“（更正”开头）：要改的格和原因都标在发送人自己的表里。表中有个人信息，只发还原报送人，改好后重新报送。"
        + (left > 0 ? "另有\(left)份太多，没有附上，在报告文件夹的“退回”中。" : "")
    })

  private static let en = LetterWords(
    languageTag: "en", correctionMark: "(corrected) ",
    correction: { "This issue corrects the one before, which no longer holds: \($0)." },
    override: { "Some data are not yet verified; this is sent all the same: \($0)." },
    waiting: { "Letters to leaders wait: \($0). Have it handed in or mended, and run again." },
    targetHeadings: ["target", "done", "short", "due", "status"],
    notReported: { "not reported (\($0))" }, more: { "… \($0) more" },
    returned: { count, left in
      "\(count) workbooks (their names begin with （更正) show senders what to mend in their own "
        + "tables. They hold personal data: each goes back to its sender, and to nobody else."
        + (left > 0 ? " \(left) more lie in the folder “returned” of the report." : "")
    })
}

/// Why the gate is shut, in words.
package enum GateWords {
  /// - Parameter languageID: `zh` or `en`.
  package static func text(_ obstacles: [SendGate.Obstacle], languageID: String) -> String {
    let isEnglish = languageID == "en"
    let parts = obstacles.map { obstacle in
      switch obstacle {
      case .errors(let found, let most):
        isEnglish
          ? "\(found) refused rows or files (at most \(most))" : "拒收\(found)处（至多\(most)处）"
      case .held(let found, let most):
        isEnglish ? "\(found) units held (at most \(most))" : "存疑\(found)个（至多\(most)个）"
      case .coverage(let reported, let of, let percent):
        isEnglish
          ? "\(reported) of \(of) units reported (at least \(percent)%)"
          : "已报\(reported)/\(of)个（至少\(percent)%）"
      }
    }
    return parts.joined(separator: isEnglish ? ", " : "，")
  }
}
