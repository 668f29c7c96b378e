import Foundation
import Testing

@testable import Layout
@testable import Pages

@Suite struct ReportPageTests {
  private static let hostile =
    "</title></style><script>alert('1')</script>\"&amp;\u{0}\u{1B}\u{202E}\u{FFFF}é"

  /// Every kind of block, with this text wherever a text can stand.
  private static func page(_ text: String) -> Page {
    Page(
      title: text, languageTag: "zh-CN", opening: [.note(text), .lead(text), .paragraph(text)],
      sections: [
        Page.Section(
          heading: text,
          blocks: [
            .goals(
              Page.Tone.allCases.map {
                Page.Goal(
                  name: text, status: text, tone: $0, gap: text, counts: text, due: text)
              }),
            .figures([Page.Figure(label: text, value: text, remark: text)]), .list([text]),
            .table(
              Page.Table(
                caption: text, columns: [.init(text, isNumber: false), .init(text)],
                rows: [[text, text]])),
            .bars(
              Page.Bars(
                title: text, bars: [Page.Bar(label: text, value: text, length: 5995, goal: 6000)])),
            .trend(
              Page.Trend(
                title: text, attained: text, participating: text, goal: text,
                points: [
                  .init(month: text, attained: 0, participating: 2000, goal: 3000),
                  .init(month: text, attained: nil, participating: nil, goal: nil),
                  .init(month: text, attained: 10_000, participating: 10_000, goal: 6000),
                ])),
            .files([text, "../a b#?月.xlsx", "javascript:1"]),
          ])
      ])
  }

  private static let reader = """
    import html.parser, json, sys, urllib.parse
    class P(html.parser.HTMLParser):
        def __init__(self):
            super().__init__()
            self.seen, self.attrs, self.text, self.links = set(), set(), set(), []
            self.heads, self.stack, self.bad = [], [], []
        def handle_starttag(self, tag, attrs):
            self.seen.add(tag); d = dict(attrs)
            self.attrs.update(n for n, _ in attrs)
            if tag not in ('meta',): self.stack.append(tag)
            if tag in ('h1', 'h2', 'h3', 'h4'): self.heads.append(tag)
            if tag == 'a': self.links.append(d.get('href'))
            if tag == 'th' and d.get('scope') not in ('col', 'row'): self.bad.append('th')
            if tag == 'svg' and d.get('role') != 'img': self.bad.append('svg')
            if tag == 'title' and 'svg' in self.stack[:-1] and self.stack[-2] != 'svg':
                self.bad.append('title')
        def handle_endtag(self, tag):
            if self.stack.pop() != tag: self.bad.append('end ' + tag)
        def handle_data(self, data):
            if data.strip() and 'style' not in self.stack: self.text.add(data.strip())
    p = P(); p.feed(sys.stdin.buffer.read().decode()); p.close()
    print(json.dumps({'seen': sorted(p.seen), 'attrs': sorted(p.attrs), 'text': sorted(p.text),
      'links': [urllib.parse.unquote(l) for l in p.links], 'raw': p.links, 'heads': p.heads,
      'bad': p.bad + p.stack}))
    """

  private struct Found: Decodable {
    var seen, attrs, text, links, raw, heads, bad: [String]
  }

  /// What Python's parser finds.
  private static func parsed(_ html: String) throws -> Found {
    let process = Process()
    let (input, output) = (Pipe(), Pipe())
    process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
    process.arguments = ["-c", reader]
    (process.standardInput, process.standardOutput) = (input, output)
    try process.run()
    try input.fileHandleForWriting.write(contentsOf: Data(html.utf8))
    try input.fileHandleForWriting.close()
    let found = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return try JSONDecoder().decode(Found.self, from: found)
  }

