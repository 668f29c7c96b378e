import Campaigns
import Diagnostics
import Foundation
import Ledger
import Mail
import Publishing

/// Tells whoever keeps the server (`CAMPAIGN_REPORT_KEEPER`) by mail that a run has failed, when
/// mail works; the same words at most once a day.
struct KeeperMail {
  static let variable = "CAMPAIGN_REPORT_KEEPER"

  let world: World

  /// - Parameter heard: what the run said on the standard error.
  func tell(_ status: ExitStatus, heard: String) {
    guard Self.isFailure(status), let address = world.environment[Self.variable],
      !address.isEmpty
    else { return }
    let keeper: Mailbox
    do throws(MailboxFault) {
      keeper = try Mailbox(address)
    } catch {
      return world.console.complain(
        world.console.words("\(Self.variable)：\(error.zh)", "\(Self.variable): \(error.en)"))
    }
    let digest = Digest.sha256(of: "\(status.rawValue)\n\(today)\n\(heard)")
    guard digest != lastTold else { return }
    do throws(SettingsFaults) {
      let settings = try SMTPSettings.read(world.environment)
      let result = SMTPTransport(settings).send(
        message(status, heard, digest, from: settings.from, to: keeper).bytes(), to: keeper
      ) {}
      if result.outcome == .sent { return remember(digest) }
      sayUntold(result.zh, result.en)
    } catch {
      // Where mail is not set up, what was said on the terminal is all there is.
      sayUntold(WorldFailure(error).zh, WorldFailure(error).en)
    }
  }

  /// What mends itself, or was meant, needs no keeper.
  private static func isFailure(_ status: ExitStatus) -> Bool {
    switch status {
    case .done, .attention, .usage, .tryAgain, .interrupted, .terminated: false
    default: true
    }
  }

  private func message(
    _ status: ExitStatus, _ heard: String, _ digest: String, from sender: Correspondent,
    to keeper: Mailbox
  ) -> Message {
    let console = world.console
    let subject = console.words(
      "campaign-report 运行失败（退出码 \(status.rawValue)）",
      "campaign-report has failed (exit \(status.rawValue))")
    guard let subject = HeaderText(subject) else {
      preconditionFailure("the subject is made of plain words")
    }
    // Whole, however deep it lies: the keeper may look after several.
    let workspace = Visible.text(world.root, limit: Int(PATH_MAX))
    let text =
      heard + "\n"
      + console.words(
        "工作目录：\(workspace)\n\(status.remedy(.zh))\n",
        "workspace: \(workspace)\n\(status.remedy(.en))\n")
    return Message(
      id: MessageID(key: ["keeper", digest], sender: sender.mailbox),
      date: MailDate(seconds: world.instant().seconds, offsetMinutes: 8 * 60), from: sender,
      to: [Correspondent(keeper)], subject: subject, text: text)
  }

  private func sayUntold(_ zh: String, _ en: String) {
    world.console.complain(
      world.console.words("未能告知 \(Self.variable)：\(zh)", "\(Self.variable) was not told: \(en)"))
  }

  // MARK: once a day

  private var today: String { world.today("Asia/Shanghai")?.iso ?? "" }

  private var note: URL { URL(fileURLWithPath: world.root + "/state/keeper-told") }

  private var lastTold: String? { try? String(contentsOf: note, encoding: .utf8) }

  /// Where it cannot be written, the keeper is told once more: better than not at all.
  private func remember(_ digest: String) {
    try? Data(digest.utf8).write(to: note)
  }
}
