import Glibc

/// Reading one opened file to its end.
enum RegularFile {
  /// The largest piece that is read at once, and shown to whoever watches.
  private static let piece = 1 << 20

  /// Takes over the descriptor and closes it.
  /// - Throws: `changing` where the file is not the same before and after: a shorter or longer one,
  ///   or one that was written to meanwhile, would be read as a mixture that nobody handed in.
  static func read(
    _ file: Int32, atMost limit: Int, watch: (Span<UInt8>) -> Bool
  ) throws(ReadFault) -> [UInt8] {
    defer { close(file) }
    let before = try State(of: file)
    guard before.isRegular else { throw .notAFile }
    guard before.size <= limit else { throw .tooLarge(bytes: before.size) }
    var bytes: [UInt8] = []
    // One byte more, so that a file that has grown shows it.
    bytes.reserveCapacity(before.size + 1)
    var buffer = [UInt8](repeating: 0, count: min(piece, before.size + 1))
    while bytes.count <= before.size {
      let count = unsafe buffer.withUnsafeMutableBytes {
        unsafe Glibc.read(file, $0.baseAddress, min($0.count, before.size + 1 - bytes.count))
      }
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw ReadFault(errno) }
      if count == 0 { break }
      guard watch(buffer.span.extracting(..<count)) else { throw .stopped }
      bytes.append(contentsOf: buffer[..<count])
    }
    guard bytes.count == before.size, try State(of: file) == before else { throw .changing }
    return bytes
  }

  /// What the system says of a file, as far as a change of its bytes shows in it.
  private struct State: Equatable {
    let isRegular: Bool
    let size: Int
    private let modified: [Int]
    private let changed: [Int]

    init(of file: Int32) throws(ReadFault) {
      var status = stat()
      guard unsafe fstat(file, &status) == 0 else { throw ReadFault(errno) }
      isRegular = status.st_mode & S_IFMT == S_IFREG
      size = Int(status.st_size)
      modified = [status.st_mtim.tv_sec, status.st_mtim.tv_nsec]
      changed = [status.st_ctim.tv_sec, status.st_ctim.tv_nsec]
    }
  }
}
