import CXLSXWriter
import Glibc
package import Layout

/// Writes a workbook to a file. The value is checked first, every answer of the library and the
/// system is looked at. Since a full temporary directory ruins a file of libxlsxwriter's without
/// an error, a file counts only after `WorkbookVerifier`.
package enum WorkbookWriter {
  /// Who writes the file.
  package enum Maker: Sendable {
    /// This package's own writer, which takes a fraction of the time.
    case bulk
    /// libxlsxwriter, for all that the other does not know: validations, conditional formats.
    case library
  }

  /// From this many rows in all on, rows are not kept in memory until the file is closed; smaller
  /// workbooks are made faster the other way.
  static let streamedFrom = 20_000

  /// Writes `workbook` to the new file `path`; scratch files, which only the library needs, lie in
  /// `temporaryDirectory`. The same workbook gives the same bytes. After an error there is no file.
  /// - Returns: what `WorkbookVerifier` proves the file by, where the writer has proved the rows.
  @discardableResult
  package static func write(
    _ workbook: Workbook, to path: String, temporaryDirectory: String
  ) throws(XLSXError) -> WrittenParts? {
    let maker = BulkWriter.canWrite(workbook) ? Maker.bulk : .library
    return try write(workbook, to: path, temporaryDirectory: temporaryDirectory, by: maker)
  }

  /// As above, by the maker that the caller wants.
  @discardableResult
  package static func write(
    _ workbook: Workbook, to path: String, temporaryDirectory: String, by maker: Maker
  ) throws(XLSXError) -> WrittenParts? {
    try WorkbookCheck.check(workbook)
    if maker == .bulk { return try BulkWriter.write(workbook, to: path) }
    try checkDirectory(temporaryDirectory)
    guard unsafe access(path, F_OK) != 0 else { throw XLSXError(.outputExists(path: path)) }
    do {
      try make(workbook, path, temporaryDirectory)
      return nil
    } catch {
      // A file that somebody else made in the meantime is theirs.
      if error.reason != .outputExists(path: path) { unsafe unlink(path) }
      throw error
    }
  }

  private static func make(
    _ workbook: Workbook, _ path: String, _ temporaryDirectory: String
  ) throws(XLSXError) {
    guard let created = CreationDate.seconds(workbook.properties.created) else {
      throw XLSXError(.settingIllegal(what: "created"))
    }
    let file = try OpenWorkbook(
      path: path, temporaryDirectory: temporaryDirectory,
      streams: workbook.sheets.reduce(0) { $0 + $1.rowCount } >= streamedFrom)
    try file.fill(workbook, created: created)
    let code = CreationDate.exclusively(created) { file.close() }
    try Library.check(code)
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
