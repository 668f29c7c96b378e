/// Packs the bytes of a sheet's part. It need not look for what repeats, as packers of any bytes
/// must: a cell says what another one of its row or its column said, or nearly what the one above
/// it says, and its name and its end are those of the one beside it.
@safe struct SheetPacker: ~Copyable {
  private var tokens = BlockTokens()
  private var writer = BlockWriter()
  private var recent = RecentTexts()
  private var output = ByteBuffer()
  /// By what cells hold, where the row's number begins in the last one of the row that held it;
  /// and by that and the column, where it ends in the last one of the column.
  private var inRow = Table<UInt32>(bits: 7)
  private var inColumn = Table<UInt32>(bits: 10)

  /// What repeats at a place.
  private struct Repeat {
    var length = 0
    var distance = 0
    /// About how many bits it saves.
    var gain = 0
  }

  /// Packs `bytes`, in which rows lie as `marks` say. Each piece of a part is packed by itself; the
  /// last ends the part.
  /// - Returns: the packed bytes, good until others are packed.
  mutating func pack(
    _ bytes: UnsafeBufferPointer<UInt8>, _ marks: borrowing RowMarks, isLast: Bool
  ) -> UnsafeBufferPointer<UInt8> {
    output.truncate()
    recent.begin(bytes.count)
    inRow.clear()
    inColumn.clear()
    tokens.removeAll()
    let start = marks.places.first ?? bytes.count
    unsafe packText(bytes, 0..<start)
    for row in marks.rows.indices { unsafe packRow(row, marks, bytes) }
    if start < bytes.count { unsafe packText(bytes, marks.end..<bytes.count) }
    tokens.addEnd()
    writer.write(tokens, isLast: isLast, to: &output)
    if !isLast { writer.align(to: &output) }
    return unsafe output.bytes
  }

  /// Ends the block in hand where it is long enough.
  @inline(__always) private mutating func endFullBlock() {
    if tokens.isFull { endBlock() }
  }

  private mutating func endBlock() {
    tokens.addEnd()
    writer.write(tokens, isLast: false, to: &output)
    tokens.removeAll()
  }

  /// Bytes in which nothing is known to repeat.
  private mutating func packText(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    var place = range.lowerBound
    while place < range.upperBound {
      let found = unsafe recentRepeat(at: place, before: range.upperBound, bytes)
      unsafe place = add(found, at: place, bytes)
    }
  }

  private mutating func packRow(
    _ row: Int, _ marks: borrowing RowMarks, _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    let first = marks.rows[row]
    let isLast = row + 1 == marks.rows.count
    let next = isLast ? marks.places.count : marks.rows[row + 1]
    let end = isLast ? marks.end : marks.places[next]
    let start = marks.places[first]
    let digits = unsafe Self.digits(of: start, bytes)
    var place = start
    for region in first..<next {
      let regionEnd = region + 1 < next ? marks.places[region + 1] : end
      var cell = CellPlace(marks.places[region], region - first, digits, end: regionEnd)
      if region > first {
        unsafe place = packLike(cell, region - first, from: place, row: start, before: end, bytes)
      }
      if place >= regionEnd { continue }
      cell.findNeighbours(region - first, of: row, marks)
      while place < regionEnd {
        unsafe place = packNext(cell, at: place, before: end, bytes)
      }
    }
  }

