import Encodings
import Testing

/// Rows that are read eight bytes at a time, held to what their text says.
@Suite struct SheetRowsTests {
  private static let key = Array("130127100001,育才街社区,".utf8)
  private static let blank: UInt8 = 255
  private static let out: UInt8 = 254
  /// By number, in halves: of every third one 是 may be said.
  private static let limits: [UInt8] = [2, 4, 1, 0, 6, 20, 18, 19, 9, 25, 200, 3]

  private static func numbers() -> [SheetRows.Number] {
    limits.indices.map { SheetRows.Number(limit: limits[$0], mayBeOut: $0 % 3 == 0) }
  }

  @Test(arguments: [(3, true), (3, false), (2, true), (1, false)])
  func rowsAreReadAsTheyAreWritten(cellCount: Int, hasLastCell: Bool) throws {
    let count = Self.limits.count
    let plain = try #require(
      SheetRows(
        separator: UInt8(ascii: ","), starts: (0..<cellCount).map { $0 * count },
        hasLastCell: hasLastCell, numbers: Self.numbers(),
        marks: SheetRows.Marks(blank: Self.blank, out: Self.out)))
    var random = SeededRandom(seed: UInt64(cellCount))
    var (read, others, remarks) = (0, 0, 0)
    for _ in 0..<6_000 {
      let index = Int.random(in: 0..<count, using: &random)
      var row = Self.row(index, cellCount, hasLastCell, &random)
      if Int.random(in: 0..<3, using: &random) == 0 { Self.change(&row, &random) }
      let end = Bool.random(using: &random) ? "\r\n" : "\n"
      let before = Bool.random(using: &random) ? "\r\n" : "\n"
      let text = Array(before.utf8) + Self.key + row + Array(end.utf8)
      let bytes = text + Array(repeating: UInt8(ascii: "9"), count: 120)
      var cells = [UInt8](repeating: 77, count: 3 * count)
      let first = before.utf8.count
      let stop = plain.read(
        bytes.span, key: first..<first + Self.key.count, from: first, after: index, into: &cells)
      let expected = Self.cells(row, index, cellCount, hasLastCell)
      let found = (0..<cellCount).map { cells[$0 * count + index] }
      let shown = String(decoding: row, as: UTF8.self)
      if stop.rows == 1 || stop.lastCell != nil {
        let sums = (0..<cellCount).map { stop.sums.sum($0) }
        #expect(sums == found.map { $0 < Self.out ? Int($0) : nil }, "\(shown)")
      }
      if stop.rows == 1 {
        #expect(found == expected?.cells && expected?.rest == [], "\(shown)")
        #expect(stop.end == text.count && stop.lastCell == nil)
        read += 1
      } else if let place = stop.lastCell {
        #expect(found == expected?.cells, "\(shown)")
        #expect(expected?.rest == Array(text[place..<text.count - end.utf8.count]))
        remarks += 1
      } else {
        #expect(stop.rows == 0 && stop.end == first)
        // Fractions behind two digits, and 是 beside cells without a column, are left to others.
        #expect(
          expected == nil || row.contains(UInt8(ascii: ".")) || cellCount < 3,
          "\(shown)")
        others += 1
      }
    }
    #expect(read > 1_000 && others > 500 && (remarks > 200 || !hasLastCell))
  }

  private static func row(
    _ index: Int, _ cellCount: Int, _ hasLastCell: Bool, _ random: inout SeededRandom
  ) -> [UInt8] {
    let limit = Int(limits[index])
    let isOut = Int.random(in: 0..<6, using: &random) == 0
    let isMixed = Bool.random(using: &random)
    let cells = (0..<cellCount).map { _ -> String in
      if isOut { return Bool.random(using: &random) ? "" : text(limit) }
      if isMixed, Int.random(in: 0..<4, using: &random) == 0 { return "" }
      let halves = Int.random(in: 0...limit + (isMixed ? 1 : 0), using: &random)
      return text(isMixed ? halves : halves / 2 * 2)
    }
    let flag = isOut ? "是" : ["否", "否", "否", ""].randomElement(using: &random) ?? ""
    let last = hasLastCell ? ["", "", "路面坑洼1处"].randomElement(using: &random) ?? "" : nil
    let parts = ["\(index + 1)"] + cells + [flag] + (last.map { [$0] } ?? [])
    return Array(parts.joined(separator: ",").utf8)
  }

  private static func text(_ halves: Int) -> String {
    "\(halves / 2)" + (halves % 2 == 1 ? ".5" : "")
  }

  private static func change(_ row: inout [UInt8], _ random: inout SeededRandom) {
    let place = Int.random(in: row.indices, using: &random)
    let bytes = Array("0123459.,;:/- \"否是".utf8) + [0, 0x80, 0xFF]
    switch Int.random(in: 0..<3, using: &random) {
    case 0: row[place] = bytes.randomElement(using: &random) ?? 0
    case 1: row.insert(bytes.randomElement(using: &random) ?? 0, at: place)
    default: row.remove(at: place)
    }
  }

  /// What a row says, found cell by cell: the points, and the last cell; `nil` where it is not
  /// plain.
  private static func cells(
    _ row: [UInt8], _ index: Int, _ cellCount: Int, _ hasLastCell: Bool
  ) -> (cells: [UInt8], rest: [UInt8])? {
    let fields = row.split(
      separator: UInt8(ascii: ","), maxSplits: cellCount + 1 + (hasLastCell ? 1 : 0),
      omittingEmptySubsequences: false
    ).map(Array.init)
    guard fields.count == cellCount + 2 + (hasLastCell ? 1 : 0),
      fields[0] == Array("\(index + 1)".utf8)
    else { return nil }
    let limit = limits[index]
    var cells: [UInt8] = []
    for field in fields[1...cellCount] {
      guard let cell = points(String(decoding: field, as: UTF8.self)),
        cell <= limit || cell == blank
      else { return nil }
      cells.append(cell)
    }
    let rest = hasLastCell ? fields[cellCount + 2] : []
    switch String(decoding: fields[cellCount + 1], as: UTF8.self) {
    case "", "否": return (cells, rest)
    case "是":
      guard index % 3 == 0, cells.allSatisfy({ $0 == limit || $0 == blank }) else { return nil }
      return (cells.map { _ in out }, rest)
    default: return nil
    }
  }

  private static func points(_ text: String) -> UInt8? {
    if text.isEmpty { return blank }
    for halves in 0..<200 where text == Self.text(halves) { return UInt8(halves) }
    // `2.0` is 2, and a second digit may stand behind a zero.
    if text.hasSuffix(".0"), text.utf8.count == 3 { return points(String(text.prefix(1))) }
    if text.hasPrefix("0"), text.utf8.count == 2 { return points(String(text.suffix(1))) }
    return nil
  }
}
