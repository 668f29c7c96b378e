import Campaigns
import Records
import Testing

@Suite struct JSONTextTests {
  @Test(arguments: [
    (JSONText.text("甲\"\\\n\t\u{1}\u{2028}"), #""甲\"\\\n\t\u0001\u2028""#),
    (.text("\u{7F}\u{80}é“中”\u{1F600}"), #""\u007f\u0080é“中”\#u{1F600}""#),
    (.decimal("79.5"), "79.5"), (.whole(-3), "-3"), (.whole(0), "0"), (.whole(120), "120"),
    (.whole(.min), "-9223372036854775808"), (.whole(.max), "9223372036854775807"),
    (.flag(true), "true"), (.null, "null"),
    (.list([]), "[]"), (.object([]), "{}"),
  ])
  func values(value: JSONText, text: String) {
    #expect(value.document() == text + "\n")
  }

  /// A long list stands as a list of its values would, however long it is.
  @Test(arguments: [0, 1, 256, 257, 700])
  func longLists(count: Int) {
    let long = JSONText.object([
      ("a", .long(count: count) { index, out in out.append(index) }), ("b", .whole(1)),
    ])
    let list = JSONText.object([
      ("a", .list((0..<count).map { .whole($0) })), ("b", .whole(1)),
    ])
    #expect(long.document() == list.document())
    #expect(long.bytes() == Array(list.document().utf8))
  }

  @Test(arguments: [0, 7, 130_127_100_001, 999_999_999_999] as [UInt64])
  func codesHaveTwelveDigits(value: UInt64) {
    let digits = String(value)
    let zeros = String(repeating: "0", count: 12 - digits.count)
    let list = JSONText.long(count: 1) { _, out in out.quote(RegionCode(value: value)) }
    #expect(list.document(expandedLevels: 0) == "[\"\(zeros)\(digits)\"]\n")
    #expect(RegionCode(value: value).digits == zeros + digits)
  }

  @Test func membersKeepTheirOrder() {
    let value = JSONText.object([
      ("b", .list([.object([("z", .whole(1)), ("a", .whole(2))])])), ("a", .whole(1)),
    ])
    #expect(
      value.document() == """
        {
          "b": [
            {"z": 1, "a": 2}
          ],
          "a": 1
        }

        """)
  }
}

@Suite struct CSVTextTests {
  @Test(arguments: [
    ("高邑镇", "高邑镇"), ("a,b", "\"a,b\""), ("说\"好\"", "\"说\"\"好\"\"\""), ("一\n二", "\"一\n二\""),
    ("=1+1", "'=1+1"), ("+cmd|x", "'+cmd|x"), ("-5", "'-5"), ("@SUM(A1)", "'@SUM(A1)"),
    ("\t=1", "\"'\t=1\""), ("", ""), ("130127100001", "130127100001"), ("1-2+3=0@", "1-2+3=0@"),
    ("“中”·é", "“中”·é"),
    ("a\u{202E}b", "a\\u{202E}b"), ("\u{FEFF}", "\\u{FEFF}"), ("a\u{85}", "a\\u{85}"),
  ])
  func cells(value: String, written: String) {
    var csv = CSVText(header: ["甲"])
    csv.append([value])
    #expect(String(decoding: csv.bytes, as: UTF8.self) == "\u{FEFF}甲\r\n\(written)\r\n")
  }
}
