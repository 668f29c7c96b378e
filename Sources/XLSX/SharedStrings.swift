/// The texts that cells refer to by number, as they stand in the file.
@safe final class SharedStrings: XMLPart {
  private var texts = ByteBuffer()
  private var ends: [Int] = []
  /// Of each text: it is no escape, so that it stands for itself only.
  private var plain: [Bool] = []
  private var window = ByteBuffer()
  private var state = State.before

  private enum State { case before, texts, after }

  override func take(
    _ bytes: UnsafeBufferPointer<UInt8>, _ feed: XMLFeed
  ) throws(XLSXError) {
    if state == .after { return try unsafe feed.feed(bytes) }
    unsafe window.append(bytes)
    if state == .before {
      guard let place = window.place(of: "<si>") else { return }
      try unsafe feed.feed(UnsafeBufferPointer(rebasing: window.bytes[..<place]))
      window.removeFirst(place)
      state = .texts
    }
    readTexts()
    if window.has("</sst>", at: 0) {
      try unsafe feed.feed(window.bytes)
      window.truncate()
      state = .after
    }
  }

  override func takeEnd(_ feed: XMLFeed) throws(XLSXError) {
    if state == .texts {
      throw XLSXError(.partMalformed(name, line: 0, message: "text \(ends.count + 1)"))
    }
    try unsafe feed.feed(window.bytes)
  }

  /// Reads all whole texts that the window begins with.
  private func readTexts() {
    var place = 0
    while true {
      let start: Int
      if window.has("<si><t>", at: place) {
        start = place + 7
      } else if window.has("<si><t xml:space=\"preserve\">", at: place) {
        start = place + 28
      } else {
        break
      }
      var end = start
      while unsafe end < window.count && window.bytes[end] != UInt8(ascii: "<") { end += 1 }
      guard window.has("</t></si>", at: end), readText(start..<end) else { break }
      place = end + 9
    }
    window.removeFirst(place)
  }

  private func readText(_ range: Range<Int>) -> Bool {
    let text = unsafe UnsafeBufferPointer(rebasing: window.bytes[range])
    let isPlain = unsafe XMLBytes.isPlain(text)
    if isPlain {
      unsafe texts.append(text)
    } else {
      guard let unescaped = unsafe XMLBytes.unescaped(text) else { return false }
      texts.append(unescaped)
    }
    ends.append(texts.count)
    plain.append(isPlain)
    return true
  }

  /// The text of a number written in digits; `nil` where there is none.
  func text(_ digits: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8>? {
    guard let index = unsafe Self.number(digits), ends.indices.contains(index) else {
      return nil
    }
    return unsafe text(index)
  }

  /// The text of a number written in digits is what the format stores for `text`.
  func isText(_ digits: UnsafeBufferPointer<UInt8>, _ text: String) -> Bool {
    guard let index = unsafe Self.number(digits), ends.indices.contains(index) else {
      return false
    }
    let found = unsafe self.text(index)
    if plain[index] { return unsafe XMLBytes.areEqual(found, text) }
    return unsafe found.elementsEqual(CellText.stored(text).utf8)
  }

  private func text(_ index: Int) -> UnsafeBufferPointer<UInt8> {
    let start = index == 0 ? 0 : ends[index - 1]
    return unsafe UnsafeBufferPointer(rebasing: texts.bytes[start..<ends[index]])
  }

  /// A number of up to nine digits; `nil` for anything else.
  static func number(_ digits: UnsafeBufferPointer<UInt8>) -> Int? {
    guard !digits.isEmpty, digits.count < 10 else { return nil }
    var number = 0
    for index in 0..<digits.count {
      let digit = unsafe digits[index]
      guard (48...57).contains(digit) else { return nil }
      number = number * 10 + Int(digit - 48)
    }
    return number
  }
}
