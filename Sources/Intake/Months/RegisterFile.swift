import Campaigns
import Diagnostics

/// The file of the register: a text, or a workbook of which one sheet is the register.
struct RegisterFile {
  private let file: InputFile
  private let carriers: [TableCarrier]

  init(_ file: InputFile) {
    self.file = file
    carriers = TableCarrier.all(in: [file])
  }

  func open(_ campaign: Campaign) throws(FileRefusal) -> OpenedTable {
    let every = TableOpener(definitions: TableDefinitions.all(for: campaign))
    let register = TableOpener(definitions: [TableDefinitions.units])
    var found: [OpenedTable] = []
    var other: FileRefusal?
    for carrier in carriers {
      if let table = try? every.open(carrier, at: 0).table, table.kind != .units {
        other = .refused([.ofFile(.notTheRegister(table.kind), carrier.file)])
        continue
      }
      do {
        found.append(try register.open(carrier, at: 0))
      } catch {
        if case .lacks = error, other != nil { continue }
        other = error
      }
    }
    if found.count > 1 {
      let sheets = found.compactMap { $0.table.titles.last }
      throw .refused([.ofFile(.severalRegisters(sheets), file)])
    }
    if let table = found.first { return table }
    throw other ?? .refused([.ofFile(.empty, file)])
  }
}
