extension Markup {
  /// What an element may say of itself. Words are those listed here and numbers are whole; only
  /// `file` takes a text, and writes it in letters, digits, `-`, `.`, `_`, `~` and percent signs.
  enum Attribute {
    case look(Look)
    case part(Part)
    /// A link to a file beside the page.
    case file(String)
    case scope(Scope)
    /// A picture whose `title` says what it shows.
    case image
    /// Can be reached by the keyboard, to be scrolled.
    case focusable
    case at(Coordinate, Int)
    case points([(x: Int, y: Int)])
    case viewBox(width: Int, height: Int)
    case anchor(Anchor)

    /// A class of the style sheet.
    enum Part: String, CaseIterable {
      case lead, note, figures, figure, label, value, goals, goal, status, gap, good, watch, bad
      case neutral, box, number, chart, track, bar, mark, soft, attained, participating, files
    }

    enum Scope: String { case col, row }

    enum Coordinate: String { case x, y, width, height, cx, cy, r, x1, y1, x2, y2 }

    enum Anchor: String { case start, middle, end }

    /// `name="value"`.
    var markup: String {
      switch self {
      case .look(let look): "style=\"" + look.rawValue + "\""
      case .part(let part): "class=\"" + part.rawValue + "\""
      case .file(let name): "href=\"" + Self.percentEncoded(name) + "\""
      case .scope(let scope): "scope=\"" + scope.rawValue + "\""
      case .image: "role=\"img\""
      case .focusable: "tabindex=\"0\""
      case .at(let coordinate, let number): coordinate.rawValue + "=\"\(number)\""
      case .points(let points):
        "points=\"" + points.map { "\($0.x),\($0.y)" }.joined(separator: " ") + "\""
      case .viewBox(let width, let height): "viewBox=\"0 0 \(width) \(height)\""
      case .anchor(let anchor): "text-anchor=\"" + anchor.rawValue + "\""
      }
    }

    /// The bytes of UTF-8 that RFC 3986 calls unreserved as they are, all others as `%XX`: nothing
    /// of a name can be a scheme, a folder, a query or a fragment.
    static func percentEncoded(_ name: String) -> String {
      let digits = Array("0123456789ABCDEF")
      var out = ""
      for byte in name.utf8 {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
          UInt8(ascii: "_"), UInt8(ascii: "~"):
          out.unicodeScalars.append(UnicodeScalar(byte))
        default:
          out += "%"
          out.append(digits[Int(byte >> 4)])
          out.append(digits[Int(byte & 15)])
        }
      }
      return out
    }
  }
}
