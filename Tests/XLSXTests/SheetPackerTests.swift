import Foundation
import Layout
import Testing

@testable import XLSX

/// What is packed unpacks to what it was, by a reader that shares no code with the packer.
@Suite struct SheetPackerTests {
  private static let unpack = """
    import sys, zlib
    data = open(sys.argv[1], 'rb').read()
    stream = zlib.decompressobj(-15)
    out = stream.decompress(data)
    assert stream.eof and stream.unused_data == b'', (stream.eof, len(stream.unused_data))
    open(sys.argv[2], 'wb').write(out)
    """
  private static let words = [
    "是", "否", "公布授牌", "2022-06-01", "130127100004", "a<b & _x0041_", "甲乙丙丁戊己庚辛", "", "x",
  ]

  private static func cell(_ random: inout SeededNumbers) -> Cell {
    let format = Int(random.next() % 3)
    switch random.next() % 6 {
    case 0: return Cell(.blank, format: format)
    case 1: return Cell(.number(Double(random.next() % 9) / 2), format: format)
    case 2: return Cell(.number(Double(random.next() % 1_000_000) / 7), format: format)
    case 3: return Cell(.text("社区\(random.next() % 30_000)"), format: format)
    default: return Cell(.text(words[Int(random.next() % 9)]), format: format)
    }
  }

  /// Rows of a sheet with what stands around them: of like cells, as lists have them, or of any.
  private static func sheet(
    _ random: inout SeededNumbers, strings: inout StringTable, rows: inout BulkRows
  ) -> [UInt8] {
    var bytes = ByteBuffer()
    rows.marks.removeAll()
    bytes.append(plain: "<worksheet xmlns=\"a\"><sheetData>")
    let isList = random.next() % 3 > 0
    let first = Int(random.next() % 100_000)
    let width = random.next() % 8 == 0 ? 2_500 : Int(random.next() % 40)
    var cells = (0..<width).map { _ in cell(&random) }
    for index in 0..<Int(random.next() % (width > 40 ? 20 : 300)) {
      for column in cells.indices where !isList || random.next() % 4 == 0 {
        cells[column] = cell(&random)
      }
      _ = rows.write(Row(cells), at: first + index, strings: &strings, to: &bytes)
    }
    bytes.append(plain: "</sheetData></worksheet>")
    return unsafe Array(bytes.bytes)
  }

  /// Bytes of any kind, with marks at any places.
  private static func noise(_ random: inout SeededNumbers, marks: inout RowMarks) -> [UInt8] {
    let length = [0, 1, 2, 17, 400, 70_000][Int(random.next() % 6)]
    let kinds = 1 + random.next() % 200
    let bytes = (0..<length).map { _ in UInt8(truncatingIfNeeded: 48 + random.next() % kinds) }
    marks.removeAll()
    var place = Int(random.next() % 40)
    while place < length {
      if random.next() % 9 == 0 || marks.rows.isEmpty {
        marks.beginRow(at: place)
      } else {
        marks.beginCell(at: place)
      }
      place += 1 + Int(random.next() % 60)
      marks.endRow(at: min(place, length))
    }
    return bytes
  }

  @Test(arguments: 0..<12 as Range<UInt64>) func piecesAreOneStream(seed: UInt64) throws {
    let scratch = try Scratch()
    var random = SeededNumbers(state: seed)
    var packer = SheetPacker()
    var strings = StringTable()
    var rows = BulkRows()
    rows.begin(formats: Array(repeating: CellFormat(), count: 3), names: [])
    rows.beginSheet()
    var whole: [UInt8] = []
    var packed = ByteBuffer()
    let count = 1 + Int(random.next() % 9)
    for index in 0..<count {
      let bytes =
        random.next() % 3 == 0
        ? Self.noise(&random, marks: &rows.marks)
        : Self.sheet(&random, strings: &strings, rows: &rows)
      whole += bytes
      unsafe bytes.withUnsafeBufferPointer { bytes in
        let piece = unsafe packer.pack(bytes, rows.marks, isLast: index == count - 1)
        unsafe packed.append(piece)
      }
    }
    let file = URL(filePath: scratch.file("packed"))
    try unsafe Data(packed.bytes).write(to: file)
    let result = try run(
      "/usr/bin/python3", ["-c", Self.unpack, file.path(), scratch.file("out")])
    try #require(result.status == 0, "seed \(seed): \(result.output)")
    #expect(try scratch.bytes("out") == Data(whole), "seed \(seed)")
  }

