/// A hand-in as its sender sees it: its sheets with every row and text, unjudged and unmasked. It
/// is made of the file once more when it is to go back, and never kept.
package struct SentFile: Sendable {
  /// As messages name it: `2021-12/报送.zip/高邑镇.xlsx`.
  package var name: String
  /// In the workbook's order; a text has one.
  package var sheets: [SentSheet]
  /// The highest number that it bears as a correction (更正N); 0 is none.
  package var correction: Int

  /// A hand-in of these sheets.
  package init(name: String, sheets: [SentSheet], correction: Int = 0) {
    self.name = name
    self.sheets = sheets
    self.correction = correction
  }

  /// The towns and places of the campaign whose codes stand in it, or those of their units.
  package func places(of campaign: Campaign) -> Set<RegionCode> {
    var found: Set<RegionCode> = []
    for sheet in sheets {
      for text in sheet.rows.joined() where text.utf8.count >= 12 {
        let word = text.drop { $0 == "'" || $0 == "\t" || $0 == " " }
        guard let code = RegionCode(String(word)), campaign.covers(code) else { continue }
        found.insert(code.place(at: .township))
      }
    }
    return found
  }
}

/// One sheet of a hand-in, or the one table of a text.
package struct SentSheet: Sendable {
  /// As messages name it: `2021-12/高邑镇.xlsx〔状态表〕`; a text's is the file's.
  package var name: String
  /// The sheet's own name; `nil` for a text.
  package var title: String?
  package var isHidden: Bool
  /// The texts of each row from its first cell to the last that says something.
  package var rows: [[String]]
  /// The number of each row as the sender's spreadsheet shows it, rising.
  package var numbers: [Int]
  /// The rows of the header, by those numbers; `nil` where none was found.
  package var header: ClosedRange<Int>?
  /// Rows that were left out after the last: the file has more than are sent back.
  package var omittedRows: Int

  /// A sheet of these rows.
  package init(
    name: String, title: String? = nil, isHidden: Bool = false, rows: [[String]],
    numbers: [Int]? = nil, header: ClosedRange<Int>? = nil, omittedRows: Int = 0
  ) {
    self.name = name
    self.title = title
    self.isHidden = isHidden
    self.rows = rows
    self.numbers = numbers ?? Array(1...max(1, rows.count)).prefix(rows.count).map { $0 }
    self.header = header
    self.omittedRows = omittedRows
  }
}

/// By what a workbook that went back to its sender is known when it comes in again: its own lines
/// are read past.
package enum ReturnMark {
  /// The first row of a table that went back begins with one of these.
  package static let tables = ["〔退回〕", "[Returned]"]
  /// The first row of the list of what is to be mended begins with one of these.
  package static let lists = ["〔退回清单〕", "[Returned list]"]

  /// Whether a row is the line above a table that went back.
  package static func isAboveTable(_ cells: [String]) -> Bool { begins(cells, tables) }

  /// Whether a row titles the list of what is to be mended.
  package static func isAboveList(_ cells: [String]) -> Bool { begins(cells, lists) }

  private static func begins(_ cells: [String], _ marks: [String]) -> Bool {
    guard let first = cells.first else { return false }
    return marks.contains(where: first.hasPrefix)
  }
}
