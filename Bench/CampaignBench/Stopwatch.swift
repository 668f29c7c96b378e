import Foundation

/// Times the tool round by round, a stage after the other, and prints medians and their spread.
struct Stopwatch {
  static let modes = ["agg", "counties", "national", "report"]

  let preset: Preset
  /// Holds the inputs, and what is made of them while it is timed.
  let folder: String
  let rounds: Int
  let jobs: [String]

  func run(_ modes: [String]) throws {
    print("| work | jobs | wall s | from – to | CPU s | peak MiB | files | MB | bytes | figures |")
    print("|---|---:|---:|---:|---:|---:|---:|---:|---|---|")
    for mode in modes {
      var digests: Set<String> = []
      for count in jobs { try run(mode, jobs: count, &digests) }
      guard digests.count <= 1 else {
        print("\(mode): the files are not the same from run to run")
        exit(1)
      }
    }
  }

  private func run(_ mode: String, jobs: String, _ digests: inout Set<String>) throws {
    let out = folder + "/out"
    var times: [Timed] = []
    var made: [String: Data] = [:]
    for _ in 0..<rounds {
      try? FileManager.default.removeItem(atPath: out)
      try FileManager.default.createDirectory(atPath: out, withIntermediateDirectories: true)
      let time = Timed.run(
        ProcessInfo.processInfo.environment["BENCH_PRODUCT"] ?? "false",
        environment: [
          "BENCH_INPUT": folder, "BENCH_OUT": out, "BENCH_MODE": mode, "BENCH_JOBS": jobs,
        ])
      guard time.exit <= 1 else {
        print("\(mode), \(jobs) jobs: exit \(time.exit)")
        exit(1)
      }
      times.append(time)
      made = try workbooks(in: out)
      digests.insert(Self.sum(of: made))
    }
    let walls = times.map(\.wall).sorted()
    let size = made.values.reduce(0) { $0 + $1.count }
    let cells = [
      mode, jobs, Self.text(Self.median(walls), 3),
      Self.text(walls[0], 3) + " – " + Self.text(walls[walls.count - 1], 3),
      Self.text(Self.median(times.map(\.cpu).sorted()), 2),
      Self.text(times.map(\.peak).max() ?? 0, 0), String(made.count),
      Self.text(Double(size) / 1e6, 2), made.isEmpty ? "–" : Self.sum(of: made),
      try figures(in: out) ?? "–",
    ]
    print("| " + cells.joined(separator: " | ") + " |")
  }

  /// The checksum of the figures, where the tool wrote them.
  private func figures(in out: String) throws -> String? {
    let summary = out + "/reports/national/2022-12/summary.json"
    guard let bytes = FileManager.default.contents(atPath: summary),
      let register = FileManager.default.contents(atPath: folder + "/inputs/national/units.csv")
    else { return nil }
    return try Checksum.of(summary: bytes, register: register)
  }

  private func workbooks(in folder: String) throws -> [String: Data] {
    var made: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder)
    where path.hasSuffix(".xlsx") {
      made[path] = try Data(contentsOf: URL(fileURLWithPath: folder + "/" + path))
    }
    return made
  }

  /// FNV-1a over the files in the order of their names.
  private static func sum(of files: [String: Data]) -> String {
    var sum: UInt64 = 0xCBF2_9CE4_8422_2325
    for (name, bytes) in files.sorted(by: { $0.key < $1.key }) {
      for byte in Array(name.utf8) + bytes { sum = (sum ^ UInt64(byte)) &* 0x100_0000_01B3 }
    }
    return String(sum, radix: 16)
  }

  private static func median(_ sorted: [Double]) -> Double {
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }

  private static func text(_ number: Double, _ digits: Int) -> String {
    String(format: "%.\(digits)f", number)
  }
}
