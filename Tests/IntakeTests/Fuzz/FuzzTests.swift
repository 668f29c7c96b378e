import Testing

/// The readers' claims on inputs that a seed makes: seconds here, as long as one likes with
/// `make fuzz`.
@Suite(.timeLimit(.minutes(5))) struct FuzzTests {
  @Test(arguments: FuzzReader.allCases, [1, 2] as [UInt64])
  func holds(_ reader: FuzzReader, seed: UInt64) {
    var mutator = ByteMutator(seed: seed, tokens: reader.seeds)
    for text in reader.seeds { reader.take(Array(text.utf8)) }
    for _ in 0..<(reader.isSlow ? 60 : 500) {
      let start = reader.seeds.randomElement(using: &mutator.random) ?? ""
      reader.take(mutator.mutated(Array(start.utf8)))
    }
  }
}

extension FuzzReader {
  /// Reads whole files.
  fileprivate var isSlow: Bool {
    [.template, .design, .letter, .recipients, .book, .month, .decoder].contains(self)
  }
}

/// Changes bytes as files are spoiled: flipped, taken out, put in, cut off, pasted together.
struct ByteMutator {
  var random: SeededRandom
  private let tokens: [[UInt8]]

  /// - Parameter tokens: texts of which pieces are put in.
  init(seed: UInt64, tokens: [String]) {
    random = SeededRandom(seed: seed)
    let signs = [
      ",", "\"", "\n", "\r", "\t", ";", "\0", "\u{FEFF}", "，", "0", "9", "-", ".", "年", " ",
    ]
    self.tokens = (tokens + signs).map { Array($0.utf8) } + [[0xFF], [0x80], [0x81, 0x30], [0xD3]]
  }

  mutating func mutated(_ original: [UInt8]) -> [UInt8] {
    var bytes = original
    for _ in 0..<Int.random(in: 1...6, using: &random) {
      let place = Int.random(in: 0...bytes.count, using: &random)
      switch Int.random(in: 0..<7, using: &random) {
      case 0 where place < bytes.count: bytes[place] = UInt8.random(in: 0...255, using: &random)
      case 1 where place < bytes.count: bytes.remove(at: place)
      case 2: bytes.removeSubrange(place...)
      case 3 where place < bytes.count: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      case 4:
        let length = min(Int.random(in: 0...12, using: &random), bytes.count - place)
        bytes.insert(contentsOf: bytes[place..<place + length], at: place)
      default:
        let token = tokens.randomElement(using: &random) ?? []
        let length = Int.random(in: 0...token.count, using: &random)
        bytes.insert(contentsOf: token.prefix(length), at: place)
      }
    }
    return bytes
  }
}
