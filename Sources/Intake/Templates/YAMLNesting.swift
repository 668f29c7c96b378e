/// Which mappings, lists and brackets are open at a token, and the keys that each has so far.
struct YAMLNesting {
  private struct Block {
    /// Of its keys or dashes.
    var column: Int
    var isList: Bool
    var keys = KeyLines()
  }
  private struct Bracket {
    var isMapping: Bool
    var keys = KeyLines()
  }
  private var blocks: [Block] = []
  private var brackets: [Bracket] = []

  var depth: Int { blocks.count + brackets.count }
  /// Outside brackets, where indentation counts.
  var isBlock: Bool { brackets.isEmpty }
  /// The column of the innermost block; 0 outside all.
  var blockColumn: Int { blocks.last?.column ?? 0 }

  /// A dash: lists may stand in the column of the key they belong to.
  mutating func item(at column: Int) {
    while let last = blocks.last, last.column > column { blocks.removeLast() }
    if let last = blocks.last, last.isList, last.column == column { return }
    blocks.append(Block(column: column, isList: true))
  }

  mutating func open(mapping: Bool) { brackets.append(Bracket(isMapping: mapping)) }

  mutating func close() { _ = brackets.popLast() }

  /// Notes a key; returns the line that it stood in before, if it did.
  mutating func key(_ key: String, line: Int, column: Int) -> Int? {
    if !brackets.isEmpty {
      guard brackets[brackets.count - 1].isMapping else { return nil }
      return brackets[brackets.count - 1].keys.note(key, line)
    }
    while let last = blocks.last, last.column > column || (last.column == column && last.isList) {
      blocks.removeLast()
    }
    if blocks.last?.column != column { blocks.append(Block(column: column, isList: false)) }
    return blocks[blocks.count - 1].keys.note(key, line)
  }
}

/// The keys of one mapping, and the line that each stands in.
struct KeyLines {
  /// Most mappings have few keys: they are looked through.
  private static let few = 8
  private var first: [(key: String, line: Int)] = []
  private var more: [String: Int] = [:]

  /// Notes a key; returns the line that it stood in before, if it did.
  mutating func note(_ key: String, _ line: Int) -> Int? {
    if let known = first.first(where: { $0.key == key }) { return known.line }
    guard first.count == Self.few else {
      first.append((key, line))
      return nil
    }
    if let known = more[key] { return known }
    more[key] = line
    return nil
  }
}
