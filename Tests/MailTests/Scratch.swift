import Foundation

@testable import Mail

/// A folder of a test's own, gone with it.
final class Scratch {
  let folder: String

  init() throws {
    folder =
      FileManager.default.temporaryDirectory
      .appendingPathComponent("mail-tests-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o755])
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  func write(_ name: String, _ bytes: [UInt8], mode: Int = 0o600) throws -> String {
    let path = folder + "/" + name
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
    return path
  }
}

/// An authority of a test's own, and a certificate for `localhost` by it.
struct Certificates {
  let authority: String
  let certificate: String
  let key: String

  init(in folder: String) throws {
    authority = folder + "/authority.pem"
    certificate = folder + "/server.pem"
    key = folder + "/server.key"
    let fresh = ["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256"]
    let authorityKey = folder + "/authority.key"
    try run(
      "/usr/bin/openssl",
      fresh + ["-nodes", "-days", "2", "-subj", "/CN=Test authority"]
        + ["-keyout", authorityKey, "-out", authority])
    try run(
      "/usr/bin/openssl",
      fresh + ["-nodes", "-days", "2", "-subj", "/CN=localhost"]
        + ["-addext", "subjectAltName=DNS:localhost"]
        + ["-addext", "basicConstraints=critical,CA:FALSE"]
        + ["-CA", authority, "-CAkey", authorityKey, "-keyout", key, "-out", certificate])
  }
}

struct ProgramFailure: Error {
  var program: String
  var arguments: [String]
}

/// Runs a program to its end and gives what it printed.
@discardableResult
func run(_ program: String, _ arguments: [String]) throws -> Data {
  let process = Process()
  let output = Pipe()
  process.executableURL = URL(fileURLWithPath: program)
  process.arguments = arguments
  process.standardOutput = output
  process.standardError = FileHandle.nullDevice
  try process.run()
  let data = output.fileHandleForReading.readDataToEndOfFile()
  process.waitUntilExit()
  guard process.terminationStatus == 0 else {
    throw ProgramFailure(program: program, arguments: arguments)
  }
  return data
}
