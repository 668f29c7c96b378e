import Testing

@testable import Intake

/// A table's bytes after one change, and the cells that the change was made in: only they may say
/// something else without a word.
struct TableMutation {
  var bytes: [UInt8]
  let what: String
  /// The changed pieces, by position.
  private(set) var touched: Set<Int> = []
  /// Everything from this piece on is lost.
  private(set) var lostFrom: Int?
  let table: TablePieces

  /// A change that is known beforehand: a piece with another text.
  init(_ table: TablePieces, _ place: Int, to text: String) {
    self.table = table
    what = text
    touched = [place]
    var changed = table
    changed.pieces[place].text = Array(text.utf8)
    bytes = changed.bytes(.utf8)
  }

  init(_ table: TablePieces, _ random: inout SeededRandom) {
    var table = table
    let form = TablePieces.Form.allCases.randomElement(using: &random) ?? .utf8
    self.table = table
    // Headers are few among the cells, and matter more.
    let isHead = Int.random(in: 0..<4, using: &random) == 0
    let places = table.pieces.indices.filter { !isHead || table.pieces[$0].row <= table.head }
    let place = places.randomElement(using: &random) ?? 0
    // What is put in at the edge of a cell is put into it.
    let cell = table.pieces[...place].lastIndex { $0.kind == .cell } ?? place
    touched = [cell]
    switch Int.random(in: 0..<10, using: &random) {
    case 0:
      what = "a separator left out"
      let next = Self.next(.separator, from: place, table) ?? place
      touched = [next]
      table.pieces[next].text = []
    case 1:
      what = "a separator put in"
      Self.insert([table.separator], into: &table.pieces[cell], &random)
    case 2:
      what = "a quote put in"
      Self.insert([0x22], into: &table.pieces[cell], &random)
    case 3:
      what = "a line end left out"
      let end = Self.next(.lineEnd, from: place, table) ?? place
      touched = [end]
      table.pieces[end].text = []
    case 4:
      what = "a line end put in"
      let ends: [[UInt8]] = [[0x0A], [0x0D], [0x0D, 0x0A]]
      Self.insert(ends.randomElement(using: &random) ?? [], into: &table.pieces[cell], &random)
    case 5:
      what = "a cell emptied"
      table.pieces[cell].text = []
    case 6:
      what = "a quote left out"
      let quoted = table.pieces.indices.filter { table.pieces[$0].text.contains(0x22) }
      if let place = quoted.randomElement(using: &random) {
        touched = [place]
        let signs = table.pieces[place].text.indices.filter { table.pieces[place].text[$0] == 0x22 }
        table.pieces[place].text.remove(at: signs.randomElement(using: &random) ?? 0)
      }
    default:
      what = "bytes"
    }
    bytes = table.bytes(form)
    if what == "bytes" { spoil(place, form, &random) }
  }

  /// A byte of the encoded text flipped, taken out or put in, or the text cut off there.
  private mutating func spoil(
    _ place: Int, _ form: TablePieces.Form, _ random: inout SeededRandom
  ) {
    touched = [place]
    let start = form.mark.count + table.pieces[..<place].flatMap { form.encoded($0.text) }.count
    let length = form.encoded(table.pieces[place].text).count
    guard length > 0 else { return }
    let offset = start + Int.random(in: 0..<length, using: &random)
    switch Int.random(in: 0..<5, using: &random) {
    case 0: bytes[offset] ^= 1 << UInt8.random(in: 0..<8, using: &random)
    case 1: bytes.remove(at: offset)
    case 2: bytes[offset] = UInt8.random(in: 0...255, using: &random)
    case 3:
      let strays: [UInt8] = [0x00, 0x1A, 0x80, 0xEF, 0xFF, 0x81, 0xD3]
      bytes.insert(strays.randomElement(using: &random) ?? 0, at: offset)
    default:
      bytes.removeSubrange(offset...)
      lostFrom = place
    }
  }

  private static func next(
    _ kind: TablePieces.Piece.Kind, from place: Int, _ table: TablePieces
  ) -> Int? {
    table.pieces[place...].firstIndex { $0.kind == kind && !$0.text.isEmpty }
  }

  private static func insert(
    _ bytes: [UInt8], into piece: inout TablePieces.Piece, _ random: inout SeededRandom
  ) {
    // Between the characters.
    let starts = (0...piece.text.count).filter {
      $0 == piece.text.count || piece.text[$0] & 0xC0 != 0x80
    }
    piece.text.insert(contentsOf: bytes, at: starts.randomElement(using: &random) ?? 0)
  }

  /// True where the change was made in the cell that a fact of the table comes from, or in one
  /// that says which unit or item its row speaks of. What stands between cells is none of them.
  func touches(_ fact: MonthFacts.Fact) -> Bool {
    table.pieces.indices.contains { position in
      let piece = table.pieces[position]
      guard piece.kind == .cell, touched.contains(position) || position >= lostFrom ?? .max else {
        return false
      }
      // What stands below a score sheet's grid is said by several rows.
      guard piece.row == fact.row else { return fact.key.isEmpty && piece.row > fact.row }
      let key = table.keys[piece.column] ?? ""
      return fact.key.isEmpty || key == fact.key || Self.naming.contains(key)
    }
  }

  /// The columns that say what a row speaks of.
  private static let naming: Set<String> = [
    "code", "name", "township", "county", "city", "province", "item", "kind",
  ]

  var isInHeader: Bool {
    touched.contains { table.pieces.indices.contains($0) && table.pieces[$0].row <= table.head }
  }
}
