import Diagnostics
import YAML

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
    let text = renaming(gate.duplicates, in: bytes)
    return compose(text)
  }

  /// The text with each repeated key made unique, without moving anything behind it: characters of
  /// the private use area stand for the key's own, one for one.
  private mutating func renaming(
    _ duplicates: [TemplateGate.Duplicate], in bytes: [UInt8]
  ) -> [UInt8] {
    var text: [UInt8] = []
    var end = 0
    for (number, duplicate) in duplicates.enumerated() {
      let filler = String(repeating: "\u{E000}", count: duplicate.characters - 1)
      let key = filler + String(UnicodeScalar(UInt32(0xE001 + number)).map(Character.init) ?? " ")
      placeholders.insert(key)
      text += bytes[end..<duplicate.bytes.lowerBound] + Array(key.utf8)
      end = duplicate.bytes.upperBound
    }
    return text + bytes[end...]
  }

  private func compose(_ text: [UInt8]) -> TemplateNode? {
    // What is found lacking at the end stands behind a line end put there, outside of the text.
    let composer = TemplateComposer(
      text + [.lineFeed], findings: findings, placeholders: placeholders)
    do throws(TemplateComposer.Refusal) {
      if let root = try composer.root() { return root }
      findings.add(.wrongShape(expected: .mapping), at: findings.place(1, 1))
    } catch {
      refuse(error, lines: Self.lines(of: text))
    }
    return nil
  }

  /// - Parameter lines: how many the text has.
  private func refuse(_ refusal: TemplateComposer.Refusal, lines: Int) {
    switch refusal {
    case .repeatedKey(let key, let place):
      findings.add(
        .duplicateKey(firstLine: place.line), at: findings.place(place.line, place.column),
        value: key)
    case .secondDocument(let place): refuse(.secondDocument, place, lines: lines)
    case .notYAML(let error):
      let (problem, place) = YAMLComplaint.read(error)
      refuse(problem, place, lines: lines)
    }
  }

  private func refuse(_ problem: YAMLProblem, _ place: YAMLPlace?, lines: Int) {
    let isInside = (place?.line ?? 0) <= lines
    findings.add(
      .notYAML(problem),
      at: findings.place(isInside ? place?.line : lines, isInside ? place?.column : nil))
  }

  /// How many lines the text has, as the parser counts them.
  private static func lines(of text: [UInt8]) -> Int {
    var count = 1
    var before: UnicodeScalar = " "
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      switch scalar {
      case "\n" where before == "\r": break
      case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": count += 1
      default: break
      }
      before = scalar
    }
    return count
  }
}
