package import Campaigns
package import Diagnostics

/// Reads the register of units (名册). It is the denominator, which is never guessed: any row that
/// is refused or contradicts another refuses the whole register.
package enum RegisterReader {
  /// - Returns: the register and its file, `nil` where it is refused; findings by row and column.
  package static func readRegister(
    _ file: InputFile, campaign: Campaign
  ) -> Diagnosed<(Register, SourceFile)?> {
    let opened: OpenedTable
    do {
      opened = try NamedTable(file, TableDefinitions.units).open(
        among: { TableDefinitions.all(for: campaign) }, instead: { .notTheRegister($0) })
    } catch {
      return Diagnosed(nil, error.findings)
    }
    var rows = RegisterRows(campaign)
    let findings = FindingOrder.sorted(rows.read(opened))
    guard !findings.contains(where: { $0.severity == .error }) else {
      return Diagnosed(nil, findings)
    }
    return Diagnosed((Register(rows.entries), opened.table.source), findings)
  }
}
