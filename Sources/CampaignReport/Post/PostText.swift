import Campaigns
import Diagnostics
import Layout
import Ledger
import Mail
import Records

/// What sending says: a line for each letter, then what a person must do.
struct PostText {
  let console: Console
  /// What is being sent.
  let heading: String

  private var isJSON: Bool { console.logFormat == .json }

  func sayHeading(_ way: PostWishes.Way) {
    guard !isJSON else { return }
    console.say(Tint.bold.paint(heading, console))
    if case .dryRun = way {
      console.say(console.words("  试行，不发送：", "  dry run, nothing is sent:"))
    }
  }

  /// One line says why letters wait.
  func sayShut(_ obstacles: [SendGate.Obstacle], waiting: Int) {
    let why = GateWords.text(obstacles, languageID: console.language.rawValue)
    let line = console.words(
      "给领导的信暂缓（\(waiting)封）：\(why)；补报、更正后重新运行，或用 send --send-anyway \"理由\" 先发",
      "letters for leaders wait (\(waiting)): \(why); mend that and run again, or overrule it with "
        + "send --send-anyway \"reason\"")
    if isJSON {
      console.say(
        JSONLine.text([
          ("level", .text("warning")), ("event", .text("gate-shut")), ("message", .text(line)),
        ]))
    } else {
      console.say("  " + Tint.yellow.paint(line, console))
    }
  }

  func sayPlanned(_ it: AddressedLetter, files: [String]) {
    if isJSON {
      return console.say(
        JSONLine.text([
          ("level", .text("info")), ("event", .text("would-send")),
          ("letter", .text(it.keyName)), ("recipient", .text(it.mailbox.address)),
          ("manner", .text(it.recipient.manner.rawValue)),
          ("files", .list(files.map { .text($0) })),
        ]))
    }
    console.say("  " + line(it) + "  [\(it.recipient.manner.rawValue)]")
    for file in files { console.say("      " + file) }
    if files.isEmpty { console.say(console.words("      （没有附件）", "      (no files)")) }
  }

  func sayOutbox(_ folder: String, letters: Int) {
    let line = console.words(
      "  已写入 \(folder)：\(letters)封信和 manifest.json；交出后请用 seal 封存本期",
      "  written to \(folder): \(letters) letters and manifest.json; once they are handed over, "
        + "seal the month")
    console.say(
      isJSON ? JSONLine.text([("level", .text("info")), ("message", .text(line))]) : line)
  }

  func sayTest(_ it: AddressedLetter, to mailbox: Mailbox, _ result: SendResult) {
    let words = console.language == .zh ? result.zh : result.en
    say("test", "\(it.keyName) → \(mailbox.address)", words, isGood: result.outcome == .sent)
  }

  func say(_ outcome: PostOutcome, _ it: AddressedLetter) {
    let delivery = outcome.delivery
    let zh: String
    let en: String
    switch outcome {
    case .before: (zh, en) = ("此前已发", "sent before")
    case .notDue: (zh, en) = ("暂缓，\(time(delivery))再试", "waits until \(time(delivery))")
    case .refusedBefore:
      (zh, en) = (
        "此前被服务器拒收；核对邮箱后用 history settle \(delivery.id) --resend 重发",
        "refused before; check the mailbox, then history settle \(delivery.id) --resend"
      )
    case .unknownBefore:
      (zh, en) = (
        "结果不明，没有重发；请向收件人核实后用 history settle \(delivery.id) --sent 或 --resend 认定",
        "unknown, not sent again; ask the recipient, then history settle \(delivery.id) --sent or "
          + "--resend"
      )
    case .tried(_, let result):
      let next = delivery.state == .deferred ? time(delivery) : ""
      zh = result.zh + (next.isEmpty ? "" : "（\(next)以后）") + unknownRemark(result, delivery)
      en = result.en + (next.isEmpty ? "" : " (from \(next) on)") + unknownRemark(result, delivery)
    }
    say(
      delivery.state.rawValue, line(it), console.words(zh, en), isGood: outcome.hasArrived,
      delivery: delivery)
  }

  private func unknownRemark(_ result: SendResult, _ delivery: Delivery) -> String {
    result.outcome == .unknown
      ? console.words("（编号 \(delivery.id)）", " (delivery \(delivery.id))") : ""
  }

  func saySummary(_ outcomes: [PostOutcome], notTried: Int) {
    guard !isJSON else { return }
    func count(_ zh: String, _ en: String, _ belongs: (PostOutcome) -> Bool) -> String? {
      let count = outcomes.count(where: belongs)
      return count == 0 ? nil : console.words("\(zh) \(count)", "\(en) \(count)")
    }
    let parts = [
      count("新发出", "sent now") { if case .tried = $0 { $0.hasArrived } else { false } },
      count("此前已发", "sent before") { if case .before = $0 { true } else { false } },
      count("暂缓", "deferred") { $0.status == .tryAgain },
      count("被拒", "refused") { $0.status == .refusedRecipients },
      count("结果不明", "unknown") { $0.status == .unknownOutcome },
      notTried > 0 ? console.words("未试 \(notTried)", "not tried \(notTried)") : nil,
    ].compactMap(\.self)
    let list = parts.joined(separator: console.words("，", ", "))
    console.say(
      "  "
        + (parts.isEmpty
          ? console.words("没有要发的信", "no letters to send")
          : console.words("信函：\(list)", "letters: \(list)")))
  }

  private func say(
    _ event: String, _ whom: String, _ words: String, isGood: Bool, delivery: Delivery? = nil
  ) {
    guard isJSON else {
      let line = "  \(whom)\(console.words("：", ": "))\(words)"
      // What did not arrive must be heard even when quiet.
      return isGood ? console.say(line) : console.complain(line.drop { $0 == " " }.description)
    }
    let fields: [(String, JSONText)] = [
      ("level", .text(isGood ? "info" : "error")), ("event", .text(event)),
      ("delivery", delivery.map { .whole(Int($0.id)) } ?? .null), ("letter", .text(whom)),
      ("message", .text(words)),
    ]
    console.say(JSONLine.text(fields))
  }

  private func line(_ it: AddressedLetter) -> String {
    "\(it.keyName) → \(Visible.text(it.recipient.title)) <\(it.mailbox.address)>"
  }

  private func time(_ delivery: Delivery) -> String {
    delivery.nextTry.map(TimeText.local) ?? ""
  }
}