  /// Packs a cell from `place` on, where it says the same as another one of the row or the column;
  /// returns `place` where there is none.
  @inline(__always) private mutating func packLike(
    _ cell: CellPlace, _ column: Int, from place: Int, row: Int, before end: Int,
    _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Int {
    guard cell.end >= 16, let base = bytes.baseAddress else { return place }
    // What stands before `</v></c>`.
    let word = unsafe UnsafeRawPointer(base).word(cell.end &- 16)
    let hash = word &* 0x9E37_79B9_7F4A_7C15
    let rowSlot = Int(truncatingIfNeeded: hash >> 57)
    let columnHash = (hash ^ UInt64(truncatingIfNeeded: column)) &* 0xD6E8_FEB8_6659_FD93
    let columnSlot = Int(truncatingIfNeeded: columnHash >> 54)
    let (inRow, inColumn) = (Int(inRow[rowSlot]), Int(inColumn[columnSlot]))
    self.inRow[rowSlot] = UInt32(truncatingIfNeeded: cell.number)
    self.inColumn[columnSlot] = UInt32(truncatingIfNeeded: cell.content)
    guard place <= cell.content else { return place }
    // In bits: literals before it, its length and its distance.
    var best = Int.max
    var distance = 0
    var from = place
    let farthest = BlockTokens.farthest
    if inRow > row && inRow < cell.number && cell.number - inRow <= farthest {
      let start = max(place, cell.number)
      let found = cell.number - inRow
      let size = cell.end - start
      if unsafe Self.same(size, at: start, start - found, bytes) == size {
        best = 7 * (start - place) + Self.bits(found) + 10
        (from, distance) = (start, found)
      }
    }
    if inColumn > 0 && inColumn < cell.content && cell.content - inColumn <= farthest {
      let found = cell.content - inColumn
      let size = cell.end - cell.content
      let cost = 5 * (cell.content - place) + Self.bits(found)
      if unsafe cost < best && Self.same(size, at: cell.content, inColumn, bytes) == size {
        best = cost
        (from, distance) = (cell.content, found)
      }
    }
    guard distance > 0, best < Self.mostBits else { return place }
    var place = place
    while place < from { unsafe place = add(Repeat(), at: place, bytes) }
    // The rest of the cell is the same, as was seen; perhaps more is.
    let limit = min(BlockTokens.longest, end - place)
    let seen = min(limit, cell.end - place)
    let more = unsafe Self.same(limit - seen, at: place + seen, place + seen - distance, bytes)
    let found = Repeat(length: seen + more, distance: distance)
    return unsafe found.length < BlockTokens.shortest ? place : add(found, at: place, bytes)
  }

  /// What a cell may cost that is packed by another one, in bits.
  private static let mostBits = 50

  /// About how many bits a repeat takes.
  @inline(__always) private static func bits(_ distance: Int) -> Int {
    4 &+ (63 &- distance.leadingZeroBitCount)
  }

  /// Packs what comes next in a cell that is not packed by another one.
  private mutating func packNext(
    _ cell: CellPlace, at place: Int, before end: Int, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Int {
    var found = Repeat()
    unsafe Self.improve(&found, cell.above, at: place, before: end, bytes)
    unsafe Self.improve(&found, cell.beside, at: place, before: end, bytes)
    if place < cell.content && place + 3 >= cell.content && cell.above > 0 {
      // A literal or two, and then more of what the cell above says.
      var later = Repeat()
      unsafe Self.improve(&later, cell.above, at: cell.content, before: end, bytes)
      if later.gain - (cell.content - place) > found.gain {
        return unsafe add(Repeat(), at: place, bytes)
      }
    }
    if cell.aboveEnd != cell.above {
      unsafe Self.improve(&found, cell.aboveEnd, at: place, before: end, bytes)
    }
    if cell.besideEnd != cell.beside {
      unsafe Self.improve(&found, cell.besideEnd, at: place, before: end, bytes)
    }
    // Names say what others said anywhere.
    if unsafe found.length == 0 && bytes[place] &- 46 > 11 {
      unsafe found = recentRepeat(at: place, before: end, bytes)
    }
    return unsafe add(found, at: place, bytes)
  }

  /// How many digits the number of the row has that begins at `start`.
  private static func digits(of start: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let first = start + 8
    var place = first
    while unsafe place < bytes.count && bytes[place] &- 48 < 10 { place += 1 }
    return place - first
  }

  /// Adds what was found at `place`, or else its byte; returns the next place.
  @inline(__always) private mutating func add(
    _ found: Repeat, at place: Int, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Int {
    endFullBlock()
    guard found.length > 0 else {
      unsafe tokens.add(byte: bytes[place])
      return place + 1
    }
    tokens.addRepeat(length: found.length, distance: found.distance)
    return place + found.length
  }

  /// Takes the repeat of what lies `distance` before, if it saves more.
  @inline(__always) private static func improve(
    _ found: inout Repeat, _ distance: Int, at place: Int, before end: Int,
    _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    guard distance > 0 && distance <= BlockTokens.farthest && distance <= place else { return }
    let limit = min(BlockTokens.longest, end &- place)
    let length = unsafe same(limit, at: place, place &- distance, bytes)
    let gain = 5 &* length &- bits(distance)
    if length >= BlockTokens.shortest && gain > found.gain {
      found = Repeat(length: length, distance: distance, gain: gain)
    }
  }

  private mutating func recentRepeat(
    at place: Int, before end: Int, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Repeat {
    var found = Repeat()
    guard place + 4 <= end, let base = bytes.baseAddress else { return found }
    let word = unsafe UnsafeRawPointer(base).half(place)
    guard let other = recent.exchange(word, at: place) else { return found }
    unsafe Self.improve(&found, place - other, at: place, before: end, bytes)
    return found
  }

  /// How many bytes at `place` are those at `other`, which lies before it.
  @inline(__always) private static func same(
    _ limit: Int, at place: Int, _ other: Int, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Int {
    guard let base = bytes.baseAddress, place &+ limit <= bytes.count, other >= 0, other < place
    else { return 0 }
    let raw = unsafe UnsafeRawPointer(base)
    var length = 0
    while length &+ 8 <= limit {
      let difference = unsafe raw.word(place &+ length) ^ raw.word(other &+ length)
      if difference != 0 {
        return length &+ difference.littleEndian.trailingZeroBitCount / 8
      }
      length &+= 8
    }
    while unsafe length < limit && bytes[place &+ length] == bytes[other &+ length] { length &+= 1 }
    return length
  }
}
