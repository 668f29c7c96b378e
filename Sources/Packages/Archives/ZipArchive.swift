import CZip
import Glibc

/// A zip archive in memory, read with libzip: whatever its bytes are, it unpacks to no more than
/// the limits allow.
@safe package final class ZipArchive {
  /// A member as the archive's directory lists it.
  package struct Member: Hashable, Sendable {
    /// As it stands in the archive: UTF-8, or an encoding that the archive does not tell.
    package let name: [UInt8]
    /// Bytes when unpacked, as the directory says.
    package let size: Int
    /// Bytes when packed, as the directory says.
    let packedSize: Int
    package let isEncrypted: Bool

    /// The name for messages.
    package var shownName: String { String(decoding: name, as: UTF8.self) }
    package var isFolder: Bool { name.last == UInt8(ascii: "/") }
  }

  package let members: [Member]
  package let limits: ArchiveLimits
  private let archive: OpaquePointer
  /// The archive's own bytes, which libzip reads as long as it is open.
  private let bytes: UnsafeMutableRawBufferPointer
  /// Bytes that were unpacked so far.
  private var unpacked = 0

  /// - Throws: `notAnArchive`, or `tooManyMembers`.
  package init(_ bytes: [UInt8], limits: ArchiveLimits = ArchiveLimits()) throws(PackageFault) {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, bytes.count), alignment: 1)
    unsafe copy.copyBytes(from: bytes)
    guard let opened = unsafe Self.open(copy, count: bytes.count) else {
      unsafe copy.deallocate()
      throw .notAnArchive
    }
    do {
      members = try unsafe Self.list(opened, limits)
    } catch {
      unsafe zip_discard(opened)
      unsafe copy.deallocate()
      throw error
    }
    self.limits = limits
    unsafe archive = unsafe opened
    unsafe self.bytes = unsafe copy
  }

  deinit {
    unsafe zip_discard(archive)
    unsafe bytes.deallocate()
  }

  /// A member's bytes.
  /// - Throws: what is wrong with the member, or that it would be too much.
  package func contents(of index: Int) throws(PackageFault) -> [UInt8] {
    var contents: [UInt8] = []
    // No more than is honest: the directory may say anything.
    contents.reserveCapacity(min(members[index].size, 1 << 24))
    try unsafe read(index) { piece in
      unsafe contents.append(contentsOf: piece)
      return true
    }
    return contents
  }

  /// Unpacks a member and gives its bytes to `body`, piece by piece, none empty, until it answers
  /// false.
  func read(
    _ index: Int, _ body: (UnsafeBufferPointer<UInt8>) throws(PackageFault) -> Bool
  ) throws(PackageFault) {
    let member = members[index]
    guard !member.isEncrypted else { throw .encrypted(member: member.shownName) }
    try check(member.size, of: member)
    guard let file = unsafe zip_fopen_index(archive, zip_uint64_t(index), 0) else {
      throw .memberDamaged(member.shownName)
    }
    defer { unsafe zip_fclose(file) }
    let buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 1 << 16)
    defer { unsafe buffer.deallocate() }
    var count = 0
    while true {
      let read = unsafe zip_fread(file, buffer.baseAddress!, zip_uint64_t(buffer.count))
      if read < 0 { throw .memberDamaged(member.shownName) }
      if read == 0 { break }
      count += Int(read)
      unpacked += Int(read)
      guard count <= member.size else { throw .memberDamaged(member.shownName) }
      try check(count, of: member)
      guard try unsafe body(UnsafeBufferPointer(rebasing: buffer[..<Int(read)])) else { return }
    }
    guard count == member.size else { throw .memberDamaged(member.shownName) }
  }

  /// What is said beforehand and what comes are held to the same limits.
  private func check(_ count: Int, of member: Member) throws(PackageFault) {
    guard count <= limits.memberBytes else { throw .tooLarge(bytes: limits.memberBytes) }
    guard unpacked <= limits.totalBytes else { throw .tooLarge(bytes: limits.totalBytes) }
    guard count <= limits.ratioFreeBytes || count / max(1, member.packedSize) <= limits.ratio else {
      throw .tooCompressed(member: member.shownName)
    }
  }

  private static func open(_ bytes: UnsafeMutableRawBufferPointer, count: Int) -> OpaquePointer? {
    var error = unsafe zip_error_t()
    guard
      let source = unsafe zip_source_buffer_create(
        bytes.baseAddress, zip_uint64_t(count), 0, &error)
    else { return nil }
    guard let archive = unsafe zip_open_from_source(source, ZIP_RDONLY, &error) else {
      unsafe zip_source_free(source)
      unsafe zip_error_fini(&error)
      return nil
    }
    return unsafe archive
  }

  private static func list(
    _ archive: OpaquePointer, _ limits: ArchiveLimits
  ) throws(PackageFault) -> [Member] {
    let count = unsafe Int(zip_get_num_entries(archive, 0))
    guard count <= limits.members else { throw .tooManyMembers(limits.members) }
    var members: [Member] = []
    members.reserveCapacity(max(0, count))
    for index in 0..<max(0, count) {
      var entry = unsafe zip_stat_t()
      guard unsafe zip_stat_index(archive, zip_uint64_t(index), 0, &entry) == 0,
        let name = unsafe zip_get_name(archive, zip_uint64_t(index), ZIP_FL_ENC_RAW)
      else { throw .notAnArchive }
      let length = unsafe strlen(name)
      let bytes = unsafe UnsafeRawBufferPointer(start: name, count: length)
      members.append(
        Member(
          name: unsafe Array(bytes), size: unsafe Int(clamping: entry.size),
          packedSize: unsafe Int(clamping: entry.comp_size),
          isEncrypted: unsafe entry.encryption_method != UInt16(ZIP_EM_NONE)))
    }
    return members
  }
}
