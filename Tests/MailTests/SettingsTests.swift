import Foundation
import Testing

@testable import Mail

@Suite struct SettingsTests {
  private static let least = ["HOST": "mail.example.org", "FROM": "reporter@example.org"]

  private static func named(_ settings: [String: String]) -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: settings.map { ("CAMPAIGN_REPORT_SMTP_" + $0.key, $0.value) })
  }

  @Test func theLeastThatIsNeeded() throws {
    let settings = try SMTPSettings.read(
      Self.named(Self.least).merging(["PATH": "/usr/bin"]) { $1 })
    #expect(
      settings
        == SMTPSettings(
          host: "mail.example.org", from: Correspondent(try Mailbox("reporter@example.org"))))
    #expect(settings.port == 587 && settings.security == .starttls)
    #expect(settings.replyTimeout == 600 && settings.credentials == nil)
    #expect(settings.url == "smtp://mail.example.org:587/")
  }

  @Test func everySetting() throws {
    let scratch = try Scratch()
    let authority = try scratch.write("ca.pem", [])
    let settings = try SMTPSettings.read(
      Self.named([
        "HOST": "::1", "PORT": "2465", "SECURITY": "tls", "USER": "u", "PASSWORD": "p w=1",
        "FROM": "a@b.org", "FROM_NAME": "城建局", "CA_FILE": authority, "HELO": "here.example.org",
        "TIMEOUT": "30",
      ]))
    #expect(settings.url == "smtps://[::1]:2465/here.example.org")
    #expect(settings.credentials == .init(user: "u", password: Secret("p w=1")))
    #expect(settings.from.name?.text == "城建局")
    #expect(settings.certificateFile == authority && settings.replyTimeout == 30)
  }

  /// A setting that is wrong, and all that is said about it; the value itself is never said.
  @Test(arguments: [
    ("HOST", "mail.example.org/evil", 78), ("HOST", "a b", 78), ("HOST", "", 78),
    ("HOST", "x@y", 78), ("PORT", "0", 78), ("PORT", "65536", 78), ("PORT", "+25", 78),
    ("SECURITY", "none", 78), ("TIMEOUT", "3601", 78), ("HELO", "a/b", 78),
    ("CA_FILE", "/nonexistent/ca.pem", 78), ("FROM", "a@b.org\r\nBcc: c@d.org", 78),
    ("FROM_NAME", "a\nb", 78), ("PASSWORD", "with\nbreak", 78), ("USER", "alone-here", 78),
    ("PASWORD", "mistyped-secret", 78), ("FILE", "/nonexistent/mail", 66),
  ])
  func isWrong(key: String, value: String, status: Int32) throws {
    let faults = #expect(throws: SettingsFaults.self) {
      try SMTPSettings.read(Self.named(Self.least.merging([key: value]) { $1 }))
    }
    let all = try #require(faults?.all)
    #expect(faults?.exitStatus == status)
    #expect(!all.isEmpty && all.allSatisfy { $0.zh.contains("CAMPAIGN") || $0.zh.contains("/") })
    let words = all.map { $0.zh + $0.en }.joined()
    let isShown = ["FILE"].contains(key)
    if value.utf8.count > 4 { #expect(words.contains(value) == isShown) }
    #expect(all.allSatisfy { it in it.en.utf8.allSatisfy { $0 < 0x80 } })
  }

  @Test func everythingThatIsWrongAtOnce() {
    let faults = #expect(throws: SettingsFaults.self) {
      try SMTPSettings.read(Self.named(["PORT": "x", "PASSWORD": "p"]))
    }
    #expect(
      faults?.all == [
        .unpaired(present: .password, absent: .user),
        .invalid(.port, place: "CAMPAIGN_REPORT_SMTP_PORT"), .missing(.from), .missing(.host),
      ])
  }

  @Test func aFileOfTheOwnersAlone() throws {
    let scratch = try Scratch()
    let text = """
      # mail of the office
      CAMPAIGN_REPORT_SMTP_HOST=mail.example.org

        CAMPAIGN_REPORT_SMTP_FROM = reporter@example.org
      """
    let right =
      text.replacing("FROM = ", with: "FROM= ") + """

        CAMPAIGN_REPORT_SMTP_USER="report "
        CAMPAIGN_REPORT_SMTP_PASSWORD='p"w#=1'\r
        CAMPAIGN_REPORT_SMTP_PORT=25
        """
    let path = try scratch.write("mail", Array(right.utf8))
    let settings = try SMTPSettings.read(Self.named(["FILE": path, "PORT": "26"]))
    #expect(settings.credentials == .init(user: "report ", password: Secret("p\"w#=1")))
    #expect(settings.from.mailbox.address == "reporter@example.org" && settings.port == 26)
    let wrong = try scratch.write("wrong", Array((text + "\nnonsense secret").utf8))
    let faults = #expect(throws: SettingsFaults.self) {
      try SMTPSettings.read(Self.named(["FILE": wrong]))
    }
    #expect(faults?.all.contains(.line(place: wrong + ":5")) == true)
    #expect(faults?.all.contains { $0.en.contains("secret") || $0.zh.contains("secret") } == false)
  }

  @Test(arguments: [(0o600, true), (0o400, true), (0o640, false), (0o604, false), (0o620, false)])
  func modes(mode: Int, isTaken: Bool) throws {
    let scratch = try Scratch()
    let lines = Self.named(Self.least).map { "\($0.key)=\($0.value)\n" }.joined()
    let path = try scratch.write("mail", Array(lines.utf8), mode: mode)
    if isTaken {
      #expect(try SMTPSettings.read(Self.named(["FILE": path])).host == "mail.example.org")
    } else {
      let faults = #expect(throws: SettingsFaults.self) {
        try SMTPSettings.read(Self.named(["FILE": path]))
      }
      let shown = String(mode, radix: 8)
      // What the file may hold is not called missing.
      #expect(faults?.all == [.exposed(path: path, mode: shown)])
    }
  }

  @Test func noFileButAPlainOne() throws {
    let scratch = try Scratch()
    try run("/usr/bin/mkfifo", [scratch.folder + "/pipe"])
    let large = try scratch.write("large", [UInt8](repeating: 35, count: 70_000))
    for path in [scratch.folder, scratch.folder + "/pipe", large] {
      #expect(throws: SettingsFault.notAFile(path: path)) { try SettingsFile.read(path) }
    }
  }
}
