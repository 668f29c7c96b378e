package import Layout

/// A letter as mail programs show it: as an HTML document, and as text for those that show none.
package struct LetterPage {
  private let letter: Letter

  package init(_ letter: Letter) { self.letter = letter }

  /// A whole document; it fetches nothing from anywhere.
  package var html: String {
    Markup.document(
      title: letter.subject, languageTag: letter.languageTag, letter.blocks.map(Self.markup))
  }

  /// Paragraphs with an empty line between; a row of a table is a line that names each figure,
  /// which stays readable on a phone where columns would break.
  package var text: String {
    letter.blocks.map(Self.text).joined(separator: "\n\n") + "\n"
  }

  private static func markup(_ block: Letter.Block) -> Markup {
    switch block {
    case .heading(let text): .element(.h2, [.look(.heading)], [.text(text)])
    case .paragraph(let text): .element(.p, [.look(.letter)], [.text(text)])
    case .list(let items):
      .element(.ul, [.look(.letter)], items.map { .element(.li, [], [.text($0)]) })
    case .table(let table):
      .element(
        .table, [.look(.grid)],
        [
          .element(.thead, [], [row(table.headings, .th, .headCell)]),
          .element(.tbody, [], table.rows.map { row($0, .td, .cell) }),
        ])
    }
  }

  private static func row(
    _ cells: [String], _ element: Markup.Element, _ look: Markup.Look
  ) -> Markup {
    .element(.tr, [], cells.map { .element(element, [.look(look)], [.text($0)]) })
  }

  private static func text(_ block: Letter.Block) -> String {
    switch block {
    case .heading(let text), .paragraph(let text): text
    case .list(let items): items.map { "· " + $0 }.joined(separator: "\n")
    case .table(let table):
      table.rows.map { row in
        zip(table.headings, row).enumerated().map { index, cell in
          index == 0 ? "· " + cell.1 : cell.0 + " " + cell.1
        }.joined(separator: "，")
      }.joined(separator: "\n")
    }
  }
}
