import Diagnostics
import Testing

/// Foreign text can neither move the cursor nor hide or reorder what stands around it.
@Suite struct VisibleTests {
  @Test(arguments: [
    ("育才街社区", "育才街社区"),
    ("a\u{1B}[31mb", "a\\u{1B}[31mb"),
    ("a\r\nb", "a\\u{D}\\u{A}b"),
    ("a\u{200B}b\u{202E}c\u{FEFF}", "a\\u{200B}b\\u{202E}c\\u{FEFF}"),
    ("\u{0}\u{7F}\u{9F}", "\\u{0}\\u{7F}\\u{9F}"),
    ("", ""),
  ])
  func shows(text: String, shown: String) {
    #expect(Visible.text(text) == shown)
  }

  @Test(arguments: [(59, 59), (60, 60), (61, 61), (600, 61)])
  func cutsLongText(length: Int, shownLength: Int) {
    let shown = Visible.text(String(repeating: "社", count: length))
    #expect(shown.count == shownLength)
    #expect(shown.hasSuffix("…") == (length > Visible.limit))
  }

  /// Of a long row of digits nothing is left that looks like a mobile or identity-card number.
  @Test(arguments: [
    (String(repeating: "1", count: 61), "1111111111…"),
    (
      String(repeating: "社", count: 45) + "130127100721101300001",
      String(repeating: "社", count: 45) + "1301271007…"
    ),
    (String(repeating: "社", count: 55) + "123456", String(repeating: "社", count: 55) + "12345…"),
  ])
  func cutsNumbers(text: String, shown: String) {
    #expect(Visible.text(text) == shown)
  }

  @Test func everyCharacterIsShownAsItselfOrByItsNumber() {
    for value in UInt32(0)...0xFFFF {
      guard let scalar = UnicodeScalar(value) else { continue }
      let shown = Visible.text(String(scalar))
      #expect(shown == String(scalar) || shown.allSatisfy(\.isASCII))
    }
  }
}
