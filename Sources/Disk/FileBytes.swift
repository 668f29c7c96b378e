/// The bytes of a file, read or mapped.
package struct FileBytes: Sendable, RandomAccessCollection {
  private enum Storage: Sendable {
    case read([UInt8])
    case mapped(MappedFile)
  }
  private let storage: Storage

  package init(_ bytes: [UInt8]) { storage = .read(bytes) }

  init(_ file: MappedFile) { storage = .mapped(file) }

  package var startIndex: Int { 0 }

  package var endIndex: Int {
    switch storage {
    case .read(let bytes): bytes.count
    case .mapped(let file): file.count
    }
  }

  /// The byte at a place, from 0 on.
  package subscript(place: Int) -> UInt8 { span[place] }

  /// The bytes as they lie in memory: for loops over many of them.
  package var span: Span<UInt8> {
    @_lifetime(borrow self)
    get {
      switch storage {
      case .read(let bytes): unsafe _overrideLifetime(bytes.span, borrowing: self)
      case .mapped(let file): unsafe _overrideLifetime(file.buffer.span, borrowing: self)
      }
    }
  }

  /// The bytes by themselves: those of a mapped file are copied.
  package var array: [UInt8] {
    switch storage {
    case .read(let bytes): bytes
    case .mapped(let file): unsafe Array(file.buffer)
    }
  }

  /// False where another program has written to a mapped file since it was opened: what was read of
  /// it is a mixture that nobody handed in. What was read into memory stays as it was.
  package var isUnchanged: Bool {
    switch storage {
    case .read: true
    case .mapped(let file): file.isUnchanged
    }
  }
}
