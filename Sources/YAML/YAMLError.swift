/// What libyaml finds wrong with a text.
package struct YAMLError: Error, Hashable, Sendable {
  /// What kind of fault it is.
  package enum Kind: Hashable, Sendable {
    /// A byte that no YAML text may hold.
    case reader
    /// What stands there makes no token, or the tokens make no document.
    case syntax
    /// Anything else: no memory, for instance.
    case other
  }
  package let kind: Kind
  /// In the library's own words: `did not find expected key`.
  package let problem: String
  package let place: YAMLPlace
  /// What was being read when the fault was found; `nil` where the library says nothing.
  package let context: Context?

  /// What was being read, in the library's words, and where that begins.
  package struct Context: Hashable, Sendable {
    package let text: String
    package let place: YAMLPlace
  }
}
