/// A JSON value whose members keep their order, so that the same figures give the same bytes.
package enum JSONText: Sendable {
  case null
  case flag(Bool)
  case whole(Int)
  /// A decimal already in its exact text, such as `79.5`.
  case decimal(String)
  case text(String)
  case list([JSONText])
  case object([(String, JSONText)])
  /// A list of so many values that each is made when it is written.
  case long(count: Int, @Sendable (Int) -> JSONText)

  /// The document, with a line for each member of the outer levels, and a final newline.
  package func document(expandedLevels: Int = 2) -> String {
    var out = ""
    write(into: &out, level: 0, expandedLevels: expandedLevels)
    return out + "\n"
  }

  private func write(into out: inout String, level: Int, expandedLevels: Int) {
    switch self {
    case .null: out += "null"
    case .flag(let flag): out += flag ? "true" : "false"
    case .whole(let number): out += String(number)
    case .decimal(let text): out += text
    case .text(let text): Self.quote(text, into: &out)
    case .list(let items):
      Self.members(
        items, "[", "]", into: &out, isExpanded: level < expandedLevels, level: level
      ) { item, out in
        item.write(into: &out, level: level + 1, expandedLevels: expandedLevels)
      }
    case .long(let count, let item):
      Self.members(
        0..<count, "[", "]", into: &out, isExpanded: level < expandedLevels, level: level
      ) { index, out in
        item(index).write(into: &out, level: level + 1, expandedLevels: expandedLevels)
      }
    case .object(let members):
      Self.members(
        members, "{", "}", into: &out, isExpanded: level < expandedLevels, level: level
      ) { member, out in
        Self.quote(member.0, into: &out)
        out += ": "
        member.1.write(into: &out, level: level + 1, expandedLevels: expandedLevels)
      }
    }
  }

  private static func members<Member>(
    _ members: some Collection<Member>, _ open: String, _ close: String, into out: inout String,
    isExpanded: Bool, level: Int, write: (Member, inout String) -> Void
  ) {
    out += open
    let indent = String(repeating: "  ", count: level + 1)
    for (index, member) in members.enumerated() {
      if index > 0 { out += isExpanded ? "," : ", " }
      if isExpanded { out += "\n" + indent }
      write(member, &out)
    }
    if isExpanded && !members.isEmpty { out += "\n" + indent.dropLast(2) }
    out += close
  }

  private static func quote(_ text: String, into out: inout String) {
    out += "\""
    if isPlain(text) {
      out += text
      out += "\""
      return
    }
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\r": out += "\\r"
      case "\t": out += "\\t"
      case _
      where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
        || (0x2028...0x2029).contains(scalar.value):
        let digits = String(scalar.value, radix: 16)
        out += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: out.unicodeScalars.append(scalar)
      }
    }
    out += "\""
  }

  /// No byte of the text begins what JSON escapes; in doubt one may.
  private static func isPlain(_ text: String) -> Bool {
    for byte in text.utf8 {
      switch byte {
      case 0..<0x20, 0x7F, UInt8(ascii: "\""), UInt8(ascii: "\\"): return false
      // Leads of C1 controls and of the separators of lines and paragraphs.
      case 0xC2, 0xE2: return false
      default: break
      }
    }
    return true
  }
}
