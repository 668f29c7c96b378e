/// Swift source with everything blanked out that is no code: comments and the insides of string
/// literals. Line breaks stay, so that lines keep their numbers.
struct SwiftCode {
  let lines: [String]
  let text: String

  init(_ source: String) {
    var blanker = Blanker(bytes: Array(source.utf8))
    blanker.code(until: nil)
    text = String(decoding: blanker.bytes, as: UTF8.self)
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// The words of a line: identifiers, keywords and numbers.
  static func words(of line: some StringProtocol) -> [Substring] {
    Substring(line).split { !($0.isLetter || $0.isNumber || $0 == "_") }
  }

  /// The lines (0-based) that each function takes, from its first word to its closing brace.
  var functions: [(name: String, lines: ClosedRange<Int>)] {
    lines.indices.compactMap { line in
      Self.functionName(lines[line]).map { ($0, line...lastLine(ofFunctionAt: line)) }
    }
  }

  /// The name of the function that the line declares, if it does.
  private static func functionName(_ line: String) -> String? {
    let words = words(of: line)
    if let keyword = words.firstIndex(of: "func") {
      return keyword + 1 < words.count ? String(words[keyword + 1]) : "operator"
    }
    let modifiers: Set<Substring> = [
      "package", "private", "fileprivate", "internal", "convenience",
    ]
    let first = words.first { !modifiers.contains($0) }
    let opens = line.contains("(") || line.contains("<")
    guard let first, ["init", "subscript"].contains(first), opens, !line.contains(".init(") else {
      return nil
    }
    return String(first)
  }

  private func lastLine(ofFunctionAt start: Int) -> Int {
    var round = 0
    var curly = 0
    for line in start..<lines.count {
      for character in lines[line] {
        switch character {
        case "(", "[": round += 1
        case ")", "]": round -= 1
        case "{" where round == 0 || curly > 0: curly += 1
        case "}" where round == 0 || curly > 0:
          curly -= 1
          if curly <= 0 { return line }
        default: break
        }
      }
      // A requirement of a protocol has no body.
      let next = line + 1 < lines.count ? Self.words(of: lines[line + 1]).first : nil
      if curly == 0, round == 0, next.map({ ["func", "var", "init"].contains($0) }) ?? false {
        return line
      }
    }
    return lines.count - 1
  }
}

private struct Blanker {
  var bytes: [UInt8]
  private var at = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  private func sees(_ text: StaticString) -> Bool {
    let wanted = Array(text.description.utf8)
    return at + wanted.count <= bytes.count && Array(bytes[at..<at + wanted.count]) == wanted
  }

  private mutating func blank(_ count: Int = 1) {
    for _ in 0..<count where at < bytes.count {
      if bytes[at] != UInt8(ascii: "\n") { bytes[at] = UInt8(ascii: " ") }
      at += 1
    }
  }

  /// Passes over code up to the closing parenthesis of an interpolation, or to the end.
  mutating func code(until close: UInt8?) {
    var depth = 0
    while at < bytes.count {
      if sees("//") {
        while at < bytes.count, bytes[at] != UInt8(ascii: "\n") { blank() }
      } else if sees("/*") {
        blockComment()
      } else if bytes[at] == UInt8(ascii: "\"") || isRawString {
        string()
      } else {
        if bytes[at] == UInt8(ascii: "(") { depth += 1 }
        if bytes[at] == UInt8(ascii: ")") {
          if depth == 0, bytes[at] == close { return }
          depth -= 1
        }
        at += 1
      }
    }
  }

  private var isRawString: Bool {
    var next = at
    while next < bytes.count, bytes[next] == UInt8(ascii: "#") { next += 1 }
    return next > at && next < bytes.count && bytes[next] == UInt8(ascii: "\"")
  }

  private mutating func blockComment() {
    var depth = 0
    repeat {
      if sees("/*") {
        depth += 1
        blank(2)
      } else if sees("*/") {
        depth -= 1
        blank(2)
      } else {
        blank()
      }
    } while depth > 0 && at < bytes.count
  }

  private mutating func string() {
    var hashes = 0
    while bytes[at] == UInt8(ascii: "#") {
      hashes += 1
      at += 1
    }
    let quotes = sees("\"\"\"") ? 3 : 1
    at += quotes
    let marks = [UInt8](repeating: UInt8(ascii: "#"), count: hashes)
    let end = [UInt8](repeating: UInt8(ascii: "\""), count: quotes) + marks
    let escape = [UInt8(ascii: "\\")] + marks
    while at < bytes.count, !bytes[at...].starts(with: end) {
      guard bytes[at...].starts(with: escape) else {
        blank()
        continue
      }
      blank(escape.count)
      if sees("(") {
        blank()
        let start = at
        code(until: UInt8(ascii: ")"))
        let stop = at
        at = start
        blank(stop - start + 1)
      } else {
        blank()
      }
    }
    at = min(at + end.count, bytes.count)
  }
}
