import CXLSXWriter

/// The library's answers and its C strings.
enum Library {
  /// Throws what is no success, with the library's own words.
  static func check(
    _ code: lxw_error, sheet: String? = nil, cell: String? = nil
  ) throws(XLSXError) {
    guard code != LXW_NO_ERROR else { return }
    let words = unsafe String(cString: lxw_strerror(code))
    let reason = XLSXError.Reason.library(code: Int(code.rawValue), message: words)
    throw XLSXError(reason, sheet: sheet, cell: cell)
  }

  /// The error of a null pointer where the library should have given an object.
  static func nothing(_ what: String, sheet: String? = nil) -> XLSXError {
    XLSXError(.library(code: -1, message: "no \(what)"), sheet: sheet)
  }

  /// Gives `body` the texts as C strings that live until it returns; the library copies them.
  static func withCStrings<Result>(
    _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let copies = unsafe texts.map { unsafe strdup($0) }
    defer {
      for index in unsafe copies.indices { unsafe free(copies[index]) }
    }
    return unsafe body(copies)
  }
}
