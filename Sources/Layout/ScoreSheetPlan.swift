import Campaigns

/// Where things stand on an assessment sheet: the same for every unit of a campaign.
struct ScoreSheetPlan: Sendable {
  let template: ScoreSheetTemplate
  let campaign: Campaign
  let words: FixedWords
  let widths: [Double]
  let header: HeaderRows
  /// Sheet rows.
  let headRow, headerRow, firstItemRow: Int
  /// `nil` in campaigns without points.
  let bonusRow: Int?
  let totalRow: Int
  /// The vetoes' own header; `nil` without vetoes.
  let vetoHeaderRow: Int?
  let conclusionRow: Int
  /// Where what follows the rows begins: opinions, then the foot.
  let opinionsRow: Int
  /// The heading of the number of rows that the title takes.
  let titleRows: Int

  /// Rows of the head: two labels and values each.
  static let headRows = 2

  /// - Parameter titleRows: how many rows the title takes.
  init(
    _ template: ScoreSheetTemplate, campaign: Campaign, words: FixedWords, titleRows: Int,
    formats: inout FormatTable
  ) {
    self.template = template
    self.campaign = campaign
    self.words = words
    self.titleRows = titleRows
    widths = template.columns.map { column in
      ColumnWidths.width(
        given: column.width, heading: column.heading,
        widest: Self.widest(column.source, campaign))
    }
    headRow = titleRows
    headerRow = titleRows + Self.headRows
    header = HeaderRows(
      template.columns.map(\.heading), start: headerRow, widths: widths, formats: &formats)
    firstItemRow = headerRow + header.rows.count
    var next = firstItemRow + campaign.criteria.count
    if case .points = campaign.scoring {
      bonusRow = next
      next += 1
    } else {
      bonusRow = nil
    }
    totalRow = next
    next += 1
    vetoHeaderRow = campaign.vetoes.isEmpty ? nil : next
    next += campaign.vetoes.isEmpty ? 0 : campaign.vetoes.count + 1
    conclusionRow = next
    opinionsRow = next + 1
  }

  /// A sheet is made where there are items to score.
  static func isUseful(for campaign: Campaign) -> Bool { !campaign.criteria.isEmpty }

  var itemRows: ClosedRange<Int> { firstItemRow...(firstItemRow + campaign.criteria.count - 1) }

  func column(_ source: ScoreColumnSource) -> Int? {
    template.columns.firstIndex { $0.source == source }
  }

  /// The column of a kind of score.
  func column(of kind: ScoreKind) -> Int? {
    switch kind {
    case .selfAssessment: column(.selfScore)
    case .review: column(.review)
    case .acceptance: column(.accept)
    }
  }

  /// The cell of each kind's total.
  var totalCells: [ScoreKind: AttachedSheets.Place] {
    var cells: [ScoreKind: AttachedSheets.Place] = [:]
    for kind in ScoreKind.allCases {
      cells[kind] = column(of: kind).map { .init(row: totalRow, column: $0) }
    }
    return cells
  }

  /// Columns that the head's labels stand in, each with its value in the next one. Labels are set
  /// to the right and run over the empty cells before them.
  var labelColumns: [Int] {
    let count = widths.count
    let second = min(max(count / 2 + 1, 2), count - 2)
    return [min(2, max(0, count - 4)), second]
  }

  /// The column of the words of rows below the items: the standard, else the name.
  var ruleColumn: Int? { column(.standard) ?? column(.name) }

  /// The first kind's column, in which the vetoes' 存在/不存在 and the conclusion stand.
  var answerColumn: Int {
    column(.selfScore) ?? column(.review) ?? column(.accept) ?? widths.count - 1
  }

  /// Of a veto's places or share, under the next kind of score: intake reads no number out of a
  /// column of remarks.
  var measureColumn: Int? {
    let kinds = ScoreKind.allCases.compactMap { column(of: $0) }
    return kinds.first { $0 > answerColumn }
  }

  private static func widest(_ source: ScoreColumnSource, _ campaign: Campaign) -> Int {
    campaign.criteria.map { criterion in
      TextWidth.of(text(source, of: criterion, in: campaign))
    }.max() ?? 0
  }

  /// The form's own texts of an item; scores and remarks are empty.
  static func text(
    _ source: ScoreColumnSource, of criterion: Criterion, in campaign: Campaign
  ) -> String {
    switch source {
    case .category:
      campaign.categories.first { $0.id == criterion.category }?.name ?? criterion.category
    case .number: String(criterion.number)
    case .name: criterion.name
    case .standard: criterion.standard
    case .points: criterion.maximum?.text ?? "—"
    case .check: criterion.check
    case .leadUnit: criterion.leadUnit
    case .otherUnits: criterion.otherUnits.joined(separator: "、")
    case .selfScore, .note, .review, .reviewNote, .accept: ""
    }
  }
}
