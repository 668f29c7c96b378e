import ArgumentParser
import Campaigns
import Diagnostics
import Ledger
import Publishing
import Records

/// `verify FILE…`: is this file the one that was issued, and of which issue.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "核对文件是不是已生成的那一份 / is this file the one that was issued, and which issue")

  @Argument(help: ArgumentHelp("要核对的文件 / the files", valueName: "FILE"))
  var files: [String]
  @Option(help: ArgumentHelp("输出格式 / output", valueName: "text|json"))
  var format = PrintFormat.text
  @OptionGroup var common: CommonOptions

  func run() throws {
    let world = common.world
    var statuses: [ExitStatus] = []
    var records: [JSONText] = []
    do throws(WorldFailure) {
      let verifier = try Verifier(world)
      defer { verifier.close() }
      for file in files {
        do throws(WorldFailure) {
          let digest = try Self.digest(of: file, in: world)
          let found = try verifier.issues(holding: digest)
          statuses.append(found.isEmpty ? .attention : .done)
          records.append(VerifiedText.json(file, digest, found))
          if format == .text { VerifiedText(console: world.console).say(file, digest, found) }
        } catch {
          statuses.append(error.status)
          world.console.complain(error)
        }
      }
    } catch {
      statuses.append(error.status)
      world.console.complain(error)
    }
    if format == .json { world.console.data(JSONText.list(records).document()) }
    try CommandRun(world: world).finish(ExitStatus.gravest(statuses))
  }

  /// Of a file named from the workspace, or from where one stands: it may have come by mail.
  private static func digest(of file: String, in world: World) throws(WorldFailure) -> String {
    if file.hasPrefix("/") {
      return Digest.sha256(of: try WorldOnDisk.read(String(file.dropFirst()), below: ""))
    }
    do throws(WorldFailure) {
      return Digest.sha256(of: try WorldOnDisk.read(file, below: world.root))
    } catch {
      guard error.status == .absent else { throw error }
      return Digest.sha256(of: try WorldOnDisk.read(file, below: "."))
    }
  }
}

/// Finds the issues that a file is part of: in the ledger, and in the manifests of `reports/`.
struct Verifier {
  /// A report that holds the file.
  struct Found: Hashable {
    var campaign: String
    var period: String
    var issue: Int
    /// The file's name in the report.
    var name: String
    /// Whether it was issued; nil where the ledger does not know of it.
    var state: Ledger.Issue.State?
    /// When it was sealed.
    var sealedAt: Instant?
    /// The number of the newest issue of the month, where that is a later one.
    var correctedBy: Int?
  }

  let world: World
  private let ledger: LedgerFile?

  init(_ world: World) throws(WorldFailure) {
    self.world = world
    ledger = try LedgerBook.reading(in: world)
  }

  /// Lets go of the ledger. It was only read: nothing can be lost by a failure.
  func close() { try? ledger?.close() }

  func issues(holding digest: String) throws(WorldFailure) -> [Found] {
    let known = try LedgerBook.of { () throws(LedgerError) in
      try ledger?.issues(holding: digest) ?? []
    }
    guard known.isEmpty else {
      var found: [Found] = []
      for (issue, file) in known {
        let newest = try LedgerBook.of { () throws(LedgerError) in
          try ledger?.currentIssue(of: issue.month)?.number
        }
        found.append(
          Found(
            campaign: issue.month.campaign, period: issue.month.period.name, issue: issue.number,
            name: file.path, state: issue.state, sealedAt: issue.sealedAt,
            correctedBy: newest.flatMap { $0 > issue.number ? $0 : nil }))
      }
      return found
    }
    return try standing(holding: digest)
  }

  /// Parts of a report, and reports whose ledger is lost, are known by their manifests alone.
  private func standing(holding digest: String) throws(WorldFailure) -> [Found] {
    var found: [Found] = []
    for entry in try world.list("reports") where entry.path.hasSuffix("/manifest.json") {
      let folder = "reports/" + entry.path.dropLast("/manifest.json".count)
      guard let report = try StandingReport(folder, in: world) else { continue }
      for output in report.manifest.outputs where output.sha256 == digest {
        found.append(
          Found(
            campaign: report.manifest.campaign, period: report.manifest.period,
            issue: report.manifest.issue, name: output.path))
      }
    }
    return found
  }
}

/// What `verify` says of a file.
struct VerifiedText {
  let console: Console

  func say(_ file: String, _ digest: String, _ found: [Verifier.Found]) {
    let name = Visible.text(file, limit: 1000)
    guard !found.isEmpty else {
      return console.say(
        console.words(
          "\(name)：不是已生成的任何一期，或已被改动（SHA-256 \(digest)）",
          "\(name): of no issue that was made, or changed since (SHA-256 \(digest))"))
    }
    for it in found {
      console.say(
        console.words(
          "\(name)：\(it.campaign) \(it.period) 第\(it.issue)期 \(it.name)，\(standing(it))",
          "\(name): \(it.campaign) \(it.period), issue \(it.issue), \(it.name), \(standing(it))"))
    }
  }

  private func standing(_ it: Verifier.Found) -> String {
    var text: String
    switch it.state {
    case nil: text = console.words("台账没有记录，以清单文件为准", "by its manifest; the ledger has no record")
    case .open: text = console.words("尚未发出，仍可能被替换", "not issued yet, and may be replaced")
    case .sealed, .sent:
      let time = it.sealedAt.map(TimeText.local) ?? ""
      text = console.words("\(time) 发出", "issued \(time)")
    }
    if let newer = it.correctedBy {
      text += console.words("，已由第\(newer)期更正", ", corrected by issue \(newer)")
    }
    return text
  }

  static func json(_ file: String, _ digest: String, _ found: [Verifier.Found]) -> JSONText {
    .object([
      ("file", .text(file)), ("sha256", .text(digest)),
      (
        "issues",
        .list(
          found.map { it in
            .object([
              ("campaign", .text(it.campaign)), ("period", .text(it.period)),
              ("issue", .whole(it.issue)), ("name", .text(it.name)),
              ("state", it.state.map { .text($0.rawValue) } ?? .null),
              ("corrected_by", it.correctedBy.map { .whole($0) } ?? .null),
            ])
          })
      ),
    ])
  }
}
