/// What a column of a table of places shows.
package enum PlaceSource: String, CaseIterable, Sendable {
  case serial, name, code
  /// Units in the denominator.
  case total
  /// Against the month before; blank where that month has no input.
  case participatingNew = "participating_new"
  case participating, participation
  case attainedNew = "attained_new"
  case attained
  /// Recognised since 1 January.
  case attainedThisYear = "attained_this_year"
  case attainment
  /// Of the attained share since the month before, in percentage points.
  case change
  /// The place's own target of the year: goal, needed number, how much of it is done.
  case goal, needed, completion
  /// How much of the target's time has gone.
  case expected
  case status, gap
  /// By the attained share, equal shares alike.
  case rank
  /// The goal of the target named by `target`, in units.
  case targetNeeded = "target_needed"
  /// What was attained for it.
  case targetDone = "target_done"
  case targetStatus = "target_status"
  /// Units planned for a grade by the fields named.
  case planned
  /// Units that hold a grade.
  case graded
  /// Graded by planned.
  case gradedOfPlanned = "graded_of_planned"
  /// Units of the register, out of scope too.
  case registered
  /// Units in scope that no file of the month mentions.
  case notReported = "not_reported"
  /// What the share goal of the target named by `target` comes to in this place, whose target it
  /// may not be, and what is missing.
  case goalNeeded = "goal_needed"
  case goalGap = "goal_gap"
  /// The acceptance totals of the units in scope that take part, added up.
  case acceptTotal = "accept_total"
  /// Held units, tallied places, not reported units.
  case remark
}

/// What a column of the stage funnel shows.
package enum FunnelSource: String, CaseIterable, Sendable {
  case stage, units
  /// The one denominator of all stages.
  case total
  case share
}

/// What a column of the planner's table shows.
package enum PlanSource: String, CaseIterable, Sendable {
  case place, target
  /// Units that must still attain.
  case more
  case due
  case daysLeft = "days_left"
  /// Able units less those that must attain.
  case slack
  /// The nearest units, with stage, points short and obstacles.
  case nearest
}

/// What a column of the table of years shows.
package enum YearSource: String, CaseIterable, Sendable {
  case year
  /// The year's goal for `grade`.
  case goal
  /// Newly graded in the year.
  case done
  /// How the year's target stands.
  case status
  /// Graded by the end of the year, the base included, of the goal for all years.
  case cumulative
}

/// What a column of a unit's table of criteria shows.
package enum CriterionSource: String, CaseIterable, Sendable {
  /// Named once for each group.
  case category
  case number, name
  case leadUnit = "lead_unit"
  case selfVerdict = "self"
  case review, accept
  /// The remark on the criterion.
  case note
  /// Blank, to be filled in by hand.
  case blank
}

/// What a column of the table of what was attained against the goal shows. Its lines are the places
/// with a target of the year, else the stages of the campaign's own place, else its targets.
package enum AttainmentSource: String, CaseIterable, Sendable {
  /// Place, stage or target.
  case label
  case attained, total
  /// The share, or the number where the goal is one.
  case value
  case goal
}

/// What a column of the table of months shows of the campaign's own place.
package enum MonthSource: String, CaseIterable, Sendable {
  case month, total, participating, participation, attained, attainment
  /// The share that the month's year asks of the place.
  case goal
}

/// What a column of the table of changes shows.
package enum ChangeSource: String, CaseIterable, Sendable {
  case serial, kind, township, name, code, before, after
}

/// What a column of the points lost by item shows. Units are those in scope that were scored.
package enum LostItemSource: String, CaseIterable, Sendable {
  case number, name
  case leadUnit = "lead_unit"
  case maximum
  /// Units with a score of the item, and those of them that lost points.
  case scored, losing
  /// Points lost, all in all and for each scored unit, and of all that could be lost.
  case lost, average, share
}

/// What a column of the points lost by lead unit shows.
package enum LostLeadSource: String, CaseIterable, Sendable {
  case leadUnit = "lead_unit"
  /// How many items it leads, and their points.
  case items, maximum
  /// Points lost, and of all points lost.
  case lost, share
}

/// What a column of the vetoes one step away shows.
package enum NearVetoSource: String, CaseIterable, Sendable {
  case serial, township, name, veto, rule, found
  case leadUnit = "lead_unit"
}

/// What a column of the list of what was wrong with the files shows.
package enum IssueSource: String, CaseIterable, Sendable {
  case serial, file, row, column, field, value, problem, handling, advice
}
