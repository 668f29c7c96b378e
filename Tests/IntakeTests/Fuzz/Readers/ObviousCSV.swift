@testable import Intake

/// The obvious way to read CSV: one byte after the other. Rows are far shorter than the limit here.
struct ObviousCSV {
  private let bytes: [UInt8]
  private let separator: UInt8
  private var index = 0
  private var line = 1
  private(set) var rows: [CSVClaims.Row] = []
  private(set) var problem: CSVProblem?
  // The row that is being read.
  private var row = CSVClaims.Row(row: 0, line: 0, startsFile: false, cells: [])
  private var cells: [[UInt8]] = [[]]
  private var isQuoted = false
  /// The quoted text has more in it than belongs into a cell.
  private var hasMore = false
  private var isFresh = true
  private var openedOn = 1

  init(_ bytes: [UInt8], _ separator: UInt8) {
    self.bytes = bytes
    self.separator = separator
    while index < bytes.count, problem == nil { readRow() }
  }

  private mutating func readRow() {
    row = CSVClaims.Row(row: rows.count + 1, line: line, startsFile: false, cells: [])
    cells = [[]]
    isFresh = true
    if bytes[index...].starts(with: [0xEF, 0xBB, 0xBF]) {
      row.startsFile = true
      index += 3
    }
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if isQuoted {
        readQuoted(byte)
      } else if !readPlain(byte) {
        break
      }
    }
    if isQuoted {
      problem = .unclosedQuote(row: row.row, line: openedOn, column: cells.count - 1)
      return
    }
    row.cells = cells.map { String(decoding: $0, as: UTF8.self) }
    rows.append(row)
    line += 1
  }

  private mutating func readQuoted(_ byte: UInt8) {
    let next = index < bytes.count ? bytes[index] : separator
    if byte == 0x22, index < bytes.count, next == 0x22 {
      cells[cells.count - 1].append(byte)
      index += 1
    } else if byte == 0x22 {
      isQuoted = false
      if hasMore, !ends(next), row.broken == nil { row.broken = cells.count - 1 }
    } else {
      hasMore = hasMore || ends(byte)
      cells[cells.count - 1].append(byte)
      let isLF = index < bytes.count && next == 0x0A
      if byte == 0x0A || (byte == 0x0D && !isLF) { line += 1 }
    }
  }

  /// False at the end of the row.
  private mutating func readPlain(_ byte: UInt8) -> Bool {
    if byte == separator {
      cells.append([])
      isFresh = true
      return true
    }
    if ends(byte) {
      let rest = bytes[index...]
      if byte == 0x0D {
        index += rest.starts(with: [0x0A]) ? 1 : rest.starts(with: [0x0D, 0x0A]) ? 2 : 0
      }
      return false
    }
    if byte == 0x22, isFresh {
      isQuoted = true
      hasMore = false
      openedOn = line
    } else {
      cells[cells.count - 1].append(byte)
    }
    isFresh = false
    return true
  }

  private func ends(_ byte: UInt8) -> Bool { byte == separator || byte == 0x0A || byte == 0x0D }
}
