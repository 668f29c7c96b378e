import Campaigns
import Diagnostics
import Foundation
import Layout
import Testing

@testable import Intake

/// An assessment sheet as the shipped design lays it out says the same when it is read back.
@Suite struct WorkbookTemplatesRoundTripTests {
  private static let period = Gaoyi.period("2021-12")

  /// The first community: scores of all kinds, an item 不涉及, a remark, a bonus, a veto counted.
  private static func month(of register: Register) -> MonthInput {
    let place = RowPlace(file: 0, row: 2)
    var claims = Claims()
    claims.bonus = HalfPoints(points: 2)
    claims.measures = [5, 33, 0, 4].map { Claims.Measure($0) }
    var scores: [ScoreKind: ScoreBlock] = [:]
    for (offset, kind) in ScoreKind.allCases.enumerated() {
      var block = ScoreBlock(itemCount: 31, unitCount: register.units.count)
      for item in 1...31 {
        let lost = (item + offset) % 5 == 0 ? 1 : 0
        let points = HalfPoints(halves: Int32(Gaoyi.maxima[item - 1] * 2 - lost))
        let cell = item == 11 ? ScoreCell.notApplicable : ScoreCell(points)
        block.set(unit: 0, item: item, to: cell, at: place)
      }
      scores[kind] = block
    }
    var notes = ScoreNotes()
    notes.set(unit: 0, item: 5, to: "3处坑洼，见照片")
    return MonthInput(
      period: period, files: [SourceFile(name: "2021-12/县.csv")],
      status: [StatusRecord(unit: 0, participating: true, claims: claims, place: place)],
      scores: scores, notes: notes)
  }

  private static func sheet() throws -> Sheet {
    let root = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let path = "templates/workbooks/county-roll-up.yaml"
    let bytes = Array(try Data(contentsOf: root.appending(path: path)))
    let template = try #require(
      WorkbookTemplateReader(campaigns: [Gaoyi.campaign]).read(bytes, file: path).value)
    let register = MonthReading("").register
    let progress = Evaluator(
      campaign: Gaoyi.campaign, register: register, months: [month(of: register)]
    )
    .progress(period: period, cutoff: period.lastDay).value
    let workbook = try #require(
      WorkbookLayout(progress, design: template, issue: 1, sources: []).workbooks.first)
    return workbook.sheets[1]
  }

  /// The sheet as a spreadsheet program saves it.
  private static func csv(_ sheet: Sheet) -> String {
    (0..<sheet.rowCount).map { row in
      sheet.row(row).cells.map { "\"" + text($0.content) + "\"" }.joined(separator: ",")
    }.joined(separator: "\r\n")
  }

  private static func text(_ content: Cell.Content) -> String {
    switch content {
    case .blank: ""
    case .text(let text), .formula(_, .text(let text)): text
    case .number(let number), .formula(_, .number(let number)):
      number == number.rounded() ? String(Int(number)) : String(number)
    case .date(let day): Day(number: day).iso
    }
  }

  @Test func whatIsWrittenIsRead() throws {
    let read = MonthReading(Self.csv(try Self.sheet()), name: "2021-12/育才街社区.csv")
    #expect(read.lines == [])
    let written = Self.month(of: read.register)
    for kind in ScoreKind.allCases {
      let (found, expected) = (read.month.scores[kind], written.scores[kind])
      for item in 1...31 {
        #expect(found?.cell(unit: 0, item: item) == expected?.cell(unit: 0, item: item))
      }
    }
    #expect(read.month.notes.note(unit: 0, item: 5) == "3处坑洼，见照片")
    let claims = try #require(read.month.sheets.first?.claims)
    #expect(claims.bonus == HalfPoints(points: 2))
    #expect(claims.measures == written.status[0].claims.measures)
    #expect(claims.vetoes == .named([0]))
    #expect(claims.selfScore == HalfPoints(halves: 198))
    #expect(claims.acceptScore == HalfPoints(halves: 198))
  }
}
