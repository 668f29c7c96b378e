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
    var fault: ReadFault?
    // One byte more, so that a file that has grown shows it.
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: before.size + 1) { room, filled in
      while filled <= before.size {
        let wanted = min(piece, before.size + 1 - filled)
        let place = unsafe UnsafeMutableBufferPointer(rebasing: room[filled..<filled + wanted])
        let count = unsafe Glibc.read(file, place.baseAddress, wanted)
        if count < 0 && errno == EINTR { continue }
        if count < 0 { fault = ReadFault(errno) }
        if count <= 0 { return }
        let read = unsafe UnsafeBufferPointer(rebasing: room[filled..<filled + count])
        filled += count
        guard unsafe watch(read.span) else {
          fault = .stopped
          return
        }
      }
    }
    if let fault { throw fault }
    guard bytes.count == before.size, try State(of: file) == before else { throw .changing }
    return bytes
  }

  /// The same without reading a large file: its bytes are those of the disk while they are looked
  /// at, and whoever uses them asks afterwards whether they are unchanged.
  /// - Parameter rest: how many seconds nobody must have written to it: times are told in steps,
  ///   and a second change within the step of the first one would not show.
  static func map(
    _ file: Int32, atMost limit: Int, atRestFor rest: Int, watch: (Span<UInt8>) -> Bool
  ) throws(ReadFault) -> FileBytes {
    let state = try closing(file) { () throws(ReadFault) in try State(of: file) }
    guard state.isRegular, state.size <= limit, state.isAtRest(for: rest),
      let mapped = MappedFile(file, state)
    else {
      return FileBytes(try read(file, atMost: limit, watch: watch))
    }
    let bytes = FileBytes(mapped)
    var place = 0
    while place < bytes.count {
      let end = min(place + piece, bytes.count)
      guard watch(bytes.span.extracting(place..<end)) else { throw .stopped }
      place = end
    }
    return bytes
  }

  /// Closes the file where `work` fails.
  private static func closing<Value>(
    _ file: Int32, _ work: () throws(ReadFault) -> Value
  ) throws(ReadFault) -> Value {
    do {
      return try work()
    } catch {
      close(file)
      throw error
    }
  }

  /// What the system says of a file, as far as a change of its bytes shows in it.
  struct State: Equatable, Sendable {
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

    /// True where neither the bytes nor anything else of the file was changed in the last
    /// `seconds`; false for a file that another machine's clock dates into the future.
    func isAtRest(for seconds: Int) -> Bool {
      var now = timespec()
      guard unsafe clock_gettime(CLOCK_REALTIME, &now) == 0 else { return false }
      return [modified, changed].allSatisfy { time in
        let passed = now.tv_sec - time[0]
        return passed > seconds || (passed == seconds && now.tv_nsec >= time[1])
      }
    }
  }
}
