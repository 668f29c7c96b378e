import Records
import Testing

@Suite struct JSONTextTests {
  @Test(arguments: [
    (JSONText.text("甲\"\\\n\t\u{1}\u{2028}"), #""甲\"\\\n\t\u0001\u2028""#),
    (.decimal("79.5"), "79.5"), (.whole(-3), "-3"), (.flag(true), "true"), (.null, "null"),
    (.list([]), "[]"), (.object([]), "{}"),
  ])
  func values(value: JSONText, text: String) {
    #expect(value.document() == text + "\n")
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
    ("\t=1", "\"'\t=1\""), ("", ""), ("130127100001", "130127100001"),
  ])
  func cells(value: String, written: String) {
    var csv = CSVText(header: ["甲"])
    csv.append([value])
    #expect(String(decoding: csv.bytes, as: UTF8.self) == "\u{FEFF}甲\r\n\(written)\r\n")
  }
}
