import Diagnostics

/// The table in a file that the workspace has a name for, such as the register: a text, or a
/// workbook of which one sheet is that table.
struct NamedTable {
  private let file: InputFile
  private let definition: TableDefinition

  init(_ file: InputFile, _ definition: TableDefinition) {
    self.file = file
    self.definition = definition
  }

  /// - Parameter others: tables that might lie there by mistake; `instead` says so. They are asked
  ///   for only where the table may be one of them.
  func open(
    among others: () -> [TableDefinition] = { [] },
    instead: (TableKind) -> TableFault = { .notForMonth($0) }
  ) throws(FileRefusal) -> OpenedTable {
    let opener = TableOpener(definitions: [definition])
    var found: [OpenedTable] = []
    var refusal: FileRefusal?
    for carrier in TableCarrier.all(in: [file]) {
      if let table = try? opener.open(carrier, at: 0), table.isBeyondDoubt {
        found.append(table)
        continue
      }
      if let other = kind(of: carrier, others()), other != definition.kind {
        refusal = .refused([.ofFile(instead(other), carrier.file)])
        continue
      }
      do {
        found.append(try opener.open(carrier, at: 0))
      } catch {
        if case .lacks = error, refusal != nil { continue }
        refusal = error
      }
    }
    if found.count > 1 {
      let sheets = found.compactMap { $0.table.titles.last }
      throw .refused([.ofFile(.severalTables(sheets), file)])
    }
    if let table = found.first { return table }
    throw refusal ?? .refused([.ofFile(.empty, file)])
  }

  private func kind(of carrier: TableCarrier, _ others: [TableDefinition]) -> TableKind? {
    if others.isEmpty { return nil }
    return try? TableOpener(definitions: others).open(carrier, at: 0).table.kind
  }
}
