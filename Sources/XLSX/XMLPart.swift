import CExpat
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

  /// Reads the part out of `parts` to its end.
  final func read(from parts: ZipParts) throws(XLSXError) {
    guard let parser = unsafe XML_ParserCreate("UTF-8") else {
      throw XLSXError(.partMalformed(name, line: 0, message: "no memory"))
    }
    defer { unsafe XML_ParserFree(parser) }
    unsafe XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    unsafe Self.install(parser)
    try unsafe parts.read(name) { bytes throws(XLSXError) in
      let base = unsafe bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
      try unsafe check(XML_Parse(parser, base, Int32(bytes.count), 0), parser)
    }
    try unsafe check(XML_Parse(parser, nil, 0, 1), parser)
    finish()
    if let fault { throw fault }
  }

  private func check(_ status: XML_Status, _ parser: XML_Parser) throws(XLSXError) {
    if let fault { throw fault }
    guard status != XML_STATUS_OK else { return }
    let words = unsafe XML_ErrorString(XML_GetErrorCode(parser))
    let message = unsafe words.map { unsafe String(cString: $0) } ?? ""
    let line = unsafe Int(XML_GetCurrentLineNumber(parser))
    throw XLSXError(.partMalformed(name, line: line, message: message))
  }

  private static func install(_ parser: XML_Parser) {
    unsafe XML_SetElementHandler(
      parser,
      { data, element, attributes in
        guard let data = unsafe data, let element = unsafe element else { return }
        let part = unsafe Unmanaged<XMLPart>.fromOpaque(data).takeUnretainedValue()
        guard part.fault == nil else { return }
        unsafe part.start(String(cString: element), XMLAttributes(pairs: attributes))
      },
      { data, element in
        guard let data = unsafe data, let element = unsafe element else { return }
        let part = unsafe Unmanaged<XMLPart>.fromOpaque(data).takeUnretainedValue()
        guard part.fault == nil else { return }
        unsafe part.end(String(cString: element))
      })
    unsafe XML_SetCharacterDataHandler(parser) { data, bytes, count in
      guard let data = unsafe data, let bytes = unsafe bytes else { return }
      let part = unsafe Unmanaged<XMLPart>.fromOpaque(data).takeUnretainedValue()
      guard part.fault == nil else { return }
      let start = unsafe UnsafeRawPointer(bytes).assumingMemoryBound(to: UInt8.self)
      unsafe part.text(UnsafeBufferPointer(start: start, count: Int(count)))
    }
    // A document type could define entities; no part has one.
    unsafe XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, _ in
      guard let data = unsafe data else { return }
      let part = unsafe Unmanaged<XMLPart>.fromOpaque(data).takeUnretainedValue()
      part.fault = XLSXError(.partMalformed(part.name, line: 0, message: "DOCTYPE"))
    }
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