  /// What a packer has packed before changes no byte: workers take workbooks as they come.
  @Test(arguments: 0..<8 as Range<UInt64>) func nothingIsRemembered(seed: UInt64) {
    var random = SeededNumbers(state: seed)
    var strings = StringTable()
    var rows = BulkRows()
    rows.begin(formats: Array(repeating: CellFormat(), count: 3), names: [])
    rows.beginSheet()
    var used = SheetPacker()
    for index in 0..<12 {
      let bytes =
        index % 3 == 0
        ? Self.noise(&random, marks: &rows.marks)
        : Self.sheet(&random, strings: &strings, rows: &rows)
      var new = SheetPacker()
      unsafe bytes.withUnsafeBufferPointer { bytes in
        let first = unsafe Array(used.pack(bytes, rows.marks, isLast: index % 2 == 0))
        let second = unsafe Array(new.pack(bytes, rows.marks, isLast: index % 2 == 0))
        #expect(first == second, "seed \(seed), \(index)")
      }
    }
  }

  /// Lists are packed nearly as well as by a thorough search for what repeats.
  @Test func listsBecomeSmall() throws {
    var random = SeededNumbers(state: 7)
    var packer = SheetPacker()
    var strings = StringTable()
    var rows = BulkRows()
    rows.begin(formats: [CellFormat()], names: [])
    rows.beginSheet()
    var bytes = ByteBuffer()
    for index in 0..<2_000 {
      var cells = [Cell(.text("1301271\(10_000 + index)")), Cell(.text("社区\(index)"))]
      cells += ["高邑县", "石家庄市", "河北省", "是"].map { Cell(.text($0)) }
      cells += (0..<20).map { _ in Cell(.number(Double(random.next() % 9) / 2)) }
      _ = rows.write(Row(cells), at: index, strings: &strings, to: &bytes)
    }
    var searched = ByteBuffer()
    try unsafe Deflater(.thorough).pack(bytes.bytes, to: &searched)
    let size = unsafe packer.pack(bytes.bytes, rows.marks, isLast: true).count
    #expect(size < searched.count * 11 / 10, "\(size) and \(searched.count)")
  }
}

/// The codes of blocks, against what RFC 1951 asks of them.
@Suite struct SymbolCodeTests {
  private static func counts(_ seed: UInt64) -> [UInt32] {
    var random = SeededNumbers(state: seed)
    var last: (UInt32, UInt32) = (1, 1)
    return (0..<286).map { symbol in
      switch seed % 4 {
      case 0: return UInt32(random.next() % 100)
      case 1: return random.next() % 40 == 0 ? UInt32(1 + random.next() % 9_000) : 0
      // The deepest tree that there is: each symbol as rare as all rarer ones together.
      case 2 where symbol < 24:
        last = (last.1, last.0 + last.1)
        return last.0
      case 3: return symbol == Int(seed) ? 5 : 0
      default: return 0
      }
    }
  }

  @Test(arguments: 0..<40 as Range<UInt64>, [7, 15]) func isACode(seed: UInt64, longest: Int) {
    let counts = Self.counts(seed).prefix(longest == 7 ? 19 : 286)
    var code = SymbolCode(symbols: counts.count, longest: longest)
    code.make { counts[$0] }
    let used = code.lengths.indices.filter { code.lengths[$0] > 0 }
    for symbol in counts.indices where counts[symbol] > 0 {
      #expect(code.lengths[symbol] > 0, "symbol \(symbol)")
    }
    #expect(used.count == max(2, counts.count { $0 > 0 }))
    #expect(used.allSatisfy { code.lengths[$0] <= longest })
    // No code is wanting, and none begins another one.
    #expect(used.reduce(0) { $0 + 1 << (longest - Int(code.lengths[$1])) } == 1 << longest)
    for one in used {
      for other in used where other != one && code.lengths[other] >= code.lengths[one] {
        let mask = UInt16((1 << Int(code.lengths[one])) - 1)
        #expect(code.codes[other] & mask != code.codes[one], "\(one) and \(other)")
        if counts[one] > 0 && counts[other] > counts[one] {
          #expect(code.lengths[other] == code.lengths[one], "\(one) and \(other)")
        }
      }
    }
  }

  /// RFC 1951, 3.2.5: from which length or distance on each symbol goes.
  @Test func symbolsOfRepeats() {
    let lengths = [
      3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131,
      163, 195, 227, 258,
    ]
    #expect(BlockTokens.lengthBases == lengths)
    let distances = [
      1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1_025, 1_537,
      2_049, 3_073, 4_097, 6_145, 8_193, 12_289, 16_385, 24_577,
    ]
    for distance in 1...BlockTokens.farthest {
      let expected = distances.lastIndex { $0 <= distance }
      #expect(BlockTokens.symbol(ofDistance: distance) == expected, "\(distance)")
    }
    for (symbol, first) in distances.enumerated() {
      let next = symbol == 29 ? BlockTokens.farthest + 1 : distances[symbol + 1]
      #expect(1 << BlockTokens.extraBits(ofDistanceSymbol: symbol) == next - first)
    }
  }
}
