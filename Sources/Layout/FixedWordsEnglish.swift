import Campaigns

extension FixedWords {
  static let en = FixedWords(
    yes: "yes", no: "no", held: "held", notCounted: "not counted",
    notApplicable: "not applicable", met: "met", unmet: "not met", total: "Total",
    subtotal: "Subtotal", countFormat: "0", notes: "Notes: ", notesIndent: "       ",
    backToRollUp: "Back to the roll-up", passed: "passed", failed: "not passed",
    noVeto: "none", exists: "yes", absent: "no",
    statuses: StatusWords(
      met: "met", metLate: "met late", missed: "missed",
      missedAspiration: "aspiration missed", upcoming: "not started", ahead: "ahead",
      onTrack: "on track", behind: "behind", noUnits: "no units", unknown: "no data"),
    remarks: RemarkWords(
      heldBecause: "held: ", neverReported: "not reported, nothing known",
      confirmed: "confirmed unchanged",
      notReported: { "not reported, carried from \($0)" },
      statusCarried: { "status carried from \($0)" },
      decided: { counts, reason, post in
        "decided \(counts ? "to count" : "not to count"): \(reason) (\(post))"
      },
      uncapped: { "bonus capped; \($0) without the cap" },
      month: { "\($0)-\($1 < 10 ? "0" : "")\($1)" },
      heldNote: { count, unit in
        "\(count) × \(unit) held: the files contradict each other; not counted as attained."
      },
      outOfScopeNote: { count, unit in
        "\(count) more × \(unit) in the register are out of scope and not listed."
      },
      valueNote: "Some figures come from tallies or targets and stand as values.",
      indexNote: "Figures come from the parts and stand as values; totals there are formulas.",
      lateNote: { target, due, attained, needed in
        "“\(target)” was due on \(due): \(attained) attained by then, \(needed) needed; "
          + "the table shows the cut-off day."
      }),
    targets: TargetWords(
      aspiration: "aspiration: ", year: { "\($0): " }, share: { "share ≥ \($0)%" },
      count: { goal, grade, inYear in
        "\(inYear ? "new " : "")\(grade.isEmpty ? "" : grade + " ")attained ≥ \(goal)"
      },
      named: { "\($0) attains" }, children: { "each place: \($0)" }),
    sheet: SheetWords(
      bonus: "Bonus", total: "Total", metCount: "Criteria met", vetoes: "Vetoes",
      conclusion: "Conclusion", bonusRule: { "with evidence, at most \($0) points count" },
      totalRule: "sum of the items (not applicable: full marks) and bonus",
      metRule: "number of criteria met",
      vetoHeader: SheetWords.VetoHeader(
        number: "No.", name: "Veto", rule: "Rule", exists: "yes/no",
        measure: "Places (percent)"),
      places: { "\($0) places or more" }, percent: { "more than \($0)%" },
      named: "whenever it occurs", placesFormat: "0", percentFormat: #"General"%""#,
      attained: "attained", notAttained: "not attained", statedTotal: "total as stated",
      seal: "(seal)\ndate:"),
    basis: .en, forms: .en, analysis: .en, day: { $0.iso }, partSeparator: "; ", nameSeparator: ", "
  )
}

extension FixedWords.BasisWords {
  static let en = FixedWords.BasisWords(
    headings: ["No.", "Subject", "Content", "Basis"], report: "1. This report",
    documents: "2. Documents", targets: "3. Targets", rules: "4. Rules",
    readings: "5. Contradictions and the readings taken", methods: "6. How figures are computed",
    sources: "7. Sources", campaign: "Campaign", period: "Period", cutoff: "Cut-off day",
    issue: "Issue", issueNumber: { "No. \($0)" }, issued: { "issued \($0)" },
    due: { "\($0) to \($1)" }, cumulative: "cumulative",
    withinYear: "new in the year only, base excluded", aspiration: "aspiration",
    passMark: "Pass mark", bonus: "Bonus cap", mayNotApply: "Items that may not apply",
    veto: "Veto", stage: "Stage", passRule: { "acceptance score \($0) or more, and no veto" },
    bonusRule: { "at most \($0) points in all, with evidence" },
    verdictRule: "each applicable criterion is met; no points",
    recognitionRule: "recognition decides; scores are shown only",
    mayNotApplyRule: "without the task, full marks", takes: "Taken: ",
    rulesOfCounting: [
      ("Units", "in the register and in scope on the cut-off day, reported or not"),
      ("Participating", "participation is yes; a blank is unknown, not no"),
      ("Attained", "participating, recognised by the cut-off and not held; a base grade counts"),
      ("Rates", "count by units; a parent's is the ratio of sums; — where there are no units"),
      ("Percentages", "half up once to one decimal; more where that would reach a goal missed"),
      ("Needed", "the smallest whole number with number × 100 ≥ goal × units"),
      ("Gap", "needed less attained, never under 0; both on the cut-off day"),
      ("Status", "before the due day attained by needed against days elapsed by days in all"),
      ("Carried", "a unit that did not report keeps its latest state; the remark names the month"),
      ("Held", "units that contradict themselves are listed and not counted as attained"),
      ("Scores", "items and bonus; not applicable: full marks, missing: 0; never summed up"),
    ], noSources: "There are no source files.", note: "Note")
}
