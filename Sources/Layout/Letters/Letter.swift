/// A letter as a plain value: what stands in it, not how it looks. Its texts are texts: whoever
/// makes markup of them escapes them.
package struct Letter: Hashable, Sendable {
  /// A piece of the letter, from top to bottom.
  package enum Block: Hashable, Sendable {
    case heading(String)
    case paragraph(String)
    case list([String])
    case table(Table)
  }

  /// Rows of as many cells as there are headings.
  package struct Table: Hashable, Sendable {
    package var headings: [String]
    package var rows: [[String]]

    package init(headings: [String], rows: [[String]]) {
      precondition(
        rows.allSatisfy { $0.count == headings.count }, "a row has a cell for each heading")
      self.headings = headings
      self.rows = rows
    }
  }

  package var subject: String
  package var blocks: [Block]
  /// Of the document, as HTML names it: `zh-CN` or `en`.
  package var languageTag: String

  package init(subject: String, blocks: [Block], languageTag: String) {
    self.subject = subject
    self.blocks = blocks
    self.languageTag = languageTag
  }
}
