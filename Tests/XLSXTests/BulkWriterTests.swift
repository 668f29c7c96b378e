import Foundation
import Layout
import Testing

@testable import XLSX

/// The package's own writer says the same as libxlsxwriter, part by part.
@Suite struct BulkWriterTests {
  static let books: [(name: String, book: @Sendable () -> Workbook)] = [
    ("all but rules", { BulkSample.full() }),
    ("hostile texts", { Sample.column(HostileTextTests.texts.map { .text($0) }) }),
    ("hostile links", { BulkSample.hostileLinks }),
    ("numbers", { Sample.column(BulkSample.numbers.map { .number($0) }) }),
    ("cached values", { BulkSample.cached }),
    ("formats", { BulkSample.looks }),
    ("set-ups of pages", { BulkSample.pages }),
    (
      "an empty sheet",
      { Sample.workbook([Sample.grid("空", rows: 0, columns: 0) { _, _ in .blank }]) }
    ),
    ("more texts than the table takes", { BulkSample.manyTexts }),
    ("many rows", { BulkSample.large(rows: 4_000) }),
  ]

  @Test(arguments: books.indices) func saysTheSame(_ index: Int) throws {
    let scratch = try Scratch()
    let book = Self.books[index].book()
    let (own, other) = (scratch.file("own.xlsx"), scratch.file("library.xlsx"))
    try WorkbookWriter.write(book, to: own, temporaryDirectory: scratch.path, by: .bulk)
    try WorkbookWriter.write(book, to: other, temporaryDirectory: scratch.path, by: .library)
    try WorkbookVerifier.verify(book, at: own)
    let packages = try PackageMeaning.of(own, other)
    try #require(packages[0].count == packages[1].count)
    for (own, other) in zip(packages[0], packages[1]) where own != other {
      let start = zip(own, other).prefix { $0 == $1 }.count
      let from = max(0, start - 200)
      Issue.record(
        """
        \(Self.books[index].name), \(own.prefix(20)):
        \(own.dropFirst(from).prefix(400))
        \(other.dropFirst(from).prefix(400))
        """)
    }
  }

  @Test func takesWhatItKnows() {
    #expect(BulkWriter.canWrite(BulkSample.full()))
    #expect(!BulkWriter.canWrite(Sample.full()))
    var rule = Sample.full()
    rule.sheets[1].validations = []
    #expect(!BulkWriter.canWrite(rule))
    rule.sheets[1].conditionals = []
    #expect(BulkWriter.canWrite(rule))
  }
}
