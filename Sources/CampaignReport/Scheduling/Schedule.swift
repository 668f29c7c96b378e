import Foundation

/// The jobs by which a server makes and sends the month by itself, as crontab lines and as systemd
/// units. The tool's own lock keeps them apart, so nothing else has to.
struct Schedule {
  /// Absolute, without control characters.
  struct Paths {
    var tool: String
    var workspace: String
    /// The file of mail settings; `nil` where it is not known yet.
    var settings: String?
  }

  /// A file to be put where cron or systemd looks.
  struct File {
    var name: String
    var text: String
  }

  let paths: Paths
  /// The campaigns, where they were named; otherwise all that have not ended.
  let named: [String]
  /// The first day of the month on which reports are made.
  let firstDay: Int
  let timeZone: String
  let keeper: String?
  let user: String
  /// How far the machine's clock is ahead of UTC, in minutes: cron knows no other zone.
  let localOffset: Int

  /// What is done, when, in the campaigns' time zone.
  struct Job {
    var name: String
    var description: String
    var arguments: [String]
    /// From this day of the month to the 28th; `nil` is every day.
    var firstDay: Int?
    /// `nil` is every hour.
    var hour: Int?
    var minute: Int
  }

  var jobs: [Job] {
    [
      Job(
        name: "report", description: "Make and send last month's report",
        arguments: ["run"] + named + ["--send", "--catch-up", "--quiet"], firstDay: firstDay,
        hour: 8, minute: 30),
      Job(
        name: "remind", description: "Remind those who have not reported",
        arguments: ["remind"] + named + ["--send", "--quiet"], firstDay: nil, hour: 9, minute: 0),
      Job(
        name: "retry", description: "Try deferred letters again",
        arguments: ["send"] + named + ["--due", "--quiet"], firstDay: nil, hour: nil, minute: 50),
    ]
  }

  var files: [File] {
    [File(name: "campaign-report.crontab", text: crontab)]
      + jobs.flatMap { job in
        [
          File(name: "campaign-report-\(job.name).service", text: service(job)),
          File(name: "campaign-report-\(job.name).timer", text: timer(job)),
        ]
      }
  }

  // MARK: cron

  private var crontab: String {
    let zone = Self.zone(minutes: localOffset)
    var lines = [
      "# crontab lines; add them with: crontab -e",
      "# cron has one time zone, this machine's (now UTC\(zone)). The times below are those of",
      "# \(timeZone), written in it; where its clock changes in summer they move by an hour.",
      "# Each job ends at once where another holds the lock, and may be run at any time.",
    ]
    if let settings = paths.settings {
      lines.append("CAMPAIGN_REPORT_SMTP_FILE=\(settings)")
    } else {
      lines.append("# CAMPAIGN_REPORT_SMTP_FILE=(the absolute path of the mail settings)")
    }
    lines.append(
      keeper.map { "\(KeeperMail.variable)=\($0)" }
        ?? "# \(KeeperMail.variable)=(a mailbox that hears of failures)")
    for job in jobs { lines.append(cronLine(job)) }
    return lines.joined(separator: "\n") + "\n"
  }

  private func cronLine(_ job: Job) -> String {
    let words = [paths.tool, "-C", paths.workspace] + job.arguments
    // cron reads a bare % as the end of the line, and the shell the rest.
    let command = words.map(Self.shellWord).joined(separator: " ").replacing("%", with: "\\%")
    guard let hour = job.hour else { return "\(job.minute) * * * * \(command)" }
    let moment = hour * 60 + job.minute - zoneOffset + localOffset
    let inDay = ((moment % 1440) + 1440) % 1440
    // A moment that falls into another day there is tried every day: the tool itself knows which
    // day it is in the campaign's time zone.
    let days = job.firstDay.flatMap { moment == inDay ? "\($0)-28" : nil } ?? "*"
    return "\(inDay % 60) \(inDay / 60) \(days) * * \(command)"
  }

  private var zoneOffset: Int {
    (TimeZone(identifier: timeZone)?.secondsFromGMT() ?? 8 * 3600) / 60
  }

  private static func zone(minutes: Int) -> String {
    let away = abs(minutes)
    func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
    return (minutes < 0 ? "-" : "+") + two(away / 60) + ":" + two(away % 60)
  }

  /// A word that the shell takes as it is.
  private static func shellWord(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { byte in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || "/._-".utf8.contains(byte)
    }
    return isPlain && !text.isEmpty ? text : "'" + text.replacing("'", with: "'\\''") + "'"
  }

  // MARK: systemd

  private func service(_ job: Job) -> String {
    let command = ([paths.tool, "-C", paths.workspace] + job.arguments)
      .map { Self.unitWord($0, isCommand: true) }.joined(separator: " ")
    let folders = ["reports", "state"].map { Self.unitWord(paths.workspace + "/" + $0) }
    var environment: [String] = []
    if let settings = paths.settings {
      environment.append(
        "Environment=" + Self.unitWord("CAMPAIGN_REPORT_SMTP_FILE=" + settings))
    }
    if let keeper {
      environment.append("Environment=" + Self.unitWord("\(KeeperMail.variable)=\(keeper)"))
    }
    let lines =
      [
        "[Unit]", "Description=campaign-report: \(job.description)",
        "Wants=network-online.target", "After=network-online.target", "", "[Service]",
        "Type=oneshot", "User=\(user)",
      ] + environment
      + [
        "ExecStart=" + command,
        "# 1: done, with something to look at. 75: tried again by the next run.",
        "SuccessExitStatus=1 75", "TimeoutStartSec=3h", "UMask=0027",
        "# What it may write; both folders exist after the first run by hand.",
        "ReadWritePaths=" + folders.joined(separator: " "),
      ] + Self.hardening
    return lines.joined(separator: "\n") + "\n"
  }

  private static let hardening = [
    "ProtectSystem=strict", "ProtectHome=read-only", "PrivateTmp=yes", "PrivateDevices=yes",
    "NoNewPrivileges=yes", "CapabilityBoundingSet=", "ProtectKernelTunables=yes",
    "ProtectKernelModules=yes", "ProtectKernelLogs=yes", "ProtectControlGroups=yes",
    "ProtectClock=yes", "ProtectHostname=yes", "RestrictNamespaces=yes", "RestrictRealtime=yes",
    "RestrictSUIDSGID=yes", "LockPersonality=yes",
    "RestrictAddressFamilies=AF_UNIX AF_INET AF_INET6", "SystemCallArchitectures=native",
  ]

  private func timer(_ job: Job) -> String {
    func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
    let days = job.firstDay.map { two($0) + "..28" } ?? "*"
    let hour = job.hour.map(two) ?? "*"
    return """
      [Unit]
      Description=campaign-report: \(job.description)

      [Timer]
      OnCalendar=*-*-\(days) \(hour):\(two(job.minute)):00 \(timeZone)
      Persistent=true

      [Install]
      WantedBy=timers.target

      """
  }

  /// A word of a unit file: percent signs begin specifiers there, dollars variables of a command.
  private static func unitWord(_ text: String, isCommand: Bool = false) -> String {
    var escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
      .replacing("%", with: "%%")
    if isCommand { escaped = escaped.replacing("$", with: "$$") }
    return escaped.contains(where: { " \\\"';".contains($0) }) ? "\"" + escaped + "\"" : escaped
  }
}
