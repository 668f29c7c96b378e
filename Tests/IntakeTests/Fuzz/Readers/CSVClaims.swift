@testable import Intake

/// The scanner agrees with the obvious way to read CSV, cell for cell, with rows and lines.
enum CSVClaims {
  static let seeds = [
    "a,b\nc,d\n", "\"a,\"\"b\",c\r\nd", "a\r\r\nb\rc", "\u{FEFF}\"a\nb\",c\n\u{FEFF}d",
    "\"a\"b\"c\",d",
    "\"", ",,\n,\n", "育才街,\"兴\r\n西\"\n",
  ]

  /// A row as both readers give it.
  struct Row: Equatable {
    var row: Int
    var line: Int
    var startsFile: Bool
    var cells: [String]
  }

  static func check(_ bytes: [UInt8]) {
    for separator in [UInt8(ascii: ","), UInt8(ascii: "\t")] {
      let (rows, problem) = scanned(bytes, separator)
      let (expected, failure) = naive(bytes, separator)
      claim(rows == expected, "rows \(rows) for \(expected)")
      claim(problem == failure, "\(String(describing: problem)) for \(String(describing: failure))")
    }
  }

  private static func scanned(_ bytes: [UInt8], _ separator: UInt8) -> ([Row], CSVProblem?) {
    var scanner = CSVScanner(separator: separator)
    var record = CSVRecord()
    var rows: [Row] = []
    do throws(CSVProblem) {
      while try scanner.next(bytes.span, into: &record) {
        rows.append(
          Row(
            row: record.row, line: record.line, startsFile: record.startsFile,
            cells: record.texts(in: bytes.span)))
      }
      return (rows, nil)
    } catch {
      return (rows, error)
    }
  }

  /// One byte after the other. Rows are far shorter than the limit here.
  private static func naive(_ bytes: [UInt8], _ separator: UInt8) -> ([Row], CSVProblem?) {
    var rows: [Row] = []
    var index = 0
    var line = 1
    while index < bytes.count {
      var row = Row(row: rows.count + 1, line: line, startsFile: false, cells: [])
      var cells: [[UInt8]] = [[]]
      if bytes[index...].starts(with: [0xEF, 0xBB, 0xBF]) {
        row.startsFile = true
        index += 3
      }
      var isQuoted = false
      var isFresh = true
      var openedOn = line
      bytes: while index < bytes.count {
        let byte = bytes[index]
        index += 1
        if isQuoted {
          if byte == 0x22, index < bytes.count, bytes[index] == 0x22 {
            cells[cells.count - 1].append(byte)
            index += 1
          } else if byte == 0x22 {
            isQuoted = false
          } else {
            cells[cells.count - 1].append(byte)
            let isLF = index < bytes.count && bytes[index] == 0x0A
            if byte == 0x0A || (byte == 0x0D && !isLF) { line += 1 }
          }
        } else if byte == 0x22, isFresh {
          isQuoted = true
          openedOn = line
        } else if byte == separator {
          cells.append([])
          isFresh = true
          continue bytes
        } else if byte == 0x0A || byte == 0x0D {
          if byte == 0x0D, bytes[index...].starts(with: [0x0A]) {
            index += 1
          } else if byte == 0x0D, bytes[index...].starts(with: [0x0D, 0x0A]) {
            index += 2
          }
          break bytes
        } else {
          cells[cells.count - 1].append(byte)
        }
        isFresh = false
      }
      if isQuoted { return (rows, .unclosedQuote(row: row.row, line: openedOn)) }
      row.cells = cells.map { String(decoding: $0, as: UTF8.self) }
      rows.append(row)
      line += 1
    }
    return (rows, nil)
  }
}
