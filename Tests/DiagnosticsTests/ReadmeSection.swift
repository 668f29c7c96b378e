import Foundation
import Testing

/// A part of a README that is made from the code: compared, or written anew by `make docs`.
enum ReadmeSection {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// - Parameters:
  ///   - page: relative to the package.
  ///   - name: the part stands between `<!-- name: … -->` and `<!-- end of name -->`.
  static func check(_ page: String, _ name: String, _ lines: [String]) throws {
    let url = root.appending(path: page)
    let text = String(decoding: try Data(contentsOf: url), as: UTF8.self)
    let begin = "<!-- \(name): made from the code by `make docs` -->\n"
    let start = try #require(text.firstRange(of: begin)).upperBound
    let end = try #require(text.firstRange(of: "<!-- end of \(name) -->")).lowerBound
    let made = "\n" + lines.joined(separator: "\n") + "\n\n"
    if ProcessInfo.processInfo.environment["CAMPAIGN_DOCS"] == "write" {
      let page = text[..<start] + made + text[end...]
      try Data(page.utf8).write(to: url)
      return
    }
    let standing = text[start..<end].split(separator: "\n", omittingEmptySubsequences: false)
    let expected = made.split(separator: "\n", omittingEmptySubsequences: false)
    let difference = expected.difference(from: standing).compactMap { change in
      if case .insert(_, let line, _) = change { String(line) } else { nil }
    }
    #expect(standing.elementsEqual(expected), "\(page) lacks \(difference); run make docs")
  }
}
