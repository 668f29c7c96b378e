extension TableFault {
  /// Words for faults in the list of recipients. Any of them keeps all mail of the campaign back.
  var recipientDraft: TableWordsDraft? {
    switch self {
    case .notAMailbox(let fault):
      TableWordsDraft(
        "not-a-mailbox", .error,
        zh: fault.zh, "改正前不发送任何邮件", en: fault.en, "nothing is sent until it is mended")
    case .notAHeader(let longest):
      TableWordsDraft(
        "not-a-header", .error,
        zh: "有换行、看不见的字符，或超过\(longest)字", "请改为一行文字；改正前不发送任何邮件",
        en: "has a line break or hidden characters, or more than \(longest) characters",
        "write one line; nothing is sent until it is mended")
    case .letterOfPlace:
      TableWordsDraft(
        "letter-of-place", .error,
        zh: "是分地方发送的信函，范围不能是全部", "请在“范围”填写该地方的12位代码",
        en: "is written to single places, so its scope cannot be everything",
        "give the place's code of 12 digits as the scope")
    case .letterOfWhole:
      TableWordsDraft(
        "letter-of-whole", .error,
        zh: "是关于全部范围的信函，不能只发给一个地方", "请在“范围”填写 *，或换一种信函",
        en: "is about the whole and cannot go to one place",
        "write * as the scope, or choose another letter")
    default: nil
    }
  }
}
