import Campaigns
import Encodings

extension RegisterRows {
  /// Reads rows as long as they are written plainly: every cell of a kind that its reader takes at
  /// first sight, and nothing to be said of any of them.
  mutating func takePlainRows(
    _ plain: inout PlainRow, from cursor: inout TableCursor, into found: inout [RegisterEntry]
  ) {
    let (separator, file) = (plain.separator, plain.file)
    func place(_ row: Int) -> RowPlace { RowPlace(file: file, row: row) }
    cursor.takePlainRows { bytes, start in
      var stop = start
      // Where what follows the name stands in the row above.
      var tail: Range<Int>?
      while true {
        let row = stop.row + 1
        if let tail,
          let end = takeLikeAbove(bytes, stop.offset, tail, separator, place(row), &found)
        {
          stop = PlainScoreRows.Stop(offset: end, row: row)
        } else {
          guard plain.cut(bytes, at: stop.offset, row: row), let entry = readPlainly(&plain, bytes)
          else { return stop }
          found.append(consume entry)
          tail = plain.tail(behind: columns.name)
          stop = PlainScoreRows.Stop(offset: plain.end, row: row)
        }
        if found.count == 1_000 {
          // It is clear now how long the rows are.
          found.reserveCapacity(1_000 * bytes.count / stop.offset * 21 / 20)
        }
      }
    }
  }

  /// Takes a row that says of its unit, byte for byte, what the row above says of another one: most
  /// units lie in the same places as their neighbours.
  /// - Parameter tail: where in the row above what follows the name stands.
  /// - Returns: where the row ends; `nil` for any other row.
  private mutating func takeLikeAbove(
    _ bytes: Span<UInt8>, _ start: Int, _ tail: Range<Int>, _ separator: UInt8, _ place: RowPlace,
    _ found: inout [RegisterEntry]
  ) -> Int? {
    let nameStart = start + 13
    guard nameStart < bytes.count, bytes[nameStart - 1] == separator,
      case .code(let code)? = CodeReader().quick(bytes, start, start + 12),
      code.value % 1_000 != 0,
      let nameEnd = CellEnd.separator(separator, in: bytes, from: nameStart)
    else { return nil }
    let name = bytes.extracting(nameStart..<nameEnd)
    let end = nameEnd + tail.count
    guard end <= bytes.count, end - start <= CSVScanner.longestRecord,
      ByteRuns.areEqual(bytes, tail.lowerBound, nameEnd, count: tail.count),
      PlainBytes.isName(name), placeFault(of: code) == nil,
      found.appendLikeLast(code: code, shortName: name, place: place)
    else { return nil }
    unitAbove = code
    return end
  }

  /// The entry of a plain row; `nil` leaves it to the cursor, which may be told of it after all.
  private mutating func readPlainly(
    _ row: inout PlainRow, _ bytes: Span<UInt8>
  ) -> RegisterEntry? {
    guard let code = row.code(in: bytes), var entry = named(code, &row, bytes),
      placeFault(of: code) == nil
    else { return nil }
    if let isIn = row.value(columns.inScope, FlagReader(), in: bytes) { entry.inScope = isIn }
    if hasRareColumns { readRareCells(&entry, &row, bytes) }
    if let from = entry.from, let to = entry.to, to <= from { return nil }
    guard !row.isOdd, (entry.baseGrade == nil) == (entry.baseOn == nil),
      readPlaces(&entry, row, bytes)
    else { return nil }
    return entry
  }

  /// An entry with its code and name; `nil` where the name is not plain.
  private func named(
    _ code: RegionCode, _ row: inout PlainRow, _ bytes: Span<UInt8>
  ) -> RegisterEntry? {
    guard let column = columns.name else { return nil }
    let cell = row.cell(column)
    let name = bytes.extracting(cell)
    if PlainBytes.isName(name),
      let entry = RegisterEntry(code: code, shortName: name, place: row.place)
    {
      return entry
    }
    guard let text = row.value(column, NameReader(), in: bytes), !Garbled.mayBe(bytes, cell)
    else { return nil }
    return RegisterEntry(code: code, name: text, place: row.place)
  }

  /// What few registers say of their units, and these of few.
  private func readRareCells(
    _ entry: inout RegisterEntry, _ row: inout PlainRow, _ bytes: Span<UInt8>
  ) {
    if let from = row.value(columns.from, DateReader(), in: bytes) { entry.from = from }
    if let to = row.value(columns.to, DateReader(), in: bytes) { entry.to = to }
    if let grade = row.value(columns.baseLevel, grades, in: bytes) { entry.baseGrade = grade }
    if let on = row.value(columns.baseOn, DateReader(), in: bytes) { entry.baseOn = on }
    if let names = row.value(columns.aliases, RemarkReader(), in: bytes) {
      entry.aliases = list(names)
    }
    if let owner = row.value(columns.owner, RemarkReader(), in: bytes) { entry.owner = owner }
    if let names = row.value(columns.covers, RemarkReader(), in: bytes) {
      entry.covers = list(names)
    }
  }

  /// Reads the names of the places, most of them those of the row above.
  /// - Returns: false where one of them is not plain.
  private mutating func readPlaces(
    _ entry: inout RegisterEntry, _ row: PlainRow, _ bytes: Span<UInt8>
  ) -> Bool {
    var names = namesAbove ?? PlacesAbove()
    if namesAbove == nil || !saysTheSame(row, bytes) {
      settleUnitAbove()
      namesAbove = nil
      for position in places.indices {
        let place = places[position]
        let cell = row.cell(place.column)
        if let plain = place.plain, let above = place.above, plain.hasBytes(of: cell, in: bytes) {
          if names[place.level] == nil { names[place.level] = above.name }
          continue
        }
        guard !cell.isEmpty,
          let name = NameReader().quick(bytes, cell.lowerBound, cell.upperBound)
        else { return false }
        names[place.level] = name
        places[position].above = (entry.code, name)
        places[position].plain = CSVField(
          start: cell.lowerBound, end: cell.upperBound, needsUnquoting: false)
      }
      namesAbove = names
      if let columns = adjacentPlaces { cellsAbove = cells(columns, row) }
    }
    unitAbove = entry.code
    entry.placeNames = names
    return true
  }

  /// True where the cells of all places have the bytes of the row above.
  private func saysTheSame(_ row: PlainRow, _ bytes: Span<UInt8>) -> Bool {
    if let columns = adjacentPlaces {
      let own = cells(columns, row)
      return own.start < own.end && cellsAbove.hasBytes(of: own.start..<own.end, in: bytes)
    }
    return places.allSatisfy { place in
      place.plain?.hasBytes(of: row.cell(place.column), in: bytes) ?? false
    }
  }

  /// Everything from the first of the columns to the last.
  private func cells(_ columns: ClosedRange<Int>, _ row: PlainRow) -> CSVField {
    CSVField(
      start: row.cell(columns.lowerBound).lowerBound, end: row.cell(columns.upperBound).upperBound,
      needsUnquoting: false)
  }
}
