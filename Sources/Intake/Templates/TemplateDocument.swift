package import Diagnostics

/// A template file that was read: its findings and, where it is YAML at all, its root.
///
///     let document = TemplateDocument(bytes, file: "templates/workbooks/huizong.yaml")
///     return document.read { root in
///       Design(title: root.text("title"), sheets: root.list("sheets") { … })
///     }
package struct TemplateDocument {
  /// The only format that exists.
  static let format = 1

  package let findings: TemplateFindings
  /// Every key that the readers asked for, as a path such as `targets.goal`.
  package let knownKeys = KnownKeys()
  private let root: MappingReader?
  private let stem: String

  /// - Parameter file: as messages name it; its name without folders and `.yaml` must be the id.
  package init(_ bytes: [UInt8], file: String) {
    findings = TemplateFindings(file: file)
    let name = file.split(separator: "/").last.map(String.init) ?? file
    stem = name.hasSuffix(".yaml") ? String(name.dropLast(5)) : name
    var parser = TemplateParser(findings: findings)
    guard let node = parser.parse(bytes) else {
      root = nil
      return
    }
    root = MappingReader(node, path: [], findings: findings, known: knownKeys)
  }

  /// Reads the whole template: `format`, `id`, then what `body` asks for; keys that nobody asked
  /// for are faults. The value is `nil` when anything is wrong: `body` gets stand-ins for faulty
  /// values, so that it can go on and everything is found at once.
  package func read<Value>(_ body: (MappingReader) -> Value) -> Diagnosed<Value?> {
    guard let root else { return Diagnosed(nil, findings.sorted) }
    readFormat(root)
    readID(root)
    let value = body(root)
    root.finish()
    return Diagnosed(findings.errorCount == 0 ? value : nil, findings.sorted)
  }

  /// The id that the file's name gives the template.
  package var id: String { stem }

  private func readFormat(_ root: MappingReader) {
    guard root.requires("format"), let text = root.optionalText("format") else { return }
    if text != String(Self.format) {
      root.fault(.unknownFormat(known: Self.format), at: "format", value: text)
    }
  }

  private func readID(_ root: MappingReader) {
    guard root.requires("id"), let id = root.identifier("id", .slug) else { return }
    if id != stem { root.fault(.wrongID(expected: stem), at: "id", value: id) }
  }
}

/// The keys that readers know, for the page that documents them.
package final class KnownKeys {
  private var noted: [(path: [String], key: String)] = []
  /// As `targets.goal`. They are put together only for who asks.
  package var paths: Set<String> {
    Set(noted.map { ($0.path + [$0.key]).joined(separator: ".") })
  }
  func note(_ key: String, below path: [String]) { noted.append((path, key)) }
}
