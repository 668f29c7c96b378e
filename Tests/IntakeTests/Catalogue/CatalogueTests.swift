import Campaigns
import Diagnostics
import Intake
import Testing

/// A fault with its smallest input and its exact lines.
struct FaultCase: CustomTestStringConvertible {
  /// The slug behind the table's kind, perhaps with a word on the variant.
  let slug: String
  let files: [InputFile]
  let zh: [String]
  let en: [String]

  init(_ slug: String, _ files: [InputFile], zh: [String], en: [String]) {
    self.slug = slug
    self.files = files
    self.zh = zh
    self.en = en
  }

  /// One file and one line.
  init(
    _ slug: String, name: String = "2021-12/表.csv", text: String = "", bytes: [UInt8]? = nil,
    zh: String, en: String
  ) {
    let file = InputFile(name: name, bytes: bytes ?? Array(text.utf8))
    self.init(slug, [file], zh: [zh], en: [en])
  }

  /// All cases whose file is read in a month of the sample county.
  static let all = files + packages + sheets + headers + keys + numbers + words + rows

  var testDescription: String { slug }
}

extension InputFile {
  init(name: String, text: String) { self.init(name: name, bytes: Array(text.utf8)) }
}

@Suite struct CatalogueTests {
  @Test(arguments: FaultCase.all)
  func eachFaultHasItsLine(_ fault: FaultCase) {
    let reading = MonthReading(fault.files)
    #expect(reading.lines == fault.zh)
    #expect(reading.englishLines == fault.en)
    let slug = fault.slug.split(separator: " ")[0]
    #expect(reading.codes.allSatisfy { $0.hasSuffix(".\(slug)") })
  }

  /// A file of a month is refused with a finding, or gives rows; it is never silently nothing.
  @Test(arguments: FaultCase.all)
  func noFaultIsSilent(_ fault: FaultCase) {
    let reading = MonthReading(fault.files)
    #expect(reading.month.hasAcceptedInput || !reading.diagnostics.isEmpty)
  }
}
