import Glibc

/// Writes a zip file part by part: all dated 1980-01-01, so the same parts give the same bytes.
@safe final class ZipWriter {
  private struct Entry {
    var name: String
    /// Where its header begins.
    var offset: Int
    var sum: UInt32 = 0
    var packed = 0
    var size = 0
  }

  /// Parts beyond what 32 bits can say would need another format of zip files.
  private static let sizeLimit = Int(UInt32.max) - 1
  private static let localHeader = 0x0403_4B50
  private static let centralHeader = 0x0201_4B50
  private static let endHeader = 0x0605_4B50

  private let path: String
  private let file: OutputFile
  private let deflater: Deflater
  private var entries: [Entry] = []

  init(path: String, deflater: Deflater) throws(XLSXError) {
    self.path = path
    self.deflater = deflater
    file = try OutputFile(path: path)
  }

  /// Begins a part; `add` gives its bytes.
  func begin(_ name: String) throws(XLSXError) {
    let entry = Entry(name: name, offset: file.count)
    entries.append(entry)
    try file.add { output throws(XLSXError) in
      output.append(Self.localHeader, bytes: 4)
      Self.append(entry, to: &output)
      output.append(0, bytes: 2)
      output.append(plain: name)
    }
  }

  /// Adds bytes to the part that was begun; `isLast` ends it.
  func add(_ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool) throws(XLSXError) {
    let last = entries.count - 1
    let before = file.count
    try file.add { output throws(XLSXError) in
      try unsafe deflater.pack(bytes, isLast: isLast, to: &output)
    }
    entries[last].packed += file.count - before
    entries[last].size += bytes.count
    entries[last].sum = unsafe Deflater.sum(entries[last].sum, bytes)
    if isLast { try end(entries[last]) }
  }

  /// The parts so far.
  var parts: [WrittenParts.Part] {
    entries.map { WrittenParts.Part(name: $0.name, size: $0.size, sum: $0.sum) }
  }

  /// Writes the directory and closes the file.
  func close() throws(XLSXError) {
    let start = file.count
    for entry in entries {
      try file.add { output throws(XLSXError) in
        output.append(Self.centralHeader, bytes: 4)
        output.append(20, bytes: 2)
        Self.append(entry, to: &output)
        output.append(0, bytes: 12)
        output.append(entry.offset, bytes: 4)
        output.append(plain: entry.name)
      }
    }
    let size = file.count - start
    guard file.count <= Self.sizeLimit else { throw tooLarge }
    let count = entries.count
    try file.add { output throws(XLSXError) in
      output.append(Self.endHeader, bytes: 4)
      output.append(0, bytes: 4)
      output.append(count, bytes: 2)
      output.append(count, bytes: 2)
      output.append(size, bytes: 4)
      output.append(start, bytes: 4)
      output.append(0, bytes: 2)
    }
    try file.close()
  }

  /// Puts what is known now into the part's header: from the sum on, 14 bytes after its beginning.
  private func end(_ entry: Entry) throws(XLSXError) {
    guard max(entry.size, entry.packed, entry.offset) <= Self.sizeLimit else { throw tooLarge }
    var bytes: [UInt8] = []
    for number in [Int(entry.sum), entry.packed, entry.size] {
      for index in 0..<4 { bytes.append(UInt8(truncatingIfNeeded: number >> (8 * index))) }
    }
    try file.replace(at: entry.offset + 14, bytes)
  }

  private var tooLarge: XLSXError { XLSXError(.notWritten(path: path, errno: EFBIG)) }

  /// What both headers of a part have: version 2.0, no flags, packed, the date, sum and sizes.
  private static func append(_ entry: Entry, to output: inout ByteBuffer) {
    output.append(20, bytes: 2)
    output.append(0, bytes: 2)
    output.append(8, bytes: 2)
    output.append(0, bytes: 2)
    output.append(1 << 5 | 1, bytes: 2)
    output.append(Int(entry.sum), bytes: 4)
    output.append(entry.packed, bytes: 4)
    output.append(entry.size, bytes: 4)
    output.append(entry.name.utf8.count, bytes: 2)
  }
}
