import Disk
import Foundation
import GRDB

/// Why the ledger cannot be used, or does not do what it is asked.
package enum LedgerError: Error, Hashable, Sendable {
  /// Another program is writing in it and did not finish in time.
  case locked(path: String)
  /// It is damaged; `detail` is what SQLite found.
  case corrupt(path: String, detail: String)
  /// A later version of the tool made it.
  case newer(path: String)
  /// A SQLite file, but no ledger of this tool.
  case foreign(path: String)
  /// It, or its folder, belongs to `owner` and may not be read or written.
  case permission(path: String, owner: String)
  case diskFull(path: String)
  case inputOutput(path: String, detail: String)
  case cannotCreate(path: String, detail: String)
  /// A ledger or a file already stands where one was to be put.
  case occupied(path: String)
  /// There is no file to restore from.
  case absent(path: String)
  /// Nothing published stands under this month: nothing can be sealed or sent.
  case notPublished(ReportedMonth)
  case noDelivery(id: Int64)
  /// A delivery that does not wait for a person's word.
  case cannotSettle(id: Int64, state: Delivery.State)
  /// A step that the order of work does not allow: a defect of the caller.
  case outOfOrder(String)

  /// The exit status of the contract for it.
  package var exitStatus: Int32 {
    switch self {
    case .locked: 75
    case .permission: 77
    case .corrupt, .diskFull, .inputOutput: 74
    case .newer, .foreign, .cannotCreate, .occupied: 73
    case .absent, .notPublished, .noDelivery: 66
    case .cannotSettle: 64
    case .outOfOrder: 70
    }
  }

  /// What an error of the database means for the ledger at `path`.
  init(_ error: any Error, path: String) {
    switch error {
    case let error as LedgerError: self = error
    case let error as DatabaseError: self.init(error, path: path)
    case ReadFault.permission: self = .permission(path: path, owner: Self.owner(of: path))
    default: self = .inputOutput(path: path, detail: error.localizedDescription)
    }
  }

  private init(_ error: DatabaseError, path: String) {
    let detail = error.message ?? "SQLite \(error.resultCode.rawValue)"
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .locked(path: path)
    case .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_FORMAT:
      self = .corrupt(path: path, detail: detail)
    case .SQLITE_FULL: self = .diskFull(path: path)
    case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH:
      self = .permission(path: path, owner: Self.owner(of: path))
    case .SQLITE_CANTOPEN:
      self =
        Self.isWithinReach(path)
        ? .cannotCreate(path: path, detail: detail)
        : .permission(path: path, owner: Self.owner(of: path))
    case .SQLITE_IOERR: self = .inputOutput(path: path, detail: detail)
    case .SQLITE_CONSTRAINT, .SQLITE_MISUSE, .SQLITE_ERROR, .SQLITE_RANGE, .SQLITE_MISMATCH:
      self = .outOfOrder(detail)
    default: self = .inputOutput(path: path, detail: detail)
    }
  }

  /// The name of the owner of `path` or of the nearest folder above that exists.
  static func owner(of path: String) -> String {
    var place = URL(fileURLWithPath: path)
    while true {
      if let found = try? FileManager.default.attributesOfItem(atPath: place.path) {
        if let name = found[.ownerAccountName] as? String { return name }
        return (found[.ownerAccountID] as? Int).map(String.init) ?? "?"
      }
      if place.path == "/" { return "?" }
      place.deleteLastPathComponent()
    }
  }

  /// True when neither the file nor its folder is closed to this user.
  private static func isWithinReach(_ path: String) -> Bool {
    let files = FileManager.default
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    if files.fileExists(atPath: path) {
      return files.isReadableFile(atPath: path) && files.isWritableFile(atPath: path)
        && files.isWritableFile(atPath: folder)
    }
    return !files.fileExists(atPath: folder) || files.isWritableFile(atPath: folder)
  }
}
