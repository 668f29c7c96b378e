package import Campaigns
package import Diagnostics

/// Lists and mappings inside a mapping. Unknown keys in them are reported when `read` returns.
extension MappingReader {
  /// A list of mappings that must be there.
  package func list<Value>(_ key: String, _ read: (MappingReader) -> Value) -> [Value] {
    requires(key) ? optionalList(key, read) : []
  }

  /// A list of mappings; empty where the key is absent.
  package func optionalList<Value>(_ key: String, _ read: (MappingReader) -> Value) -> [Value] {
    items(key).map { part($0, key, read) }
  }

  /// A mapping that must be there; `nil` without it.
  package func mapping<Value>(_ key: String, _ read: (MappingReader) -> Value) -> Value? {
    requires(key) ? optionalMapping(key, read) : nil
  }

  /// A mapping; `nil` where the key is absent.
  package func optionalMapping<Value>(
    _ key: String, _ read: (MappingReader) -> Value
  ) -> Value? {
    value(key).map { part($0, key, read) }
  }

  /// A list of texts; empty where the key is absent. Blank items are faults.
  package func texts(_ key: String) -> [String] { placedTexts(key).map(\.text) }

  /// A list of texts, each with its place.
  package func placedTexts(_ key: String) -> [(text: String, place: SourceLocation)] {
    items(key).compactMap { node in
      let place = findings.place(node.line, node.column)
      switch node.content {
      case .text(let text) where !text.isEmpty: return (text, place)
      case .text, .blank: findings.add(.blankValue, at: place, value: key)
      case .list, .mapping: MappingReader.reportShape(of: node, expected: .text, findings)
      }
      return nil
    }
  }

  /// A mapping whose keys are free, such as names by code; empty where the key is absent.
  package func pairs(_ key: String) -> [TemplatePair] {
    guard let node = value(key) else { return [] }
    let reader = MappingReader(node, path: path + [key], findings: findings, known: known)
    return reader.freeEntries.compactMap { entry in
      let keyPlace = findings.place(entry.keyLine, entry.keyColumn)
      switch entry.value.content {
      case .text(let text):
        return TemplatePair(
          key: entry.key, value: text, keyPlace: keyPlace,
          valuePlace: findings.place(entry.value.line, entry.value.column))
      case .blank: findings.add(.blankValue, at: keyPlace, value: entry.key)
      case .list, .mapping:
        MappingReader.reportShape(of: entry.value, expected: .text, findings)
      }
      return nil
    }
  }

  /// A mapping whose keys are codes; keys that are none are faults.
  package func pairsByCode(_ key: String) -> [(code: RegionCode, pair: TemplatePair)] {
    pairs(key).compactMap { pair in
      guard let code = RegionCode(pair.key) else {
        findings.add(.notACode, at: pair.keyPlace, value: pair.key)
        return nil
      }
      return (code, pair)
    }
  }

  private func items(_ key: String) -> [TemplateNode] {
    guard let node = value(key) else { return [] }
    guard case .list(let items) = node.content else {
      MappingReader.reportShape(of: node, expected: .list, findings)
      return []
    }
    return items
  }

  private func part<Value>(
    _ node: TemplateNode, _ key: String, _ read: (MappingReader) -> Value
  ) -> Value {
    let reader = MappingReader(node, path: path + [key], findings: findings, known: known)
    let value = read(reader)
    reader.finish()
    return value
  }
}

/// A key and a text of a mapping whose keys are free.
package struct TemplatePair: Sendable {
  package var key: String
  package var value: String
  package var keyPlace: SourceLocation
  package var valuePlace: SourceLocation
}
