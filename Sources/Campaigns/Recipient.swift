/// Who receives letters of a campaign: a post of an organisation with its mailbox, a row of
/// `recipients.csv`. Never a person's name.
package struct Recipient: Hashable, Sendable {
  /// How a recipient stands in the head of a letter.
  package enum Manner: String, CaseIterable, Sendable {
    /// Those addressed (主送).
    case to
    /// Those who are to know (抄送).
    case cc
    /// Named to nobody (密送).
    case bcc
  }

  /// Empty where the column is.
  package var organisation: String
  package var post: String
  /// One mailbox, `local@domain`, that has passed the grammar of mail.
  package var mailbox: String
  package var manner: Manner
  /// The place whose figures and files the recipient gets, and of no other; `nil` is the whole.
  package var scope: RegionCode?
  /// The ids of the letters; empty: those for leaders that suit the scope.
  package var letters: [String]
  /// The row of `recipients.csv` as Excel shows it.
  package var row: Int

  package init(
    organisation: String = "", post: String, mailbox: String, manner: Manner = .to,
    scope: RegionCode? = nil, letters: [String] = [], row: Int
  ) {
    self.organisation = organisation
    self.post = post
    self.mailbox = mailbox
    self.manner = manner
    self.scope = scope
    self.letters = letters
    self.row = row
  }

  /// What stands before the address: 高邑县住房和城乡建设局局长.
  package var title: String { organisation + post }
}
