import Campaigns

/// The criteria of one unit, a line each, with what was found.
struct CriteriaTable {
  let progress: Progress
  let unit: Assessment
  let columns: [TableColumn<CriterionSource>]
  let words: FixedWords

  func table() -> SmallTable {
    var shown: String?
    let lines = progress.campaign.criteria.map { criterion in
      let isFirst = criterion.category != shown
      shown = criterion.category
      return TableLine(columns.map { cell($0.source, criterion, isFirst: isFirst) })
    }
    return SmallTable(
      headings: columns.map(\.heading), givenWidths: columns.map(\.width),
      emptyText: words.forms.emptyTable, lines: { _ in lines })
  }

  private func cell(
    _ source: CriterionSource, _ criterion: Criterion, isFirst: Bool
  ) -> TableCell {
    switch source {
    case .category:
      TableCell(text: isFirst ? category(criterion.category) : "")
    case .number: TableCell(.number(Double(criterion.number)), .center)
    case .name: TableCell(text: criterion.name)
    case .leadUnit: TableCell(text: criterion.leadUnit)
    case .selfVerdict: verdict(.selfAssessment, criterion)
    case .review: verdict(.review, criterion)
    case .accept: verdict(.acceptance, criterion)
    case .note: TableCell(text: progress.note(of: unit, item: criterion.number) ?? "")
    case .blank: TableCell(.blank, .left)
    }
  }

  private func category(_ id: String) -> String {
    progress.campaign.categories.first { $0.id == id }?.name ?? id
  }

  private func verdict(_ kind: ScoreKind, _ criterion: Criterion) -> TableCell {
    let text: String =
      switch progress.cell(of: unit, kind, item: criterion.number) {
      case .met: words.met
      case .unmet: words.unmet
      case .notApplicable: words.notApplicable
      default: ""
      }
    return TableCell(.plain(text), .center)
  }
}
