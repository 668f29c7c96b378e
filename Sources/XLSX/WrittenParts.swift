/// What our own writer put into a file, of a workbook whose every row it read back out of the bytes
/// that it had just made of it. The file is proved by these sums: it need not be read as XML again.
package struct WrittenParts: Sendable {
  /// One part of the package, before it is packed, and how it lies in the file.
  struct Part: Sendable {
    var name: String
    /// Where its header begins.
    var offset: Int
    var size = 0
    /// CRC-32 of its bytes.
    var sum: UInt32 = 0
    /// Bytes that it takes, packed.
    var packed = 0
    /// The packed bytes, where they were unpacked and compared when they were made.
    var known: KnownPart?
    /// Of a part that was packed in pieces, all pieces; each can be unpacked by itself.
    var pieces: [Piece] = []
  }

  /// Bytes of a part that were packed at once.
  struct Piece: Sendable {
    var size: Int
    var packed: Int
  }

  /// In the file's order.
  let parts: [Part]
  /// The size of the file.
  package let size: Int
}
