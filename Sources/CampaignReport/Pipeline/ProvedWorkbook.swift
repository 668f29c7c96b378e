import Layout
import Publishing
import XLSX

/// A workbook that is on the disk and was read back: a full disk ruins one without an error. What
/// the manifest says of it is taken from the bytes that were read.
struct ProvedWorkbook: Sendable {
  /// In bytes.
  let size: Int
  let digest: String

  /// - Parameters:
  ///   - scratch: a folder on the same disk for scratch files.
  ///   - name: what messages call the file.
  static func write(
    _ workbook: Workbook, to path: String, scratch: String, as name: String
  ) throws(WorldFailure) -> ProvedWorkbook {
    let sum = Digest.Sum()
    var size = 0
    do throws(XLSXError) {
      let written = try WorkbookWriter.write(workbook, to: path, temporaryDirectory: scratch)
      try WorkbookVerifier.verify(workbook, at: path, written: written) { bytes in
        sum.add(bytes)
        size += bytes.count
      }
    } catch {
      throw WorldFailure(error, file: name)
    }
    return ProvedWorkbook(size: size, digest: sum.finish())
  }
}
