package import Campaigns

/// `tallies.csv`: a report's counts for the office above, in the format that it reads them in.
package enum TallyRecord {
  /// A row for every place that is known.
  package static func bytes(_ progress: Progress) -> [UInt8] {
    let grades = progress.campaign.grades
    var csv = CSVText(
      header: ["区划代码", "名称", "城市社区总数", "参与创建数", "达到创建要求数"]
        + grades.map { $0.id + "达标数" })
    for it in progress.places where it.isKnown {
      csv.append(
        [
          it.place.code.digits, it.place.name, String(it.tally.inScope),
          String(it.tally.participating), String(it.tally.attained),
        ] + grades.indices.map { String(it.tally.grade($0)) })
    }
    return csv.bytes
  }
}
