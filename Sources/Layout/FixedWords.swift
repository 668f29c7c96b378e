import Campaigns

/// The words that workbooks print of themselves; what a template words is not here. One object for
/// each language, so that a word missing in one does not compile, and handing them on is cheap.
final class FixedWords: Sendable {
  let yes, no, held, notCounted, notApplicable, met, unmet: String
  /// 合计, 小计 after a street's name.
  let total, subtotal: String
  /// The number format of a count in a total row: `0"个"`.
  let countFormat: String
  /// 注：, and the indentation of the notes after the first.
  let notes, notesIndent: String
  let backToRollUp: String
  let passed, failed, noVeto: String
  let exists, absent: String
  let statuses: StatusWords
  let remarks: RemarkWords
  let targets: TargetWords
  let sheet: SheetWords
  let basis: BasisWords
  let forms: FormWords
  let analysis: AnalysisWords
  /// A day in a text.
  let day: @Sendable (Day) -> String
  /// Between the parts of a remark, and between names.
  let partSeparator, nameSeparator: String

  init(
    yes: String, no: String, held: String, notCounted: String, notApplicable: String, met: String,
    unmet: String, total: String, subtotal: String, countFormat: String, notes: String,
    notesIndent: String, backToRollUp: String, passed: String, failed: String, noVeto: String,
    exists: String, absent: String, statuses: StatusWords, remarks: RemarkWords,
    targets: TargetWords, sheet: SheetWords, basis: BasisWords, forms: FormWords,
    analysis: AnalysisWords, day: @escaping @Sendable (Day) -> String, partSeparator: String,
    nameSeparator: String
  ) {
    self.yes = yes
    self.no = no
    self.held = held
    self.notCounted = notCounted
    self.notApplicable = notApplicable
    self.met = met
    self.unmet = unmet
    self.total = total
    self.subtotal = subtotal
    self.countFormat = countFormat
    self.notes = notes
    self.notesIndent = notesIndent
    self.backToRollUp = backToRollUp
    self.passed = passed
    self.failed = failed
    self.noVeto = noVeto
    self.exists = exists
    self.absent = absent
    self.statuses = statuses
    self.remarks = remarks
    self.targets = targets
    self.sheet = sheet
    self.basis = basis
    self.forms = forms
    self.analysis = analysis
    self.day = day
    self.partSeparator = partSeparator
    self.nameSeparator = nameSeparator
  }

  /// How a target stands, by `TargetProgress.Status`: the contract's words.
  struct StatusWords: Sendable {
    var met, metLate, missed, missedAspiration, upcoming, ahead, onTrack, behind: String
    var noUnits, unknown: String
  }

  struct RemarkWords: Sendable {
    /// Before the reasons that a unit is held.
    var heldBecause: String
    var neverReported, confirmed: String
    var notReported, statusCarried: @Sendable (_ month: String) -> String
    var decided: @Sendable (_ counts: Bool, _ reason: String, _ post: String) -> String
    var uncapped: @Sendable (_ total: String) -> String
    var month: @Sendable (_ year: Int, _ month: Int) -> String
    /// Automatic notes under a grid.
    var heldNote: @Sendable (_ count: Int, _ unit: String) -> String
    var outOfScopeNote: @Sendable (_ count: Int, _ unit: String) -> String
    var valueNote, indexNote: String
    var lateNote:
      @Sendable (_ target: String, _ due: String, _ attained: Int, _ needed: Int) -> String
  }

  struct TargetWords: Sendable {
    var aspiration: String
    /// Before a target's goal: `2021年`.
    var year: @Sendable (_ year: Int) -> String
    var share: @Sendable (_ goal: Int) -> String
    var count: @Sendable (_ goal: Int, _ grade: String, _ inYear: Bool) -> String
    var named: @Sendable (_ name: String) -> String
    var children: @Sendable (_ goal: String) -> String
  }

  struct SheetWords: Sendable {
    var bonus, total, metCount, vetoes, conclusion: String
    var bonusRule: @Sendable (_ cap: String) -> String
    var totalRule, metRule: String
    var vetoHeader: VetoHeader
    var places: @Sendable (_ atLeast: Int) -> String
    var percent: @Sendable (_ above: Int) -> String
    var named: String
    var placesFormat, percentFormat: String
    var attained, notAttained: String
    var statedTotal: String
    /// The rest of an opinion box under its heading: （盖章） 年 月 日.
    var seal: String

    struct VetoHeader: Sendable {
      var number, name, rule, exists, measure: String
    }
  }

  static func of(_ languageID: String) -> FixedWords { languageID == "en" ? .en : .zh }
}
