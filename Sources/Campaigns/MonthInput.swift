/// Everything accepted of the files that were handed in for one month.
package struct MonthInput: Sendable {
  package var period: ReportingPeriod
  package var files: [SourceFile]
  /// At most one for each unit.
  package var status: [StatusRecord]
  package var scores: [ScoreKind: ScoreBlock]
  /// Remarks on scores (扣分说明), by unit and item.
  package var notes: ScoreNotes
  package var sheets: [SheetClaims]
  package var tallies: [TallyRow]
  package var decisions: [Decision]
  /// Rows of the month's files that were refused.
  package var rejectedRows: Int

  package init(
    period: ReportingPeriod, files: [SourceFile] = [], status: [StatusRecord] = [],
    scores: [ScoreKind: ScoreBlock] = [:], notes: ScoreNotes = ScoreNotes(),
    sheets: [SheetClaims] = [], tallies: [TallyRow] = [], decisions: [Decision] = [],
    rejectedRows: Int = 0
  ) {
    self.period = period
    self.files = files
    self.status = status
    self.scores = scores
    self.notes = notes
    self.sheets = sheets
    self.tallies = tallies
    self.decisions = decisions
    self.rejectedRows = rejectedRows
  }

  /// False when nothing of the month's files was accepted.
  package var hasAcceptedInput: Bool {
    !(status.isEmpty && sheets.isEmpty && tallies.isEmpty && decisions.isEmpty
      && scores.values.allSatisfy(\.isEmpty))
  }
}

/// A lower office's counts for a place whose units are not reported one by one.
package struct TallyRow: Hashable, Sendable {
  package var code: RegionCode
  package var name: String
  package var total: Int
  /// `nil` where the office did not say.
  package var participating: Int?
  package var attained: Int
  /// Counts by grade, in the order of `Campaign.grades`, higher grades included in lower ones.
  package var grades: [Int?]
  package var place: RowPlace

  package init(
    code: RegionCode, name: String = "", total: Int, participating: Int? = nil, attained: Int,
    grades: [Int?] = [], place: RowPlace
  ) {
    self.code = code
    self.name = name
    self.total = total
    self.participating = participating
    self.attained = attained
    self.grades = grades
    self.place = place
  }
}

/// A person's decision on a held unit (裁定), in force from its month on.
package struct Decision: Hashable, Sendable {
  package var unit: Int
  /// 计入 or 不计入.
  package var counts: Bool
  package var reason: String
  /// The post that decided, not a person.
  package var post: String
  package var place: RowPlace

  package init(unit: Int, counts: Bool, reason: String, post: String, place: RowPlace) {
    self.unit = unit
    self.counts = counts
    self.reason = reason
    self.post = post
    self.place = place
  }
}
