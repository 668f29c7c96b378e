/// Text of Chinese characters alone, as nearly all names are.
package enum ChineseText {
  /// True where every three bytes are one of the greater part of Chinese characters: the first of
  /// them is E4…E9, so that none is malformed. Not with 锟, of which lost characters are made.
  package static func isPlain(_ text: Span<UInt8>) -> Bool {
    guard text.count % 3 == 0 else { return false }
    var place = 0
    while place < text.count {
      let (lead, second, third) = (text[place], text[place &+ 1], text[place &+ 2])
      guard lead &- 0xE4 <= 5, second & 0xC0 == 0x80, third & 0xC0 == 0x80,
        !(lead == 0xE9 && second == 0x94 && third == 0x9F)
      else { return false }
      place &+= 3
    }
    return true
  }
}
