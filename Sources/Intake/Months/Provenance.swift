import Campaigns
import Diagnostics

/// What a file's title, the lines above its table and its name say of its month and office.
struct Provenance {
  let campaign: Campaign
  let period: ReportingPeriod
  let offices: OfficeNames

  /// What speaks against the file being of this month and this office.
  func objections(_ table: Table) -> [Diagnostic] {
    let head = LabelledText(table.above)
    var faults = objections(toTitle: head, table)
    let place = SourceLocation(file: table.fileName)
    for name in table.titles {
      if let found = otherMonth(in: [name]) {
        faults.append(
          Diagnostic(.table(otherPeriod(found), in: table.kind), at: place, value: name))
      }
      if offices.isForeign(name) {
        faults.append(Diagnostic(.table(otherOffice, in: table.kind), at: place, value: name))
      }
    }
    return faults
  }

  /// An odd day of filing above the table is worth a warning, no more.
  func warnings(_ table: Table) -> [Diagnostic] {
    let head = LabelledText(table.above)
    guard let pair = head.pair(Self.filingLabels),
      case .day(let filed)? = MonthMention.all(in: pair.value).first,
      let fault = FilingDate.fault(of: filed, period)
    else { return [] }
    return [diagnostic(fault, pair, table)]
  }

  /// 0, or N for 更正N in the title or the name; 更正 alone is 1.
  static func correction(_ table: Table) -> Int {
    let head = LabelledText(table.above)
    return (head.texts + table.titles).map(CorrectionNumber.of).max() ?? 0
  }

  private static let filingLabels = Set(
    ["填报", "报送", "上报", "填表", "制表"].flatMap { [$0 + "日期", $0 + "时间"] }.map(Heading.key))
  private static let monthLabels = Set(
    [
      "月份", "报告期", "所属期", "统计期", "报表期", "报告月份", "所属月份", "统计月份", "报表月份", "报送月份", "统计时间",
      "数据时间",
    ].map(Heading.key))

  /// 截至, or 截止 as it is often written.
  private static func isCutOff(_ text: String) -> Bool {
    text.contains("截至") || text.contains("截止")
  }

  private static let officeLabels = Set(
    ["填报单位", "报送单位", "上报单位", "填表单位", "单位名称"].map(Heading.key))

  private func objections(toTitle head: LabelledText, _ table: Table) -> [Diagnostic] {
    var faults: [Diagnostic] = []
    let place =
      table.above.first.map { table.location(row: $0.row, line: $0.line) }
      ?? SourceLocation(file: table.fileName)
    let cutOff = head.texts.filter(Self.isCutOff)
    if let found = otherMonth(in: cutOff, allowsFiling: false) ?? otherMonth(in: head.texts) {
      let telling = head.texts.filter { !MonthMention.all(in: $0).isEmpty }
      let text = (cutOff.isEmpty ? telling : cutOff).joined(separator: " ")
      faults.append(Diagnostic(.table(otherPeriod(found), in: table.kind), at: place, value: text))
    }
    for pair in head.pairs where Self.isCutOff(pair.label) || Self.monthLabels.contains(pair.label)
    {
      if let found = otherMonth(in: [pair.value], allowsFiling: !Self.isCutOff(pair.label)) {
        faults.append(diagnostic(otherPeriod(found), pair, table))
      }
    }
    if let title = head.texts.first(where: offices.isForeign) {
      faults.append(Diagnostic(.table(otherOffice, in: table.kind), at: place, value: title))
    }
    if let office = head.pair(Self.officeLabels), offices.isForeign(office.value) {
      faults.append(diagnostic(otherOffice, office, table))
    }
    return faults
  }

  /// The month that the texts name when they name others and not this one. A whole date may be the
  /// day of filing and speaks for itself up to sixty days after the month.
  private func otherMonth(in texts: [String], allowsFiling: Bool = true) -> String? {
    let mentions = texts.flatMap { MonthMention.all(in: $0) }
    let dated = mentions.filter { if case .bare = $0 { false } else { true } }
    let telling = dated.isEmpty ? mentions : dated
    guard let first = telling.first,
      !telling.contains(where: { isOwn($0, allowsFiling: allowsFiling) })
    else { return nil }
    switch first {
    case .month(let month): return month.name
    case .day(let day): return ReportingPeriod(containing: day).name
    case .bare(let month): return "\(month)"
    }
  }

  private func isOwn(_ mention: MonthMention, allowsFiling: Bool) -> Bool {
    switch mention {
    case .month(let month): month == period
    case .bare(let month): month == period.month
    case .day(let day):
      ReportingPeriod(containing: day) == period
        || (allowsFiling && FilingDate.fault(of: day, period) == nil)
    }
  }

  private var otherOffice: TableFault { .otherOffice(expected: campaign.top.name) }

  private func otherPeriod(_ found: String) -> TableFault {
    .otherPeriod(found: found, expected: period.name)
  }

  private func diagnostic(
    _ fault: TableFault, _ pair: LabelledText.Pair, _ table: Table
  ) -> Diagnostic {
    let place = SourceLocation(
      file: table.fileName, row: pair.row, line: pair.line == pair.row ? nil : pair.line,
      column: pair.column + 1)
    return Diagnostic(.table(fault, in: table.kind), at: place, value: pair.value)
  }
}
