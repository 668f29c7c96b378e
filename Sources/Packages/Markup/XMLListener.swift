import Glibc

/// Hears what a part says, element by element; to be refined for each kind of part.
class XMLListener {
  /// The part's name, for messages.
  let part: String
  /// The first fault; nothing is heard after it.
  var fault: PackageFault?
  /// How many things were heard.
  private(set) var events = 0
  /// Elements that are open; the root's start is heard at depth 1.
  private(set) var depth = 0
  /// No part of a workbook nests so far; expat would hold every open element.
  private static let deepest = 100
  private var names = NameWatch()

  init(part: String) { self.part = part }

  func start(_ name: XMLName, _ attributes: XMLAttributes) {}
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
  func end(_ name: XMLName) {}

  /// True when nothing more needs to be heard.
  var isSatisfied: Bool { false }

  final func hearStart(_ name: XMLName, _ attributes: XMLAttributes) {
    events &+= 1
    depth += 1
    guard fault == nil else { return }
    if depth > Self.deepest {
      fault = .malformed(member: part, line: 0, "nested too deeply")
      return
    }
    guard attributes.areFew(&names), unsafe names.take(name.bytes) else {
      fault = .malformed(member: part, line: 0, "too many names")
      return
    }
    start(name, attributes)
  }

  final func hear(_ bytes: UnsafeBufferPointer<UInt8>) {
    events &+= 1
    if fault == nil { unsafe text(bytes) }
  }

  final func hearEnd(_ name: XMLName) {
    events &+= 1
    if fault == nil { end(name) }
    depth -= 1
  }

  /// Hears member `index` of an archive to its end, or until it is satisfied.
  final func read(_ index: Int, of archive: ZipArchive) throws(PackageFault) {
    let feed = XMLFeed(self)
    try unsafe archive.read(index) { (bytes) throws(PackageFault) in
      try unsafe feed.feed(bytes)
      return !isSatisfied
    }
    if !isSatisfied { try feed.finish() }
    if let fault { throw fault }
  }
}

/// The name of an element without its prefix, while the element is told: writers prefix the same
/// names differently, and the part's root tells which language it is.
@safe struct XMLName {
  let bytes: UnsafePointer<CChar>

  init(_ qualified: UnsafePointer<CChar>) {
    var start = unsafe qualified
    var next = unsafe qualified
    while unsafe next.pointee != 0 {
      if unsafe next.pointee == CChar(UInt8(ascii: ":")) { unsafe start = unsafe next + 1 }
      unsafe next += 1
    }
    unsafe bytes = unsafe start
  }

  @inline(__always) static func == (name: XMLName, word: StaticString) -> Bool {
    for index in 0..<word.utf8CodeUnitCount {
      if unsafe UInt8(bitPattern: name.bytes[index]) != word.utf8Start[index] { return false }
    }
    return unsafe name.bytes[word.utf8CodeUnitCount] == 0
  }

  var text: String { unsafe String(cString: bytes) }
}

/// The attributes of an element, while its start is told.
@safe struct XMLAttributes {
  private let pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>?

  init(pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>?) { unsafe self.pairs = unsafe pairs }

  /// The value of an attribute without a prefix.
  subscript(word: StaticString) -> String? {
    unsafe value(word).map { unsafe String(cString: $0) }
  }

  /// The same as bytes, ended by a zero.
  func value(_ word: StaticString) -> UnsafePointer<CChar>? {
    guard var pair = unsafe pairs else { return nil }
    let key = unsafe UnsafeRawPointer(word.utf8Start).assumingMemoryBound(to: CChar.self)
    while let found = unsafe pair[0], let value = unsafe pair[1] {
      if unsafe strcmp(found, key) == 0 { return unsafe value }
      unsafe pair += 2
    }
    return nil
  }

  /// The value of the attribute `id` of the language of relations, whatever its prefix is.
  var relation: String? {
    guard var pair = unsafe pairs else { return nil }
    while let key = unsafe pair[0], let value = unsafe pair[1] {
      let name = unsafe String(cString: key)
      if name.hasSuffix(":id"), name != "xmlns:id" { return unsafe String(cString: value) }
      unsafe pair += 2
    }
    return nil
  }

  /// False when the part has used too many names.
  func areFew(_ names: inout NameWatch) -> Bool {
    guard var pair = unsafe pairs else { return true }
    while let key = unsafe pair[0] {
      guard unsafe names.take(key) else { return false }
      unsafe pair += 2
    }
    return true
  }

  /// True, or 1, as a flag's value.
  func isSet(_ word: StaticString) -> Bool {
    guard let value = self[word] else { return false }
    return value == "1" || value == "true"
  }
}
