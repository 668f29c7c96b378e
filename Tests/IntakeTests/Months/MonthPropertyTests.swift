import Campaigns
import Diagnostics
import Intake
import Testing

/// Months made up from a seed: written as CSV and read again, in any order and encoding.
@Suite struct MonthPropertyTests {
  private static let names = ["育才街社区", "兴西社区", "兴东社区", "公园社区", "北新街社区"]
  private static let statusHeader = "区划代码,社区名称,是否参与创建,自评日期,自评得分,加分,否决项,V1处数,存在问题"
  private static let scoreHeader = "区划代码,社区名称,指标序号,自评得分,初核得分,不涉及,扣分说明"

  /// A month's rows, and what reading them must give.
  private struct Month {
    var status: [[String]] = []
    var scores: [[String]] = []
    var records: [StatusRecord] = []
    var cells: [ScoreKind: [Int: [Int: ScoreCell]]] = [:]

    init(seed: UInt64) {
      var random = SeededRandom(seed: seed)
      for unit in 0..<names.count where Int.random(in: 0..<6, using: &random) > 0 {
        addStatus(unit, &random)
        for item in 1...31 where Int.random(in: 0..<4, using: &random) > 0 {
          addScores(unit, item, &random)
        }
      }
    }

    private func key(_ unit: Int) -> [String] { ["13012710000\(unit + 1)", names[unit]] }

    private mutating func addStatus(_ unit: Int, _ random: inout SeededRandom) {
      var record = StatusRecord(unit: unit, place: RowPlace(file: 0, row: 0))
      record.participating = [true, false, nil].randomElement(using: &random) ?? nil
      let flag = record.participating.map { $0 ? "√" : "否" } ?? ""
      let day = Day(number: Int32.random(in: 18_700...18_990, using: &random))
      record.stageDates[.selfAssessed] = day
      let halves = Int32.random(in: 0...206, using: &random)
      record.claims.selfScore = HalfPoints(halves: halves)
      record.claims.bonus = Bool.random(using: &random) ? HalfPoints(points: 2) : nil
      record.claims.vetoes =
        [.unknown, .named([]), .named([0, 3])]
        .randomElement(using: &random) ?? .unknown
      let places = Int.random(in: 0...9, using: &random)
      record.claims.measures = [Claims.Measure(places), nil, nil, nil]
      record.problem = ["", "绿地, 不足", "停车\"难\"", "示例\n两行"].randomElement(using: &random) ?? ""
      let vetoes =
        switch record.claims.vetoes {
        case .unknown: ""
        case .named(let positions): positions.isEmpty ? "无" : "V1、V4"
        }
      let bonus = record.claims.bonus?.text ?? ""
      status.append(
        key(unit) + [flag, day.iso, HalfPoints(halves: halves).text, bonus, vetoes, "\(places)"]
          + [record.problem])
      records.append(record)
    }

    private mutating func addScores(_ unit: Int, _ item: Int, _ random: inout SeededRandom) {
      let maximum = Int32(Gaoyi.maxima[item - 1])
      if Gaoyi.mayNotApply.contains(item), Bool.random(using: &random) {
        scores.append(key(unit) + ["\(item)", "", "", "是", ""])
        for kind in ScoreKind.allCases {
          cells[kind, default: [:]][unit, default: [:]][item] = .notApplicable
        }
        return
      }
      let own = HalfPoints(halves: Int32.random(in: 0...maximum * 2, using: &random))
      let review = Bool.random(using: &random) ? own : nil
      scores.append(key(unit) + ["\(item)", own.text, review?.text ?? "", "", ""])
      cells[.selfAssessment, default: [:]][unit, default: [:]][item] = ScoreCell(own)
      if let review { cells[.review, default: [:]][unit, default: [:]][item] = ScoreCell(review) }
    }

    var statusText: String { Self.text(statusHeader, status) }
    var scoreText: String { Self.text(scoreHeader, scores) }

    static func book(_ header: String, _ rows: [[String]]) -> RawBook {
      RawBook([header.split(separator: ",").map(String.init)] + rows)
    }

