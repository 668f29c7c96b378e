import Layout
import Testing

@testable import XLSX

/// What stands around a sheet's rows is held to the sheet before it is packed.
@Suite struct FrameProofTests {
  /// Of `Sample.full`, what our own writer knows.
  private static let sheet: Sheet = {
    var sheet = Sample.full().sheets[1]
    sheet.validations = []
    sheet.conditionals = []
    sheet.charts = [ChartTests.chart]
    return sheet
  }()

  /// What is found of `sheet`'s own frame by a sheet that may say something else.
  private static func fault(_ other: Sheet, without text: String = "") throws -> XLSXError? {
    var head = ByteBuffer()
    _ = BulkSheet.writeHead(sheet, isActive: true, to: &head)
    var strings = StringTable()
    var rows = BulkRows()
    var bytes = ByteBuffer()
    var tail = ByteBuffer()
    let names = Set(Sample.full().sheets.map(\.name))
    rows.begin(formats: Sample.formats, names: names)
    rows.beginSheet()
    for index in 0..<sheet.rowCount {
      let fault = rows.write(sheet.row(index), at: index, strings: &strings, to: &bytes)
      try #require(fault == nil)
    }
    BulkSheet.writeTail(sheet, links: rows.links, to: &tail)
    let written = unsafe String(decoding: tail.bytes, as: UTF8.self)
    let changed = Array(written.replacing(text, with: "").utf8)
    do throws(XLSXError) {
      let proof = try FrameProof(other, name: "xl/worksheets/sheet1.xml")
      for index in 0..<other.rowCount { proof.expectLinks(of: other.row(index), at: index) }
      try unsafe proof.take(head.bytes)
      try unsafe changed.withUnsafeBufferPointer { bytes throws(XLSXError) in
        try unsafe proof.take(bytes)
      }
      try proof.finish()
    } catch {
      return error
    }
    return nil
  }

  @Test func whatWasWrittenIsProved() throws {
    #expect(try Self.fault(Self.sheet) == nil)
  }

  private struct Change: Sendable {
    var what: String
    var change: @Sendable (inout Sheet) -> Void
  }

  private static let changes = [
    Change(what: "filter") { $0.filter = nil },
    Change(what: "isProtected") { $0.isProtected = false },
    Change(what: "breaksBefore") { $0.page.breaksBefore = [] },
    Change(what: "charts") { $0.charts = [] },
    Change(what: "links") { $0.row = { _ in Row([]) } },
    Change(what: "links") { sheet in
      let row = sheet.row
      sheet.row = { index in
        var row = row(index)
        row.cells[0].link = Cell.Link(sheet: "2022")
        return row
      }
    },
  ]

  @Test(arguments: changes.indices) func anotherSheetIsFound(_ index: Int) throws {
    let change = Self.changes[index]
    var other = Self.sheet
    change.change(&other)
    #expect(try Self.fault(other)?.reason == .settingDiffers(what: change.what))
  }

  @Test func anotherMergeIsFound() throws {
    var other = Self.sheet
    other.merges = []
    #expect(try Self.fault(other)?.reason == .mergesDiffer(expected: 0, found: 1))
  }

  /// A tail that was cut, or is no XML.
  @Test(arguments: [
    "</worksheet>", "</mergeCells>", "</hyperlinks>", "<drawing r:id=\"rId1\"/>", "</sheetData>",
  ])
  func whatIsMissingIsFound(text: String) throws {
    #expect(try Self.fault(Self.sheet, without: text) != nil)
  }
}
