import Foundation

/// One number for the figures of a whole run, which every program that does the same job must get:
/// CRC-32 over a line for each place, townships first and the nation last, each level in the order
/// of codes: level, code, communities, in scope, not reported, taking part, attained, needed for
/// 30 % and for 60 %, and the sum of acceptance totals in half points.
struct Checksum {
  /// How many leading digits of a code name its place of a level, lowest level first.
  private static let levels: [(name: String, id: String, digits: Int)] = [
    ("township", "township", 9), ("county", "county", 6), ("city", "city", 4),
    ("province", "province", 2), ("nation", "country", 0),
  ]

  private struct Sums {
    var units = 0
    var notReported = 0
    var halfPoints = 0
  }

  /// - Parameters:
  ///   - summary: `summary.json` of the run.
  ///   - register: the register it was made of, for what is in scope.
  static func of(summary: Data, register: Data) throws -> String {
    let summary = try JSONSerialization.jsonObject(with: summary) as? [String: Any] ?? [:]
    let sums = sums(
      of: summary["units_detail"] as? [[String: Any]] ?? [], inScope: inScope(register))
    let places = summary["places"] as? [[String: Any]] ?? []
    var crc: UInt32 = ~0
    for level in levels {
      let own = places.filter { $0["level"] as? String == level.id }
        .sorted { text($0, "code") < text($1, "code") }
      for place in own {
        let code = text(place, "code")
        let scope = number(place, "in_scope")
        let sum = sums[level.id + code] ?? Sums()
        let line: [Any] = [
          level.name, code, sum.units, scope, sum.notReported, number(place, "participating"),
          number(place, "attained"), needed(30, of: scope), needed(60, of: scope), sum.halfPoints,
        ]
        add(line.map { "\($0)" }.joined(separator: ",") + "\n", to: &crc)
      }
    }
    return String(format: "%08x", ~crc)
  }

  /// The codes of the register's rows that are in scope: made-up registers have no quoted cells.
  private static func inScope(_ register: Data) -> Set<String> {
    var codes: Set<String> = []
    for line in String(decoding: register, as: UTF8.self).split(separator: "\n") {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      if cells.count > 6, cells[6] == "是" { codes.insert(String(cells[0])) }
    }
    return codes
  }

  /// By level and code.
  private static func sums(of units: [[String: Any]], inScope: Set<String>) -> [String: Sums] {
    var sums: [String: Sums] = [:]
    for unit in units {
      let code = text(unit, "code")
      let counts = inScope.contains(code)
      for level in levels {
        let prefix = code.prefix(level.digits)
        let key = level.id + prefix + String(repeating: "0", count: 12 - prefix.count)
        sums[key, default: Sums()].units += 1
        guard counts else { continue }
        if text(unit, "reported") == "not_reported" { sums[key]?.notReported += 1 }
        if unit["participating"] as? Bool == true, let score = unit["score"] as? Double {
          sums[key]?.halfPoints += Int(score * 2)
        }
      }
    }
    return sums
  }

  /// The smallest whole number that is at least so many per cent.
  private static func needed(_ percent: Int, of scope: Int) -> Int { (percent * scope + 99) / 100 }

  private static func add(_ line: String, to crc: inout UInt32) {
    for byte in line.utf8 {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc >> 1 ^ (crc & 1 == 1 ? 0xEDB8_8320 : 0) }
    }
  }

  private static func text(_ object: [String: Any], _ key: String) -> String {
    object[key] as? String ?? ""
  }

  private static func number(_ object: [String: Any], _ key: String) -> Int {
    object[key] as? Int ?? 0
  }
}
