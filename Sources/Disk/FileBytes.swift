/// The bytes of a file, read or mapped.
package struct FileBytes: Sendable, RandomAccessCollection {
  private enum Storage: Sendable {
    case read([UInt8])
    case mapped(MappedFile)
  }
  private let storage: Storage
  private let range: Range<Int>

  package init(_ bytes: [UInt8]) { self.init(.read(bytes), 0..<bytes.count) }

  init(_ file: MappedFile) { self.init(.mapped(file), 0..<file.count) }

  private init(_ storage: Storage, _ range: Range<Int>) {
    self.storage = storage
    self.range = range
  }

  package var startIndex: Int { 0 }

  package var endIndex: Int { range.count }

  /// The byte at a place, from 0 on.
  package subscript(place: Int) -> UInt8 { span[place] }

  /// The bytes as they lie in memory: for loops over many of them.
  package var span: Span<UInt8> {
    @_lifetime(borrow self)
    get {
      switch storage {
      case .read(let bytes):
        unsafe _overrideLifetime(bytes.span.extracting(range), borrowing: self)
      case .mapped(let file):
        unsafe _overrideLifetime(file.buffer.span.extracting(range), borrowing: self)
      }
    }
  }

  /// The bytes by themselves: those of a mapped file are copied.
  package var array: [UInt8] {
    switch storage {
    case .read(let bytes): range.count == bytes.count ? bytes : Array(bytes[range])
    case .mapped(let file): unsafe Array(file.buffer[range])
    }
  }

  /// Some of the bytes, without a copy of them.
  package func part(_ places: Range<Int>) -> FileBytes {
    precondition(places.upperBound <= count, "a part lies in the whole")
    let start = range.lowerBound
    return FileBytes(storage, start + places.lowerBound..<start + places.upperBound)
  }

  /// Whether they are those of the disk, and not a copy of ours.
  package var isMapped: Bool { if case .mapped = storage { true } else { false } }

  /// False where another program has written to a mapped file since it was opened: what was read of
  /// it is a mixture that nobody handed in. What was read into memory stays as it was.
  package var isUnchanged: Bool {
    switch storage {
    case .read: true
    case .mapped(let file): file.isUnchanged
    }
  }
}
