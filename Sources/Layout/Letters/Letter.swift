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

/// What `templates/letters/<letter>.yaml` says: a letter with its figures still to come.
package struct LetterTemplate: Hashable, Sendable {
  /// Whom it is for. Letters for leaders wait while the gate is shut.
  package enum Audience: String, CaseIterable, Sendable { case leaders, office }

  /// A piece of the body. Figures come from the report; only `text` is typed.
  package enum Part: Hashable, Sendable {
    /// A paragraph with placeholders.
    case text(String)
    /// The sentence that says how the campaign stands.
    case headline
    /// The targets of the year, a line each.
    case targets
    /// Who has not reported, at most so many by name.
    case notReported(limit: Int)
  }

  package var id: String
  package var audience: Audience
  /// With placeholders.
  package var subject: String
  package var parts: [Part]
  /// The ids of the workbooks that go with it.
  package var workbooks: [String]

  package init(
    id: String, audience: Audience, subject: String, parts: [Part], workbooks: [String]
  ) {
    self.id = id
    self.audience = audience
    self.subject = subject
    self.parts = parts
    self.workbooks = workbooks
  }
}