  @Test func noTextBecomesMarkup() throws {
    let found = try Self.parsed(ReportPage(Self.page(Self.hostile)).html)
    let plain = try Self.parsed(ReportPage(Self.page("文字")).html)
    #expect(found.seen == plain.seen && found.attrs == plain.attrs && found.bad == [])
    #expect(!found.seen.contains("script"))
    #expect(
      found.attrs == [
        "charset", "class", "content", "cx", "cy", "height", "href", "lang", "name", "points", "r",
        "role", "scope", "tabindex", "text-anchor", "viewbox", "width", "x", "x1", "x2", "y", "y1",
        "y2",
      ])
    let shown =
      #"</title></style><script>alert('1')</script>"&amp;\u{0}\u{1B}\u{202E}\u{FFFF}é"#
    let own = ["0%", "50%", "100%", "../a b#?月.xlsx", "javascript:1"]
    #expect(found.text.count > own.count)
    #expect(found.text.allSatisfy { own.contains($0) || $0.contains(shown) })
    #expect(found.links == [Self.hostile, "../a b#?月.xlsx", "javascript:1"])
    let safe = /[A-Za-z0-9._~%-]+/
    #expect(found.raw.allSatisfy { $0.wholeMatch(of: safe) != nil })
  }

  @Test func theDocumentIsWhole() throws {
    let html = ReportPage(Self.page("文字")).html
    let found = try Self.parsed(html)
    #expect(found.heads == ["h1", "h2"] && found.bad == [])
    #expect(html.hasPrefix("<!DOCTYPE html>\n<html lang=\"zh-CN\">\n"))
    #expect(!html.contains("http") && !html.contains("url(") && !html.contains("@import"))
    #expect(html == ReportPage(Self.page("文字")).html)
  }

  @Test func aTextWithoutEndIsCut() {
    let html = ReportPage(
      Page(
        title: "题", languageTag: "zh-CN",
        opening: [.paragraph(String(repeating: "长", count: 40_000))], sections: [])
    ).html
    #expect(html.contains("长…</p>") && html.utf8.count < 20_000)
  }

  /// 59.95 % of a goal of 60 %: the bar ends before the line.
  @Test func aMissedGoalIsNotReachedOnTheChart() throws {
    let html = ReportPage(Self.page("文字")).html
    let bar = try #require(html.firstMatch(of: /class="bar" x="0" y="\d+" width="(\d+)"/))
    let line = try #require(html.firstMatch(of: /<line class="mark" x1="(\d+)"/))
    #expect(bar.output.1 == "215" && line.output.1 == "216")
  }

  /// A goal of 30 % and one of 60 % are two levels, whatever stands between them.
  @Test(arguments: [
    ([3000, 3000, 6000], ["40,116 274,116", "274,72 352,72"]),
    ([3000, nil, 6000], ["40,116 118,116", "274,72 352,72"]),
    ([nil, 6000], ["196,72 352,72"]),
    ([6000], ["40,72 352,72"]),
    ([nil], []),
  ]) func aGoalNeverSlopes(_ goals: [Int?], _ levels: [String]) {
    let points = goals.map {
      Page.Trend.Point(month: "2022-01", attained: 0, participating: 0, goal: $0)
    }
    let html = ReportPage(
      Page(
        title: "题", languageTag: "zh-CN", opening: [],
        sections: [
          Page.Section(
            heading: "走势",
            blocks: [
              .trend(
                Page.Trend(
                  title: "走势", attained: "达标率", participating: "参与率", goal: "目标", points: points))
            ])
        ])
    ).html
    let drawn = html.matches(of: /<polyline class="mark" points="([0-9, ]*)"/).map {
      String($0.output.1)
    }
    #expect(drawn == levels)
  }

  // MARK: colours

  /// The colours of light, dark and paper, by name.
  private static let schemes: [[String: String]] = {
    var all: [[String: String]] = []
    for block in StyleSheet.text.matches(of: /:root \{([^}]*)\}/) {
      let pairs = block.output.1.matches(of: /--([a-z]+): (#[0-9a-f]{6});/)
      all.append(Dictionary(uniqueKeysWithValues: pairs.map { ("\($0.1)", "\($0.2)") }))
    }
    return all
  }()

  private static func luminance(_ colour: String) -> Double {
    let parts = [1, 3, 5].map { start -> Double in
      let digits = colour.dropFirst(start).prefix(2)
      let value = Double(Int(digits, radix: 16) ?? 0) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }

  private static func contrast(_ a: String, _ b: String) -> Double {
    let (x, y) = (luminance(a), luminance(b))
    return (max(x, y) + 0.05) / (min(x, y) + 0.05)
  }

  @Test func textStandsOutInEveryScheme() throws {
    #expect(Self.schemes.count == 3)
    #expect(abs(Self.contrast("#000000", "#ffffff") - 21) < 0.001)
    for scheme in Self.schemes {
      #expect(scheme.count == 11)
      for ground in ["paper", "card"] {
        let behind = try #require(scheme[ground])
        for name in ["ink", "soft", "good", "watch", "bad", "link"] {
          let ratio = Self.contrast(try #require(scheme[name]), behind)
          #expect(ratio >= 4.5, "\(name) on \(ground): \(ratio)")
        }
        for name in ["bar", "mark"] {
          #expect(Self.contrast(try #require(scheme[name]), behind) >= 3)
        }
      }
    }
    let used = Set(StyleSheet.text.matches(of: /var\(--([a-z]+)\)/).map { "\($0.1)" })
    #expect(used.isSubset(of: Set(Self.schemes[0].keys)))
  }
}
