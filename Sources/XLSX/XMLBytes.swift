/// Text between tags, as bytes with XML's escapes.
enum XMLBytes {
  /// The text without escapes; `nil` where an `&` begins no escape that a writer uses.
  static func unescaped(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let byte = unsafe bytes[index]
      guard byte == UInt8(ascii: "&") else {
        result.append(byte)
        index += 1
        continue
      }
      let rest = unsafe bytes[(index + 1)...]
      guard let known = escapes.first(where: { unsafe rest.starts(with: $0.name.utf8) }) else {
        return nil
      }
      result.append(known.byte)
      index += 1 + known.name.utf8.count
    }
    return result
  }

  private static let escapes = [
    (name: "amp;", byte: UInt8(ascii: "&")), (name: "lt;", byte: UInt8(ascii: "<")),
    (name: "gt;", byte: UInt8(ascii: ">")), (name: "quot;", byte: UInt8(ascii: "\"")),
  ]

  /// Without their escapes, the bytes are `text`.
  static func say(_ bytes: UnsafeBufferPointer<UInt8>, _ text: String) -> Bool {
    unsafe unescaped(bytes)?.elementsEqual(text.utf8) ?? false
  }

  /// The bytes are what the format stores for `text`.
  static func hold(_ bytes: UnsafeBufferPointer<UInt8>, _ text: String) -> Bool {
    unsafe text.withBytes { unsafe hold(bytes, $0) }
  }

  /// The bytes are what the format stores for the text of the UTF-8 bytes `text`.
  static func hold(
    _ bytes: UnsafeBufferPointer<UInt8>, _ text: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    if unsafe isPlain(bytes) { return unsafe areEqual(bytes, text) }
    return unsafe say(bytes, CellText.stored(String(decoding: text, as: UTF8.self)))
  }

  /// Nothing in the bytes is or could be an escape of XML's or the format's, nor should have become
  /// one: they stand for themselves only.
  static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    if unsafe PlainBytes.surelyArePlain(bytes) { return true }
    var last: UInt8 = 0
    for index in 0..<bytes.count {
      let byte = unsafe bytes[index]
      if byte < 0x20 || byte == UInt8(ascii: "&") { return false }
      if byte == UInt8(ascii: "x") && last == UInt8(ascii: "_") { return false }
      if byte == 0xBF && last == 0xEF { return false }
      last = byte
    }
    return true
  }

  /// The bytes are those of `text`.
  static func areEqual(_ bytes: UnsafeBufferPointer<UInt8>, _ text: String) -> Bool {
    unsafe text.withBytes { unsafe areEqual(bytes, $0) }
  }

  /// The bytes are the UTF-8 bytes `text`.
  static func areEqual(
    _ bytes: UnsafeBufferPointer<UInt8>, _ text: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard text.count == bytes.count else { return false }
    guard let first = bytes.baseAddress, let second = text.baseAddress else { return true }
    return unsafe UnsafeRawPointer(first).hasSame(bytes.count, as: second)
  }
}
