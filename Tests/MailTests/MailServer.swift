import Foundation

@testable import Mail

/// A mail server on loopback, in a process that ends with this object.
final class MailServer {
  let port: Int
  let scratch: Scratch
  /// The authority by which the server can be known.
  let authority: String
  private let certificateScratch: Scratch
  private let process = Process()
  private let input = Pipe()

  static let user = "report"
  static let password = "pass 密码 word-1"

  /// A server that does everything right and keeps what it is sent.
  static func honest(tls: Bool = false) throws -> MailServer {
    let scratch = try Scratch()
    return try MailServer(
      "honest_server.py", ["tls": tls, "folder": scratch.folder], scratch)
  }

  /// A server that answers as told at each stage.
  static func misbehaving(
    _ replies: [String: String], offers: [String] = ["STARTTLS", "AUTH PLAIN LOGIN"]
  ) throws -> MailServer {
    let scratch = try Scratch()
    return try MailServer(
      "misbehaving_server.py",
      ["replies": replies, "offers": offers, "record": scratch.folder + "/record"], scratch)
  }

  private init(_ script: String, _ own: [String: Any], _ scratch: Scratch) throws {
    self.scratch = scratch
    let made = try Scratch()
    let certificates = try Certificates(in: made.folder)
    (authority, certificateScratch) = (certificates.authority, made)
    let general: [String: Any] = [
      "certificate": certificates.certificate, "key": certificates.key,
      "user": Self.user, "password": Self.password,
    ]
    let settings = try JSONSerialization.data(
      withJSONObject: general.merging(own) { $1 })
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
    process.arguments = [Self.script(script), String(decoding: settings, as: UTF8.self)]
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    var line = Data()
    while line.last != UInt8(ascii: "\n") {
      let more = output.fileHandleForReading.availableData
      if more.isEmpty { break }
      line += more
    }
    let text = String(decoding: line, as: UTF8.self).trimmingCharacters(in: .newlines)
    guard let port = Int(text) else {
      process.terminate()
      throw ProgramFailure(program: script, arguments: [text])
    }
    self.port = port
  }

  deinit {
    try? input.fileHandleForWriting.close()
    process.terminate()
    process.waitUntilExit()
  }

  static func script(_ name: String) -> String {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Servers").appendingPathComponent(name).path
  }

  func settings(
    security: SMTPSettings.Security = .starttls, password: String = MailServer.password,
    trusting: String? = nil, host: String = "localhost", replyTimeout: Int = 20
  ) throws -> SMTPSettings {
    SMTPSettings(
      host: host, port: port, security: security,
      credentials: .init(user: Self.user, password: Secret(password)),
      from: Correspondent(try Mailbox("reporter@example.org"), name: HeaderText("城建局")),
      certificateFile: trusting ?? authority,
      replyTimeout: replyTimeout)
  }

  /// What an honest server was sent, in order.
  func messages() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: scratch.folder).sorted()
      .filter { $0.hasSuffix(".eml") }.map { scratch.folder + "/" + $0 }
  }

  /// The envelope of a message that an honest server was sent.
  func envelope(of message: String) throws -> Envelope {
    let path = message.dropLast(".eml".count) + ".json"
    return try JSONDecoder().decode(
      Envelope.self, from: Data(contentsOf: URL(fileURLWithPath: String(path))))
  }

  struct Envelope: Decodable, Equatable {
    var from: String
    var to: [String]
    var tls: Bool
    var login: Bool
  }

  /// What a misbehaving server was told, a line each.
  func record() -> [String] {
    let data = (try? Data(contentsOf: URL(fileURLWithPath: scratch.folder + "/record"))) ?? Data()
    return String(decoding: data, as: UTF8.self).split { $0.isNewline }.map(String.init)
  }
}
