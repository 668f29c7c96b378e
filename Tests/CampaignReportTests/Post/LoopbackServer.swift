import Foundation

/// A mail server on loopback, known by an authority of its own, in a process that ends with this
/// object.
final class LoopbackServer {
  static let user = "report"
  static let password = "pass word-1"

  /// A message as the server was handed it, with its envelope.
  struct Received: Decodable {
    var path = ""
    var from: String
    var to: [String]
    var tls: Bool
    var login: Bool

    private enum CodingKeys: String, CodingKey { case from, to, tls, login }
  }

  let folder: String
  private(set) var port = 0
  private let process = Process()
  private let input = Pipe()

  /// A server that does everything right and keeps what it is sent.
  static func honest() throws -> LoopbackServer {
    try LoopbackServer("honest_server.py") { ["tls": false, "folder": $0 + "/received"] }
  }

  /// A server that answers as told, to everybody or to single recipients.
  static func misbehaving(
    _ replies: [String: String] = [:], to recipients: [String: [String: String]] = [:],
    offers: [String] = ["STARTTLS", "AUTH PLAIN LOGIN"]
  ) throws -> LoopbackServer {
    try LoopbackServer("misbehaving_server.py") { folder in
      [
        "replies": replies, "recipients": recipients, "offers": offers,
        "record": folder + "/record",
      ]
    }
  }

  private init(_ script: String, _ own: (String) -> [String: Any]) throws {
    folder = NSTemporaryDirectory() + "post-\(UUID().uuidString)"
    try FileManager.default.createDirectory(
      atPath: folder + "/received", withIntermediateDirectories: true)
    try Self.makeCertificates(in: folder)
    let general: [String: Any] = [
      "certificate": folder + "/server.pem", "key": folder + "/server.key",
      "user": Self.user, "password": Self.password,
    ]
    let settings = try JSONSerialization.data(
      withJSONObject: general.merging(own(folder)) { $1 })
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
    process.arguments = [Self.servers + script, String(decoding: settings, as: UTF8.self)]
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    var line = Data()
    while line.last != UInt8(ascii: "\n") {
      let more = output.fileHandleForReading.availableData
      if more.isEmpty { break }
      line += more
    }
    port = Int(String(decoding: line, as: UTF8.self).filter(\.isNumber)) ?? 0
  }

  deinit {
    try? input.fileHandleForWriting.close()
    process.terminate()
    process.waitUntilExit()
    try? FileManager.default.removeItem(atPath: folder)
  }

  private static let servers = Workspace.package + "/Tests/MailTests/Servers/"

  /// What tells the tool of this server.
  var environment: [String: String] {
    let prefix = "CAMPAIGN_REPORT_SMTP_"
    return [
      "PATH": "/usr/bin:/bin", "HOME": folder,
      prefix + "HOST": "localhost", prefix + "PORT": String(port),
      prefix + "USER": Self.user, prefix + "PASSWORD": Self.password,
      prefix + "FROM": "report@example.org", prefix + "FROM_NAME": "示例报送系统",
      prefix + "CA_FILE": folder + "/authority.pem", prefix + "TIMEOUT": "5",
    ]
  }

  /// The same as a file that only its owner may read.
  func writeSettings(to path: String) throws {
    let values = environment.filter { $0.key.hasPrefix("CAMPAIGN_REPORT_SMTP_") }
    try Data(values.map { "\($0.key)=\($0.value)\n" }.joined().utf8).write(
      to: URL(fileURLWithPath: path))
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
  }

  /// How many messages were begun to be kept; cheaper than reading them.
  func count() throws -> Int {
    try FileManager.default.contentsOfDirectory(atPath: folder + "/received")
      .count { $0.hasSuffix(".eml") }
  }

  /// Every message that was taken, in order.
  func received() throws -> [Received] {
    let box = folder + "/received/"
    return try FileManager.default.contentsOfDirectory(atPath: box).sorted()
      .filter { $0.hasSuffix(".json") }.map { name in
        var it = try JSONDecoder().decode(
          Received.self, from: Data(contentsOf: URL(fileURLWithPath: box + name)))
        it.path = box + name.dropLast(".json".count) + ".eml"
        return it
      }
  }

  /// What a misbehaving server was told, a line each, after `clear ` or `tls `.
  func record() -> [String] {
    let data = (try? Data(contentsOf: URL(fileURLWithPath: folder + "/record"))) ?? Data()
    return String(decoding: data, as: UTF8.self).split { $0.isNewline }.map(String.init)
  }

  private static func makeCertificates(in folder: String) throws {
    let fresh = [
      "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days",
      "2",
    ]
    let authority = folder + "/authority"
    try run(
      "/usr/bin/openssl",
      fresh + ["-subj", "/CN=Test authority", "-keyout", authority + ".key"]
        + ["-out", authority + ".pem"])
    try run(
      "/usr/bin/openssl",
      fresh + ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"]
        + ["-addext", "basicConstraints=critical,CA:FALSE", "-CA", authority + ".pem"]
        + ["-CAkey", authority + ".key", "-keyout", folder + "/server.key"]
        + ["-out", folder + "/server.pem"])
  }

  /// Runs a program to its end and gives what it printed.
  @discardableResult
  static func run(_ program: String, _ arguments: [String]) throws -> Data {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failure(program: program) }
    return data
  }

  struct Failure: Error {
    var program: String
  }

  /// A message as Python's own parser reads it.
  struct Parsed: Decodable {
    struct Part: Decodable {
      var name: String
      var type: String
      var digest: String
    }
    var subject: String
    var from: [[String]]
    var to: [[String]]
    var cc: [[String]]
    var id: String
    var inReplyTo: String
    var date: String
    var defects: [String]
    var text: String
    var html: String
    var attachments: [Part]
  }

  static func parse(_ paths: [String]) throws -> [Parsed] {
    let found = try run("/usr/bin/python3", [servers + "parse_message.py"] + paths)
    return try JSONDecoder().decode([Parsed].self, from: found)
  }
}
