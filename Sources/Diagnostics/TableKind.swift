/// The tables that offices hand in. A fault's slug begins with the table it was found in.
package enum TableKind: String, CaseIterable, Sendable {
  /// A file whose table is not known, or that is no table at all.
  case file
  /// The register of organisation units (名册).
  case units
  /// The state of the units at the end of a month (状态表).
  case status
  /// Scores or verdicts by item (得分表, 自评表).
  case scores
  /// A lower office's counts (汇总数).
  case tallies
  /// A person's decisions on held units (裁定).
  case decisions
  /// Who receives what (收件人).
  case recipients
}
