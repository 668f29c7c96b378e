/// Which mappings, lists and brackets are open at a token, and the keys that each has so far.
struct YAMLNesting {
  private struct Block {
    /// Of its keys or dashes.
    var column: Int
    var isList: Bool
    /// The line of each key.
    var keys: [String: Int] = [:]
  }
  private struct Bracket {
    var isMapping: Bool
    var keys: [String: Int] = [:]
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
      return Self.note(key, line, in: &brackets[brackets.count - 1].keys)
    }
    while let last = blocks.last, last.column > column || (last.column == column && last.isList) {
      blocks.removeLast()
    }
    if blocks.last?.column != column { blocks.append(Block(column: column, isList: false)) }
    return Self.note(key, line, in: &blocks[blocks.count - 1].keys)
  }

  private static func note(_ key: String, _ line: Int, in keys: inout [String: Int]) -> Int? {
    if let first = keys[key] { return first }
    keys[key] = line
    return nil
  }
}
