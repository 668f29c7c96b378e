import Foundation
import Testing

/// `index.html` of the sample months, as it stands in the folder and as a browser shows it.
@Suite struct ReportPageTests {
  private struct Manifest: Decodable {
    struct Output: Decodable {
      var path: String
      var size: Int
    }
    var outputs: [Output]
  }

  static let months = [
    ("gaoyi", "2021-12"), ("hebei", "2021-12"), ("qingyang", "2022-10"), ("danzhou", "2022-12"),
    ("yuhua", "2024-09"),
  ]

  @Test(arguments: months) func everyReportHasItsPage(campaign: String, period: String) throws {
    let workspace = try Workspace()
    try workspace.copySamples(campaign)
    #expect(try workspace.run("run", campaign, "--period", period).exit <= 1)
    let folder = "reports/\(campaign)/\(period)/"
    let page = try workspace.read(folder + "index.html")
    let manifest = try JSONDecoder().decode(
      Manifest.self, from: try workspace.read(folder + "manifest.json"))
    #expect(manifest.outputs.first { $0.path == "index.html" }?.size == page.count)
    let html = String(decoding: page, as: UTF8.self)
    let links = html.components(separatedBy: "href=\"").dropFirst().compactMap {
      $0.prefix { $0 != "\"" }.description.removingPercentEncoding
    }
    // What goes back to a sender is in a folder of its own, and nothing for leaders.
    let workbooks = manifest.outputs.map(\.path).filter {
      $0.hasSuffix(".xlsx") && !$0.contains("/")
    }
    #expect(!links.isEmpty && Set(links) == Set(workbooks))
    #expect(links.allSatisfy { workspace.exists(folder + $0) })
    let summary = try workspace.summary(campaign, period)
    let top = try #require(summary.places.first)
    #expect(html.contains(top.share) && html.contains(top.participation))
    #expect(!html.contains("http") && !html.contains("<script"))
    for width in [390, 1280] {
      let seen = try Self.seen(html, in: workspace, width: width)
      #expect(seen.hasPrefix("\(width) of \(width), "), "\(seen)")
      // 青阳街道 has no places below it. On a phone: the place, its share, what it lacks and how
      // it stands.
      if campaign == "qingyang" { continue }
      let columns = try #require(seen.split(separator: " ").last.flatMap { Int($0) }, "\(seen)")
      #expect(columns >= (width == 390 ? 4 : 9), "\(seen)")
    }
    for made in ["reports", "state"] {
      try FileManager.default.removeItem(atPath: workspace.root + "/" + made)
    }
    #expect(try workspace.run("run", campaign, "--period", period).exit <= 1)
    #expect(try workspace.read(folder + "index.html") == page)
  }

  @Test func aPartHasItsOwn() throws {
    let workspace = try Workspace()
    try workspace.copySamples("gaoyi")
    let part = ["run", "gaoyi", "--period", "2021-12", "--only", "130127100000"]
    #expect(try workspace.run(arguments: part).exit <= 1)
    let page = try workspace.read("reports/gaoyi/2021-12/only-130127100000/index.html")
    #expect(String(decoding: page, as: UTF8.self).contains("高邑镇纳入创建范围的社区"))
  }

  /// Lets Chromium lay the page out in a frame of that width, and says how wide it became, and how
  /// many columns of the table of places are in sight.
  private static func seen(
    _ html: String, in workspace: Workspace, width: Int
  ) throws -> String {
    let quoted = html.replacing("&", with: "&amp;").replacing("\"", with: "&quot;")
    let harness = """
      <!DOCTYPE html><meta charset="utf-8"><p id="found"></p>
      <iframe width="\(width)" height="800" style="border:0" srcdoc="\(quoted)"></iframe>
      <script>
      document.querySelector("iframe").onload = event => {
        const root = event.target.contentDocument.documentElement;
        const rows = [...root.querySelectorAll(".box tr")].filter(row => row.cells.length > 4);
        const edge = row => row.closest(".box").getBoundingClientRect().right + 1;
        const columns = Math.min(...rows.map(row =>
          [...row.cells].filter(cell => cell.getBoundingClientRect().right <= edge(row)).length));
        document.getElementById("found").textContent = "[" + root.scrollWidth + " of " +
          event.target.contentWindow.innerWidth + ", columns " + columns + "]";
      };
      </script>
      """
    try workspace.write("harness.html", harness)
    let outcome = try workspace.run(
      program: "/usr/bin/timeout",
      [
        "90", "/usr/bin/chromium", "--headless=new", "--no-sandbox", "--disable-gpu",
        "--disable-dev-shm-usage", "--hide-scrollbars",
        "--user-data-dir=\(workspace.root)/browser", "--virtual-time-budget=5000", "--dump-dom",
        "file://\(workspace.root)/harness.html",
      ], environment: ["PATH": "/usr/bin:/bin", "HOME": workspace.root])
    let found = outcome.output.firstMatch(of: /<p id="found">\[([^\]]*)\]<\/p>/)
    return found.map { "\($0.1)" } ?? outcome.errors
  }
}
