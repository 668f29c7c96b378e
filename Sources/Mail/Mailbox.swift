package import Diagnostics

/// One mailbox, `local@domain`, by a strict grammar: what passes can stand in an SMTP command and
/// in a header as it is. Narrower than RFC 5321 on purpose: no quotes, comments, spaces, address
/// literals or letters beyond ASCII.
package struct Mailbox: Hashable, Sendable {
  package let local: String
  /// In small letters.
  package let domain: String

  package var address: String { local + "@" + domain }

  /// Throws what is wrong with `text`, in which nothing is trimmed.
  package init(_ text: String) throws(MailboxFault) {
    let bytes = Array(text.utf8)
    if bytes.isEmpty { throw .empty }
    if bytes.contains(where: { $0 < 0x20 || $0 == 0x7F }) { throw .controlCharacter }
    if !bytes.allSatisfy({ $0 < 0x80 }) { throw .notASCII }
    if bytes.contains(where: { ",;".utf8.contains($0) }) { throw .several }
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    if parts.count < 2 { throw .noAt }
    if parts.count > 2 { throw .several }
    if bytes.count > 254 || parts[0].utf8.count > 64 { throw .tooLong }
    guard Self.isDotAtom(parts[0]) else { throw .local }
    guard Self.isDomain(parts[1]) else { throw .domain }
    local = String(parts[0])
    domain = parts[1].lowercased()
  }

  private static func isDotAtom(_ text: Substring) -> Bool {
    text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { atom in
      !atom.isEmpty
        && atom.utf8.allSatisfy {
          isLetterOrDigit($0) || "!#$%&'*+-/=?^_`{|}~".utf8.contains($0)
        }
    }
  }

  /// Labels of letters, digits and inner hyphens; at least two, the last one no number.
  static func isDomain(_ text: Substring) -> Bool {
    let labels = text.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count >= 2, labels.last?.utf8.contains(where: { !isDigit($0) }) == true else {
      return false
    }
    return labels.allSatisfy(isLabel)
  }

  static func isLabel(_ label: Substring) -> Bool {
    !label.isEmpty && label.utf8.count <= 63 && label.first != "-" && label.last != "-"
      && label.utf8.allSatisfy { isLetterOrDigit($0) || $0 == UInt8(ascii: "-") }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}
