import Diagnostics

/// Texts as cells show them: what would hide, reorder or move the text around it is shown escaped,
/// and what a cell cannot hold is cut with a mark.
enum PrintedText {
  /// The most UTF-16 units that a cell holds.
  static let limit = 32_767

  /// - Parameter mark: stands where a text was cut.
  static func text(_ text: String, mark: String) -> String {
    guard !isPlain(text) else { return text }
    var shown = ""
    var units = 0
    let room = limit - mark.utf16.count
    var end = shown.endIndex
    var last: UnicodeScalar?
    for scalar in text.unicodeScalars {
      defer { last = scalar }
      // A line break of Windows is one.
      if scalar == "\r" || (scalar == "\n" && last == "\r") {
        if scalar == "\r" { shown += "\n" }
        units += 1
        continue
      }
      let own =
        isHidden(scalar) ? "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}" : nil
      // The file format writes the first sign of `_x0041_` as seven.
      units += own?.utf16.count ?? (last == "_" && scalar == "x" ? 7 : UTF16.width(scalar))
      if let own { shown += own } else { shown.unicodeScalars.append(scalar) }
      if units <= room { end = shown.endIndex }
      if units > limit { return String(shown[..<end]) + mark }
    }
    return shown
  }

  /// Nothing in the text needs to be shown otherwise, and a cell holds it.
  static func isPlain(_ text: String) -> Bool {
    // An escape of the file format makes seven characters of one.
    let bytes = text.utf8Span.span
    guard bytes.count <= limit / 7 else { return false }
    var last: UInt8 = 0
    for index in bytes.indices {
      let byte = bytes[index]
      // Letters, digits, and the first bytes of Chinese characters are none of those below.
      if byte >= 0x20 && byte < 0x7F || byte > 0xC2 && byte != 0xEF {
        last = byte
        continue
      }
      switch byte {
      case 0x09, 0x0A: break
      case 0..<0x20, 0x7F: return false
      // Leads of C1 controls, of marks of direction and width, and of the ends of the plane.
      case 0x80...0x9F where last == 0xC2: return false
      case 0x80 where last == 0xE2, 0x81 where last == 0xE2,
        0xBB where last == 0xEF, 0xBF where last == 0xEF:
        return !text.unicodeScalars.contains(where: isHidden)
      default: break
      }
      last = byte
    }
    return true
  }

  private static func isHidden(_ scalar: UnicodeScalar) -> Bool {
    scalar != "\n" && scalar != "\t" && Visible.isHidden(scalar)
  }
}

extension Workbook {
  /// With the texts of all cells as `PrintedText` has them.
  /// - Parameter isStranger: tells a text that must not stand in the workbook: where there is one,
  ///   the program is wrong.
  func printed(mark: String, isStranger: (@Sendable (String) -> Bool)? = nil) -> Workbook {
    var workbook = self
    workbook.properties.title = PrintedText.text(properties.title, mark: mark)
    workbook.properties.subject = PrintedText.text(properties.subject, mark: mark)
    workbook.sheets = sheets.map { sheet in
      var printed = sheet
      printed.row = { index in
        var screen = TextScreen(mark: mark, isStranger: isStranger)
        return screen.printed(sheet.row(index))
      }
      printed.pass = {
        let made = sheet.beginPass()
        var screen = TextScreen(mark: mark, isStranger: isStranger)
        return { screen.printed(made($0)) }
      }
      return printed
    }
    return workbook
  }
}
