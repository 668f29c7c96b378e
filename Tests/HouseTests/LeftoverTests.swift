import Testing

/// What must not be in the repository at all.
@Suite struct LeftoverTests {
  /// Put together here so that this file is not its own offender.
  private static let marks = ["TO" + "DO", "FIX" + "ME", "XX" + "X", "HA" + "CK"]
  /// Where people's and machines' own folders stand: no path of one machine is true on another.
  private static let machineFolders = ["home", "root", "Users", "work", "mnt", "srv"]

  private static let written = Repository.files.filter { path in
    ["swift", "c", "h", "yaml", "sh", "md", "py", "modulemap"].contains { path.hasSuffix("." + $0) }
      || path == "Makefile" || path == ".ci/run"
  }

  @Test(arguments: written)
  func nothingIsLeftForLater(path: String) throws {
    let words = SwiftCode.words(of: try Repository.text(path)).map { $0.uppercased() }
    let left = Set(Self.marks).intersection(words)
    #expect(left == [])
  }

  @Test(arguments: written)
  func noPathOfOneMachine(path: String) throws {
    let text = try Repository.text(path)
    let named = Self.machineFolders.filter { Self.names(text, absoluteFolder: $0) }
    #expect(named == [])
  }

  /// Links of pages lead to files of the repository.
  @Test(arguments: Repository.files.filter { $0.hasSuffix(".md") })
  func linksLeadSomewhere(page: String) throws {
    let folder = page.split(separator: "/").dropLast()
    for match in try Repository.text(page).matches(of: /\]\(([^)#]+)[^)]*\)/) {
      let link = match.output.1
      if link.contains("://") { continue }
      var parts = folder
      for part in link.split(separator: "/") where part != "." {
        if part == ".." {
          #expect(parts.popLast() != nil, "\(link) leads out of the repository")
        } else {
          parts.append(part)
        }
      }
      let target = parts.joined(separator: "/")
      #expect(
        Repository.files.contains { $0 == target || $0.hasPrefix(target + "/") }, "\(link)")
    }
  }

  /// Tests may make such numbers up, to see that they are masked.
  @Test(arguments: Repository.files.filter { !$0.hasPrefix("Tests/") })
  func noPersonsMailboxOrNumber(path: String) throws {
    let personal = Self.personal(in: try Repository.bytes(path))
    #expect(personal == [])
  }

  @Test func whatIsMadeIsNotTracked() {
    let made = Repository.tracked.filter { path in
      path == "Package.resolved" || path.hasPrefix(".build/") || path.hasPrefix("state/")
        || (path.hasPrefix("reports/") && path != "reports/README.md") || path.hasSuffix(".sqlite")
    }
    #expect(made == [])
    #expect(Repository.tracked.contains("Package.swift"))
  }

  @Test func dependenciesComeFromTheirSource() throws {
    let addresses = try Repository.text("Package.swift").matches(of: /url: "([^"]+)"/)
    #expect(!addresses.isEmpty)
    #expect(addresses.allSatisfy { $0.output.1.hasPrefix("https://github.com/") })
  }

  @Test(arguments: [
    ("see /ho" + "me/a", "home", true), ("at_work/", "work", false), ("a/work/b", "work", false),
    ("`/wo" + "rk/b`", "work", true),
  ])
  func theRuleKnowsAnAbsoluteFolder(text: String, folder: String, found: Bool) {
    #expect(Self.names(text, absoluteFolder: folder) == found)
  }

  @Test(arguments: [
    ("12345" + "@example.org", 1), ("1234@example.org", 0), ("电话 138" + "12345678。", 1),
    ("code 130127100001", 0), ("2021-12", 0), ("12812345678", 0),
  ])
  func theRuleKnowsAMailboxAndANumber(text: String, count: Int) {
    #expect(Self.personal(in: Array(text.utf8)).count == count)
  }

  private static func names(_ text: String, absoluteFolder folder: String) -> Bool {
    text.ranges(of: "/\(folder)/").contains { range in
      guard range.lowerBound > text.startIndex else { return true }
      let before = text[text.index(before: range.lowerBound)]
      return !(before.isLetter || before.isNumber || "._-)}*]/".contains(before))
    }
  }

  /// Runs of digits that are a mobile number, or stand before an @ like a mailbox's number.
  private static func personal(in bytes: [UInt8]) -> [String] {
    var found: [String] = []
    var start = 0
    for end in 0...bytes.count where end == bytes.count || !isDigit(bytes[end]) {
      let run = bytes[start..<end]
      let isMobile =
        run.count == 11 && run.first == UInt8(ascii: "1")
        && run[start + 1] >= UInt8(ascii: "3")
      let isMailbox = run.count >= 5 && end < bytes.count && bytes[end] == UInt8(ascii: "@")
      if isMobile || isMailbox { found.append(String(decoding: run, as: UTF8.self)) }
      start = end + 1
    }
    return found
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
