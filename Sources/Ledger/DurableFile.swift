import Foundation

/// Files that are whole under their name, or not there.
enum DurableFile {
  /// Gives a finished file its name and makes both last. What stands at `path` already is kept,
  /// and `.occupied` thrown.
  static func move(_ made: String, to path: String) throws {
    guard let file = FileHandle(forUpdatingAtPath: made) else {
      throw LedgerError.absent(path: made)
    }
    try file.synchronize()
    try file.close()
    if FileManager.default.fileExists(atPath: path) { throw LedgerError.occupied(path: path) }
    try FileManager.default.moveItem(atPath: made, toPath: path)
    let folder = folder(of: path)
    guard let entries = FileHandle(forReadingAtPath: folder) else {
      throw LedgerError.permission(path: folder, owner: LedgerError.owner(of: folder))
    }
    try entries.synchronize()
    try entries.close()
  }

  /// The folder that a file lies in.
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
