import CDeflate

/// Unpacks bytes by libdeflate, into memory that is used again.
@safe final class Unpacker {
  private let decompressor: OpaquePointer
  private var output = ByteBuffer()

  init() throws(XLSXError) {
    guard let made = unsafe libdeflate_alloc_decompressor() else {
      throw XLSXError(.library(code: -1, message: "no decompressor"))
    }
    unsafe decompressor = unsafe made
  }

  deinit { unsafe libdeflate_free_decompressor(decompressor) }

  /// What `packed`, a whole stream, unpacks to, good until the next is unpacked; `nil` where it is
  /// no stream, is followed by anything or unpacks to another number of bytes than `size`.
  func unpacked(
    _ packed: UnsafeBufferPointer<UInt8>, size: Int
  ) -> UnsafeBufferPointer<UInt8>? {
    output.truncate()
    var isWhole = false
    unsafe output.append(upTo: size) { place in
      var used = 0
      let result = unsafe libdeflate_deflate_decompress_ex(
        decompressor, packed.baseAddress, packed.count, place, size, &used, nil)
      isWhole = result == LIBDEFLATE_SUCCESS && used == packed.count
      return isWhole ? size : 0
    }
    return unsafe isWhole ? output.bytes : nil
  }
}
