/// What keeps a text from being a mailbox.
package enum MailboxFault: Error, Hashable, CaseIterable, Sendable {
  case empty
  /// A line break or another control character: an attempt at another command or header, or a slip.
  case controlCharacter
  case notASCII
  case several
  case noAt
  case tooLong
  case local
  case domain

  /// What is wrong, in Chinese; the sentence follows the address and a colon.
  package var zh: String {
    switch self {
    case .empty: "邮箱为空"
    case .controlCharacter: "邮箱中有换行或控制字符"
    case .notASCII: "邮箱中有中文或全角字符，请用半角英文字符填写"
    case .several: "一格只能填写一个邮箱，多个邮箱请分行填写"
    case .noAt: "邮箱缺少 @"
    case .tooLong: "邮箱过长"
    case .local: "@ 前的部分有误：只能用字母、数字和 . _ - +，不能有空格"
    case .domain: "@ 后的部分不是域名"
    }
  }

  /// The same in English.
  package var en: String {
    switch self {
    case .empty: "the mailbox is empty"
    case .controlCharacter: "the mailbox contains a line break or control character"
    case .notASCII: "the mailbox contains characters beyond ASCII"
    case .several: "one mailbox to a cell; give each its own row"
    case .noAt: "the mailbox has no @"
    case .tooLong: "the mailbox is too long"
    case .local: "what stands before the @ is not letters, digits and . _ - +"
    case .domain: "what stands after the @ is no domain"
    }
  }
}
