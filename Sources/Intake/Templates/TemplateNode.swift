import Diagnostics

/// A part of a template as the file has it: nothing is typed yet, so that `no`, `012` and dates are
/// the texts that stand there.
package struct TemplateNode: Sendable {
  /// What stands there.
  package indirect enum Content: Sendable {
    case text(String)
    case list([TemplateNode])
    case mapping([Entry])
    /// A key or a dash with nothing behind it.
    case blank
  }
  /// A key with its value.
  package struct Entry: Sendable {
    package var key: String
    package var keyLine: Int
    package var keyColumn: Int
    package var value: TemplateNode
  }
  package var content: Content
  /// 1-based.
  package var line: Int
  /// 1-based, in characters.
  package var column: Int
}
