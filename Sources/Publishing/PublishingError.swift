import Glibc

/// The disk, or somebody else, is in the way.
package enum PublishingError: Error, Hashable, Sendable {
  /// Another run holds the lock; `nil` where its file does not say which.
  case held(path: String, by: LockHolder?)
  /// The folder or file belongs to `owner` and may not be written.
  case permission(path: String, owner: String)
  case cannotCreate(path: String, errno: Int32)
  /// A link or a file stands where a folder must be; links are never followed.
  case notAFolder(path: String)
  /// Bytes; `nil` where only the failure is known.
  case diskFull(path: String, needed: Int?, available: Int?)
  case inputOutput(path: String, errno: Int32)
  /// A kept input that is not there any more.
  case absent(path: String)
  /// A kept input whose bytes are no longer those of its digest.
  case damaged(path: String)
  /// A name that would lead elsewhere or stay hidden: a defect of the caller.
  case nameIllegal(String)

  /// The exit status that sysexits gives to it.
  package var exitStatus: Int32 {
    switch self {
    case .held: 75
    case .permission: 77
    case .cannotCreate, .notAFolder: 73
    case .diskFull, .inputOutput, .damaged: 74
    case .absent: 66
    case .nameIllegal: 70
    }
  }

  /// What an error number means for `path`; `creating` where something new was to be made there.
  init(_ code: Int32, path: String, creating: Bool = false) {
    switch code {
    case EACCES, EPERM:
      self = .permission(path: path, owner: Owner.name(of: path))
    case ENOSPC, EDQUOT:
      self = .diskFull(path: path, needed: nil, available: nil)
    case ELOOP, ENOTDIR:
      self = .notAFolder(path: path)
    case EROFS, ENAMETOOLONG:
      self = .cannotCreate(path: path, errno: code)
    default:
      self =
        creating
        ? .cannotCreate(path: path, errno: code) : .inputOutput(path: path, errno: code)
    }
  }
}

/// Who holds a lock.
package struct LockHolder: Hashable, Sendable {
  package var pid: Int32
  /// When it began, in the words that it was taken with.
  package var since: String

  package init(pid: Int32, since: String) {
    self.pid = pid
    self.since = since
  }
}
