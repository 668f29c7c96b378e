import Campaigns
import Diagnostics
import Intake
import Layout
import Mail

/// Who is sent which letter of a campaign: its letter templates and its `recipients.csv`.
struct PostOffice: Sendable {
  let letters: [LetterTemplate]
  let recipients: [Recipient]

  /// - Throws: 78 with every place that is wrong; 66 without `recipients.csv`.
  static func read(_ campaign: Campaign, in world: World) throws(WorldFailure) -> PostOffice {
    let letters = try readLetters(campaign, world)
    let path = "inputs/\(campaign.id)/recipients.csv"
    let bytes: [UInt8]
    do throws(WorldFailure) {
      bytes = try world.read(path)
    } catch {
      guard error.status == .absent else { throw error }
      throw WorldFailure(
        .absent, zh: "\(campaign.id)：没有收件人表 \(path)，没有发送；请放入后再运行",
        en: "\(campaign.id): there is no \(path), nothing was sent; put it there")
    }
    let reader = RecipientReader(campaign: campaign, letters: letters, grammar: grammar)
    let read = reader.read(InputFile(name: path, bytes: bytes))
    guard let recipients = read.value else {
      throw WorldFailure(
        .template, zh: "\(campaign.id)：收件人表有误，没有发送任何邮件；请按上面的位置改正 \(path)",
        en: "\(campaign.id): \(path) is wrong, nothing was sent; mend it at the places above",
        findings: read.diagnostics)
    }
    return PostOffice(letters: letters, recipients: recipients)
  }

  private static func readLetters(
    _ campaign: Campaign, _ world: World
  ) throws(WorldFailure) -> [LetterTemplate] {
    let reader = LetterTemplateReader(
      campaigns: try Templates.campaigns(in: world),
      workbooks: try Templates.names(in: "templates/workbooks", world))
    var letters: [LetterTemplate] = []
    var diagnostics: [Diagnostic] = []
    for name in try Templates.names(in: "templates/letters", world) {
      let path = "templates/letters/\(name).yaml"
      let read = reader.read(try world.read(path), file: path)
      guard read.value?.campaigns.includes(campaign.id) ?? true else { continue }
      diagnostics += read.diagnostics
      if let letter = read.value { letters.append(letter) }
    }
    if diagnostics.contains(where: { $0.severity == .error }) {
      throw WorldFailure(
        .template, zh: "\(campaign.id)：信函模板有误，没有发送任何邮件，请按上面的位置改正",
        en: "\(campaign.id): a letter template is wrong, nothing was sent; mend it at the places "
          + "above",
        findings: diagnostics)
    }
    return letters
  }

  /// Mail's own grammar, which `Intake` does not know.
  private static let grammar = RecipientReader.Grammar(
    mailboxFault: { text in
      do throws(MailboxFault) {
        _ = try Mailbox(text)
        return nil
      } catch {
        return error
      }
    },
    isHeader: { HeaderText($0) != nil }, longestHeader: HeaderText.limit)

  /// Every letter of an occasion to every recipient of it, each once, in the order of the letters,
  /// the places and the rows.
  func addressed(_ occasion: LetterTemplate.Occasion) -> [AddressedLetter] {
    var addressed: [AddressedLetter] = []
    for letter in letters where letter.occasion == occasion {
      let own = recipients.filter { it in
        it.letters.isEmpty
          ? letter.isMeantByNone(scope: it.scope != nil) : it.letters.contains(letter.id)
      }
      let scopes = Set(own.map(\.scope)).sorted { ($0?.value ?? 0) < ($1?.value ?? 0) }
      for scope in scopes {
        let group = own.filter { $0.scope == scope }
        var seen: Set<String> = []
        for recipient in group where seen.insert(recipient.mailbox.lowercased()).inserted {
          addressed.append(
            AddressedLetter(
              letter: letter, scope: scope, recipient: recipient,
              to: group.filter { $0.manner == .to }, cc: group.filter { $0.manner == .cc }))
        }
      }
    }
    return addressed
  }
}

/// A letter to one recipient, its figures still to come.
struct AddressedLetter: Sendable {
  let letter: LetterTemplate
  /// The place that it is about; `nil` is the whole.
  let scope: RegionCode?
  let recipient: Recipient
  /// Everybody whom the letter names in its head: those of the same letter and place.
  let to: [Recipient]
  let cc: [Recipient]

  /// What stands for the letter in a delivery's key: a letter to a place is one of its own.
  var keyName: String { scope.map { letter.id + ":" + $0.digits } ?? letter.id }

  /// `recipients.csv` was read by mail's grammar.
  var mailbox: Mailbox { Self.mailbox(of: recipient) }

  static func mailbox(of recipient: Recipient) -> Mailbox {
    do throws(MailboxFault) {
      return try Mailbox(recipient.mailbox)
    } catch {
      preconditionFailure("a recipient's mailbox was read by the grammar of mail")
    }
  }

  static func correspondent(_ recipient: Recipient) -> Correspondent {
    Correspondent(mailbox(of: recipient), name: HeaderText(recipient.title))
  }
}
