import Campaigns
import Diagnostics
import Intake
import Layout
import Publishing
import Records

/// The workbooks that go back to those who sent something to be mended (退回): one for each file with
/// a row that was refused or held. Only such files are read once more.
struct ReturnedFiles {
  let world: World
  let result: Pipeline.Result
  /// What alone is reported; files of other places do not go back with it.
  let only: RegionCode?

  private var campaign: Campaign { result.progress.campaign }
  private var period: ReportingPeriod { result.progress.period }

  /// What is to be mended in files of the month.
  private var findings: [Diagnostic] {
    let folder = period.name + "/"
    return result.diagnostics.filter {
      $0.severity <= .held && $0.location.file.hasPrefix(folder)
    }
  }

  /// Writes each workbook into the folder being made, and reads it back.
  func write(into staging: Staging) throws(WorldFailure) -> [ManifestRecord.Entry] {
    let findings = findings
    guard !findings.isEmpty else { return [] }
    let faulty = Set(findings.map(\.location.file))
    let containers = Set(faulty.flatMap(Self.containers))
    let prefix = "inputs/\(campaign.id)/"
    let reader = SentFileReader(campaign: campaign)
    var names = ReturnedNames()
    var entries: [ManifestRecord.Entry] = []
    let files = result.sources.months[period, default: []].map {
      InputFile(name: String($0.path.dropFirst(prefix.count)), bytes: $0.bytes)
    }.filter { containers.contains($0.name) }
    for file in files.sorted(by: { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }) {
      for sent in reader.read(file, faulty: faulty) {
        try world.checkStop()
        let place = place(of: sent)
        guard isAskedFor(place) else { continue }
        let book = ReturnedBook(
          sent, findings: findings, campaign: campaign, period: period)
        guard !book.isEmpty else { continue }
        entries.append(
          try write(book.workbook(fileName: names.name(of: sent)), of: sent, place, into: staging))
      }
    }
    return entries
  }

  /// What a table's name begins with and what may be a file: `a.zip/b.xlsx〔表〕`, `a.zip/b.xlsx`,
  /// `a.zip`.
  private static func containers(_ name: String) -> [String] {
    let ends = name.indices.filter { name[$0] == "/" || name[$0] == "〔" }
    return [name] + ends.map { String(name[..<$0]) }
  }

  private func write(
    _ workbook: Workbook, of sent: SentFile, _ place: RegionCode?, into staging: Staging
  ) throws(WorldFailure) -> ManifestRecord.Entry {
    let folder = ReturnedFolder.name(campaign.languageID)
    let name = folder + "/" + workbook.fileName
    sayWhatIsLeftOut(workbook, name)
    let path: String
    do throws(PublishingError) {
      path = try staging.part(folder).path(workbook.fileName)
    } catch {
      throw WorldFailure(error)
    }
    let file = try ProvedWorkbook.write(
      workbook, to: path, scratch: staging.temporaryDirectory, as: name)
    return ManifestRecord.Entry(
      path: name, size: file.size, sha256: file.digest,
      returned: ManifestRecord.Entry.Returned(file: sent.name, place: place?.digits))
  }

  private func sayWhatIsLeftOut(_ workbook: Workbook, _ name: String) {
    let count = workbook.sheets.reduce(0) { $0 + $1.omittedRows }
    guard count > 0 else { return }
    world.console.complain(
      world.console.words(
        "\(name)：来件太长，有\(count)行没有列出，请发送人在原文件中修改",
        "\(name): \(count) rows of the file are not shown; its sender mends the file itself"))
  }

  // MARK: whose it is

  /// The lowest place of the campaign in which all that the file speaks of lies: its rows that were
  /// taken, and all codes of the campaign's that stand in it. `nil` where nothing tells.
  private func place(of sent: SentFile) -> RegionCode? {
    let codes = sent.places(of: campaign).union(taken(from: sent))
    guard let first = codes.first else { return nil }
    let common = codes.reduce(campaign.chain(of: first).map(\.code)) { links, code in
      let own = Set(campaign.chain(of: code).map(\.code))
      return links.filter(own.contains)
    }
    return common.first
  }

  private func taken(from sent: SentFile) -> [RegionCode] {
    guard let month = result.progress.months.last, month.period == period else { return [] }
    let sheets = Set(sent.sheets.map(\.name))
    let files = Set(
      month.files.indices.filter { sheets.contains(month.files[$0].name) }.map { Int32($0) })
    let units = result.progress.register.units
    func codes<Row>(
      _ rows: [Row], _ place: (Row) -> RowPlace, _ code: (Row) -> RegionCode
    ) -> [RegionCode] {
      rows.filter { files.contains(place($0).file) }.map(code)
    }
    return codes(month.status, \.place, { units[$0.unit].code })
      + codes(month.sheets, \.place, { units[$0.unit].code })
      + codes(month.tallies, \.place, \.code)
      + codes(month.decisions, \.place, { units[$0.unit].code })
  }

  private func isAskedFor(_ place: RegionCode?) -> Bool {
    guard let only else { return true }
    return place.map { campaign.chain(of: $0).contains { $0.code == only } } ?? false
  }
}
