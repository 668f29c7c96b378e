import Glibc
import Layout
import XLSX

/// `WriterBench counties|national rows|library|bulk [verify]` makes the workbooks of the country in
/// the working directory and says how many cells they have.
@main enum Main {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard arguments.count >= 2, let kind = arguments.first, let how = arguments.dropFirst().first
    else {
      print("WriterBench counties|national rows|library|bulk [verify]")
      exit(64)
    }
    let verifies = arguments.dropFirst(2).first == "verify"
    var cells = 0
    switch kind {
    case "counties":
      for county in 0..<3_000 {
        cells += try make(Country.county(county), how, verifies: verifies)
      }
    default: cells += try make(Country.nation(rows: 100_000), how, verifies: verifies)
    }
    print("cells=\(cells)")
  }

  private static func make(
    _ book: Workbook, _ how: String, verifies: Bool
  ) throws -> Int {
    let path = book.fileName
    switch how {
    case "library", "bulk":
      try WorkbookWriter.write(
        book, to: path, temporaryDirectory: ".", by: how == "bulk" ? .bulk : .library)
      if verifies { try WorkbookVerifier.verify(book, at: path) }
    default:
      return book.sheets.reduce(0) { count, sheet in
        (0..<sheet.rowCount).reduce(count) { $0 + sheet.row($1).cells.count }
      }
    }
    return 0
  }
}
