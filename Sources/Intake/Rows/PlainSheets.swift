import Campaigns
import Encodings

/// Whole assessment sheets of one file whose rows are all plain: every item of the campaign once,
/// in its order, each in the row behind the one before. That is how programs write them, and a
/// country has millions of such rows: they are kept as blocks of bytes and need no merging.
struct PlainSheets {
  let itemCount: Int
  private(set) var units: [Int32] = []
  /// By sheet: the row of its first item.
  private(set) var firstRows: [Int32] = []
  /// By sheet: one byte for each kind of score, as `ScoreKind` lists them, and item, as cells store
  /// them.
  private(set) var cells: [UInt8] = []
  /// By sheet and kind: see `ScoreBlock.Sheets`.
  private var sums: [Int32] = []
  /// What is remarked, in the order of sheets and items; their bytes lie in `texts`.
  private var remarks: [ScoreNotes.Note] = []
  /// By sheet: how many items are remarked.
  private var remarkCounts: [UInt16] = []
  /// The remarks' bytes, and those of remarks that were none of a whole sheet's.
  private(set) var texts: [UInt8] = []
  private var known = KnownRemarks()

  init(itemCount: Int) { self.itemCount = itemCount }

  var isEmpty: Bool { units.isEmpty }

  /// Takes over a whole sheet, which is closed.
  mutating func append(_ sheet: inout OpenSheet) {
    units.append(Int32(sheet.unit))
    firstRows.append(Int32(sheet.firstRow))
    cells.append(contentsOf: sheet.cells)
    for kind in 0..<3 { sums.append(sheet.sum(ofKind: kind)) }
    remarkCounts.append(UInt16(sheet.remarks.count))
    for (item, text) in sheet.remarks {
      remarks.append(ScoreNotes.Note(unit: sheet.unit, item: item + 1, bytes: text))
    }
    sheet.close()
  }

  /// Makes room for as many sheets as the rest of the file is likely to hold.
  mutating func makeRoom(read: Int, of total: Int) {
    guard units.count == 1_000, read > 0 else { return }
    let count = 1_000 * total / read * 21 / 20
    units.reserveCapacity(count)
    firstRows.reserveCapacity(count)
    cells.reserveCapacity(count * 3 * itemCount)
    sums.reserveCapacity(count * 3)
    remarkCounts.reserveCapacity(count)
  }

  /// Keeps the bytes of a remark.
  /// - Parameter field: where it stands; `nil` is none.
  /// - Returns: where it lies in `texts`; `nil` where it is not taken as it stands.
  mutating func addText(_ field: CSVField?, of bytes: Span<UInt8>) -> Range<Int>? {
    let start = texts.count
    guard let field else { return start..<start }
    add(field, bytes)
    guard isRemark(texts.span.extracting(start...)) else {
      texts.removeLast(texts.count - start)
      return nil
    }
    return start..<texts.count
  }

  /// Keeps a remark that ends its row.
  /// - Parameter place: where its cell begins.
  /// - Returns: where it lies in `texts`, and where its cell ends; `nil` where it is not taken as
  ///   it stands.
  mutating func addRemark(
    at place: Int, of bytes: Span<UInt8>, _ cells: PlainScoreCells
  ) -> (text: Range<Int>, end: Int)? {
    if let found = known.remark(at: place, of: bytes) { return found }
    var end = place
    guard let field = cells.readRemark(bytes, at: &end), let text = addText(field, of: bytes)
    else { return nil }
    known.keep(field.range, text, of: bytes)
    return (text, end)
  }

  private func isRemark(_ text: Span<UInt8>) -> Bool {
    PlainBytes.isProvenRemark(text)
      || (PlainBytes.isRemark(text, 0, text.count) && UTF8Check.isText(text))
  }

  /// Adds a cell's bytes without its quotes.
  private mutating func add(_ field: CSVField, _ bytes: Span<UInt8>) {
    let inner =
      field.needsUnquoting
      ? bytes.extracting(field.start + 1..<field.end - 1) : bytes.extracting(field.range)
    if field.needsUnquoting, ByteRuns.firstIndex(of: CSVScanner.quote, in: inner) != nil {
      field.forEachByte(in: bytes) { texts.append($0) }
    } else {
      ByteRuns.append(inner, to: &texts)
    }
  }

  func text(_ range: Range<Int>) -> String { String(decoding: texts[range], as: UTF8.self) }

  /// The items of a sheet row by row.
  /// - Parameter list: where its remarks are added.
  func rows(of sheet: OpenSheet, remarks list: inout [String]) -> [ScoreRow] {
    var rows = sheet.rows
    for (item, text) in sheet.remarks {
      rows[item].remark = Int32(list.count)
      list.append(self.text(text))
    }
    return rows
  }

  /// Hands its remarks over.
  func keepRemarks(in notes: inout ScoreNotes) { notes.take(texts, remarks) }

  /// The sheets as blocks of scores take them.
  /// - Parameter file: the number of the file that they stand in.
  func sheets(ofFile file: Int) -> ScoreBlock.Sheets {
    ScoreBlock.Sheets(file: file, units: units, firstRows: firstRows, cells: cells, sums: sums)
  }

  /// The units of sheets that another sheet or row of the month scores, too.
  static func contested(in contents: [FileContent], unitCount: Int) -> Set<Int32> {
    var scored = [Bool](repeating: false, count: unitCount)
    var contested: Set<Int32> = []
    for content in contents {
      for unit in content.plainSheets.units {
        if scored[Int(unit)] { contested.insert(unit) }
        scored[Int(unit)] = true
      }
    }
    for content in contents {
      for row in content.scores where scored[Int(row.unit)] { contested.insert(row.unit) }
    }
    return contested
  }

  /// Takes out the sheets of some units and gives them back row by row.
  /// - Parameter list: where their remarks are added.
  mutating func withdraw(
    remarks list: inout [String], _ isWithdrawn: (Int32) -> Bool
  ) -> [ScoreRow] {
    var rows: [ScoreRow] = []
    var kept = PlainSheets(itemCount: itemCount)
    kept.texts = texts
    var next = 0
    for sheet in units.indices {
      let first = next
      next += Int(remarkCounts[sheet])
      var open = open(sheet, remarks[first..<next])
      if isWithdrawn(units[sheet]) {
        rows += self.rows(of: open, remarks: &list)
      } else {
        kept.append(&open)
      }
    }
    self = kept
    return rows
  }

  private func open(_ sheet: Int, _ remarks: ArraySlice<ScoreNotes.Note>) -> OpenSheet {
    var open = OpenSheet(itemCount: itemCount)
    open.begin(unit: Int(units[sheet]), row: Int(firstRows[sheet]))
    let first = sheet * 3 * itemCount
    for item in 0..<itemCount {
      let place = first + item
      let remark = remarks.first { $0.itemNumber == item + 1 }
      open.add(
        (cells[place], cells[place + itemCount], cells[place + 2 * itemCount]),
        remark: remark?.bytes ?? 0..<0)
    }
    return open
  }
}
