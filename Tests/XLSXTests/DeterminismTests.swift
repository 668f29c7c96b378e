import Foundation
import Layout
import Testing

@testable import XLSX

/// The same workbook is the same bytes, wherever and with whatever beside it.
@Suite struct DeterminismTests {
  @Test func inOtherZonesAndLocales() async throws {
    let scratch = try Scratch()
    try WorkbookWriter.write(
      Sample.full(), to: scratch.file("a.xlsx"), temporaryDirectory: scratch.path)
    let expected = try scratch.bytes("a.xlsx")
    for (index, zone) in ["UTC", "Asia/Shanghai", "America/Los_Angeles"].enumerated() {
      let path = scratch.file("\(index).xlsx")
      await #expect(processExitsWith: .success) {
        [path = path as String, zone = zone as String] in
        unsafe setenv("TZ", zone, 1)
        unsafe setenv("LC_ALL", "de_DE.UTF-8", 1)
        tzset()
        try WorkbookWriter.write(
          Sample.full(), to: path,
          temporaryDirectory: String(path.prefix(upTo: path.lastIndex(of: "/")!)))
      }
      #expect(try scratch.bytes("\(index).xlsx") == expected, "\(zone)")
    }
  }

  /// Workbooks of two dates at once: the library's date is the process's, so they take turns.
  @Test func onManyThreads() async throws {
    let scratch = try Scratch()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for index in 0..<48 {
        let folder = scratch.path
        group.addTask {
          var workbook = Sample.full()
          workbook.properties.created.day = index % 2 == 0 ? 30 : 31
          let path = folder + "/\(index).xlsx"
          try WorkbookWriter.write(workbook, to: path, temporaryDirectory: folder)
          try WorkbookVerifier.verify(workbook, at: path)
        }
      }
      try await group.waitForAll()
    }
    for index in 2..<48 {
      #expect(try scratch.bytes("\(index).xlsx") == scratch.bytes("\(index % 2).xlsx"))
    }
    #expect(try scratch.bytes("0.xlsx") != scratch.bytes("1.xlsx"))
  }

  @Test func whenStreamed() throws {
    let scratch = try Scratch()
    let workbook = Sample.workbook([
      Sample.grid("大", rows: WorkbookWriter.streamedFrom, columns: 3) { row, column in
        column == 1 ? .text("社区 \(row)") : .number(Double(row) / 3)
      }
    ])
    for name in ["a", "b"] {
      try WorkbookWriter.write(
        workbook, to: scratch.file(name), temporaryDirectory: scratch.path)
    }
    #expect(try scratch.bytes("a") == scratch.bytes("b"))
  }

  @Test func datesOfFiles() {
    let table: [((Int, Int, Int), Int?)] = [
      ((1980, 1, 1), 315_532_800), ((2000, 2, 29), 951_782_400), ((2021, 12, 31), 1_640_908_800),
      ((2022, 3, 1), 1_646_092_800), ((9999, 12, 31), 253_402_214_400), ((1979, 12, 31), nil),
      ((2100, 2, 29), nil), ((2021, 0, 1), nil), ((2021, 13, 1), nil), ((2021, 4, 31), nil),
      ((2021, 4, 0), nil), ((10_000, 1, 1), nil),
    ]
    for ((year, month, day), seconds) in table {
      let date = Workbook.Properties.Created(year: year, month: month, day: day)
      #expect(CreationDate.seconds(date) == seconds, "\(year)-\(month)-\(day)")
    }
  }
}
