import Glibc

/// A new file, written from its beginning to its end; every answer of the system is looked at. Its
/// memory serves the next file again.
@safe final class OutputFile {
  /// As much is held back before it is written, so that a small file is one call.
  private static let limit = 1 << 22

  private(set) var path = ""
  private var descriptor: Int32 = -1
  private var written = 0
  private var pending = ByteBuffer(capacity: 1 << 16)

  deinit { abandon() }

  /// Makes the file; there must be none.
  func open(_ path: String) throws(XLSXError) {
    abandon()
    self.path = path
    written = 0
    pending.truncate()
    descriptor = unsafe Glibc.open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor < 0 else { return }
    throw XLSXError(
      errno == EEXIST ? .outputExists(path: path) : .notWritten(path: path, errno: errno))
  }

  /// Closes a file that will not be whole.
  func abandon() {
    if descriptor >= 0 { _ = Glibc.close(descriptor) }
    descriptor = -1
  }

  /// The bytes so far.
  var count: Int { written + pending.count }

  /// Lets `body` add bytes.
  func add(
    _ body: (inout ByteBuffer) throws(XLSXError) -> Void
  ) throws(XLSXError) {
    try body(&pending)
    if pending.count >= Self.limit { try flush() }
  }

  /// Puts the lowest `bytes` bytes of `number`, the lowest first, in the place of those from
  /// `offset` on.
  func replace(at offset: Int, _ number: Int, bytes count: Int) throws(XLSXError) {
    if offset >= written { return pending.replace(at: offset - written, number, bytes: count) }
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
    let done = unsafe pwrite(descriptor, bytes, count, off_t(offset))
    guard done == count else { throw failure(done < 0 ? errno : ENOSPC) }
  }

  /// Writes what is left; the file is whole afterwards.
  func close() throws(XLSXError) {
    try flush()
    let closing = descriptor
    descriptor = -1
    guard Glibc.close(closing) == 0 else { throw failure(errno) }
  }

  private func flush() throws(XLSXError) {
    var done = 0
    while done < pending.count {
      let rest = unsafe UnsafeBufferPointer(rebasing: pending.bytes[done...])
      let count = unsafe write(descriptor, rest.baseAddress, rest.count)
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { throw failure(count < 0 ? errno : ENOSPC) }
      done += count
    }
    written += done
    pending.truncate()
  }

  private func failure(_ code: Int32) -> XLSXError {
    XLSXError(.notWritten(path: path, errno: code))
  }
}
