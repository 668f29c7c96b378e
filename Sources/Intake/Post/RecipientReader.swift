package import Campaigns
package import Diagnostics
package import Layout

/// Reads `recipients.csv`: who receives which letter. Mail that goes astray cannot be called back:
/// any row that is wrong refuses the whole list.
package struct RecipientReader {
  /// What mail asks of texts that stand in its commands and headers; its own grammar judges.
  package struct Grammar: Sendable {
    /// What keeps a text from being a mailbox; `nil` where nothing does.
    let mailboxFault: @Sendable (String) -> MailboxFault?
    /// Whether a text can stand in a header line.
    let isHeader: @Sendable (String) -> Bool
    /// The longest text that can.
    let longestHeader: Int

    package init(
      mailboxFault: @escaping @Sendable (String) -> MailboxFault?,
      isHeader: @escaping @Sendable (String) -> Bool, longestHeader: Int
    ) {
      self.mailboxFault = mailboxFault
      self.isHeader = isHeader
      self.longestHeader = longestHeader
    }
  }

  private let campaign: Campaign
  private let letters: [LetterTemplate]
  private let grammar: Grammar

  /// - Parameter letters: those of the campaign.
  package init(campaign: Campaign, letters: [LetterTemplate], grammar: Grammar) {
    self.campaign = campaign
    self.letters = letters
    self.grammar = grammar
  }

  /// The recipients in the order of the file, each once; `nil` and why where the file is refused.
  package func read(_ file: InputFile) -> Diagnosed<[Recipient]?> {
    let opened: OpenedTable
    do {
      opened = try NamedTable(file, TableDefinitions.recipients).open()
    } catch {
      return Diagnosed(nil, error.findings)
    }
    var cursor = TableCursor(opened)
    var found: [Recipient] = []
    while cursor.advance() {
      let recipient = recipient(&cursor)
      if let recipient, let known = found.first(where: { isSame($0, recipient) }) {
        note(recipient, besides: known, &cursor)
      } else if cursor.accept(), let recipient {
        found.append(recipient)
      }
    }
    var content = FileContent()
    content.finish(cursor)
    let findings = FindingOrder.sorted(content.findings)
    let isRefused = findings.contains { $0.severity == .error }
    return Diagnosed(isRefused ? nil : found, findings)
  }

  private func recipient(_ cursor: inout TableCursor) -> Recipient? {
    let organisation = title("organisation", &cursor)
    let post = title("post", &cursor)
    if post.isEmpty, !cursor.isRefused {
      cursor.refuse(.blankCell, cursor.column("post"), nil)
    }
    if !grammar.isHeader(organisation + post), !cursor.isRefused {
      cursor.refuse(
        .notAHeader(longest: grammar.longestHeader), cursor.column("post"), organisation + post)
    }
    let mailbox = mailbox(&cursor)
    let manner = cursor.value(cursor.column("manner"), WordReader.manners) ?? .to
    let scope = scope(&cursor)
    let letters = letters(&cursor, scope: scope ?? nil, isScopeKnown: scope != nil)
    guard !cursor.isRefused else { return nil }
    return Recipient(
      organisation: organisation, post: post, mailbox: mailbox, manner: manner,
      scope: scope ?? nil, letters: letters, row: Int(cursor.place.row))
  }

  /// A name as it stands. What is hidden in it is looked for before anything is trimmed.
  private func title(_ key: String, _ cursor: inout TableCursor) -> String {
    guard let column = cursor.column(key) else { return "" }
    let found = cursor.text(column)
    guard found.unicodeScalars.contains(where: { !Tidy.isBlank($0) }) else { return "" }
    if !grammar.isHeader(found) {
      cursor.refuse(.notAHeader(longest: grammar.longestHeader), column, found)
      return ""
    }
    return Tidy.trimmed(found)
  }

  /// Spaces around an address are dropped, nothing else is guessed.
  private func mailbox(_ cursor: inout TableCursor) -> String {
    let column = cursor.column("email")
    let text = String(
      cursor.text(column).drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    if let fault = grammar.mailboxFault(text) {
      let isBlank = fault == .empty
      cursor.refuse(isBlank ? .blankCell : .notAMailbox(fault), column, isBlank ? nil : text)
    }
    return text
  }

  /// `*`, blank and the campaign's own place are the whole, an inner `nil`; the outer `nil` is a
  /// scope that is refused.
  private func scope(_ cursor: inout TableCursor) -> RegionCode?? {
    let column = cursor.column("scope")
    let text = Tidy.plain(cursor.text(column))
    if ["", "*", "全部", "all"].contains(text.lowercased()) { return .some(nil) }
    switch cursor.value(column, CodeReader()) {
    case .code(campaign.top.code): return .some(nil)
    case .code(let code):
      if CodePlace.lies(code, in: campaign) { return code }
      cursor.refuse(.codeOutside(place: campaign.top.name), column, text)
    case .scientific: cursor.refuse(.codeScientific, column, text)
    case nil: if !cursor.isRefused { return .some(nil) }
    }
    return nil
  }

  private func letters(
    _ cursor: inout TableCursor, scope: RegionCode?, isScopeKnown: Bool
  ) -> [String] {
    let column = cursor.column("letter")
    let separators: Set<Character> = ["、", ";", "；", ",", "，"]
    let names = cursor.text(column).split(whereSeparator: separators.contains)
      .map { Tidy.plain(String($0)) }.filter { !$0.isEmpty }
    for name in names {
      guard let letter = letters.first(where: { $0.id == name }) else {
        cursor.refuse(.unknownWord(known: letters.map(\.id)), column, name)
        continue
      }
      switch (letter.scope, scope) {
      case _ where !isScopeKnown: break
      case (.place, nil): cursor.refuse(.letterOfPlace, column, name)
      case (.whole, .some): cursor.refuse(.letterOfWhole, column, name)
      default: break
      }
    }
    return names
  }

  /// One mailbox, scope and letter: the same delivery.
  private func isSame(_ a: Recipient, _ b: Recipient) -> Bool {
    a.mailbox.lowercased() == b.mailbox.lowercased() && a.scope == b.scope
      && (a.letters.isEmpty && b.letters.isEmpty || !Set(a.letters).isDisjoint(with: b.letters))
  }

  private func note(_ it: Recipient, besides known: Recipient, _ cursor: inout TableCursor) {
    var twin = it
    twin.row = known.row
    if twin == known {
      cursor.add(.sameAsRow(known.row), cursor.column("email"), it.mailbox)
    } else {
      cursor.refuse(.differsFromRow(known.row), cursor.column("email"), it.mailbox)
    }
  }
}

extension WordReader where Value == Recipient.Manner {
  static let manners = WordReader(words: [
    (["to", "主送", "收件"], .to), (["cc", "抄送"], .cc), (["bcc", "密送"], .bcc),
  ])
}
