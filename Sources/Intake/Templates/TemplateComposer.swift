import Diagnostics
import YAML

/// The parts of a YAML text, as they come, put together as a tree.
struct TemplateComposer {
  /// Why there is no tree.
  enum Refusal: Error {
    case notYAML(YAMLError)
    /// A mapping has a key twice, spelt differently in quotes; where it stands first.
    case repeatedKey(String, YAMLPlace)
    case secondDocument(YAMLPlace)
  }

  private let reader: YAMLReader
  private let findings: TemplateFindings
  /// Keys that stand for ones that were refused already: they and their values are left out.
  private let placeholders: Set<String>

  /// - Parameter bytes: valid UTF-8.
  init(_ bytes: [UInt8], findings: TemplateFindings, placeholders: Set<String>) {
    reader = YAMLReader(bytes)
    self.findings = findings
    self.placeholders = placeholders
  }

  /// The root of the only document; `nil` where there is none.
  func root() throws(Refusal) -> TemplateNode? {
    if case .streamEnd = try next() { return nil }
    let root = try node(next())
    _ = try next()
    if case .documentStart(let place) = try next() { throw .secondDocument(place) }
    return root
  }

  private func next() throws(Refusal) -> YAMLEvent {
    do throws(YAMLError) { return try reader.next() } catch { throw .notYAML(error) }
  }

  private func node(_ event: YAMLEvent) throws(Refusal) -> TemplateNode {
    switch event {
    case .scalar(let text, let isPlain, let place):
      let isBlank = isPlain && text.isEmpty
      return TemplateNode(
        content: isBlank ? .blank : .text(text), line: place.line, column: place.column)
    case .listStart(let place):
      return TemplateNode(content: .list(try items()), line: place.line, column: place.column)
    case .mappingStart(let place):
      return TemplateNode(content: .mapping(try entries()), line: place.line, column: place.column)
    case .alias, .end, .documentStart, .documentEnd, .streamEnd:
      preconditionFailure("the gate lets no alias through, and the parser keeps the grammar")
    }
  }

  private func items() throws(Refusal) -> [TemplateNode] {
    var items: [TemplateNode] = []
    while true {
      let event = try next()
      if case .end = event { return items }
      items.append(try node(event))
    }
  }

  private func entries() throws(Refusal) -> [TemplateNode.Entry] {
    var entries: [TemplateNode.Entry] = []
    var keys: [(text: String, place: YAMLPlace)] = []
    while true {
      let event = try next()
      if case .end = event { break }
      guard case .scalar(let key, _, let place) = event else {
        let key = try node(event)
        findings.add(.unsupported(.complexKey), at: findings.place(key.line, key.column))
        _ = try node(next())
        continue
      }
      var value = try node(next())
      keys.append((key, place))
      guard !placeholders.contains(key) else { continue }
      if case .blank = value.content { (value.line, value.column) = (place.line, place.column) }
      entries.append(
        TemplateNode.Entry(
          key: key, keyLine: place.line, keyColumn: place.column, value: value))
    }
    try refuseRepeated(keys)
    return entries
  }

  /// Only keys that are spelt differently in quotes come so far: the gate sees the others.
  private func refuseRepeated(_ keys: [(text: String, place: YAMLPlace)]) throws(Refusal) {
    var seen = KeyLines()
    let repeated = keys.filter { seen.note($0.text, $0.place.line) != nil }.map { $0.text }.min()
    guard let repeated, let first = keys.first(where: { $0.text == repeated }) else { return }
    throw .repeatedKey(first.text, first.place)
  }
}
