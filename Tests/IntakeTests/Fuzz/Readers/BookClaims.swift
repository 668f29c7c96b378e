import Campaigns

@testable import Intake
@testable import Packages

/// An archive or a workbook is taken apart or refused; what its cells say lies in bounds and in
/// order; a grid of texts that is written as a workbook is read as the same grid.
enum BookClaims {
  /// What begins a member in the text from which an archive is made.
  private static let mark = "\n=== "

  static let seeds: [String] = {
    var book = RawBook([
      RawBook.Sheet(
        name: "状态表",
        rows: #"""
          <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>\#
          <c r="C1" t="inlineStr"><is><t>自评日期</t></is></c></row>\#
          <row r="2" hidden="1"><c r="A2"><v>130127100001</v></c><c r="B2" t="b"><v>1</v></c>\#
          <c r="C2" s="1"><v>44500</v></c></row><row r="4"><c t="str"><f>A2</f><v>1</v></c></row>
          """#, before: #"<cols><col min="2" max="3" hidden="1"/></cols>"#)
    ])
    book.shared = "<si><t>区划代码</t></si><si><r><t>是否参与</t></r><r><t>创建</t></r></si>"
    book.formats = ["yyyy-mm-dd", "0.0%"]
    book.properties = #"date1904="1""#
    let packed = book.members.map {
      mark + String(decoding: $0.name + [0x0A] + $0.bytes, as: UTF8.self)
    }
    return [
      packed.joined(), "\n=== 夹/表.csv\n区划代码,是否参与创建\n130127100001,是\n\n=== ../b.csv\nx",
      "区划代码\t是否参与创建\n130127100001\t是\n\n\t<&>\t_x000D_",
    ]
  }()

  static func check(_ bytes: [UInt8]) {
    if bytes.starts(with: Array("PK".utf8)) { return checkArchive(bytes) }
    let text = String(decoding: bytes, as: UTF8.self)
    let pieces = text.split(separator: mark, omittingEmptySubsequences: false)
    guard pieces.count > 1 else { return checkGrid(text) }
    let members = pieces.dropFirst().map { piece in
      let end = piece.firstIndex(of: "\n") ?? piece.endIndex
      return StoredZip.Member(String(piece[..<end]), String(piece[end...].dropFirst()))
    }
    checkArchive(StoredZip(members).bytes)
  }

  private static func checkArchive(_ bytes: [UInt8]) {
    MonthClaims.checkMonth(InputFile(name: "2021-12/报送.zip", bytes: bytes))
    do throws(PackageFault) {
      let archive = try ZipArchive(bytes)
      if case .workbook(let main) = try archive.kind() {
        checkOrder(of: try WorkbookReader.read(archive, main: main))
      }
      for member in archive.members.indices {
        let contents = try archive.contents(of: member)
        claim(contents.count == archive.members[member].size, "a member is as long as it says")
      }
    } catch {}
  }

  /// Rows and cells rise, and every text lies in the workbook's.
  private static func checkOrder(of book: WorkbookContent) {
    for sheet in book.sheets {
      var row: Int32 = 0
      var cell = 0
      for next in sheet.rows {
        claim(next.number > row && next.number <= 1_048_576, "row \(next.number) below \(row)")
        claim(Int(next.end) > cell && Int(next.end) <= sheet.cells.count, "cells of \(next.number)")
        var column = -1
        for found in sheet.cells[cell..<Int(next.end)] {
          claim(Int(found.column) > column && found.column < 16_384, "column \(found.column)")
          let end = Int(found.start) + Int(found.count)
          claim(end <= book.texts.count && found.count > 0, "a text of the workbook")
          let text = Array(book.texts[Int(found.start)..<end])
          claim(String(validating: text, as: UTF8.self) != nil, "\(text) is UTF-8")
          column = Int(found.column)
        }
        (row, cell) = (next.number, Int(next.end))
      }
      claim(cell == sheet.cells.count, "every cell stands in a row")
    }
  }

  /// Lines of cells parted by tabs, as texts in a sheet.
  private static func checkGrid(_ text: String) {
    let grid = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map {
      row in
      row.split(separator: "\t", omittingEmptySubsequences: false).map { cell in
        // XML knows no other control characters, and an escape would be read as what it stands for.
        String(String.UnicodeScalarView(cell.filter { Self.isPlain($0) })).replacing("_", with: "-")
      }
    }
    guard grid.count < 200, grid.allSatisfy({ $0.count < 200 }) else { return }
    do throws(PackageFault) {
      let archive = try ZipArchive(RawBook(grid).bytes)
      let book = try WorkbookReader.read(archive, main: "xl/workbook.xml")
      var read = grid.map { $0.map { _ in "" } }
      var cell = 0
      for row in book.sheets[0].rows {
        for found in book.sheets[0].cells[cell..<Int(row.end)] {
          let range = Int(found.start)..<Int(found.start + found.count)
          read[Int(row.number) - 1][Int(found.column)] =
            String(decoding: book.texts[range], as: UTF8.self)
        }
        cell = Int(row.end)
      }
      claim(read == grid, "\(read) for \(grid)")
    } catch {
      claim(false, "\(error) for \(grid)")
    }
  }

  private static func isPlain(_ scalar: UnicodeScalar) -> Bool {
    scalar.value >= 0x20 && ![0x7F, 0xFFFE, 0xFFFF].contains(scalar.value)
  }
}
