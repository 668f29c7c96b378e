import CZip

/// The parts of a zip file, opened for reading; libzip checks its directory against its entries and
/// the sum of each part that is read to its end.
@safe final class ZipParts {
  let path: String
  /// In the file's order.
  let names: [String]
  private let archive: OpaquePointer

  init(path: String) throws(XLSXError) {
    self.path = path
    var code: Int32 = 0
    guard let opened = unsafe zip_open(path, ZIP_RDONLY | ZIP_CHECKCONS, &code) else {
      throw XLSXError(.unreadable(path: path, message: "zip error \(code)"))
    }
    var names: [String] = []
    for index in 0..<max(0, unsafe zip_get_num_entries(opened, 0)) {
      let name = unsafe zip_get_name(opened, zip_uint64_t(index), ZIP_FL_ENC_RAW)
      names.append(unsafe name.map { unsafe String(cString: $0) } ?? "")
    }
    self.names = names
    unsafe archive = unsafe opened
  }

  deinit { unsafe zip_discard(archive) }

  /// Gives the bytes of part `name` to `body`, piece by piece, none empty.
  func read(
    _ name: String, _ body: (UnsafeRawBufferPointer) throws(XLSXError) -> Void
  ) throws(XLSXError) {
    guard let index = names.firstIndex(of: name) else { throw XLSXError(.partMissing(name)) }
    guard let file = unsafe zip_fopen_index(archive, zip_uint64_t(index), 0) else {
      throw unreadable(name)
    }
    defer { unsafe zip_fclose(file) }
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 8)
    defer { unsafe buffer.deallocate() }
    while true {
      let count = unsafe zip_fread(file, buffer.baseAddress!, zip_uint64_t(buffer.count))
      if count < 0 { throw unreadable(name) }
      if count == 0 { return }
      try unsafe body(UnsafeRawBufferPointer(rebasing: buffer[..<Int(count)]))
    }
  }

  private func unreadable(_ name: String) -> XLSXError {
    XLSXError(.unreadable(path: path, message: name))
  }
}
