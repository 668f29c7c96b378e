/// A report as a page for a phone or a browser: what stands in it, as plain values. Its texts are
/// texts: whoever makes markup of them escapes them.
package struct Page: Hashable, Sendable {
  /// The name of the document, and its first heading.
  package var title: String
  /// As HTML names it: `zh-CN` or `en`.
  package var languageTag: String
  /// What is read first, above the first section.
  package var opening: [Block]
  package var sections: [Section]

  /// A heading and what stands under it.
  package struct Section: Hashable, Sendable {
    package var heading: String
    package var blocks: [Block]

    package init(heading: String, blocks: [Block]) {
      self.heading = heading
      self.blocks = blocks
    }
  }

  /// A piece of the page, from top to bottom.
  package enum Block: Hashable, Sendable {
    /// The sentence that says how the campaign stands.
    case lead(String)
    case paragraph(String)
    /// What explains the piece above it.
    case note(String)
    case list([String])
    case figures([Figure])
    case goals([Goal])
    case table(Table)
    case bars(Bars)
    case trend(Trend)
    /// Names of files that lie beside the page.
    case files([String])
  }

  /// One large number with its name.
  package struct Figure: Hashable, Sendable {
    package var label: String
    package var value: String
    package var remark: String

    package init(label: String, value: String, remark: String) {
      self.label = label
      self.value = value
      self.remark = remark
    }
  }

  /// How a status is to be felt; it is always said in words and with a mark too.
  package enum Tone: String, CaseIterable, Sendable {
    case good, watch, bad, neutral

    /// For those who see no colours.
    package var mark: String {
      switch self {
      case .good: "✓"
      case .watch: "▲"
      case .bad: "✗"
      case .neutral: "○"
      }
    }
  }

  /// How a target stands.
  package struct Goal: Hashable, Sendable {
    package var name: String
    package var status: String
    package var tone: Tone
    /// 还差 n 个; empty where nothing is missing.
    package var gap: String
    package var counts: String
    package var due: String

    package init(
      name: String, status: String, tone: Tone, gap: String, counts: String, due: String
    ) {
      self.name = name
      self.status = status
      self.tone = tone
      self.gap = gap
      self.counts = counts
      self.due = due
    }
  }

  /// Rows of as many cells as there are columns; the first cell names its row.
  package struct Table: Hashable, Sendable {
    package var caption: String
    package var columns: [Column]
    package var rows: [[String]]

    /// A heading, and whether numbers stand under it.
    package struct Column: Hashable, Sendable {
      package var heading: String
      package var isNumber: Bool

      package init(_ heading: String, isNumber: Bool = true) {
        self.heading = heading
        self.isNumber = isNumber
      }
    }

    package init(caption: String, columns: [Column], rows: [[String]]) {
      precondition(
        rows.allSatisfy { $0.count == columns.count }, "a row has a cell for each column")
      self.caption = caption
      self.columns = columns
      self.rows = rows
    }
  }
}
