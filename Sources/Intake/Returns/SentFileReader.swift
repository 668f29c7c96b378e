package import Campaigns
import Disk
import Packages

/// Reads hand-ins once more, as what their senders see, to send them back with what is to be
/// mended. Only files with faults are read again, so that a month without any costs nothing.
package struct SentFileReader {
  /// The most rows of a sheet that go back; a longer one is cut, and says how many are left out.
  package static let mostRows = 200_000

  private let opener: TableOpener
  private let limit: Int

  /// - Parameter limit: the most rows of a sheet.
  package init(campaign: Campaign, limit: Int = Self.mostRows) {
    opener = TableOpener(definitions: TableDefinitions.all(for: campaign))
    self.limit = limit
  }

  /// The hand-ins in a file that have a fault: the file itself, or those of an archive's that have
  /// one. What cannot be shown as a table is left out.
  /// - Parameter faulty: names of tables, as messages give them.
  package func read(_ file: InputFile, faulty: Set<String>) -> [SentFile] {
    var order: [String] = []
    var groups: [String: [TableCarrier]] = [:]
    for carrier in TableCarrier.all(in: [file]) {
      let name = carrier.sentName
      if groups[name] == nil { order.append(name) }
      groups[name, default: []].append(carrier)
    }
    return order.compactMap { name in
      let carriers = groups[name, default: []]
      guard carriers.contains(where: { faulty.contains($0.file.name) }) else { return nil }
      return sentFile(name, carriers)
    }
  }

  private func sentFile(_ name: String, _ carriers: [TableCarrier]) -> SentFile? {
    var sent = SentFile(name: name, sheets: [])
    for (index, carrier) in inTheirOrder(carriers).enumerated() {
      guard let shown = opener.shown(carrier), let sheet = sheet(shown, carrier) else { return nil }
      sent.sheets.append(sheet)
      let opened = try? opener.open(carrier, at: index)
      sent.correction = max(
        sent.correction, opened.map { Provenance.correction($0.table) } ?? 0)
    }
    return sent.sheets.contains { !$0.rows.isEmpty } ? sent : nil
  }

  /// Carriers are sorted by name; a workbook's sheets have an order of their own.
  private func inTheirOrder(_ carriers: [TableCarrier]) -> [TableCarrier] {
    carriers.sorted { $0.position < $1.position }
  }

  /// `nil` where the text cannot be read to its end: what follows would be lost.
  private func sheet(_ shown: ShownTable, _ carrier: TableCarrier) -> SentSheet? {
    var sheet = SentSheet(name: carrier.file.name, rows: [], header: shown.header)
    if case .sheet(let own) = carrier.content {
      sheet.title = own.content.name
      sheet.isHidden = own.content.isHidden
    }
    var scanner = shown.start
    var record = CSVRecord()
    let bytes = shown.text.bytes.span
    do {
      while try scanner.next(bytes, into: &record) {
        guard sheet.rows.count < limit else {
          sheet.omittedRows += 1
          continue
        }
        var cells = record.texts(in: bytes)
        if let stray = record.stray { cells.append(stray.field.text(in: bytes)) }
        while cells.last?.isEmpty ?? false { cells.removeLast() }
        if sheet.rows.isEmpty, ReturnMark.isAboveTable(cells) { continue }
        sheet.rows.append(cells)
        sheet.numbers.append(record.row)
      }
    } catch {
      return nil
    }
    while sheet.omittedRows == 0, sheet.rows.last?.isEmpty ?? false {
      sheet.rows.removeLast()
      sheet.numbers.removeLast()
    }
    return sheet
  }
}

extension TableCarrier {
  /// The name of what its sender handed in: a text, or the workbook that a sheet lies in.
  fileprivate var sentName: String {
    if case .sheet(let sheet) = content { sheet.workbook } else { file.name }
  }

  /// Among those of the workbook.
  fileprivate var position: Int {
    if case .sheet(let sheet) = content { sheet.position } else { 0 }
  }
}
