import Layout

/// Reads a row back out of the bytes that were just made of it and compares it with the value:
/// while both are in hand this costs a fraction of producing every row once more. Cells as nearly
/// all are get read by `PlainCells`, and all others by the scanner that reads whole files.
@safe struct RowProof {
  private var plain = PlainCells()
  /// Names of columns, as cells bear them.
  private var columns: [[UInt8]] = []

  /// - Parameter bytes: what was written for the row of `index`, and nothing else.
  mutating func check(
    _ bytes: UnsafeBufferPointer<UInt8>, _ row: Row, at index: Int, strings: borrowing StringTable
  ) -> XLSXError.Reason? {
    var scanner = unsafe CellScanner(bytes)
    let first = scanner.next()
    let name = unsafe scanner.reference
    guard unsafe SharedStrings.number(name) == index + 1 else { return .cellMissing }
    switch first {
    case .row: break
    case .emptyRow: return row.cells.isEmpty ? nil : .cellMissing
    default: return .cellMissing
    }
    var place = scanner.position
    unsafe plain.begin(row: name, columns: row.cells.count)
    let cells = row.cells.span
    for column in cells.indices {
      if let end = unsafe plain.end(of: cells, column, at: place, in: bytes, strings) {
        place = end
        continue
      }
      let rest = unsafe UnsafeBufferPointer(rebasing: bytes[place...])
      var scanner = unsafe CellScanner(rest)
      guard case .cell = scanner.next() else { return .cellMissing }
      guard unsafe isNamed(scanner.reference, column, name) else { return .cellMissing }
      if let reason = difference(scanner.cell, cells[column].content, strings) { return reason }
      place += scanner.position
    }
    let rest = unsafe UnsafeBufferPointer(rebasing: bytes[place...])
    return unsafe rest.elementsEqual("</row>".utf8) ? nil : .cellUnexpected
  }

  private mutating func isNamed(
    _ reference: UnsafeBufferPointer<UInt8>, _ column: Int, _ row: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    while columns.count <= column {
      columns.append(Array(CellName.column(columns.count).utf8))
    }
    let letters = columns[column].count
    guard reference.count == letters + row.count else { return false }
    for index in 0..<letters where unsafe reference[index] != columns[column][index] {
      return false
    }
    for index in 0..<row.count where unsafe reference[letters + index] != row[index] {
      return false
    }
    return true
  }

  private func difference(
    _ cell: FoundCell, _ content: Cell.Content, _ strings: borrowing StringTable
  ) -> XLSXError.Reason? {
    guard cell.type == .shared else { return cell.difference(from: content, strings: nil) }
    if case .text(let text) = content, let digits = unsafe cell.value,
      let number = unsafe SharedStrings.number(digits)
    {
      let isSame = unsafe text.withBytes { unsafe strings.holds(number, $0) }
      if isSame { return nil }
    }
    return cell.difference(from: content, strings: nil)
  }

  /// The part of the texts says, in their order, what the format stores for each.
  static func areTexts(
    _ bytes: UnsafeBufferPointer<UInt8>, _ strings: borrowing StringTable
  ) -> Bool {
    var place = 0
    func skip(_ text: StaticString) -> Bool {
      let count = text.utf8CodeUnitCount
      guard place + count <= bytes.count, let start = bytes.baseAddress else { return false }
      guard unsafe UnsafeRawPointer(start + place).hasSame(count, as: text.utf8Start) else {
        return false
      }
      place += count
      return true
    }
    while place < bytes.count, !skip("\">") { place += 1 }
    let (start, end) = (ShortBytes("<si><t>"), ShortBytes("</t></si>"))
    let raw = UnsafeRawBufferPointer(bytes)
    for index in 0..<strings.count {
      // Nearly all texts stand there as they are.
      let text = unsafe strings.text(index)
      let after = place + start.count + text.count
      if unsafe start.stand(at: place, in: raw) && end.stand(at: after, in: raw)
        && PlainBytes.surelyArePlain(text)
        && XMLBytes.areEqual(
          UnsafeBufferPointer(rebasing: bytes[(place + start.count)..<after]), text)
      {
        place = after + end.count
        continue
      }
      guard skip("<si><t>") || skip("<si><t xml:space=\"preserve\">") else { return false }
      let first = place
      while unsafe place < bytes.count && bytes[place] != UInt8(ascii: "<") { place += 1 }
      let found = unsafe UnsafeBufferPointer(rebasing: bytes[first..<place])
      guard unsafe XMLBytes.hold(found, text), skip("</t></si>") else { return false }
    }
    return skip("</sst>") && place == bytes.count
  }
}
