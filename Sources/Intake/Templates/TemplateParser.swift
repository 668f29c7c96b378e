import Diagnostics
import Yams

/// Bytes → tree, or the findings that forbid it.
struct TemplateParser {
  /// Larger than any template; smaller than what would cost anybody anything.
  static let largest = 1 << 20

  let findings: TemplateFindings
  private var placeholders: Set<String> = []

  init(findings: TemplateFindings) { self.findings = findings }

  /// `nil` where the file is no YAML that templates may be made of; `findings` then says why.
  mutating func parse(_ bytes: [UInt8]) -> TemplateNode? {
    guard bytes.count <= Self.largest else {
      findings.add(.tooLarge(limit: Self.largest), at: findings.file)
      return nil
    }
    var bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    do {
      _ = try UTF8Span(validating: bytes.span)
    } catch {
      let offset = error.byteOffsets.lowerBound
      let line = bytes[..<offset].count { $0 == .lineFeed } + 1
      findings.add(.notUTF8(offset: offset), at: findings.place(line, nil))
      return nil
    }
    let gate = TemplateGate(bytes)
    for finding in gate.findings {
      findings.add(
        finding.fault, at: findings.place(finding.line, finding.column), value: finding.value)
    }
    guard gate.isOpen else { return nil }
    let text = text(of: bytes, renaming: gate.duplicates)
    return compose(text)
  }

  /// The text with each repeated key made unique, without moving anything behind it: characters of
  /// the private use area stand for the key's own, one for one.
  private mutating func text(
    of bytes: [UInt8], renaming duplicates: [TemplateGate.Duplicate]
  ) -> String {
    var text = ""
    var end = 0
    for (number, duplicate) in duplicates.enumerated() {
      let filler = String(repeating: "\u{E000}", count: duplicate.characters - 1)
      let key = filler + String(UnicodeScalar(UInt32(0xE001 + number)).map(Character.init) ?? " ")
      placeholders.insert(key)
      text += String(decoding: bytes[end..<duplicate.bytes.lowerBound], as: UTF8.self) + key
      end = duplicate.bytes.upperBound
    }
    return text + String(decoding: bytes[end...], as: UTF8.self)
  }

  private func compose(_ text: String) -> TemplateNode? {
    do {
      // The encoding is named because the default asks the environment. Without rules every scalar
      // is a text. The parser reads short strings after they moved; line ends make it a long one.
      let parser = try Parser(
        yaml: text + String(repeating: "\n", count: 16), resolver: .basic, encoding: .utf8)
      guard let root = try parser.singleRoot() else {
        findings.add(.wrongShape(expected: .mapping), at: findings.place(1, 1))
        return nil
      }
      return node(root, line: 1, column: 1)
    } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
      // Only keys that are spelt differently in quotes come so far: the gate sees the others.
      findings.add(
        .duplicateKey(firstLine: context.mark.line),
        at: findings.place(context.mark.line, context.mark.column), value: keys.first)
    } catch let error as YamlError {
      let (problem, mark) = YAMLComplaint.read(error)
      // What is found lacking at the end stands, for the parser, behind the line ends put there.
      let last = Self.lines(of: text)
      let isInside = (mark?.line ?? 0) <= last
      findings.add(
        .notYAML(problem),
        at: findings.place(isInside ? mark?.line : last, isInside ? mark?.column : nil))
    } catch {
      findings.add(.notYAML(.other), at: findings.file)
    }
    return nil
  }

  /// How many lines the text has, as the parser counts them.
  private static func lines(of text: String) -> Int {
    var count = 1
    var before: UnicodeScalar = " "
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n" where before == "\r": break
      case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": count += 1
      default: break
      }
      before = scalar
    }
    return count
  }

  /// `line` and `column` are those of the key or dash, for what has no place of its own.
  private func node(_ node: Node, line: Int, column: Int) -> TemplateNode {
    let (line, column) = (node.mark?.line ?? line, node.mark?.column ?? column)
    switch node {
    case .scalar(let scalar):
      let isBlank = scalar.string.isEmpty && scalar.style == .plain
      return TemplateNode(
        content: isBlank ? .blank : .text(scalar.string), line: line, column: column)
    case .sequence(let sequence):
      return TemplateNode(
        content: .list(sequence.map { self.node($0, line: line, column: column) }),
        line: line, column: column)
    case .mapping(let mapping):
      let entries = mapping.compactMap { entry(key: $0.key, value: $0.value) }
      return TemplateNode(content: .mapping(entries), line: line, column: column)
    case .alias:
      preconditionFailure("the gate lets no alias through, and composing resolves them")
    }
  }

  private func entry(key: Node, value: Node) -> TemplateNode.Entry? {
    guard let scalar = key.scalar else {
      findings.add(
        .unsupported(.complexKey), at: findings.place(key.mark?.line, key.mark?.column))
      return nil
    }
    guard !placeholders.contains(scalar.string) else { return nil }
    let (line, column) = (scalar.mark?.line ?? 1, scalar.mark?.column ?? 1)
    var node = node(value, line: line, column: column)
    if case .blank = node.content { (node.line, node.column) = (line, column) }
    return TemplateNode.Entry(key: scalar.string, keyLine: line, keyColumn: column, value: node)
  }
}
