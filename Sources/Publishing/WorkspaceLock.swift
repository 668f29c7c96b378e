import Glibc
import Synchronization

/// The lock that a run holds on its workspace, so that no two runs write at the same time. It dies
/// with its process, however that dies; the file's text only says who holds it.
package final class WorkspaceLock: Sendable {
  private let descriptor: Mutex<Int32?>

  private init(_ descriptor: Int32) { self.descriptor = Mutex(descriptor) }

  deinit { release() }

  /// Takes the lock in the folder `state`, which is made where it is missing, or throws `.held`.
  /// `since` says, for others, when this run began. Hold the result until `release()`.
  package static func acquire(
    state: String, since: String
  ) throws(PublishingError) -> WorkspaceLock {
    if unsafe mkdir(state, 0o755) != 0 && errno != EEXIST {
      throw PublishingError(errno, path: state, creating: true)
    }
    let folder = try Folder.open(state)
    let path = folder.inside("lock")
    let flags = O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW
    let file = unsafe openat(folder.descriptor, "lock", flags, 0o644)
    guard file >= 0 else { throw PublishingError(errno, path: path, creating: true) }
    let lock = WorkspaceLock(file)
    while flock(file, LOCK_EX | LOCK_NB) != 0 {
      switch errno {
      case EINTR: continue
      case EWOULDBLOCK: throw .held(path: path, by: holder(file))
      default: throw PublishingError(errno, path: path)
      }
    }
    let text = Array("pid \(getpid())\nsince \(since)\n".utf8)
    guard ftruncate(file, 0) == 0, unsafe pwrite(file, text, text.count, 0) == text.count else {
      throw PublishingError(errno, path: path)
    }
    return lock
  }

  /// Gives the lock up; once is enough.
  package func release() {
    descriptor.withLock { held in
      guard let file = held else { return }
      // Said aloud: a child between its fork and its exec still has the file open.
      flock(file, LOCK_UN)
      close(file)
      held = nil
    }
  }

  private static func holder(_ file: Int32) -> LockHolder? {
    var bytes = [UInt8](repeating: 0, count: 512)
    let count = unsafe pread(file, &bytes, bytes.count, 0)
    guard count > 0 else { return nil }
    let lines = String(decoding: bytes[..<count], as: UTF8.self).split(separator: "\n")
    guard lines.count >= 2, lines[0].hasPrefix("pid "), lines[1].hasPrefix("since "),
      let pid = Int32(lines[0].dropFirst(4))
    else { return nil }
    return LockHolder(pid: pid, since: String(lines[1].dropFirst(6)))
  }
}
