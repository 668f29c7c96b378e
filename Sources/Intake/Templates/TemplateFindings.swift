package import Diagnostics

/// Everything found in one template, in the order found. A reference, because readers of nested
/// parts add to the same list.
package final class TemplateFindings {
  /// After so many the rest is left out.
  static let most = 200

  private let name: String
  private var diagnostics: [Diagnostic] = []
  /// Errors so far, including those left out.
  package private(set) var errorCount = 0

  /// - Parameter file: as messages name it, for instance `templates/campaigns/gaoyi.yaml`.
  package init(file: String) { name = file }

  /// The file as a whole.
  package var file: SourceLocation { SourceLocation(file: name) }

  /// A line and a character of the file; the file as a whole without a line.
  package func place(_ line: Int?, _ column: Int?) -> SourceLocation {
    SourceLocation(file: name, line: line, column: line == nil ? nil : column)
  }

  /// Adds a finding; of very many the rest is left out.
  package func add(_ fault: TemplateFault, at place: SourceLocation, value: String? = nil) {
    let diagnostic = Diagnostic(.template(fault), at: place, value: value)
    if diagnostic.severity == .error { errorCount += 1 }
    guard diagnostics.count <= Self.most else { return }
    diagnostics.append(
      diagnostics.count < Self.most
        ? diagnostic : Diagnostic(.template(.moreFaults(after: Self.most)), at: file))
  }

  /// Looking further finds nothing that would be shown.
  var isFull: Bool { diagnostics.count > Self.most }

  /// In the order of their places, those of the file as a whole first.
  package var sorted: [Diagnostic] {
    let keyed = diagnostics.enumerated().map { (order: $0.offset, diagnostic: $0.element) }
    return keyed.sorted {
      let (a, b) = ($0.diagnostic.location, $1.diagnostic.location)
      return (a.line ?? 0, a.column ?? 0, $0.order) < (b.line ?? 0, b.column ?? 0, $1.order)
    }.map(\.diagnostic)
  }
}