    static func text(_ header: String, _ rows: [[String]]) -> String {
      header + "\n" + rows.map { $0.map(CSVText.quoted).joined(separator: ",") + "\n" }.joined()
    }
  }

  private func read(_ files: [(String, [UInt8])]) -> MonthReading {
    MonthReading(files.map { InputFile(name: "2021-12/\($0.0)", bytes: $0.1) })
  }

  @Test(arguments: UInt64(1)...12)
  func whatIsWrittenIsRead(_ seed: UInt64) {
    let month = Month(seed: seed)
    guard !month.scores.isEmpty else { return }
    let reading = read([
      ("a.csv", Array(month.statusText.utf8)), ("b.csv", Array(month.scoreText.utf8)),
    ])
    #expect(reading.diagnostics.isEmpty, "seed \(seed)")
    let records = reading.month.status
    #expect(records.count == month.records.count, "seed \(seed)")
    for (read, written) in zip(records, month.records) {
      #expect(read.saysTheSame(as: written), "seed \(seed)")
    }
    for kind in ScoreKind.allCases {
      for unit in Self.names.indices {
        for item in 1...31 {
          let expected = month.cells[kind]?[unit]?[item] ?? .missing
          #expect(
            (reading.month.scores[kind]?.cell(unit: unit, item: item) ?? .missing) == expected)
        }
      }
    }
  }

  @Test(arguments: UInt64(1)...8)
  func orderAndEncodingDecideNothing(_ seed: UInt64) {
    let month = Month(seed: seed)
    guard !month.scores.isEmpty else { return }
    var random = SeededRandom(seed: seed &* 7_919)
    let plain = [("a.csv", Array(month.statusText.utf8)), ("b.csv", Array(month.scoreText.utf8))]
    let expected = MonthText.of(read(plain))
    #expect(MonthText.of(read(plain.reversed())) == expected, "seed \(seed)")
    let shuffled = [
      ("b.csv", Array(Month.text(Self.statusHeader, month.status.shuffled(using: &random)).utf8)),
      ("a.csv", Array(Month.text(Self.scoreHeader, month.scores.shuffled(using: &random)).utf8)),
    ]
    #expect(MonthText.of(read(shuffled)) == expected, "seed \(seed)")
    let gb = plain.map { ($0.0, Twin.gb18030(String(decoding: $0.1, as: UTF8.self))) }
    #expect(MonthText.of(read(gb)) == expected, "seed \(seed)")
    let books = [
      ("a.xlsx", Month.book(Self.statusHeader, month.status).bytes),
      ("b.xlsx", Month.book(Self.scoreHeader, month.scores).bytes),
    ]
    #expect(MonthText.of(read(books)) == expected, "seed \(seed)")
    for littleEndian in [true, false] {
      let wide = plain.map {
        ($0.0, Twin.utf16(String(decoding: $0.1, as: UTF8.self), littleEndian: littleEndian))
      }
      #expect(MonthText.of(read(wide)) == expected, "seed \(seed)")
    }
  }

  /// Whatever bytes come, nothing crashes and nothing is silently empty.
  @Test(arguments: UInt64(1)...40)
  func damagedFilesNeverCrash(_ seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let month = Month(seed: seed)
    var bytes = Array((Bool.random(using: &random) ? month.statusText : month.scoreText).utf8)
    for _ in 0..<Int.random(in: 1...40, using: &random) {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<3, using: &random) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes.remove(at: place)
      default:
        bytes.insert(
          [0x22, 0x2C, 0x0A, 0x0D, 0x80, 0xEF].randomElement(using: &random) ?? 0, at: place)
      }
      if bytes.isEmpty { bytes = [0x22] }
    }
    let reading = read([("a.csv", bytes)])
    #expect(reading.month.hasAcceptedInput || !reading.diagnostics.isEmpty, "seed \(seed)")
    for diagnostic in reading.diagnostics {
      #expect(!Wording.line(diagnostic, .zh).isEmpty && !Wording.line(diagnostic, .en).isEmpty)
    }
  }
}
