/// A name of up to 24 bytes of UTF-8, which is eight Chinese characters, held in place: the hundred
/// thousand names of a country then need no memory of their own each. Longer ones lie elsewhere.
struct ShortName: Sendable {
  private static let room = 24
  private static let elsewhere = UInt8.max

  private var bytes = InlineArray<24, UInt8>(repeating: 0)
  private var count: UInt8 = 0

  /// A name that lies elsewhere.
  static var long: ShortName {
    var name = ShortName()
    name.count = elsewhere
    return name
  }

  private init() {}

  /// - Parameter utf8: well-formed.
  /// - Returns: `nil` where it is too long.
  init?(_ utf8: Span<UInt8>) {
    guard utf8.count <= Self.room else { return nil }
    for index in utf8.indices { bytes[index] = utf8[index] }
    count = UInt8(utf8.count)
  }

  var isLong: Bool { count == Self.elsewhere }

  /// The name; `nil` where it lies elsewhere.
  var text: String? {
    guard !isLong else { return nil }
    guard let utf8 = try? UTF8Span(validating: bytes.span.extracting(first: Int(count))) else {
      preconditionFailure("a name is well-formed")
    }
    return String(copying: utf8)
  }

  /// True where it lies here and has exactly these bytes.
  func isSpelled(_ utf8: Span<UInt8>) -> Bool {
    guard !isLong, utf8.count == Int(count) else { return false }
    let own = bytes.span.extracting(first: utf8.count)
    // To the end in any case: so the processor takes many at once.
    var difference: UInt8 = 0
    for index in own.indices { difference |= own[index] ^ utf8[index] }
    return difference == 0
  }
}

extension ShortName: Hashable {
  /// As texts are: two spellings of the same characters are one name.
  static func == (a: Self, b: Self) -> Bool { a.text == b.text }
  func hash(into hasher: inout Hasher) { hasher.combine(text) }
}
