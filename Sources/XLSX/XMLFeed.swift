import CExpat

/// A part on its way through expat: its bytes are given piece by piece.
@safe final class XMLFeed {
  private let part: XMLPart
  private let parser: XML_Parser

  init(_ part: XMLPart) throws(XLSXError) {
    guard let made = unsafe XML_ParserCreate("UTF-8") else {
      throw XLSXError(.partMalformed(part.name, line: 0, message: "no memory"))
    }
    self.part = part
    unsafe parser = unsafe made
    unsafe XML_SetUserData(parser, Unmanaged.passUnretained(part).toOpaque())
    unsafe Self.install(parser)
  }

  deinit { unsafe XML_ParserFree(parser) }

  /// The next bytes, which may end anywhere.
  func feed(_ bytes: UnsafeBufferPointer<UInt8>) throws(XLSXError) {
    guard let base = bytes.baseAddress else { return }
    let text = unsafe UnsafeRawPointer(base).assumingMemoryBound(to: CChar.self)
    try unsafe check(XML_Parse(parser, text, Int32(bytes.count), 0))
  }

  /// Nothing follows: what was begun must have ended.
  func finish() throws(XLSXError) {
    try unsafe check(XML_Parse(parser, nil, 0, 1))
  }

  private func check(_ status: XML_Status) throws(XLSXError) {
    if let fault = part.fault { throw fault }
    guard status != XML_STATUS_OK else { return }
    let words = unsafe XML_ErrorString(XML_GetErrorCode(parser))
    let message = unsafe words.map { unsafe String(cString: $0) } ?? ""
    let line = unsafe Int(XML_GetCurrentLineNumber(parser))
    throw XLSXError(.partMalformed(part.name, line: line, message: message))
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
