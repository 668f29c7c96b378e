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
    /// The first cell whose quotes do not pair.
    var broken: Int?
  }

  static func check(_ bytes: [UInt8]) {
    for separator in [UInt8(ascii: ","), UInt8(ascii: "\t")] {
      let (rows, problem) = scanned(bytes, separator)
      let obvious = ObviousCSV(bytes, separator)
      let (expected, failure) = (obvious.rows, obvious.problem)
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
            cells: record.texts(in: bytes.span), broken: record.broken))
      }
      return (rows, nil)
    } catch {
      return (rows, error)
    }
  }
}
