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
