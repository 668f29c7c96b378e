/// Numbers that look thrown and are the same in every run: SplitMix64.
struct Dice {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }

  /// From 0 up to, and not, `count`.
  mutating func below(_ count: Int) -> Int { Int(next() % UInt64(count)) }

  /// True `part` times in `whole`, on average.
  mutating func falls(_ part: Int, in whole: Int) -> Bool { below(whole) < part }

  mutating func pick<Element>(_ list: [Element]) -> Element { list[below(list.count)] }

  /// `total` things dealt to `hands`, each at least one and none more than some three times as many
  /// as another.
  mutating func dealt(_ total: Int, to hands: Int) -> [Int] {
    let weights = (0..<hands).map { _ in 100 + below(200) }
    let sum = weights.reduce(0, +)
    var sizes = weights.map { 1 + (total - hands) * $0 / sum }
    var rest = total - sizes.reduce(0, +)
    var hand = 0
    while rest > 0 {
      sizes[hand % hands] += 1
      hand += 1
      rest -= 1
    }
    return sizes
  }
}
