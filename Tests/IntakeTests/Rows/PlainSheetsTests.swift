import Campaigns
import Diagnostics
import Intake
import Testing

/// Whole sheets of plain rows are taken without merging, any other rows by unit and item. Both must
/// say the same of any files: here once with the unit's columns first, which is read plainly, and
/// once with them last, which is not.
@Suite struct PlainSheetsTests {
  private static let header = [
    "区划代码", "社区名称", "指标序号", "自评得分", "初核得分", "验收得分", "不涉及", "扣分说明",
  ]
  private static let plain = [0, 1, 2, 3, 4, 5, 6, 7]
  private static let other = [2, 3, 4, 5, 6, 7, 0, 1]

  /// A file's rows, and how it is written.
  private struct File {
    var rows: [[String]] = []
    var name = ""
    var lineEnd = "\n"
    var separator = ","

    func input(_ order: [Int]) -> InputFile {
      let lines = ([header] + rows).map { row in
        order.map { CSVText.quoted(row[$0]) }.joined(separator: separator) + lineEnd
      }
      return InputFile(name: "2021-12/\(name)", bytes: Array(lines.joined().utf8))
    }
  }

  @Test(arguments: 0..<120 as Range<UInt64>)
  func sheetsAndRowsSayTheSame(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let count = Int.random(in: 1...3, using: &random)
    let files = (0..<count).map { Self.file($0, &random) }
    let quick = MonthReading(files.map { $0.input(Self.plain) })
    let slow = MonthReading(files.map { $0.input(Self.other) })
    #expect(MonthText.of(quick) == MonthText.of(slow), "seed \(seed)")
    #expect(Self.places(quick.month) == Self.places(slow.month), "seed \(seed)")
    #expect(Self.findings(quick) == Self.findings(slow), "seed \(seed)")
    #expect(Self.judged(quick) == Self.judged(slow), "seed \(seed)")
    for kind in ScoreKind.allCases {
      for unit in 0..<7 {
        let (own, other) = (quick.month.scores[kind], slow.month.scores[kind])
        #expect(own?.hasScore(unit) == other?.hasScore(unit), "seed \(seed)")
        #expect(own?.mentions(unit) == other?.mentions(unit), "seed \(seed)")
        let cells = own?.cells(of: unit).map(Array.init) ?? []
        let isWhole = !cells.isEmpty && cells.allSatisfy { $0 < ScoreCell.notApplicable.byte }
        let sum = cells.reduce(0) { $0 + Int32($1) }
        #expect(own?.sumOfPoints(unit)?.halves == (isWhole ? sum : nil), "seed \(seed)")
      }
    }
  }

  /// What is judged of every unit: its totals, what they are made of, and what is missing in them.
  private static func judged(_ reading: MonthReading) -> ([HalfPoints?], [Fault]) {
    let period = Gaoyi.period("2021-12")
    let evaluator = Evaluator(
      campaign: Gaoyi.campaign, register: reading.register, months: [reading.month])
    let progress = evaluator.progress(period: period, cutoff: period.lastDay)
    let totals = progress.value.units.flatMap { unit in
      ScoreKind.allCases.flatMap { kind in
        [unit.counted(kind), unit.uncapped(kind), unit.sumOfItems(kind)]
      }
    }
    return (totals, progress.diagnostics.map(\.fault))
  }

