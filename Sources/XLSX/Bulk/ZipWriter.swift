import Glibc

/// Writes a zip file part by part: all dated 1980-01-01, so the same parts give the same bytes.
@safe final class ZipWriter {
  /// Parts beyond what 32 bits can say would need another format of zip files.
  private static let sizeLimit = Int(UInt32.max) - 1

  private let file: OutputFile
  /// The parts so far.
  private var parts: [WrittenParts.Part] = []

  /// Begins the file of `path`, where there must be none.
  init(path: String, file: OutputFile) throws(XLSXError) {
    self.file = file
    try file.open(path)
  }

  /// Begins a part; `add` gives its bytes.
  func begin(_ name: String) throws(XLSXError) {
    let part = WrittenParts.Part(name: name, offset: file.count)
    parts.append(part)
    try file.add { output throws(XLSXError) in
      output.append(ZipHeader.local, bytes: 4)
      Self.append(part, to: &output)
      output.append(0, bytes: 2)
      output.append(plain: name)
    }
  }

  /// Packs all bytes of the part that was begun.
  func add(_ bytes: UnsafeBufferPointer<UInt8>, by deflater: Deflater) throws(XLSXError) {
    let before = file.count
    try file.add { output throws(XLSXError) in try unsafe deflater.pack(bytes, to: &output) }
    try unsafe count(bytes, packed: file.count - before, isLast: true)
  }

  /// Adds bytes to the part that was begun, as they were packed; `isLast` ends it.
  func add(
    _ bytes: UnsafeBufferPointer<UInt8>, packed: UnsafeBufferPointer<UInt8>, isLast: Bool
  ) throws(XLSXError) {
    try file.add { output throws(XLSXError) in unsafe output.append(packed) }
    try unsafe count(bytes, packed: packed.count, isLast: isLast)
  }

  private func count(
    _ bytes: UnsafeBufferPointer<UInt8>, packed: Int, isLast: Bool
  ) throws(XLSXError) {
    let last = parts.count - 1
    if !isLast || !parts[last].pieces.isEmpty {
      parts[last].pieces.append(WrittenParts.Piece(size: bytes.count, packed: packed))
    }
    parts[last].packed += packed
    parts[last].size += bytes.count
    parts[last].sum = unsafe Deflater.sum(parts[last].sum, bytes)
    if isLast { try end(parts[last]) }
  }

  /// Adds a whole part that was packed before.
  func add(_ name: String, _ known: KnownPart) throws(XLSXError) {
    try begin(name)
    let last = parts.count - 1
    try file.add { output throws(XLSXError) in output.append(known.packed) }
    parts[last].packed = known.packed.count
    parts[last].size = known.raw.count
    parts[last].sum = known.sum
    parts[last].known = known
    try end(parts[last])
  }

  /// Writes the directory and closes the file.
  /// - Returns: what the file consists of.
  func close() throws(XLSXError) -> WrittenParts {
    let start = file.count
    for part in parts {
      try file.add { output throws(XLSXError) in
        output.append(ZipHeader.central, bytes: 4)
        output.append(ZipHeader.version, bytes: 2)
        Self.append(part, to: &output)
        output.append(0, bytes: 12)
        output.append(part.offset, bytes: 4)
        output.append(plain: part.name)
      }
    }
    let size = file.count - start
    guard file.count <= Self.sizeLimit else { throw tooLarge }
    let count = parts.count
    try file.add { output throws(XLSXError) in
      output.append(ZipHeader.end, bytes: 4)
      output.append(0, bytes: 4)
      output.append(count, bytes: 2)
      output.append(count, bytes: 2)
      output.append(size, bytes: 4)
      output.append(start, bytes: 4)
      output.append(0, bytes: 2)
    }
    let whole = file.count
    try file.close()
    return WrittenParts(parts: parts, size: whole)
  }

  /// Puts what is known now into the part's header: from the sum on, 14 bytes after its beginning.
  private func end(_ part: WrittenParts.Part) throws(XLSXError) {
    guard max(part.size, part.packed, part.offset) <= Self.sizeLimit else { throw tooLarge }
    try file.replace(at: part.offset + 14, Int(part.sum), bytes: 4)
    try file.replace(at: part.offset + 18, part.packed, bytes: 4)
    try file.replace(at: part.offset + 22, part.size, bytes: 4)
  }

  private var tooLarge: XLSXError { XLSXError(.notWritten(path: file.path, errno: EFBIG)) }

  /// What both headers of a part have: version, no flags, packed, the date, sum and sizes.
  private static func append(_ part: WrittenParts.Part, to output: inout ByteBuffer) {
    output.append(ZipHeader.version, bytes: 2)
    output.append(0, bytes: 2)
    output.append(ZipHeader.packed, bytes: 2)
    output.append(0, bytes: 2)
    output.append(ZipHeader.date, bytes: 2)
    output.append(Int(part.sum), bytes: 4)
    output.append(part.packed, bytes: 4)
    output.append(part.size, bytes: 4)
    output.append(part.name.utf8.count, bytes: 2)
  }
}

/// What stands in the headers of zip files.
enum ZipHeader {
  static let local = 0x0403_4B50
  static let central = 0x0201_4B50
  static let end = 0x0605_4B50
  /// 2.0, which is the first to know folders and packing.
  static let version = 20
  /// By DEFLATE.
  static let packed = 8
  /// 1980-01-01.
  static let date = 1 << 5 | 1
}
