import CExpat

/// A part on its way through expat: its bytes are given piece by piece, and a listener hears of
/// what is in them.
@safe final class XMLFeed {
  private let listener: XMLListener
  private let parser: XML_Parser
  /// Bytes since expat last told anything: a tag, comment or instruction that does not end is held
  /// in memory and read again with each piece.
  private var silent = 0
  private static let longestToken = 1 << 20

  init(_ listener: XMLListener) {
    self.listener = listener
    // Without a name, the encoding is the one that the part declares.
    guard let made = unsafe XML_ParserCreate(nil) else { preconditionFailure("out of memory") }
    unsafe parser = unsafe made
    unsafe XML_SetUserData(parser, Unmanaged.passUnretained(listener).toOpaque())
    unsafe Self.install(parser)
  }

  deinit { unsafe XML_ParserFree(parser) }

  /// The next bytes, which may end anywhere.
  func feed(_ bytes: UnsafeBufferPointer<UInt8>) throws(PackageFault) {
    guard let base = bytes.baseAddress else { return }
    let events = listener.events
    let text = unsafe UnsafeRawPointer(base).assumingMemoryBound(to: CChar.self)
    try unsafe check(XML_Parse(parser, text, Int32(bytes.count), 0))
    silent = listener.events == events ? silent + bytes.count : 0
    guard silent <= Self.longestToken else { throw malformed("token too long") }
  }

  /// Nothing follows: what was begun must have ended.
  func finish() throws(PackageFault) {
    try unsafe check(XML_Parse(parser, nil, 0, 1))
  }

  private func check(_ status: XML_Status) throws(PackageFault) {
    if let fault = listener.fault { throw fault }
    guard status != XML_STATUS_OK else { return }
    let words = unsafe XML_ErrorString(XML_GetErrorCode(parser))
    throw malformed(unsafe words.map { unsafe String(cString: $0) } ?? "")
  }

  private func malformed(_ what: String) -> PackageFault {
    let line = unsafe Int(clamping: XML_GetCurrentLineNumber(parser))
    return .malformed(member: listener.part, line: line, what)
  }

  private static func install(_ parser: XML_Parser) {
    unsafe XML_SetElementHandler(
      parser,
      { data, element, attributes in
        guard let data = unsafe data, let element = unsafe element else { return }
        let listener = unsafe Unmanaged<XMLListener>.fromOpaque(data).takeUnretainedValue()
        listener.hearStart(unsafe XMLName(element), unsafe XMLAttributes(pairs: attributes))
      },
      { data, element in
        guard let data = unsafe data, let element = unsafe element else { return }
        let listener = unsafe Unmanaged<XMLListener>.fromOpaque(data).takeUnretainedValue()
        listener.hearEnd(unsafe XMLName(element))
      })
    unsafe XML_SetCharacterDataHandler(parser) { data, bytes, count in
      guard let data = unsafe data, let bytes = unsafe bytes else { return }
      let listener = unsafe Unmanaged<XMLListener>.fromOpaque(data).takeUnretainedValue()
      let start = unsafe UnsafeRawPointer(bytes).assumingMemoryBound(to: UInt8.self)
      unsafe listener.hear(UnsafeBufferPointer(start: start, count: Int(count)))
    }
    unsafe XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, _ in
      guard let data = unsafe data else { return }
      let listener = unsafe Unmanaged<XMLListener>.fromOpaque(data).takeUnretainedValue()
      listener.fault = .documentType(member: listener.part)
    }
  }
}
