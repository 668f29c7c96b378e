package import Campaigns
package import Diagnostics

/// The workbook that goes back to a sender: the sender's own rows with what is to be mended marked
/// in them, ready to be mended there and handed in again. It is the only output in which personal
/// numbers and 填报人 stand, as its reader wrote them.
package struct ReturnedBook {
  private let file: SentFile
  private let faults: [SheetFaults]
  private let period: ReportingPeriod
  private let languageID: String

  /// - Parameter findings: those of the month that are to be mended, of whatever file.
  package init(
    _ file: SentFile, findings: [Diagnostic], campaign: Campaign, period: ReportingPeriod
  ) {
    self.file = file
    faults = file.sheets.map { SheetFaults(findings, in: $0) }
    self.period = period
    languageID = campaign.languageID
  }

  /// Nothing in the file is to be mended.
  package var isEmpty: Bool { faults.allSatisfy(\.isEmpty) }

  /// - Parameter fileName: of `ReturnedNames`.
  package func workbook(fileName: String) -> Workbook {
    let words = ReturnWords.of(languageID)
    let language = Language(rawValue: languageID) ?? .zh
    let shown = Visible.text(file.name, limit: 200)
    var names = SheetNames()
    let list = names.name(words.list)
    var entries: [FaultList.Entry] = []
    for (sheet, faults) in zip(file.sheets, faults) {
      // A link leads to no sheet whose name has a #.
      let wish = (sheet.title ?? words.table).replacing("#", with: "＃")
      entries.append(
        FaultList.Entry(
          table: ReturnedTable(sheet, faults, file: shown, words: words, language: language),
          sheet: names.name(wish)))
    }
    let day = period.lastDay.civil
    return Workbook(
      fileName: fileName,
      properties: Workbook.Properties(
        title: String(words.title(shown).prefix(200)),
        created: Workbook.Properties.Created(year: day.year, month: day.month, day: day.day)),
      formats: ReturnLooks.formats,
      sheets: entries.map { $0.table.sheet(named: $0.sheet) } + [
        FaultList(file: shown, entries: entries, words: words, language: language)
          .sheet(named: list)
      ])
  }
}

/// Gives the workbooks that go back their names: by the sender's own, and as the correction that
/// they are to become.
package struct ReturnedNames {
  private var names = FileNames()

  /// No name is given yet.
  package init() {}

  /// `（更正1）高邑镇202210.xlsx`: what intake takes rather than the file that was sent before.
  package mutating func name(of file: SentFile) -> String {
    let last = file.name.split(separator: "/").last.map(String.init) ?? ""
    var stem = last
    if let dot = last.lastIndex(of: "."), dot > last.startIndex { stem = String(last[..<dot]) }
    // One that went back before has such a beginning already.
    while let old = stem.prefixMatch(of: /（更正[0-9]{1,6}）/) { stem.removeSubrange(old.range) }
    return names.name(ReturnWords.prefix(file.correction + 1) + stem)
  }
}

/// The folder of a report that the workbooks lie in.
package enum ReturnedFolder {
  /// By the campaign's language.
  package static func name(_ languageID: String) -> String {
    languageID == "en" ? "returned" : "退回"
  }
}
