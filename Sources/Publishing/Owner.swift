import Glibc

/// Whose a file is, for messages.
enum Owner {
  /// The name of the owner of `path`, or of the nearest folder above it that exists; the number of
  /// an owner without a name.
  static func name(of path: String) -> String {
    var status = stat()
    var place = path
    while unsafe lstat(place, &status) != 0 {
      guard let above = Place.above(place) else { return "?" }
      place = above
    }
    return name(of: status.st_uid)
  }

  private static func name(of user: uid_t) -> String {
    var entry = unsafe passwd()
    var found: UnsafeMutablePointer<passwd>?
    var buffer = [CChar](repeating: 0, count: 16_384)
    let length = buffer.count
    let code = unsafe getpwuid_r(user, &entry, &buffer, length, &found)
    guard code == 0, unsafe found != nil, let name = unsafe entry.pw_name else {
      return String(user)
    }
    return unsafe String(cString: name)
  }
}

/// Paths as text.
enum Place {
  /// The folder above; `nil` above `/` and `.`.
  static func above(_ path: String) -> String? {
    if path == "/" || path == "." { return nil }
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// A plain name: not hidden, and leading nowhere else.
  static func isName(_ name: String) -> Bool {
    !name.isEmpty && name.utf8.first != UInt8(ascii: ".") && name.utf8.count <= 200
      && !name.unicodeScalars.contains { $0 == "/" || $0.value < 0x20 || $0.value == 0x7F }
  }
}
