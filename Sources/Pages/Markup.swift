import Diagnostics

/// HTML by construction: a text is always escaped, elements, attributes and looks are those listed
/// here, and nothing else can be written.
indirect enum Markup {
  case text(String)
  case element(Element, [Attribute], [Markup])

  enum Element: String {
    case h1, h2, p, ul, li, table, caption, thead, tbody, tr, th, td
    case main, header, section, div, span, strong, a
    case svg, title, text, rect, line, circle, polyline
  }

  /// What mail programs keep of a style: they drop style sheets.
  enum Look: String {
    case letter = "font-family:sans-serif;font-size:15px;line-height:1.6;margin:0 0 12px"
    case heading = "font-family:sans-serif;font-size:16px;margin:16px 0 8px"
    case grid = "border-collapse:collapse;font-family:sans-serif;font-size:14px;margin:0 0 12px"
    case cell = "border:1px solid #999;padding:4px 8px;text-align:left"
    case headCell = "border:1px solid #999;padding:4px 8px;text-align:left;background:#e8f0e8"
  }

  /// A text of the page: what cannot be seen is shown, and what nobody would read to its end is cut
  /// with `…`.
  static func visible(_ text: String) -> Markup {
    .text(Visible.text(text, limit: longestText))
  }

  /// In characters; the longest sentences of a report have some hundreds.
  static let longestText = 2000

  /// A whole document.
  static func document(
    title: String, languageTag: String, style: String? = nil, _ body: [Markup]
  ) -> String {
    var out = "<!DOCTYPE html>\n<html lang=\"" + escaped(languageTag) + "\">\n<head>\n"
    out += "<meta charset=\"utf-8\">\n"
    out += "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
    out += "<title>" + escaped(title) + "</title>\n"
    if let style { out += "<style>\n" + style + "\n</style>\n" }
    out += "</head>\n<body>\n"
    for piece in body {
      piece.write(into: &out)
      out += "\n"
    }
    return out + "</body>\n</html>\n"
  }

  private func write(into out: inout String) {
    switch self {
    case .text(let text): out += Self.escaped(text)
    case .element(let element, let attributes, let children):
      out += "<" + element.rawValue
      for attribute in attributes { out += " " + attribute.markup }
      out += ">"
      for child in children { child.write(into: &out) }
      out += "</" + element.rawValue + ">"
    }
  }

  /// Characters that markup is made of as entities; what HTML does not allow at all as U+FFFD.
  static func escaped(_ text: String) -> String {
    var out = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\"": out += "&quot;"
      case "'": out += "&#39;"
      case "\n", "\t": out.unicodeScalars.append(scalar)
      case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value):
        out += "\u{FFFD}"
      case _ where scalar.value & 0xFFFE == 0xFFFE: out += "\u{FFFD}"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }
}
