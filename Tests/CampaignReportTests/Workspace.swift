import Foundation
import Testing

/// A workspace in a folder of its own, and the built tool run in it as a person would.
final class Workspace {
  struct Outcome {
    var exit: Int32
    var output: String
    var errors: String
  }

  let root: String

  /// With the project's own templates, as an office has them.
  init() throws {
    root = NSTemporaryDirectory() + "campaign-report-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      atPath: Self.package + "/templates", toPath: root + "/templates")
  }

  /// A copy of a folder of this package that holds templates and inputs.
  init(copying folder: String) throws {
    root = NSTemporaryDirectory() + "campaign-report-\(UUID().uuidString)"
    try FileManager.default.copyItem(atPath: Self.package + "/" + folder, toPath: root)
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }

  /// The folder of Package.swift.
  static let package = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  /// The tool that was built beside these tests.
  static let tool: String = {
    let products = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    return products.appendingPathComponent("campaign-report").path
  }()

  func write(_ path: String, _ text: String) throws { try write(path, Data(text.utf8)) }

  func write(_ path: String, _ bytes: Data) throws {
    let url = URL(fileURLWithPath: root + "/" + path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try bytes.write(to: url)
  }

  /// A file under a name that need not be UTF-8.
  func write(_ folder: String, rawName: Data, _ text: String) throws {
    let path = (Data((root + "/" + folder).utf8) + rawName).map { CChar(bitPattern: $0) } + [0]
    let file = unsafe open(path, O_WRONLY | O_CREAT, 0o644)
    try #require(file >= 0)
    defer { close(file) }
    try #require(unsafe Foundation.write(file, text, text.utf8.count) == text.utf8.count)
  }

  /// A pipe, which would keep whoever opens it waiting.
  func makePipe(_ path: String) throws {
    try #require(unsafe mkfifo(root + "/" + path, 0o644) == 0)
  }

  func makeLink(_ path: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: root + "/" + path, withDestinationPath: target)
  }

  func setMode(_ path: String, _ mode: Int) throws {
    try FileManager.default.setAttributes(
      [.posixPermissions: mode], ofItemAtPath: root + "/" + path)
  }

