import Diagnostics
package import Layout

/// A report as a document of its own for phones and browsers: it fetches nothing, runs nothing, and
/// the same page gives the same bytes.
package struct ReportPage {
  /// Beside the workbooks, in every report.
  package static let fileName = "index.html"

  private let page: Page

  package init(_ page: Page) { self.page = page }

  package var html: String {
    let head = Markup.element(
      .header, [],
      [.element(.h1, [], [.visible(page.title)])] + page.opening.flatMap(Self.markup))
    let sections = page.sections.map { section in
      Markup.element(
        .section, [],
        [.element(.h2, [], [.visible(section.heading)])] + section.blocks.flatMap(Self.markup))
    }
    return Markup.document(
      title: Visible.text(page.title, limit: Markup.longestText), languageTag: page.languageTag,
      style: StyleSheet.text, [.element(.main, [], [head] + sections)])
  }

  private static func markup(_ block: Page.Block) -> [Markup] {
    switch block {
    case .lead(let text): [.element(.p, [.part(.lead)], [.visible(text)])]
    case .paragraph(let text): [.element(.p, [], [.visible(text)])]
    case .note(let text): [.element(.p, [.part(.note)], [.visible(text)])]
    case .list(let items):
      [.element(.ul, [], items.map { .element(.li, [], [.visible($0)]) })]
    case .figures(let figures): [.element(.div, [.part(.figures)], figures.map(figure))]
    case .goals(let goals): [.element(.ul, [.part(.goals)], goals.map(goal))]
    case .table(let table): [box(table)]
    case .bars(let bars): [ChartMarkup.bars(bars)]
    case .trend(let trend): ChartMarkup.trend(trend)
    case .files(let names):
      [.element(.ul, [.part(.files)], names.map { .element(.li, [], [link($0)]) })]
    }
  }

  private static func figure(_ figure: Page.Figure) -> Markup {
    .element(
      .div, [.part(.figure)],
      [
        .element(.p, [.part(.label)], [.visible(figure.label)]),
        .element(.p, [.part(.value)], [.visible(figure.value)]),
        .element(.p, [.part(.note)], [.visible(figure.remark)]),
      ])
  }

  /// The status in words after its mark; colour only adds to them.
  private static func goal(_ goal: Page.Goal) -> Markup {
    var status: [Markup] = [
      .element(
        .strong, [.part(part(goal.tone))], [.visible(goal.tone.mark + " " + goal.status)])
    ]
    if !goal.gap.isEmpty {
      status += [.text(" "), .element(.strong, [.part(.gap)], [.visible(goal.gap)])]
    }
    return .element(
      .li, [.part(.goal)],
      [
        .element(.p, [.part(.label)], [.visible(goal.name)]),
        .element(.p, [.part(.status)], status),
        .element(.p, [.part(.note)], [.visible(goal.counts + " · " + goal.due)]),
      ])
  }

  private static func part(_ tone: Page.Tone) -> Markup.Attribute.Part {
    switch tone {
    case .good: .good
    case .watch: .watch
    case .bad: .bad
    case .neutral: .neutral
    }
  }

  /// A table in a box of its own: what is too wide is scrolled there and not with the page.
  private static func box(_ table: Page.Table) -> Markup {
    let head = table.columns.map { column in
      Markup.element(
        .th, [.scope(.col)] + (column.isNumber ? [.part(.number)] : []),
        [.visible(column.heading)])
    }
    let rows = table.rows.map { row in
      Markup.element(
        .tr, [],
        zip(table.columns, row).enumerated().map { index, cell in
          let look: [Markup.Attribute] = cell.0.isNumber ? [.part(.number)] : []
          return index == 0
            ? .element(.th, [.scope(.row)] + look, [.visible(cell.1)])
            : .element(.td, look, [.visible(cell.1)])
        })
    }
    let whole = Markup.element(
      .table, [],
      [
        .element(.caption, [], [.visible(table.caption)]),
        .element(.thead, [], [.element(.tr, [], head)]), .element(.tbody, [], rows),
      ])
    return .element(.div, [.part(.box), .focusable], [whole])
  }

  private static func link(_ name: String) -> Markup {
    .element(.a, [.file(name)], [.visible(name)])
  }
}
