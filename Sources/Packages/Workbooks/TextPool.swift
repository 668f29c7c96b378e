/// The texts of a workbook's cells while they are read.
final class TextPool {
  private(set) var bytes: [UInt8] = []
  /// By number, the texts that cells of any sheet may refer to.
  private(set) var shared: [(start: UInt32, count: UInt32)] = []
  private let limits: ArchiveLimits
  /// Bytes of all cells so far, a shared text counted each time.
  private var cellBytes = 0
  private var cells = 0

  init(_ limits: ArchiveLimits) { self.limits = limits }

  /// Excel's cells hold 32,767 characters.
  static let longest = 32_767 * 4

  func append(_ text: [UInt8]) -> (start: UInt32, count: UInt32) {
    let start = UInt32(clamping: bytes.count)
    bytes.append(contentsOf: text)
    return (start, UInt32(clamping: text.count))
  }

  func share(_ text: [UInt8]) throws(PackageFault) {
    guard shared.count < limits.cells else { throw .tooManyCells(limits.cells) }
    shared.append(append(text))
  }

  /// Counts a cell.
  func check(_ count: UInt32) throws(PackageFault) {
    cells += 1
    cellBytes += Int(count)
    guard cells <= limits.cells else { throw .tooManyCells(limits.cells) }
    guard cellBytes <= limits.cellBytes else { throw .tooLarge(bytes: limits.cellBytes) }
  }
}

/// The texts that stand in sheets and among the shared texts.
enum StoredText {
  /// `_x000D_` and the like as the characters that they stand for. A zero character, and half of a
  /// character of two units, become U+FFFD.
  static func unescaped(_ text: [UInt8]) -> [UInt8] {
    guard text.count >= 7, holdsEscape(text) else { return text }
    var units: [UInt16] = []
    var result: [UInt8] = []
    func flush() {
      let shown = units.map { $0 == 0 ? 0xFFFD : $0 }
      result += String(decoding: shown, as: UTF16.self).utf8
      units = []
    }
    var index = 0
    while index < text.count {
      if let unit = escape(in: text, at: index) {
        units.append(unit)
        index += 7
      } else {
        if !units.isEmpty { flush() }
        result.append(text[index])
        index += 1
      }
    }
    if !units.isEmpty { flush() }
    return result
  }

  private static func holdsEscape(_ text: [UInt8]) -> Bool {
    text.indices.dropLast(6).contains { escape(in: text, at: $0) != nil }
  }

  /// The unit that `_xHHHH_` at `index` stands for.
  private static func escape(in text: [UInt8], at index: Int) -> UInt16? {
    guard index + 7 <= text.count, text[index] == UInt8(ascii: "_"),
      text[index + 1] == UInt8(ascii: "x"), text[index + 6] == UInt8(ascii: "_")
    else { return nil }
    var unit: UInt16 = 0
    for place in index + 2..<index + 6 {
      switch text[place] {
      case 48...57: unit = unit << 4 | UInt16(text[place] - 48)
      case 65...70: unit = unit << 4 | UInt16(text[place] - 55)
      case 97...102: unit = unit << 4 | UInt16(text[place] - 87)
      default: return nil
      }
    }
    return unit
  }
}
