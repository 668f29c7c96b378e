import Testing

@testable import Intake

@Suite struct CSVScannerTests {
  /// Rows as `row/line: cell|cell`.
  private func rows(_ text: String, separator: Character = ",") -> [String] {
    let bytes = Array(text.utf8)
    var scanner = CSVScanner(separator: separator.asciiValue ?? 0)
    var record = CSVRecord()
    var rows: [String] = []
    do {
      while try scanner.next(bytes.span, into: &record) {
        let cells = record.texts(in: bytes.span).joined(separator: "|")
        rows.append("\(record.row)/\(record.line): \(cells)\(record.startsFile ? " ^" : "")")
      }
    } catch {
      rows.append("\(error)")
    }
    return rows
  }

  @Test(arguments: [
    ("a,b\nc,d\n", ["1/1: a|b", "2/2: c|d"]), ("a,b\r\nc,d", ["1/1: a|b", "2/2: c|d"]),
    ("a,b\rc,d\r", ["1/1: a|b", "2/2: c|d"]), ("a,b\r\r\nc,d", ["1/1: a|b", "2/2: c|d"]),
    ("a\n\nb", ["1/1: a", "2/2: ", "3/3: b"]), ("", []), ("a,", ["1/1: a|"]),
    (",a", ["1/1: |a"]), (",\n", ["1/1: |"]), ("\"a,b\",c", ["1/1: a,b|c"]),
    ("\"a\"\"b\"", ["1/1: a\"b"]), ("\"\"", ["1/1: "]), ("\"\"\"\"", ["1/1: \""]),
    ("\"a\nb\",c\nd", ["1/1: a\nb|c", "2/3: d"]), ("\"a\r\nb\"\r\nc", ["1/1: a\r\nb", "2/3: c"]),
    ("\"a\rb\"\nc", ["1/1: a\rb", "2/3: c"]), ("\"a\"b,c", ["1/1: ab|c"]),
    ("\"a\"b\"c\",d", ["1/1: ab\"c\"|d"]), ("a\"b,c", ["1/1: a\"b|c"]),
    ("\u{FEFF}\"a,b\"\n\u{FEFF}c", ["1/1: a,b ^", "2/2: c ^"]), ("育,才\n", ["1/1: 育|才"]),
    ("a\n\"b", ["1/1: a", "unclosedQuote(row: 2, line: 2, column: 0)"]),
    ("\"a\n\"\n\"b\nc", ["1/1: a\n", "unclosedQuote(row: 2, line: 3, column: 0)"]),
  ])
  func cutsRowsAsExcelDoes(_ text: String, _ expected: [String]) {
    #expect(rows(text) == expected)
  }

  @Test func otherSeparators() {
    #expect(rows("a\tb,c\n", separator: "\t") == ["1/1: a|b,c"])
    #expect(rows("a;b\n\"c;d\"", separator: ";") == ["1/1: a|b", "2/2: c;d"])
  }

  @Test func aRowOfAnyLengthIsRefusedWithItsPlace() {
    let long = String(repeating: "x", count: CSVScanner.longestRecord + 1)
    #expect(rows("a\n\(long)").last == "recordTooLong(row: 2, line: 2)")
    let wide = String(repeating: ",", count: CSVScanner.longestRecord + 1)
    #expect(rows(wide).last == "recordTooLong(row: 1, line: 1)")
  }

  /// The obvious way to read CSV, one character after the other.
  private func naive(_ text: String) -> [[String]] {
    var rows: [[String]] = [[""]]
    var isQuoted = false
    var isFresh = true
    var previous: Character?
    for character in text {
      let last = rows.count - 1
      let column = rows[last].count - 1
      if isQuoted {
        if character == "\"" { isQuoted = false } else { rows[last][column].append(character) }
      } else if character == "\"", isFresh {
        isQuoted = true
      } else if character == "\"", previous == "\"" {
        rows[last][column].append(character)
        isQuoted = true
      } else if character == "," {
        rows[last].append("")
      } else if character == "\n" {
        rows.append([""])
      } else {
        rows[last][column].append(character)
      }
      isFresh = character == "," && !isQuoted || character == "\n" && !isQuoted
      previous = character
    }
    if text.hasSuffix("\n") || text.isEmpty { rows.removeLast() }
    return rows
  }

  @Test(arguments: 1...60)
  func agreesWithTheNaiveReader(_ seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    let pieces = ["a", "育", "才街", "1", " ", "，", "x\ny", "q\"q", "a,b", ""]
    var table: [[String]] = []
    for _ in 0..<Int.random(in: 1...6, using: &random) {
      table.append(
        (0..<Int.random(in: 1...5, using: &random)).map { _ in
          (0..<Int.random(in: 0...3, using: &random))
            .map { _ in pieces[Int.random(in: 0..<pieces.count, using: &random)] }.joined()
        })
    }
    let text = table.map { $0.map(CSVText.quoted).joined(separator: ",") + "\n" }.joined()
    let bytes = Array(text.utf8)
    var scanner = CSVScanner(separator: UInt8(ascii: ","))
    var record = CSVRecord()
    var read: [[String]] = []
    while (try? scanner.next(bytes.span, into: &record)) == true {
      read.append(record.texts(in: bytes.span))
    }
    #expect(read == table, "seed \(seed): \(text)")
    #expect(naive(text) == table, "seed \(seed): \(text)")
  }
}
