/// What our own writer put into a file, of a workbook whose every row it read back out of the bytes
/// that it had just made of it. The file is proved by these sums: it need not be read as XML again.
package struct WrittenParts: Sendable {
  /// One part of the package, before it is packed.
  struct Part: Sendable {
    var name: String
    var size: Int
    /// CRC-32 of its bytes.
    var sum: UInt32
  }

  /// In the file's order.
  let parts: [Part]
}
