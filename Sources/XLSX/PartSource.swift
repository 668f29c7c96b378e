/// Where the parts of a package are read from.
protocol PartSource {
  /// In the package's order.
  var names: [String] { get }

  /// Gives the bytes of part `name` to `body`, piece by piece, none empty.
  func read(
    _ name: String, _ body: (UnsafeBufferPointer<UInt8>) throws(XLSXError) -> Void
  ) throws(XLSXError)
}

/// The parts of a package that our own writer has just made, as far as their bytes are at hand:
/// those that are no sheets.
struct MadeParts: PartSource {
  let names: [String]
  private let parts: [String: [UInt8]]

  /// - Parameter large: parts that are none of `KnownPart`.
  init(_ written: WrittenParts, large: [String: [UInt8]]) {
    names = written.parts.map(\.name)
    var parts = large
    for part in written.parts {
      if let known = part.known { parts[part.name] = known.raw }
    }
    self.parts = parts
  }

  func read(
    _ name: String, _ body: (UnsafeBufferPointer<UInt8>) throws(XLSXError) -> Void
  ) throws(XLSXError) {
    guard let bytes = parts[name] else { throw XLSXError(.partMissing(name)) }
    if bytes.isEmpty { return }
    try unsafe bytes.withUnsafeBufferPointer { bytes throws(XLSXError) in try unsafe body(bytes) }
  }
}
