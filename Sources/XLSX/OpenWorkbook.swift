import CXLSXWriter
import Layout

/// A workbook of the library's, from its making until it is closed or given up.
@safe final class OpenWorkbook {
  private var book: UnsafeMutablePointer<lxw_workbook>?

  init(path: String, temporaryDirectory: String, streams: Bool) throws(XLSXError) {
    unsafe book = Library.withCStrings([temporaryDirectory]) { strings in
      var options = unsafe lxw_workbook_options()
      unsafe options.constant_memory = streams ? 1 : 0
      unsafe options.tmpdir = unsafe strings[0]
      unsafe options.use_zip64 = 0
      return unsafe workbook_new_opt(path, &options)
    }
    if unsafe book == nil { throw Library.nothing("workbook") }
  }

  deinit { if let book = unsafe book { unsafe lxw_workbook_free(book) } }

  /// Writes all that `workbook` holds; `created` in seconds since 1970.
  func fill(_ workbook: Workbook, created: Int) throws(XLSXError) {
    guard let book = unsafe book else { throw Library.nothing("workbook") }
    try unsafe setProperties(workbook.properties, created: created, in: book)
    var formats: [UnsafeMutablePointer<lxw_format>] = unsafe []
    for format in workbook.formats {
      guard let made = unsafe workbook_add_format(book) else { throw Library.nothing("format") }
      unsafe FormatWriter.set(format, in: made)
      unsafe formats.append(made)
    }
    let names = Set(workbook.sheets.map(\.name))
    var hasActive = false
    for sheet in workbook.sheets {
      guard let made = unsafe workbook_add_worksheet(book, sheet.name) else {
        throw Library.nothing("worksheet", sheet: sheet.name)
      }
      // The first sheet that can be seen is the one that is seen first.
      if sheet.isHidden {
        unsafe worksheet_hide(made)
      } else if !hasActive {
        unsafe worksheet_activate(made)
        unsafe worksheet_set_first_sheet(made)
        hasActive = true
      }
      let writer = unsafe SheetWriter(
        sheet: sheet, target: made, formats: formats, values: workbook.formats, names: names)
      try writer.write()
    }
  }

  /// Assembles the file; the workbook is gone afterwards.
  func close() -> lxw_error {
    guard let closing = unsafe book else { return LXW_ERROR_NULL_PARAMETER_IGNORED }
    unsafe book = nil
    return unsafe workbook_close(closing)
  }

  private func setProperties(
    _ values: Workbook.Properties, created: Int, in book: UnsafeMutablePointer<lxw_workbook>
  ) throws(XLSXError) {
    let texts = [values.title, values.subject, values.author, values.comments]
    let code = unsafe Library.withCStrings(texts) { strings in
      var properties = unsafe lxw_doc_properties()
      unsafe properties.title = unsafe strings[0]
      unsafe properties.subject = unsafe strings[1]
      unsafe properties.author = unsafe strings[2]
      unsafe properties.comments = unsafe strings[3]
      unsafe properties.created = created
      return unsafe workbook_set_properties(book, &properties)
    }
    try Library.check(code)
  }
}
