import Disk
import Encodings
import Packages

/// A file's text as UTF-8, without byte order mark and final Ctrl-Z, and how it was encoded.
struct SourceText {
  enum Encoding: Hashable {
    case utf8
    case gb18030
    case utf16
    /// The texts of a workbook's cells.
    case sheet
  }
  let bytes: FileBytes
  let encoding: Encoding
  /// Whether every byte was found to be text; else `isText` tells it when the rows were read.
  let isProven: Bool
  /// The sheet whose cells refer to the bytes.
  let sheet: SheetContent?

  init(_ bytes: FileBytes, _ encoding: Encoding, isProven: Bool = true) {
    self.bytes = Self.withoutFrame(bytes)
    self.encoding = encoding
    self.isProven = isProven
    sheet = nil
  }

  init(_ sheet: WorkbookSheet) {
    bytes = FileBytes(sheet.texts)
    encoding = .sheet
    isProven = true
    self.sheet = sheet.content
  }

  /// Smaller texts are proven at once.
  private static let leastUnproven = 1 << 20
  private static let beginning = 1 << 16

  /// A long text that begins as UTF-8, and whose rows may prove the rest as they are read; `nil`
  /// for any other.
  init?(unproven file: InputFile) {
    let bytes = file.bytes
    guard bytes.count >= Self.leastUnproven,
      let end = bytes[..<Self.beginning].lastIndex(of: UInt8(ascii: "\n")),
      UTF8Check.isText(bytes.span.extracting(..<end))
    else { return nil }
    self.init(bytes, .utf8, isProven: false)
  }

  /// Whether all bytes are text.
  /// - Parameter proven: where they are known to be, in their order, between two characters.
  func isText(besides proven: [Range<Int>]) -> Bool {
    let all = bytes.span
    var start = 0
    for range in proven + [all.count..<all.count] {
      guard UTF8Check.isText(all.extracting(start..<range.lowerBound)) else {
        return false
      }
      start = range.upperBound
    }
    return true
  }

  /// Nothing but blanks and separators.
  var isEmpty: Bool {
    guard let sheet else { return Self.isBlank(bytes[...]) }
    return sheet.cells.allSatisfy { cell in
      Self.isBlank(bytes[Int(cell.start)..<Int(cell.start + cell.count)])
    }
  }

  private static func isBlank(_ bytes: Slice<FileBytes>) -> Bool {
    bytes.allSatisfy { [0x20, 0x09, 0x0A, 0x0D, 0x2C, 0x3B].contains($0) }
  }

  /// A mark at the start, and at the end the Ctrl-Z of old DOS programs.
  private static func withoutFrame(_ bytes: FileBytes) -> FileBytes {
    var start = 0
    var end = bytes.count
    while bytes[start..<end].starts(with: ByteOrderMark.utf8) { start += 3 }
    while end > start, bytes[end - 1] == 0x1A { end -= 1 }
    return bytes.part(start..<end)
  }
}

/// Places in a file's own bytes.
enum BytePlace {
  /// The 1-based line that byte `offset` stands in, counting LF, CRLF and CR alike. In UTF-16 the
  /// zero bytes between are passed over.
  static func line(of offset: Int, in bytes: some Sequence<UInt8>, isUTF16: Bool = false) -> Int {
    var line = 1
    var last: UInt8 = 0
    for byte in bytes.prefix(offset) where !(isUTF16 && byte == 0) {
      if byte == 0x0D || (byte == 0x0A && last != 0x0D) { line += 1 }
      last = byte
    }
    return line
  }
}
