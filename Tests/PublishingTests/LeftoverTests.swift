import Testing

@testable import Publishing

@Suite struct LeftoverTests {
  @Test func tellsWhatBelongsToARun() {
    let table: [(String, Leftover?)] = [
      (".2022-10.staging-12", Leftover(name: "2022-10", role: .staging, pid: 12)),
      (".2022-10.scratch-12", Leftover(name: "2022-10", role: .scratch, pid: 12)),
      (".a.b.old-1", Leftover(name: "a.b", role: .old, pid: 1)),
      ("2022-10.staging-12", nil),
      (".2022-10.staging-", nil),
      (".2022-10.staging-1x", nil),
      (".2022-10.staging-+1", nil),
      (".2022-10.other-1", nil),
      (".staging-1", nil),
      ("..staging-1", nil),
      (".2022-10", nil),
      (".", nil),
      ("", nil),
    ]
    for (entry, leftover) in table {
      #expect(Leftover(entry: entry) == leftover, "\(entry)")
    }
  }
}
