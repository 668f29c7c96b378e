import Diagnostics
import Disk

/// What a file is by its first bytes, whatever its name says.
enum FileForm: Hashable {
  /// Text, or at least nothing else that is known.
  case text
  /// A zip archive: a workbook, another Office file, or files packed together.
  case zip
  /// An Office file under a password.
  case encrypted
  /// A table in a form that is not read; it must be saved as another.
  case notCSV(FileFormat)
  /// No table: kept and noted.
  case accompanying(FileFormat)

  static func of(_ file: InputFile) -> FileForm {
    let bytes = file.bytes
    if starts(bytes, Array("PK\u{3}\u{4}".utf8)) || starts(bytes, Array("PK\u{5}\u{6}".utf8)) {
      return .zip
    }
    if starts(bytes, [0xD0, 0xCF, 0x11, 0xE0]) { return ofCompound(file) }
    for (signature, format) in pictures where starts(bytes, signature) {
      return .accompanying(format)
    }
    for (signature, format) in archives where starts(bytes, signature) {
      return .notCSV(format)
    }
    return ofText(bytes)
  }

  private static let pictures: [([UInt8], FileFormat)] = [
    (Array("%PDF".utf8), .pdf), ([0xFF, 0xD8, 0xFF], .picture),
    ([0x89, 0x50, 0x4E, 0x47], .picture),
    (Array("GIF8".utf8), .picture), (Array("II*\0".utf8), .picture),
    (Array("MM\0*".utf8), .picture), (Array("{\\rtf".utf8), .word),
  ]

  private static let archives: [([UInt8], FileFormat)] = [
    (Array("Rar!".utf8), .archive), ([0x37, 0x7A, 0xBC, 0xAF], .archive), ([0x1F, 0x8B], .archive),
  ]

  /// Office's older formats share a container; its directory names the streams in UTF-16. Newer
  /// files lie in one too when they have a password.
  private static func ofCompound(_ file: InputFile) -> FileForm {
    if contains(file.bytes, utf16("EncryptedPackage")) { return .encrypted }
    if contains(file.bytes, utf16("WordDocument")) { return .accompanying(.word) }
    if contains(file.bytes, utf16("PowerPoint Document")) { return .accompanying(.slides) }
    return .notCSV(.xls)
  }

  private static func ofText(_ bytes: FileBytes) -> FileForm {
    var start = bytes.startIndex
    if starts(bytes, ByteOrderMark.utf8) { start = ByteOrderMark.utf8.count }
    while start < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[start]) { start += 1 }
    let opening = String(decoding: bytes[start..<min(start + 64, bytes.count)], as: UTF8.self)
      .lowercased()
    if opening.hasPrefix("<?xml") { return .notCSV(.xml) }
    // “Single file web page”, as spreadsheets save it.
    if opening.hasPrefix("mime-version:") { return .notCSV(.html) }
    if ["<!doctype", "<html", "<table", "<head", "<meta"].contains(where: opening.hasPrefix) {
      return .notCSV(.html)
    }
    return starts(bytes, Array("ID;P".utf8)) ? .notCSV(.sylk) : .text
  }

  private static func starts(_ bytes: FileBytes, _ signature: [UInt8]) -> Bool {
    bytes.starts(with: signature)
  }

  private static func utf16(_ text: String) -> [UInt8] {
    text.utf8.flatMap { [$0, 0] }
  }

  private static func contains(_ bytes: FileBytes, _ wanted: [UInt8]) -> Bool {
    guard bytes.count >= wanted.count else { return false }
    return (0...bytes.count - wanted.count).contains { start in
      bytes[start] == wanted[0] && bytes[start..<start + wanted.count].elementsEqual(wanted)
    }
  }
}

/// The marks before a text that tell its encoding.
enum ByteOrderMark {
  static let utf8: [UInt8] = [0xEF, 0xBB, 0xBF]
  static let utf16LittleEndian: [UInt8] = [0xFF, 0xFE]
  static let utf16BigEndian: [UInt8] = [0xFE, 0xFF]
}
