import CXLSXWriter
import Glibc
package import Layout

/// Writes a workbook to a file through libxlsxwriter, which ignores or cuts much in silence: the
/// value is checked first, every answer of the library is looked at, and since a full temporary
/// directory ruins a file without an error, the file counts only after `WorkbookVerifier`.
package enum WorkbookWriter {
  /// From this many rows in all on, rows are not kept in memory until the file is closed; smaller
  /// workbooks are made faster the other way.
  static let streamedFrom = 20_000

  /// Writes `workbook` to the new file `path`; its scratch files lie in `temporaryDirectory`. The
  /// same workbook gives the same bytes. After an error there is no file.
  package static func write(
    _ workbook: Workbook, to path: String, temporaryDirectory: String
  ) throws(XLSXError) {
    try WorkbookCheck.check(workbook)
    try checkDirectory(temporaryDirectory)
    guard unsafe access(path, F_OK) != 0 else { throw XLSXError(.outputExists(path: path)) }
    guard let created = CreationDate.seconds(workbook.properties.created) else {
      throw XLSXError(.settingIllegal(what: "created"))
    }
    do {
      let file = try OpenWorkbook(
        path: path, temporaryDirectory: temporaryDirectory,
        streams: workbook.sheets.reduce(0) { $0 + $1.rowCount } >= streamedFrom)
      try file.fill(workbook, created: created)
      let code = CreationDate.exclusively(created) { file.close() }
      try Library.check(code)
    } catch {
      unsafe unlink(path)
      throw error
    }
  }

  /// The library falls back to other directories in silence where this one does not serve, and
  /// writes ruins where it is full.
  private static func checkDirectory(_ path: String) throws(XLSXError) {
    var status = stat()
    var space = statvfs()
    var code: Int32 = 0
    if unsafe stat(path, &status) != 0 {
      code = errno
    } else if status.st_mode & S_IFMT != S_IFDIR {
      code = ENOTDIR
    } else if unsafe faccessat(AT_FDCWD, path, W_OK | X_OK, AT_EACCESS) != 0 {
      code = errno
    } else if unsafe statvfs(path, &space) == 0 && space.f_bavail == 0 {
      code = ENOSPC
    }
    if code != 0 { throw XLSXError(.temporaryDirectory(path: path, errno: code)) }
  }
}