  private static func file(_ number: Int, _ random: inout SeededRandom) -> File {
    var file = File()
    file.name = "\(number)\(Int.random(in: 0..<6, using: &random) == 0 ? "更正" : "").csv"
    file.lineEnd = Bool.random(using: &random) ? "\n" : "\r\n"
    file.separator = [",", ",", ";", "\t"].randomElement(using: &random) ?? ","
    var sheets = [
      ("130127100001", "育才街社区"), ("130127100002", "兴西社区"), ("130127100003", "兴东社区"),
    ].map { sheet($0.0, $0.1, &random) }
    switch Int.random(in: 0..<8, using: &random) {
    case 0: sheets.shuffle(using: &random)
    case 1: sheets.append(sheets[0])
    case 2: sheets.append(sheet("130127100001", "育才街社区", &random))
    case 3: sheets.removeFirst()
    default: break
    }
    file.rows = Array(sheets.joined())
    if Int.random(in: 0..<8, using: &random) == 0 { file.rows.shuffle(using: &random) }
    if Int.random(in: 0..<4, using: &random) == 0 {
      file.rows.append(file.rows.randomElement(using: &random) ?? [])
    }
    return file
  }

  /// The sheet of one unit, of which few have a row that is not plain.
  private static func sheet(
    _ code: String, _ name: String, _ random: inout SeededRandom
  ) -> [[String]] {
    let isScored = (0..<3).map { _ in Int.random(in: 0..<5, using: &random) > 0 }
    var rows = (1...31).map { item in
      let scores = isScored.map { isScored in
        isScored ? ["0", "0.5", "1", "1.5", "2"].randomElement(using: &random) ?? "" : ""
      }
      let remarks = ["路面坑洼\(item)处需修", "器材过期，需更换", "器材过期需更换", "牌上写有\"暂停\"字样"]
      let isRemarked = Int.random(in: 0..<8, using: &random) == 0
      let remark = isRemarked ? remarks.randomElement(using: &random) ?? "" : ""
      return [code, name, "\(item)"] + scores + ["否", remark]
    }
    guard Bool.random(using: &random) else { return rows }
    let place = Int.random(in: rows.indices, using: &random)
    switch Int.random(in: 0..<9, using: &random) {
    case 0: rows.remove(at: place)
    case 1: rows[place][3] = "十"
    case 2: rows[place][6] = ""
    case 3:
      rows[place][3...6] = ["", "", "", "是"]
      rows[10][3...6] = ["", "\(Gaoyi.maxima[10])", "", "是"]
    case 4: rows[place][4] = "2.0"
    case 5: rows[place][2] = "第\(place + 1)项"
    case 6: rows[place][1] = name.replacing("社区", with: "")
    case 7: rows[place][7] = "缺\"标识\",需补"
    default: rows[place][5] = "99"
    }
    return rows
  }

  /// 不涉及 says something of all scores, but of no other unit's.
  @Test func whatOneUnitHasNotIsSaidOfNoOther() {
    let units = [("130127100001", "育才街社区"), ("130127100002", "兴西社区")]
    let rows = units.flatMap { code, name in
      (1...31).map { item in
        let isOut = item == 11 && code == units[0].0
        return "\(code),\(name),\(item),\(isOut ? ",,是" : "1,1,否"),\n"
      }
    }
    let text = "区划代码,社区名称,指标序号,自评得分,验收得分,不涉及,扣分说明\n" + rows.joined()
    let reading = MonthReading(text)
    #expect(reading.diagnostics.isEmpty)
    for kind in ScoreKind.allCases {
      let cells = (0..<2).map { reading.month.scores[kind]?.cell(unit: $0, item: 11) }
      let other = kind == .review ? ScoreCell.missing : ScoreCell(HalfPoints(points: 1))
      #expect(cells == [.notApplicable, other], "\(kind)")
    }
  }

  /// Where each cell stands.
  private static func places(_ month: MonthInput) -> [RowPlace?] {
    ScoreKind.allCases.flatMap { kind in
      (0..<7).flatMap { unit in
        (1...31).map { month.scores[kind]?.place(unit: unit, item: $0) }
      }
    }
  }

  private static func findings(_ reading: MonthReading) -> [String] {
    reading.diagnostics.map { found in
      let place = "\(found.location.file) \(found.location.row ?? 0)"
      return "\(place) \(found.code) \(found.location.header ?? "") \(found.value ?? "")"
    }.sorted()
  }
}
