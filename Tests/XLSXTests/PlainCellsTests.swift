import Foundation
import Layout
import Testing

@testable import XLSX

/// Cells that are read back in a few steps are what the scanner of whole files reads.
@Suite struct PlainCellsTests {
  private static let texts = [
    "", "是", "130127100004", "县级及以上 <b>&amp;", "_x0041_", "2022-06-01", "甲", "a", "育才街社区居委会",
  ]
  private static let numbers: [Double] = [
    0, 1, 7, 9, 10, 86.5, 0.5, 99, 100, -1, -0.5, 1.0 / 3, 123_456_789, 1_234_567_890, 1e15, 0.25,
    -0,
  ]
  private static let bytes = Array("0123456789.-<>/\"=c vrsABZ".utf8)

  private static func cell(_ random: inout SeededNumbers) -> Cell {
    let format = Int(random.next() % 12)
    switch random.next() % 7 {
    case 0: return Cell(.blank, format: format)
    case 5: return Cell(.date(Int32(random.next() % 60_000)), format: format)
    // Many different ones, so that the table has no room for all.
    case 6: return Cell(.text("第\(random.next() % 1_000_000)个社区"), format: format)
    case 1:
      let number = numbers[Int(random.next() % UInt64(numbers.count))]
      return Cell(.number(number), format: format)
    case 2: return Cell(.number(Double(random.next() % 400) / 2), format: format)
    case 3: return Cell(.text("第\(random.next() % 300)项"), format: format)
    default: return Cell(.text(texts[Int(random.next() % UInt64(texts.count))]), format: format)
    }
  }

  /// Where the scanner says that the cell ends, if it is the one that was to be written.
  private static func scanned(
    _ cell: Cell, named name: String, at place: Int, in bytes: UnsafeBufferPointer<UInt8>,
    _ strings: borrowing StringTable
  ) -> Int? {
    var scanner = unsafe CellScanner(UnsafeBufferPointer(rebasing: bytes[place...]))
    guard case .cell = scanner.next(), unsafe scanner.reference.elementsEqual(name.utf8) else {
      return nil
    }
    let end = place + scanner.position
    guard scanner.cell.type == .shared else {
      return scanner.cell.difference(from: cell.content, strings: nil) == nil ? end : nil
    }
    guard case .text(let text) = cell.content, let digits = unsafe scanner.cell.value,
      let number = unsafe SharedStrings.number(digits)
    else { return nil }
    return unsafe text.withBytes { unsafe strings.holds(number, $0) } ? end : nil
  }

  @Test(arguments: 0..<20 as Range<UInt64>) func bothReadTheSame(seed: UInt64) {
    var random = SeededNumbers(state: seed)
    var strings = StringTable()
    var rows = BulkRows()
    var plain = PlainCells()
    rows.begin(formats: Array(repeating: CellFormat(numberFormat: "0"), count: 12), names: [])
    rows.beginSheet()
    // The table has room for a few more.
    for index in 0..<StringTable.limit - 100 {
      unsafe "\(index)号".withBytes { text in _ = unsafe strings.index(of: text) }
    }
    var (agreed, refused) = (0, 0)
    for _ in 0..<60 {
      let index = Int(random.next() % 1_048_576)
      let row = Row((0..<Int(1 + random.next() % 40)).map { _ in Self.cell(&random) })
      var written = ByteBuffer()
      rows.marks.removeAll()
      #expect(rows.write(row, at: index, strings: &strings, to: &written) == nil)
      var bytes = unsafe Array(written.bytes)
      let isChanged = random.next() % 3 > 0
      if isChanged {
        let place = Int(random.next() % UInt64(bytes.count))
        bytes[place] = Self.bytes[Int(random.next() % UInt64(Self.bytes.count))]
      }
      unsafe Array("\(index + 1)".utf8).withUnsafeBufferPointer { name in
        unsafe plain.begin(row: name, columns: row.cells.count)
      }
      unsafe bytes.withUnsafeBufferPointer { bytes in
        for column in row.cells.indices {
          let start = rows.marks.places[column + 1]
          let end = unsafe plain.end(of: row.cells.span, column, at: start, in: bytes, strings)
          let other = unsafe Self.scanned(
            row.cells[column], named: CellName.cell(row: index, column: column), at: start,
            in: bytes, strings)
          if let end {
            #expect(end == other, "seed \(seed), row \(index + 1), column \(column)")
            agreed += 1
          } else {
            refused += 1
          }
          if !isChanged { #expect(other != nil, "seed \(seed), column \(column)") }
        }
      }
    }
    #expect(strings.count == StringTable.limit)
    // Few are left to the scanner, or reading them so would be for nothing.
    #expect(agreed > 3 * refused && refused > 0, "seed \(seed): \(agreed) and \(refused)")
  }
}
