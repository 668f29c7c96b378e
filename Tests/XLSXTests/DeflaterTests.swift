import Foundation
import Testing

@testable import XLSX

/// Streams put together from pieces are one stream.
@Suite struct DeflaterTests {
  private static let unpack = """
    import sys, zlib
    data = open(sys.argv[1], 'rb').read()
    stream = zlib.decompressobj(-15)
    out = stream.decompress(data)
    assert stream.eof and stream.unused_data == b'', (stream.eof, len(stream.unused_data))
    open(sys.argv[2], 'wb').write(out)
    """

  /// Contents that pack well, badly and not at all, of lengths around what blocks hold.
  private static func piece(_ index: Int, _ random: inout SeededNumbers) -> [UInt8] {
    let length = [0, 1, 2, 54, 55, 1_000, 65_535, 65_536, 200_000][index % 9]
    let kind = index / 9 % 4
    return (0..<length).map { place in
      switch kind {
      case 0: UInt8(truncatingIfNeeded: random.next())
      case 1: UInt8(ascii: "a")
      case 2: UInt8(truncatingIfNeeded: place / 7 + (random.next() % 5 == 0 ? 1 : 0))
      default: UInt8(48 + random.next() % 10)
      }
    }
  }

  @Test(arguments: [Deflater.Effort.quick, .thorough])
  func piecesAreOneStream(_ effort: Deflater.Effort) throws {
    let scratch = try Scratch()
    let deflater = try Deflater(effort)
    for seed in 0..<6 as Range<UInt64> {
      var random = SeededNumbers(state: seed)
      var whole: [UInt8] = []
      var packed = ByteBuffer()
      let count = 6 + Int(random.next() % 9)
      for index in 0..<count {
        let bytes = Self.piece(Int(random.next() % 36), &random)
        whole += bytes
        try unsafe bytes.withUnsafeBufferPointer { bytes throws(XLSXError) in
          try unsafe deflater.pack(bytes, isLast: index == count - 1, to: &packed)
        }
      }
      let file = URL(filePath: scratch.file("packed"))
      try unsafe Data(packed.bytes).write(to: file)
      let result = try run(
        "/usr/bin/python3", ["-c", Self.unpack, file.path(), scratch.file("out")])
      try #require(result.status == 0, "seed \(seed): \(result.output)")
      #expect(try scratch.bytes("out") == Data(whole), "seed \(seed)")
    }
  }

  @Test func whatIsNoStreamHasNoEnd() {
    let table: [(bytes: [UInt8], end: DeflateBlocks.End?)] = [
      ([], nil), ([0x07], nil), ([0x06], nil), ([0x03, 0x00], .init(lastBlock: 0, bits: 10)),
      ([0x03], nil), ([0x02, 0x00], nil),
      ([0x01, 0, 0, 0xFF, 0xFF], .init(lastBlock: 0, bits: 40)),
      ([0x01, 1, 0, 0xFE, 0xFF], nil),
      ([0x01, 1, 0, 0xFE, 0xFF, 9], .init(lastBlock: 0, bits: 48)),
      ([0x01, 1, 0, 0xFF, 0xFF, 9], nil),
      ([0, 0, 0, 0xFF, 0xFF, 3, 0], .init(lastBlock: 40, bits: 50)),
      ([0x05, 0xE0, 0x81, 0x08], nil),
      ([0xFD, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF], nil),
    ]
    for (bytes, end) in table {
      let found = unsafe bytes.withUnsafeBufferPointer { unsafe DeflateBlocks.end(of: $0) }
      #expect(found == end, "\(bytes)")
    }
  }
}

/// Numbers that are the same in every run.
struct SeededNumbers {
  var state: UInt64

  /// SplitMix64.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
