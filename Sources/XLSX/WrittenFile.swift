import Glibc

/// Reads a file that our own writer made and holds it, byte by byte, to what was written: its
/// headers and its directory, and that every part unpacks to the bytes whose sum was taken. A small
/// file is opened, read and closed once; of a large one no more than a piece is held.
@safe struct WrittenFile: ~Copyable {
  /// As much is read at once.
  private static let block = 1 << 20

  private let path: String
  private let descriptor: Int32
  private let desk: UnpackingDesk
  private let reading: (Span<UInt8>) -> Void
  /// In the desk's bytes, of what comes next.
  private var position = 0
  /// Where in the file the next byte lies.
  private var offset = 0

  /// - Parameter reading: is given all bytes of the file in their order.
  static func prove(
    _ written: WrittenParts, at path: String, _ reading: @escaping (Span<UInt8>) -> Void
  ) throws(XLSXError) {
    var file = try WrittenFile(path, reading)
    for part in written.parts {
      try file.proveHeader(of: part)
      try file.proveContent(of: part)
    }
    let start = file.offset
    for part in written.parts { try file.proveEntry(of: part) }
    try file.proveEnd(written, directory: start)
  }

  /// Gives all bytes of the file to `reading`.
  static func read(
    _ path: String, _ reading: @escaping (Span<UInt8>) -> Void
  ) throws(XLSXError) {
    var file = try WrittenFile(path, reading)
    while try file.readBlock(Self.block) > 0 { file.desk.packed.truncate() }
  }

  private init(
    _ path: String, _ reading: @escaping (Span<UInt8>) -> Void
  ) throws(XLSXError) {
    self.path = path
    self.reading = reading
    descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw XLSXError(.unreadable(path: path, message: "error \(errno)"))
    }
    do {
      desk = try UnpackingDesk.lent()
    } catch {
      close(descriptor)
      throw error
    }
    desk.packed.truncate()
  }

  deinit {
    close(descriptor)
    UnpackingDesk.giveBack(desk)
  }

  private mutating func proveHeader(of part: WrittenParts.Part) throws(XLSXError) {
    let name = Array(part.name.utf8)
    guard offset == part.offset else { throw differs(part.name) }
    let start = try take(30 + name.count, part.name)
    guard number(start, 4) == ZipHeader.local, hasFields(of: part, at: start + 4),
      number(start + 28, 2) == 0, isName(name, at: start + 30)
    else { throw differs(part.name) }
  }

  private mutating func proveEntry(of part: WrittenParts.Part) throws(XLSXError) {
    let name = Array(part.name.utf8)
    let start = try take(46 + name.count, part.name)
    guard number(start, 4) == ZipHeader.central, number(start + 4, 2) == ZipHeader.version,
      hasFields(of: part, at: start + 6), number(start + 30, 8) == 0,
      number(start + 38, 4) == 0, number(start + 42, 4) == part.offset,
      isName(name, at: start + 46)
    else { throw differs(part.name) }
  }

  private mutating func proveEnd(
    _ written: WrittenParts, directory: Int
  ) throws(XLSXError) {
    let size = offset - directory
    let start = try take(22, "end")
    let count = written.parts.count
    guard number(start, 4) == ZipHeader.end, number(start + 4, 4) == 0,
      number(start + 8, 2) == count, number(start + 10, 2) == count,
      number(start + 12, 4) == size, number(start + 16, 4) == directory,
      number(start + 20, 2) == 0, offset == written.size
    else { throw differs("end") }
    guard position == desk.packed.count, try readBlock(1) == 0 else { throw differs("end") }
  }

  /// What both headers have: version, flags, packing, date, sum, sizes and the name's length.
  private func hasFields(of part: WrittenParts.Part, at start: Int) -> Bool {
    number(start, 2) == ZipHeader.version && number(start + 2, 2) == 0
      && number(start + 4, 2) == ZipHeader.packed && number(start + 6, 2) == 0
      && number(start + 8, 2) == ZipHeader.date && number(start + 10, 4) == Int(part.sum)
      && number(start + 14, 4) == part.packed && number(start + 18, 4) == part.size
      && number(start + 22, 2) == part.name.utf8.count
  }

  private mutating func proveContent(of part: WrittenParts.Part) throws(XLSXError) {
    if let known = part.known {
      let packed = unsafe bytes(try take(part.packed, part.name), part.packed)
      guard unsafe known.isPacked(as: packed) else { throw differs(part.name) }
      return
    }
    var sum: UInt32 = 0
    var size = 0
    let only = [WrittenParts.Piece(size: part.size, packed: part.packed)]
    let pieces = part.pieces.isEmpty ? only : part.pieces
    for (index, piece) in pieces.enumerated() {
      var packed = unsafe bytes(try take(piece.packed, part.name), piece.packed)
      if index < pieces.count - 1 {
        // It ends between two bytes; an empty last block makes a whole stream of it.
        desk.piece.truncate()
        unsafe desk.piece.append(packed)
        desk.piece.append([3, 0])
        unsafe packed = unsafe desk.piece.bytes
      }
      guard let raw = unsafe desk.unpacker.unpacked(packed, size: piece.size) else {
        throw differs(part.name)
      }
      sum = unsafe Deflater.sum(sum, raw)
      size += raw.count
    }
    guard sum == part.sum, size == part.size else { throw differs(part.name) }
  }

  /// Goes past the next `count` bytes and gives their place in the desk's.
  private mutating func take(_ count: Int, _ name: String) throws(XLSXError) -> Int {
    if desk.packed.count - position < count {
      desk.packed.removeFirst(position)
      position = 0
      while desk.packed.count < count {
        guard try readBlock(max(count, Self.block)) > 0 else { throw differs(name) }
      }
    }
    defer {
      position += count
      offset += count
    }
    return position
  }

  /// Adds up to `limit` bytes of the file to the desk's; gives how many, 0 at the file's end.
  private mutating func readBlock(_ limit: Int) throws(XLSXError) -> Int {
    let before = desk.packed.count
    var code: Int32 = 0
    let (desk, descriptor) = (desk, descriptor)
    unsafe desk.packed.append(upTo: limit) { place in
      while true {
        let count = unsafe Glibc.read(descriptor, place, limit)
        if count >= 0 { return count }
        if errno == EINTR { continue }
        code = errno
        return 0
      }
    }
    guard code == 0 else { throw XLSXError(.unreadable(path: path, message: "error \(code)")) }
    let count = desk.packed.count - before
    if count > 0 { reading(unsafe bytes(before, count).span) }
    return count
  }

  private func bytes(_ start: Int, _ count: Int) -> UnsafeBufferPointer<UInt8> {
    unsafe UnsafeBufferPointer(rebasing: desk.packed.bytes[start..<(start + count)])
  }

  /// A number of `count` bytes, the lowest first.
  private func number(_ start: Int, _ count: Int) -> Int {
    let bytes = unsafe desk.packed.bytes
    return (0..<count).reduce(0) { unsafe $0 | Int(bytes[start + $1]) << (8 * $1) }
  }

  private func isName(_ name: [UInt8], at start: Int) -> Bool {
    unsafe bytes(start, name.count).elementsEqual(name)
  }

  private func differs(_ name: String) -> XLSXError {
    XLSXError(.unreadable(path: path, message: name))
  }
}
