/// A zip archive made byte by byte, so that it can be made wrongly too.
struct StoredZip {
  struct Member {
    var name: [UInt8]
    var bytes: [UInt8]
    /// Bit 11 says that the name is UTF-8, bit 0 that the member is encrypted.
    var flags: UInt16 = 0
    /// 0 stored, 8 deflated: `bytes` are then a deflate stream.
    var method: UInt16 = 0
    /// What the directory says of the unpacked bytes, where that is not the truth.
    var size: Int?
    var sum: UInt32?

    init(_ name: String, _ bytes: [UInt8]) {
      self.name = Array(name.utf8)
      self.bytes = bytes
    }

    init(_ name: String, _ text: String) { self.init(name, Array(text.utf8)) }
  }

  var members: [Member]

  init(_ members: [Member]) { self.members = members }

  var bytes: [UInt8] {
    var archive: [UInt8] = []
    var directory: [UInt8] = []
    for member in members {
      let place = archive.count
      let common =
        Self.word(20) + Self.word(Int(member.flags)) + Self.word(Int(member.method))
        + Self.double(0x0021_0000) + Self.double(Int(member.sum ?? Self.sum(member.bytes)))
        + Self.double(member.bytes.count) + Self.double(member.size ?? member.bytes.count)
        + Self.word(member.name.count) + Self.word(0)
      archive += Self.double(0x0403_4B50) + common + member.name + member.bytes
      directory += Self.double(0x0201_4B50) + Self.word(20) + common + Self.word(0)
      directory += Self.word(0) + Self.word(0) + Self.double(0) + Self.double(place) + member.name
    }
    let count = Self.word(members.count)
    let end =
      Self.double(0x0605_4B50) + Self.double(0) + count + count + Self.double(directory.count)
      + Self.double(archive.count) + Self.word(0)
    return archive + directory + end
  }

  private static func word(_ number: Int) -> [UInt8] {
    [UInt8(number & 0xFF), UInt8(number >> 8 & 0xFF)]
  }

  private static func double(_ number: Int) -> [UInt8] {
    word(number & 0xFFFF) + word(number >> 16 & 0xFFFF)
  }

  /// CRC-32, as zip archives sum their members up.
  static func sum(_ bytes: [UInt8]) -> UInt32 {
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in bytes { sum = sum >> 8 ^ table[Int((sum ^ UInt32(byte)) & 0xFF)] }
    return ~sum
  }

  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { sum, _ in sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
  }
}
