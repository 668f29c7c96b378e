package import Diagnostics

/// Watches a file while it is read, so that one whose line never ends is given up before it has
/// filled the memory.
package struct LineWatch {
  /// However a text is encoded, so many bytes make a row longer than any that is read.
  static let longest = 4 * CSVScanner.longestRecord

  /// Only text has lines; `nil` before the first piece.
  private var isText: Bool?
  /// Bytes taken, and those before the line that has not ended.
  private var count = 0
  private var lineStart = 0

  package init() {}

  /// Takes the next piece of the file; false where reading on is of no use.
  package mutating func goesOn(_ piece: Span<UInt8>) -> Bool {
    let isText = self.isText ?? Self.isText(piece)
    self.isText = isText
    guard isText else { return true }
    // A line that is long enough to matter fills whole pieces.
    if Self.firstLineEnd(piece) + count - lineStart > Self.longest { return false }
    if let last = Self.lastLineEnd(piece) { lineStart = count + last + 1 }
    count += piece.count
    return count - lineStart <= Self.longest
  }

  /// What is to be said of the file that was given up.
  package func refusal(of name: String) -> Diagnostic {
    Diagnostic(
      .table(.lineTooLong(offset: lineStart, bytes: CSVScanner.longestRecord), in: .file),
      at: SourceLocation(file: name))
  }

  /// The place of the first line end, or the number of bytes.
  private static func firstLineEnd(_ piece: Span<UInt8>) -> Int {
    var index = 0
    while index < piece.count, !isLineEnd(piece[index]) { index += 1 }
    return index
  }

  private static func lastLineEnd(_ piece: Span<UInt8>) -> Int? {
    var index = piece.count
    while index > 0 {
      index -= 1
      if isLineEnd(piece[index]) { return index }
    }
    return nil
  }

  private static func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  private static func isText(_ piece: Span<UInt8>) -> Bool {
    var bytes: [UInt8] = []
    for index in 0..<min(piece.count, 1 << 12) { bytes.append(piece[index]) }
    return FileForm.of(InputFile(name: "", bytes: bytes)) == .text
  }
}
