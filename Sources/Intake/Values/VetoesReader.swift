import Campaigns
import Diagnostics

/// Reads 否决项: ids or names of the campaign's vetoes, separated; 无 means none.
struct VetoesReader: CellReader {
  let vetoes: [Veto]
  private let ids: [[UInt8]]

  init(_ campaign: Campaign) {
    vetoes = campaign.vetoes
    ids = campaign.vetoes.map { Array($0.id.utf8) }
  }

  var takesNone: Bool { true }

  static let noneWords = ["无", "none", "不存在", "没有"]

  /// Where 无 ends, if what begins at `start` begins with it.
  @inline(__always)
  static func endOfNone(_ bytes: Span<UInt8>, _ start: Int) -> Int? {
    let end = start + 3
    // 无 is E6 97 A0 in UTF-8.
    guard end <= bytes.count, bytes[start] == 0xE6, bytes[start + 1] == 0x97,
      bytes[start + 2] == 0xA0
    else { return nil }
    return end
  }

  func quick(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Claims.NamedVetoes? {
    if Self.endOfNone(bytes, start) == end { return .named([]) }
    // Ids in their order with 、 between, of which the bytes are E3 80 81.
    var named: [Int] = []
    var next = start
    while next < end {
      var stop = next
      while stop < end, bytes[stop] != 0xE3 { stop += 1 }
      guard let position = ids.firstIndex(where: { PlainBytes.equal(bytes, next, stop, $0) }),
        named.last ?? -1 < position
      else { return nil }
      named.append(position)
      if stop == end { return .named(named) }
      guard PlainBytes.equal(bytes, stop, min(stop + 3, end), Self.separator) else { return nil }
      next = stop + 3
    }
    return nil
  }

  private static let separator = Array("、".utf8)

  func read(_ cell: CellText) -> CellReading<Claims.NamedVetoes> {
    let separators: Set<Character> = ["、", ",", ";", "，", "；", "\n", "\r\n", "\r", "/", "|"]
    let words = cell.plain.split(whereSeparator: separators.contains)
      .map { Tidy.trimmed(String($0)) }.filter { !$0.isEmpty }
    var named: Set<Int> = []
    var saysNone = false
    for word in words {
      if Self.noneWords.contains(word.lowercased()) {
        saysNone = true
      } else if let position = position(of: word) {
        named.insert(position)
      } else {
        let known = ["无"] + vetoes.map { "\($0.id) \($0.name)" }
        return .refused(
          words.count > 1
            ? .unknownPart(PersonalNumbers.masked(word), known: known) : .unknownWord(known: known))
      }
    }
    guard !(saysNone && !named.isEmpty) else { return .refused(.vetoesContradict) }
    guard saysNone || !named.isEmpty else { return .blank }
    let value = Claims.NamedVetoes.named(named.sorted())
    guard cell.isUntidy else { return .value(value) }
    let text = named.isEmpty ? "无" : named.sorted().map { vetoes[$0].id }.joined(separator: "、")
    return .tidied(value, .readAs(text))
  }

  /// The veto with this id, this name, or both one after the other.
  func position(of word: String) -> Int? {
    let wanted = key(word)
    return vetoes.firstIndex { veto in
      [key(veto.id), key(veto.name), key(veto.id + veto.name)].contains(wanted)
    }
  }

  private func key(_ text: String) -> String {
    Tidy.withoutBlanks(Tidy.halfWidth(text)).lowercased()
  }
}
