import Glibc

/// Reads a part as XML and tells what it meets; to be refined for each kind of part. As it stands,
/// it only proves that the part is well-formed.
class XMLPart {
  let name: String
  /// The first fault; reading stops at it.
  var fault: XLSXError?

  init(name: String) { self.name = name }

  func start(_ element: String, _ attributes: XMLAttributes) {}
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
  func end(_ element: String) {}
  /// The whole part has been read.
  func finish() {}

  /// The next bytes of the part. What stands in thousands is read without expat by parts that know
  /// how it looks; the rest goes through `feed`.
  func take(_ bytes: UnsafeBufferPointer<UInt8>, _ feed: XMLFeed) throws(XLSXError) {
    try unsafe feed.feed(bytes)
  }

  /// Nothing follows.
  func takeEnd(_ feed: XMLFeed) throws(XLSXError) {}

  /// Reads the part out of `parts` to its end.
  final func read(from parts: some PartSource) throws(XLSXError) {
    let feed = try XMLFeed(self)
    try unsafe parts.read(name) { bytes throws(XLSXError) in try unsafe takeNext(bytes, feed) }
    try close(feed)
  }

  /// Reads the part, of which these are all bytes.
  final func read(_ bytes: UnsafeBufferPointer<UInt8>) throws(XLSXError) {
    let feed = try XMLFeed(self)
    try unsafe takeNext(bytes, feed)
    try close(feed)
  }

  private func takeNext(
    _ bytes: UnsafeBufferPointer<UInt8>, _ feed: XMLFeed
  ) throws(XLSXError) {
    try unsafe take(bytes, feed)
    if let fault { throw fault }
  }

  private func close(_ feed: XMLFeed) throws(XLSXError) {
    try takeEnd(feed)
    try feed.finish()
    finish()
    if let fault { throw fault }
  }
}

/// The attributes of an element, while its start is told.
@safe struct XMLAttributes {
  private let pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>?

  init(pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>?) { unsafe self.pairs = unsafe pairs }

  subscript(name: String) -> String? {
    guard var pair = unsafe pairs else { return nil }
    while let key = unsafe pair[0], let value = unsafe pair[1] {
      if unsafe strcmp(key, name) == 0 { return unsafe String(cString: value) }
      unsafe pair += 2
    }
    return nil
  }
}
