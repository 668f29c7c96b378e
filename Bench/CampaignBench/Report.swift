/// What a community hands in, so that nothing contradicts itself: totals are the items' sum and the
/// bonus as far as it counts, dates follow one another, who is recognised has the points for it and
/// no veto.
struct Report {
  /// Maxima of the campaign's items, in half points.
  static let maxima: [Int] =
    [3, 3, 3, 1, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 3, 4, 3, 3, 3, 4, 2, 4, 3, 3, 2, 3, 2, 2, 1]
    .map { $0 * 2 }
  private static let optional: Set<Int> = [11, 14, 25, 30]
  private static let stages = ["申报", "社区自评", "县初核", "市验收认定", "公布授牌"]
  private static let vetoes = ["V1", "V2", "V3", "V4", "V2、V4"]
  private static let problems = ["车位不足", "\"楼道堆物, 待清理\"", "\"公示栏写有\"\"装修\"\"二字\"", "绿地缺株"]
  private static let remarks = ["缺一份记录", "\"一处破损, 已报修\"", "\"牌上写\"\"待定\"\"\"", "路灯一盏不亮"]
  private static let cap = 6
  private static let passMark = 160

  /// A row of the status table, without its line break.
  private(set) var status: [String]
  /// Rows of the score sheet; empty before the self-assessment.
  private(set) var scores: [[String]] = []

  /// `nil` where the community has not reported.
  init?(of community: Community, _ dice: inout Dice) {
    if dice.falls(5, in: 1_000) { return nil }
    status = [community.code, community.name]
    if dice.falls(2, in: 100) {
      status += ["否"] + Array(repeating: "", count: 12)
      return
    }
    let stage = Self.stage(community, &dice)
    status += ["是", Self.stages[stage]] + Self.dates(upTo: stage, &dice)
    let bonus = stage == 0 ? 0 : max(0, dice.below(8) - 2)
    let hasVeto = (2...3).contains(stage) && dice.falls(1, in: 8)
    let veto = hasVeto ? dice.pick(Self.vetoes) : "无"
    let problem = dice.falls(1, in: 20) ? dice.pick(Self.problems) : ""
    let sums = stage == 0 ? [] : score(community, stage, bonus: bonus, &dice)
    let totals = sums.map { $0 + min(bonus, Self.cap) }
    for kind in 0..<3 { status.append(totals.count > kind ? Self.points(totals[kind]) : "") }
    status += [Self.points(bonus), veto, problem]
  }

  private static func stage(_ community: Community, _ dice: inout Dice) -> Int {
    if dice.falls(community.recognised, in: 100) { return 4 }
    return [0, 1, 1, 2, 2, 3, 3, 3, 3, 3][dice.below(10)]
  }

  /// From the beginning of 2021 on, all before the end of 2022.
  private static func dates(upTo stage: Int, _ dice: inout Dice) -> [String] {
    var day = dice.below(110)
    return (0..<5).map { step in
      defer { day += dice.below(150) }
      return step <= stage ? date(day) : ""
    }
  }

  private static let months = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

  private static func date(_ day: Int) -> String {
    var (rest, month) = (day % 365, 0)
    while rest >= months[month] {
      rest -= months[month]
      month += 1
    }
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(2021 + day / 365)-\(padded(month + 1))-\(padded(rest + 1))"
  }

  /// Makes the rows and gives the sums of the kinds of scores that there are by the stage.
  private mutating func score(
    _ community: Community, _ stage: Int, bonus: Int, _ dice: inout Dice
  ) -> [Int] {
    var accepted = Self.maxima.map { max(0, $0 - Self.lost(stage, &dice)) }
    let absent = Self.maxima.indices.map { item in
      Self.optional.contains(item + 1) && dice.falls(1, in: 10)
    }
    for item in accepted.indices where absent[item] { accepted[item] = Self.maxima[item] }
    var item = 0
    while stage == 4, accepted.reduce(0, +) + min(bonus, Self.cap) < Self.passMark {
      accepted[item] = Self.maxima[item]
      item += 1
    }
    var sums = [0, 0, 0]
    for item in accepted.indices {
      let highest = Self.maxima[item]
      let reviewed = min(highest, accepted[item] + (dice.falls(1, in: 16) ? 1 : 0))
      let own = min(highest, reviewed + (dice.falls(1, in: 4) ? 1 : 0))
      let all = [own, reviewed, accepted[item]]
      for kind in 0..<3 { sums[kind] += all[kind] }
      let isNoted = accepted[item] < highest && stage > 1 && dice.falls(1, in: 12)
      let shown = (0..<3).map { !absent[item] && stage > $0 ? Self.points(all[$0]) : "" }
      scores.append(
        [community.code, community.name, String(item + 1)] + shown
          + [absent[item] ? "是" : "否", isNoted && !absent[item] ? dice.pick(Self.remarks) : ""])
    }
    return Array(sums.prefix(min(stage, 3)))
  }

  /// Half points that an item loses.
  private static func lost(_ stage: Int, _ dice: inout Dice) -> Int {
    let steps = stage == 4 ? [0, 0, 0, 0, 0, 0, 1, 2] : [0, 0, 0, 1, 1, 2, 2, 4]
    return steps[dice.below(8)]
  }

  static func points(_ halves: Int) -> String {
    halves % 2 == 0 ? String(halves / 2) : "\(halves / 2).5"
  }
}
