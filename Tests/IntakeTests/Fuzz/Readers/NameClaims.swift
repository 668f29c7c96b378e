import Campaigns

@testable import Intake

/// Names are compared as the slow way compares them, nothing is found that is not there, and no
/// number of a person is left to be read.
enum NameClaims {
  static let seeds = [
    "育才街社区", "高邑镇育才街社区居委会", "育材街", "兴西", "北新街道社区", "13800138000", "138 0013 8000",
    "130127 19900101 123X", "130128 19909909123X", "县（市、区）", "自评得分\n（分）",
    "填报单位：高邑镇　填报日期：2022-01-05",
  ]

  private static let known = ["育才街", "兴西", "兴东", "公园", "北新街", "洪宅垵"]
  private static let nearest = NearestName(known.enumerated().map { ($0.element, $0.offset) })
  private static let stem = UnitStem(noun: "社区")

  static func check(_ text: String) {
    let stem = stem.of(text)
    claim(text.hasPrefix(stem) && stem.isEmpty == text.isEmpty, "\(stem) of \(text)")
    checkNearest(stem)
    let masked = PersonalNumbers.masked(text)
    claim(
      masked.unicodeScalars.count == text.unicodeScalars.count, "stars take the place of digits")
    claim(PersonalNumbers.masked(masked) == masked, "masking \(text) twice")
    claim(!Self.showsMobile(masked), "\(masked) shows a number")
    let key = Heading.key(text)
    claim(Heading.key(key) == key || key.contains("("), "heading \(key)")
    _ = LabelledText([TableLine(row: 1, line: 1, cells: [text, text])])
  }

  /// Eleven digits, and no more, that begin like a mobile number.
  private static func showsMobile(_ text: String) -> Bool {
    text.unicodeScalars.split { !("0"..."9").contains($0) }.contains { run in
      run.count == 11 && run.first == "1" && run.dropFirst().first.map { $0 >= "3" } == true
    }
  }

  /// Of all names within one or two edits, one of the fewest.
  private static func checkNearest(_ name: String) {
    let wanted = Array(name)
    guard wanted.count > 1, wanted.count <= 16 else { return }
    let distances = known.map { distance(wanted, Array($0)) }
    let limit = wanted.count <= 3 ? 1 : 2
    guard let found = nearest.unit(nearestTo: name) else { return }
    claim(distances[found] <= limit, "\(known[found]) for \(name)")
    claim(distances[found] == distances.min(), "\(known[found]) for \(name) is not the nearest")
  }

  private static func distance(_ a: [Character], _ b: [Character]) -> Int {
    var table = Array(repeating: Array(repeating: 0, count: b.count + 1), count: a.count + 1)
    for i in 0...a.count {
      for j in 0...b.count {
        if i == 0 || j == 0 {
          table[i][j] = max(i, j)
        } else {
          let same = table[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
          table[i][j] = min(same, table[i - 1][j] + 1, table[i][j - 1] + 1)
        }
      }
    }
    let distance = table[a.count][b.count]
    for limit in 0...2 {
      let quick = EditDistance.between(a, b, atMost: limit)
      claim(quick == (distance <= limit ? distance : nil), "\(distance) between \(a) and \(b)")
    }
    return distance
  }
}
