import CYAML

/// A YAML text on its way through libyaml: asked for it, it says what stands next.
@safe package final class YAMLReader {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  /// Lies still while the parser reads it.
  private let text: UnsafeMutableBufferPointer<UInt8>

  /// - Parameter bytes: valid UTF-8.
  package init(_ bytes: [UInt8]) {
    unsafe text = UnsafeMutableBufferPointer.allocate(capacity: bytes.count)
    _ = unsafe text.initialize(from: bytes)
    unsafe parser = UnsafeMutablePointer.allocate(capacity: 1)
    guard unsafe yaml_parser_initialize(parser) == 1 else { preconditionFailure("out of memory") }
    unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    unsafe yaml_parser_set_input_string(parser, text.baseAddress, text.count)
  }

  deinit {
    unsafe yaml_parser_delete(parser)
    unsafe parser.deallocate()
    unsafe text.deallocate()
  }

  /// What stands next; after `.streamEnd`, and after an error, nothing does.
  package func next() throws(YAMLError) -> YAMLEvent {
    while true {
      var event = unsafe yaml_event_t()
      guard unsafe yaml_parser_parse(parser, &event) == 1 else { throw error() }
      defer { unsafe yaml_event_delete(&event) }
      if let told = unsafe Self.told(event) { return told }
    }
  }

  /// `nil` for what tells nothing.
  private static func told(_ event: yaml_event_t) -> YAMLEvent? {
    let place = unsafe place(event.start_mark)
    switch unsafe event.type {
    case YAML_DOCUMENT_START_EVENT: return .documentStart(place)
    case YAML_DOCUMENT_END_EVENT: return .documentEnd
    case YAML_SCALAR_EVENT:
      let scalar = unsafe event.data.scalar
      let bytes = unsafe UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      return unsafe .scalar(
        String(decoding: bytes, as: UTF8.self),
        isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE, place)
    case YAML_SEQUENCE_START_EVENT: return .listStart(place)
    case YAML_MAPPING_START_EVENT: return .mappingStart(place)
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: return .end
    case YAML_ALIAS_EVENT: return .alias(place)
    case YAML_STREAM_START_EVENT: return nil
    // At the end of all there is no event any more.
    default: return .streamEnd
    }
  }

  private func error() -> YAMLError {
    let parser = unsafe parser.pointee
    let kind: YAMLError.Kind =
      switch unsafe parser.error {
      case YAML_READER_ERROR: .reader
      case YAML_SCANNER_ERROR, YAML_PARSER_ERROR: .syntax
      default: .other
      }
    let context = unsafe parser.context.map {
      unsafe YAMLError.Context(text: String(cString: $0), place: Self.place(parser.context_mark))
    }
    return unsafe YAMLError(
      kind: kind, problem: parser.problem.map { unsafe String(cString: $0) } ?? "",
      place: Self.place(parser.problem_mark), context: context)
  }

  private static func place(_ mark: yaml_mark_t) -> YAMLPlace {
    YAMLPlace(line: Int(clamping: mark.line) + 1, column: Int(clamping: mark.column) + 1)
  }
}
