package import Diagnostics

/// Typed access to one mapping of a template. Every method notes its key as known, reports what is
/// wrong at the place where it stands, and returns a stand-in for what it cannot give, so that
/// reading goes on; `TemplateDocument.read` drops the whole when anything was wrong.
package final class MappingReader {
  /// Where the mapping begins.
  package let place: SourceLocation
  let findings: TemplateFindings
  let path: [String]
  let known: KnownKeys
  private let entries: [TemplateNode.Entry]
  private var asked: [String] = []
  private let errorsBefore: Int
  private let isMapping: Bool

  init(_ node: TemplateNode, path: [String], findings: TemplateFindings, known: KnownKeys) {
    self.findings = findings
    self.path = path
    self.known = known
    place = findings.place(node.line, node.column)
    errorsBefore = findings.errorCount
    if case .mapping(let entries) = node.content {
      self.entries = entries
      isMapping = true
    } else {
      entries = []
      isMapping = false
      MappingReader.reportShape(of: node, expected: .mapping, findings)
    }
  }

  /// True while nothing since this mapping was begun is wrong: what is computed from several
  /// values is worth checking only then.
  package var isSound: Bool { findings.errorCount == errorsBefore }

  /// Whether a key stands there, with or without a value.
  package func has(_ key: String) -> Bool { entry(key) != nil }

  /// The line of a key, else that of the mapping.
  package func line(of key: String) -> Int { entry(key)?.keyLine ?? place.line ?? 1 }

  /// Where a key's value stands, else where the mapping begins.
  package func place(of key: String) -> SourceLocation {
    entry(key).map { findings.place($0.value.line, $0.value.column) } ?? place
  }

  /// Reports a fault at a key's value.
  package func fault(_ fault: TemplateFault, at key: String, value: String? = nil) {
    findings.add(fault, at: place(of: key), value: value)
  }

  /// Reports a fault at the key itself, which then is the value found.
  package func keyFault(_ fault: TemplateFault, at key: String) {
    let place = entry(key).map { findings.place($0.keyLine, $0.keyColumn) } ?? place
    findings.add(fault, at: place, value: key)
  }

  /// Reports a missing key; false when it is missing.
  @discardableResult
  package func requires(_ key: String) -> Bool {
    _ = value(key)
    if has(key) { return true }
    if isMapping { findings.add(.missingKey(key), at: place) }
    return false
  }

  /// Reports the keys that nobody asked for. Lists and nested mappings do it by themselves.
  func finish() {
    let unknown = entries.filter { !asked.contains($0.key) }
    let free = unknown.isEmpty ? [] : asked.filter { !has($0) }
    for entry in unknown where !findings.isFull {
      findings.add(
        .unknownKey(nearest: NearestWord.to(entry.key, among: free)),
        at: findings.place(entry.keyLine, entry.keyColumn), value: entry.key)
    }
  }

  /// The value of a key, which is known from now on; `nil` where it is absent or blank. A blank
  /// one is reported.
  func value(_ key: String) -> TemplateNode? {
    if !asked.contains(key) {
      asked.append(key)
      known.note(key, below: path)
      if let entry = entry(key), case .blank = entry.value.content {
        keyFault(.blankValue, at: key)
      }
    }
    guard let value = entry(key)?.value else { return nil }
    if case .blank = value.content { return nil }
    return value
  }

  /// A value that must be there.
  func requiredValue(_ key: String) -> TemplateNode? { requires(key) ? value(key) : nil }

  /// The keys of a mapping whose keys are free, in their order.
  var freeEntries: [TemplateNode.Entry] { entries }

  static func reportShape(
    of node: TemplateNode, expected: TemplateShape, _ findings: TemplateFindings
  ) {
    let shown: String? = if case .text(let text) = node.content { text } else { nil }
    findings.add(
      .wrongShape(expected: expected), at: findings.place(node.line, node.column), value: shown)
  }

  /// Readers ask for few keys, of mappings that have few: no index is worth making.
  private func entry(_ key: String) -> TemplateNode.Entry? {
    entries.first { $0.key == key }
  }
}
