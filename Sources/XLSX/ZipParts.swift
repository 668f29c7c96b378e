import CZip

/// The parts of a zip file, opened for reading; libzip checks its directory against its entries and
/// the sum of each part that is read to its end.
@safe final class ZipParts: PartSource {
  let path: String
  /// In the file's order.
  let names: [String]
  private let archive: OpaquePointer
  private let desk: UnpackingDesk

  /// Parts of up to this many bytes are unpacked at once.
  private static let wholeLimit: zip_uint64_t = 1 << 20

  init(path: String) throws(XLSXError) {
    self.path = path
    desk = try UnpackingDesk.lent()
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

  deinit {
    unsafe zip_discard(archive)
    UnpackingDesk.giveBack(desk)
  }

  func read(
    _ name: String, _ body: (UnsafeBufferPointer<UInt8>) throws(XLSXError) -> Void
  ) throws(XLSXError) {
    guard let index = names.firstIndex(of: name) else { throw XLSXError(.partMissing(name)) }
    try unsafe read(index, body)
  }

  private func read(
    _ index: Int, _ body: (UnsafeBufferPointer<UInt8>) throws(XLSXError) -> Void
  ) throws(XLSXError) {
    let name = names[index]
    var entry = unsafe zip_stat_t()
    guard unsafe zip_stat_index(archive, zip_uint64_t(index), 0, &entry) == 0 else {
      throw unreadable(name)
    }
    if unsafe entry.comp_method == UInt16(ZIP_CM_DEFLATE) && entry.size <= Self.wholeLimit
      && entry.comp_size <= Self.wholeLimit
    {
      return try unsafe readWhole(name, entry, body)
    }
    guard let file = unsafe zip_fopen_index(archive, zip_uint64_t(index), 0) else {
      throw unreadable(name)
    }
    defer { unsafe zip_fclose(file) }
    let buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 1 << 16)
    defer { unsafe buffer.deallocate() }
    while true {
      let count = unsafe zip_fread(file, buffer.baseAddress!, zip_uint64_t(buffer.count))
      if count < 0 { throw unreadable(name) }
      if count == 0 { return }
      try unsafe body(UnsafeBufferPointer(rebasing: buffer[..<Int(count)]))
    }
  }

  /// Unpacks a small part at once, which takes half the time.
  private func readWhole(
    _ name: String, _ entry: zip_stat_t,
    _ body: (UnsafeBufferPointer<UInt8>) throws(XLSXError) -> Void
  ) throws(XLSXError) {
    let flags = zip_flags_t(ZIP_FL_COMPRESSED)
    guard let file = unsafe zip_fopen_index(archive, entry.index, flags) else {
      throw unreadable(name)
    }
    defer { unsafe zip_fclose(file) }
    desk.packed.truncate()
    unsafe desk.packed.append(upTo: Int(entry.comp_size)) { place in
      unsafe max(0, Int(zip_fread(file, place, entry.comp_size)))
    }
    guard unsafe desk.packed.count == Int(entry.comp_size),
      let whole = unsafe desk.unpacker.unpacked(desk.packed.bytes, size: Int(entry.size)),
      unsafe Deflater.sum(0, whole) == entry.crc
    else { throw unreadable(name) }
    if whole.count > 0 { try unsafe body(whole) }
  }

  private func unreadable(_ name: String) -> XLSXError {
    XLSXError(.unreadable(path: path, message: name))
  }
}
