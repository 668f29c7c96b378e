import CDeflate

/// Packs bytes by libdeflate: all parts but sheets, which `SheetPacker` knows better.
@safe final class Deflater {
  /// libdeflate's measure of how long to look for what repeats.
  enum Effort: Int32 {
    /// For parts that are each workbook's own.
    case quick = 1
    /// For parts that are packed once for many.
    case thorough = 9
  }
  private let compressor: OpaquePointer

  init(_ effort: Effort) throws(XLSXError) {
    guard let made = unsafe libdeflate_alloc_compressor(effort.rawValue) else {
      throw XLSXError(.library(code: -1, message: "no compressor"))
    }
    unsafe compressor = unsafe made
  }

  deinit { unsafe libdeflate_free_compressor(compressor) }

  /// Adds `bytes` as a packed stream.
  func pack(
    _ bytes: UnsafeBufferPointer<UInt8>, to output: inout ByteBuffer
  ) throws(XLSXError) {
    let limit = unsafe libdeflate_deflate_compress_bound(compressor, bytes.count)
    let start = output.count
    unsafe output.append(upTo: limit) { place in
      unsafe libdeflate_deflate_compress(compressor, bytes.baseAddress, bytes.count, place, limit)
    }
    guard output.count > start else {
      throw XLSXError(.library(code: -1, message: "not compressed"))
    }
  }

  /// The sum that zip files have, carried on from `sum`.
  static func sum(_ sum: UInt32, _ bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
    unsafe libdeflate_crc32(sum, bytes.baseAddress, bytes.count)
  }
}
