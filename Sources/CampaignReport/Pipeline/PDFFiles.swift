import Foundation
import Programs
import Publishing

/// The report's workbooks as PDF (`run --pdf`), made by LibreOffice where it is installed. They
/// stand in `pdf/` and not in the manifest: no two conversions give the same bytes.
struct PDFFiles {
  /// What came of it.
  struct Outcome: Sendable {
    /// Names of the files in `pdf/`.
    var made: [String] = []
    /// Names of the workbooks that have none.
    var missing: [String] = []
  }

  static let folder = "pdf"
  /// How long a workbook may take, in seconds; a variable of the environment sets another.
  private static let seconds = 60.0
  private static let variable = "CAMPAIGN_REPORT_PDF_SECONDS"
  /// Starting LibreOffice takes longer than most workbooks: so many are given to it at once.
  private static let batch = 20

  let world: World
  let staging: Staging

  private var scratch: URL {
    URL(fileURLWithPath: staging.temporaryDirectory).appendingPathComponent("pdf")
  }

  /// - Parameter workbooks: names of files in the folder being made.
  /// - Throws: what the disk throws, and the wish to stop. All else is told and leaves the report
  ///   without its PDF.
  func make(_ workbooks: [String]) throws(WorldFailure) -> Outcome {
    let path = world.environment["PATH"] ?? "/usr/bin:/bin"
    guard let office = Program.find("soffice", in: path) ?? Program.find("libreoffice", in: path)
    else {
      world.console.complain(
        world.console.words(
          "--pdf：没有找到 LibreOffice（soffice），没有生成 PDF，其余文件照常生成；请安装（apt-get install "
            + "libreoffice-calc）后重新运行",
          "--pdf: LibreOffice (soffice) is not installed, no PDF was made, everything else was; "
            + "install it (apt-get install libreoffice-calc) and run again"))
      return Outcome(missing: workbooks)
    }
    try Self.onDisk(scratch.path) { try prepare() }
    var outcome = Outcome()
    for start in stride(from: 0, to: workbooks.count, by: Self.batch) {
      let names = Array(workbooks[start..<min(start + Self.batch, workbooks.count)])
      try convert(names, by: office, path, into: &outcome)
    }
    return outcome
  }

  private func prepare() throws {
    for name in ["in", "out", "home"] {
      try FileManager.default.createDirectory(
        at: scratch.appendingPathComponent(name), withIntermediateDirectories: true)
    }
    try Data(FontSubstitutes.configuration.utf8).write(
      to: scratch.appendingPathComponent("fonts.conf"))
  }

  /// Converts some workbooks, under names of digits, and takes what came out whole.
  private func convert(
    _ names: [String], by office: String, _ path: String, into outcome: inout Outcome
  ) throws(WorldFailure) {
    let files = FileManager.default
    var inputs: [String] = []
    for (index, name) in names.enumerated() {
      // LibreOffice puts a lock beside what it opens: the report's folder stays free of it.
      let input = scratch.appendingPathComponent("in/\(index).xlsx").path
      let source = try Self.publishing { () throws(PublishingError) in try staging.path(name) }
      try Self.onDisk(input) {
        if files.fileExists(atPath: input) { try files.removeItem(atPath: input) }
        try files.copyItem(atPath: source, toPath: input)
      }
      inputs.append(input)
    }
    let ended = try run(office, inputs, path: path)
    for (index, name) in names.enumerated() {
      let output = scratch.appendingPathComponent("out/\(index).pdf").path
      let bytes = files.contents(atPath: output).map { [UInt8]($0) } ?? []
      try? files.removeItem(atPath: output)
      guard PDFCheck.isWhole(bytes) else {
        outcome.missing.append(name)
        continue
      }
      let stem = name.hasSuffix(".xlsx") ? String(name.dropLast(5)) : name
      try Self.publishing { () throws(PublishingError) in
        try staging.part(Self.folder).write(stem + ".pdf", bytes)
      }
      outcome.made.append(stem + ".pdf")
    }
    let missing = outcome.missing.filter(names.contains)
    if !missing.isEmpty { say(missing, ended) }
  }

  private func run(
    _ office: String, _ inputs: [String], path: String
  ) throws(WorldFailure) -> (outcome: Program.Outcome?, errno: Int32) {
    let home = scratch.appendingPathComponent("home")
    let program = Program(
      path: office,
      arguments: [
        "-env:UserInstallation=\(home.appendingPathComponent("profile").absoluteString)",
        "--headless", "--norestore", "--convert-to", "pdf", "--outdir",
        scratch.appendingPathComponent("out").path,
      ] + inputs,
      environment: [
        "PATH": path, "HOME": home.path, "TMPDIR": home.path, "LC_ALL": "C.UTF-8",
        "FONTCONFIG_FILE": scratch.appendingPathComponent("fonts.conf").path,
        "SAL_USE_VCLPLUGIN": "svp",
      ], output: scratch.appendingPathComponent("printed").path)
    let each = world.environment[Self.variable].flatMap(Double.init) ?? Self.seconds
    var stop: WorldFailure?
    let ended = program.run(seconds: max(1, each) * Double(inputs.count)) {
      do throws(WorldFailure) {
        try world.checkStop()
        return true
      } catch {
        stop = error
        return false
      }
    }
    if let stop { throw stop }
    return ended
  }

  private func say(_ missing: [String], _ ended: (outcome: Program.Outcome?, errno: Int32)) {
    let names = missing.joined(separator: world.console.words("、", ", "))
    let (zh, en) =
      switch ended.outcome {
      case nil: ("LibreOffice 无法启动", "LibreOffice could not be started")
      case .outOfTime:
        (
          "LibreOffice 超过时限，已终止；可用环境变量 \(Self.variable) 放宽每个工作簿的秒数",
          "LibreOffice took too long and was ended; \(Self.variable) gives a workbook more seconds"
        )
      case .exited(let code): ("LibreOffice 退出码 \(code)", "LibreOffice ended with \(code)")
      case .signalled(let signal):
        ("LibreOffice 被信号 \(signal) 终止", "LibreOffice was ended by signal \(signal)")
      case .givenUp: ("已中止", "given up")
      }
    world.console.complain(
      world.console.words(
        "--pdf：没有得到完整的 PDF：\(names)（\(zh)）；其余文件照常生成",
        "--pdf: no whole PDF of \(names) (\(en)); everything else was made"))
  }

  private static func onDisk(
    _ path: String, _ work: () throws -> Void
  ) throws(WorldFailure) {
    do {
      try work()
    } catch {
      throw WorldFailure(
        .ioError, zh: "无法写入 \(path)；请检查权限和磁盘空间",
        en: "\(path) cannot be written; check its permission and the room on the disk")
    }
  }

  private static func publishing<Value>(
    _ work: () throws(PublishingError) -> Value
  ) throws(WorldFailure) -> Value {
    do throws(PublishingError) { return try work() } catch { throw WorldFailure(error) }
  }
}
