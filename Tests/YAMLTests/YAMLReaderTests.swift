import Testing

@testable import YAML

@Suite struct YAMLReaderTests {
  private static func events(_ text: String) throws(YAMLError) -> [YAMLEvent] {
    let reader = YAMLReader(Array(text.utf8))
    var events: [YAMLEvent] = []
    while events.last != .streamEnd { events.append(try reader.next()) }
    return events
  }

  private static func at(_ line: Int, _ column: Int) -> YAMLPlace {
    YAMLPlace(line: line, column: column)
  }

  /// Every text as it stands, with its place in characters; what looks like a number is none.
  @Test func tellsWhatStandsWhere() throws {
    let events = try Self.events("名称: \"a\\nb\"\n数:\nl: [012, no]\n")
    #expect(
      events == [
        .documentStart(Self.at(1, 1)), .mappingStart(Self.at(1, 1)),
        .scalar("名称", isPlain: true, Self.at(1, 1)),
        .scalar("a\nb", isPlain: false, Self.at(1, 5)),
        .scalar("数", isPlain: true, Self.at(2, 1)), .scalar("", isPlain: true, Self.at(2, 3)),
        .scalar("l", isPlain: true, Self.at(3, 1)), .listStart(Self.at(3, 4)),
        .scalar("012", isPlain: true, Self.at(3, 5)), .scalar("no", isPlain: true, Self.at(3, 10)),
        .end, .end, .documentEnd, .streamEnd,
      ])
  }

  @Test func anEmptyTextIsNoDocument() throws {
    #expect(try Self.events("") == [.streamEnd])
    #expect(try Self.events("# nothing\n") == [.streamEnd])
  }

  @Test(arguments: [
    ("a: b: c\n", YAMLError.Kind.syntax, "mapping values are not allowed in this context", 1, 5),
    ("a: \"x\n", .syntax, "found unexpected end of stream", 2, 1),
    ("a: x\u{1}\n", .reader, "control characters are not allowed", 1, 1),
  ])
  func says(text: String, kind: YAMLError.Kind, problem: String, line: Int, column: Int) {
    let error = #expect(throws: YAMLError.self) { _ = try Self.events(text) }
    #expect(error?.kind == kind && error?.problem == problem)
    #expect(error?.place == Self.at(line, column))
  }

  /// Where an open quote began is in what was being read.
  @Test func saysWhatWasBeingRead() {
    let error = #expect(throws: YAMLError.self) { _ = try Self.events("a: \"x\n") }
    #expect(error?.context?.text == "while scanning a quoted scalar")
    #expect(error?.context?.place == Self.at(1, 4))
  }
}
