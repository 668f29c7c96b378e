import Campaigns
import Diagnostics
import Testing

@testable import Intake

/// Shipped templates with characters put in, taken out and swapped: whatever comes of it is read or
/// refused with places inside the file.
@Suite struct TemplatesFuzzTests {
  private static let signs = Array(
    "&*!?|>'\"%@`{}[],:-#\n \t\r0\\".utf8.map { [$0] } + [Array("年".utf8), [0xFF], [0x00]])

  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func mutations(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let original = try ShippedTemplates.bytes("templates/campaigns/hebei.yaml")
    for round in 0..<60 {
      var bytes = original
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let position = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0...3, using: &random) {
        case 0: bytes.remove(at: position)
        case 1: bytes.swapAt(position, Int.random(in: 0..<bytes.count, using: &random))
        default:
          let sign = Self.signs.randomElement(using: &random) ?? []
          bytes.insert(contentsOf: sign, at: position)
        }
      }
      let read = CampaignTemplateReader.read(bytes, file: "templates/campaigns/hebei.yaml")
      let lines = bytes.count { $0 == .lineFeed || $0 == .carriageReturn } + 1
      let isPlaced = read.diagnostics.allSatisfy { (0...lines).contains($0.location.line ?? 0) }
      #expect(isPlaced, "seed \(seed), round \(round)")
      let isRefused = read.diagnostics.contains { $0.severity == .error }
      #expect(isRefused == (read.value == nil), "seed \(seed), round \(round)")
    }
  }
}

/// A sequence of numbers that a seed repeats (SplitMix64).
private struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