  /// Makes the file so long without filling it: it takes no room.
  func extend(_ path: String, to size: Int) throws {
    let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: root + "/" + path))
    try handle.truncate(atOffset: UInt64(size))
    try handle.close()
  }

  /// Copies a sample campaign's inputs into the workspace.
  func copySamples(_ campaign: String) throws {
    try FileManager.default.createDirectory(
      atPath: root + "/inputs", withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      atPath: Self.package + "/inputs/" + campaign, toPath: root + "/inputs/" + campaign)
  }

  func process(_ arguments: [String], environment: [String: String]? = nil) -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Self.tool)
    process.arguments = ["-C", root] + arguments
    if let environment { process.environment = environment }
    return process
  }

  /// Runs the tool to its end.
  func run(_ arguments: String..., environment: [String: String]? = nil) throws -> Outcome {
    try run(arguments: arguments, environment: environment)
  }

  func run(arguments: [String], environment: [String: String]? = nil) throws -> Outcome {
    try outcome(of: process(arguments, environment: environment))
  }

  /// Runs another program in the workspace to its end.
  func run(
    program: String, _ arguments: [String], environment: [String: String]
  ) throws -> Outcome {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.environment = environment
    process.currentDirectoryURL = URL(fileURLWithPath: root)
    return try outcome(of: process)
  }

  /// The same, as a user who owns nothing where this one may do everything.
  func run(_ arguments: [String], asNobody: Bool = false) throws -> Outcome {
    let process = process(arguments)
    if asNobody, geteuid() == 0 {
      let nobody = ["--reuid=65534", "--regid=65534", "--clear-groups"]
      process.executableURL = URL(fileURLWithPath: "/usr/bin/setpriv")
      process.arguments = nobody + [Self.tool, "-C", root] + arguments
    }
    return try outcome(of: process)
  }

  /// The parts of a workbook, one after the other, as another program unpacks them.
  func unpacked(_ path: String) throws -> String {
    let script = """
      import sys, zipfile
      archive = zipfile.ZipFile(sys.argv[1])
      for name in archive.namelist(): print(name); print(archive.read(name).decode("utf-8"))
      """
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
    process.arguments = ["-c", script, root + "/" + path]
    process.environment = ["PYTHONIOENCODING": "utf-8"]
    return try outcome(of: process).output
  }

  /// The most memory that a run held at once, in bytes, as the system counted it.
  func peakMemory(_ arguments: [String]) throws -> Int {
    let script = """
      import resource, subprocess, sys
      subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
      print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
      """
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
    process.arguments = ["-c", script, Self.tool, "-C", root] + arguments
    let printed = try outcome(of: process).output
    return try #require(Int(printed.trimmingCharacters(in: .whitespacesAndNewlines))) << 10
  }

  private func outcome(of process: Process) throws -> Outcome {
    let outPath = root + "-out"
    let errPath = root + "-err"
    defer {
      try? FileManager.default.removeItem(atPath: outPath)
      try? FileManager.default.removeItem(atPath: errPath)
    }
    try Data().write(to: URL(fileURLWithPath: outPath))
    try Data().write(to: URL(fileURLWithPath: errPath))
    process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: outPath))
    process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: errPath))
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return Outcome(
      exit: process.terminationStatus,
      output: String(decoding: try Data(contentsOf: URL(fileURLWithPath: outPath)), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: URL(fileURLWithPath: errPath)), as: UTF8.self))
  }

  func read(_ path: String) throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: root + "/" + path))
  }

  func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: root + "/" + path) }

  /// Every file of a folder with its bytes, by path relative to it; hidden ones too.
  func files(in folder: String) throws -> [String: Data] {
    let base = root + "/" + folder
    var files: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: base) {
      let attributes = try FileManager.default.attributesOfItem(atPath: base + "/" + path)
      guard attributes[.type] as? FileAttributeType == .typeRegular else { continue }
      files[path] = try Data(contentsOf: URL(fileURLWithPath: base + "/" + path))
    }
    return files
  }

  /// `summary.json` of a published period.
  func summary(_ campaign: String, _ period: String) throws -> Summary {
    try Summary(of: try read("reports/\(campaign)/\(period)/summary.json"))
  }
}

/// The figures of `summary.json` that tests look at, as an outside program reads them.
struct Summary: Decodable {
  struct Units: Decodable {
    var registered, inScope, reported, confirmed, notReported, held, rejectedRows, tallied: Int
  }
  struct Stage: Decodable {
    var stage: String
    var units: Int
  }
  struct Target: Decodable {
    var id, place, status, measure: String
    var numerator, denominator, needed, shortfall: Int?
    var numeratorNow, denominatorNow, neededNow, shortfallNow: Int?
    var held: Int
    var share: String?
  }
  struct Place: Decodable {
    var code, level, share, participation: String
    var inScope, participating, attained: Int
    var grades: [String: Int]
    var changePoints: String?
  }
  struct Unit: Decodable {
    var code, name, reported: String
    var stage, grade: String?
    var score: Double?
    var participating: Bool?
    var attained, held: Bool
    var vetoes: [String]
  }
  var campaign, period, cutoff: String
  var issue: Int
  var units: Units
  var funnel: [Stage]
  var targets: [Target]
  var places: [Place]
  var unitsDetail: [Unit]
  var diagnostics: [String: Int]

  /// Of the bytes of `summary.json`, or of what `status --format json` says.
  init(of json: Data) throws {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    self = try decoder.decode(Summary.self, from: json)
  }

  func target(_ id: String, place: String? = nil) -> Target? {
    targets.first { $0.id == id && (place == nil || $0.place == place) }
  }

  func unit(_ code: String) -> Unit? { unitsDetail.first { $0.code == code } }
}
