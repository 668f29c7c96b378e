import Foundation
import Layout
import Testing

@testable import Pages

@Suite struct LetterPageTests {
  private static let hostile = "<script>alert(\"1\")</script>&amp;'\u{0}\u{202E}\u{FFFF}"

  @Test func whatAMailShows() {
    let page = LetterPage(
      Letter(
        subject: "示例县 2021年12月",
        blocks: [
          .paragraph("截至2021年12月31日，达到 2 个。"), .heading("未报名单（2个）"),
          .list(["育才街社区", "兴西社区"]),
          .table(
            Letter.Table(
              headings: ["目标", "完成", "状态"],
              rows: [["达标率≥30%", "2/5", "已完成"], ["达标≥3个", "2/3", "达序"]])),
        ], languageTag: "zh-CN"))
    #expect(
      page.text == """
        截至2021年12月31日，达到 2 个。

        未报名单（2个）

        · 育才街社区
        · 兴西社区

        · 达标率≥30%，完成 2/5，状态 已完成
        · 达标≥3个，完成 2/3，状态 达序

        """)
    #expect(page.html.hasPrefix("<!DOCTYPE html>\n<html lang=\"zh-CN\">\n"))
    #expect(page.html.contains("<title>示例县 2021年12月</title>"))
    #expect(page.html.contains(">达标率≥30%</td>") && page.html.contains(">未报名单（2个）</h2>"))
  }

  /// Whatever stands in a letter, Python's parser finds the elements that are written here, with
  /// the attributes that are written here, and the text.
  @Test func noTextBecomesMarkup() throws {
    let text = Self.hostile
    let page = LetterPage(
      Letter(
        subject: text,
        blocks: [
          .paragraph(text), .heading(text), .list([text]),
          .table(Letter.Table(headings: [text], rows: [[text]])),
        ], languageTag: "\"><script>"))
    let script = """
      import html.parser, sys
      class P(html.parser.HTMLParser):
          def __init__(self):
              super().__init__(); self.seen = set(); self.text = []
          def handle_starttag(self, tag, attrs):
              self.seen.add(tag); self.seen.update("@" + name for name, _ in attrs)
          def handle_data(self, data):
              if data.strip(): self.text.append(data.strip())
      p = P(); p.feed(sys.stdin.buffer.read().decode()); p.close()
      print(*sorted(p.seen)); print(len(p.text), set(p.text) == {sys.argv[1]})
      """
    let shown = text.replacing("\u{0}", with: "\u{FFFD}").replacing("\u{FFFF}", with: "\u{FFFD}")
    let process = Process()
    let (input, output) = (Pipe(), Pipe())
    process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
    process.arguments = ["-c", script, shown]
    (process.standardInput, process.standardOutput) = (input, output)
    try process.run()
    try input.fileHandleForWriting.write(contentsOf: Data(page.html.utf8))
    try input.fileHandleForWriting.close()
    let found = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(
      String(decoding: found, as: UTF8.self) == """
        @charset @content @lang @name @style body h2 head html li meta p table tbody td th thead \
        title tr ul
        6 True

        """)
  }
}
