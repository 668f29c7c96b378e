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
  /// A list of so many values, each of which is written when its turn comes, in one line.
  case long(count: Int, @Sendable (Int, inout JSONBytes) -> Void)

  /// The document, with a line for each member of the outer levels, and a final newline.
  package func document(expandedLevels: Int = 2) -> String {
    String(decoding: bytes(expandedLevels: expandedLevels), as: UTF8.self)
  }

  /// The same as bytes of UTF-8.
  package func bytes(expandedLevels: Int = 2) -> [UInt8] {
    var out = JSONBytes()
    write(into: &out, level: 0, expandedLevels: expandedLevels)
    out.append("\n")
    return out.bytes
  }

  private func write(into out: inout JSONBytes, level: Int, expandedLevels: Int) {
    let isExpanded = level < expandedLevels
    switch self {
    case .null: out.append("null")
    case .flag(let flag): out.append(flag ? "true" : "false")
    case .whole(let number): out.append(number)
    case .decimal(let text): out.append(text)
    case .text(let text): out.quote(text)
    case .list(let items):
      Self.members(items, "[", "]", into: &out, isExpanded, level: level) { item, out in
        item.write(into: &out, level: level + 1, expandedLevels: expandedLevels)
      }
    case .long(let count, let write):
      let start = out.bytes.count
      Self.members(0..<count, "[", "]", into: &out, isExpanded, level: level) { index, out in
        // What the first of them took tells what all of them take.
        if index == Self.sample {
          out.reserve((out.bytes.count - start) / Self.sample * (count - index) * 17 / 16)
        }
        write(index, &out)
      }
    case .object(let members):
      Self.members(members, "{", "}", into: &out, isExpanded, level: level) { member, out in
        out.quote(member.0)
        out.append(": ")
        member.1.write(into: &out, level: level + 1, expandedLevels: expandedLevels)
      }
    }
  }

  private static let sample = 256

  private static func members<Member>(
    _ members: some Collection<Member>, _ open: String, _ close: String,
    into out: inout JSONBytes, _ isExpanded: Bool, level: Int,
    write: (Member, inout JSONBytes) -> Void
  ) {
    out.append(open)
    let indent = Array(repeating: UInt8(ascii: " "), count: 2 * level + 2)
    for (index, member) in members.enumerated() {
      if index > 0 { out.append(isExpanded ? "," : ", ") }
      if isExpanded {
        out.append("\n")
        out.append(indent)
      }
      write(member, &out)
    }
    if isExpanded && !members.isEmpty {
      out.append("\n")
      out.append(Array(indent.dropLast(2)))
    }
    out.append(close)
  }
}
