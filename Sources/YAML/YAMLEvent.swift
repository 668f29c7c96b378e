/// What stands next in a YAML text. Nothing is typed: `no`, `012` and dates are texts.
package enum YAMLEvent: Hashable, Sendable {
  case documentStart(YAMLPlace)
  case documentEnd
  /// A text as it reads without quotes and escapes; `isPlain` where it had none of them.
  case scalar(String, isPlain: Bool, YAMLPlace)
  case listStart(YAMLPlace)
  case mappingStart(YAMLPlace)
  /// Of the list or mapping that was begun last.
  case end
  case alias(YAMLPlace)
  case streamEnd
}

/// A place in a YAML text.
package struct YAMLPlace: Hashable, Sendable {
  /// 1-based.
  package var line: Int
  /// 1-based, in Unicode scalars.
  package var column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}
