import CDeflate

/// Packs bytes by libdeflate.
@safe final class Deflater {
  /// libdeflate's measure of how long to look for what repeats.
  enum Effort: Int32 {
    /// A tenth larger than zlib's files and made in a tenth of the time: for small parts.
    case quick = 1
    /// As small as zlib's and made in a third of the time: for sheets that fill megabytes.
    case thorough = 6
  }
  private let compressor: OpaquePointer

  init(_ effort: Effort) throws(XLSXError) {
    guard let made = unsafe libdeflate_alloc_compressor(effort.rawValue) else {
      throw XLSXError(.library(code: -1, message: "no compressor"))
    }
    unsafe compressor = unsafe made
  }

  deinit { unsafe libdeflate_free_compressor(compressor) }

  /// Adds `bytes` to a packed stream; `isLast` ends the stream. libdeflate makes whole streams
  /// only, so that one in pieces is put together from several: in each but the last the end is
  /// taken back and made a boundary of bytes.
  func pack(
    _ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool, to output: inout ByteBuffer
  ) throws(XLSXError) {
    let limit = unsafe libdeflate_deflate_compress_bound(compressor, bytes.count)
    let start = output.count
    unsafe output.append(upTo: limit) { place in
      unsafe libdeflate_deflate_compress(compressor, bytes.baseAddress, bytes.count, place, limit)
    }
    guard output.count > start else {
      throw XLSXError(.library(code: -1, message: "not compressed"))
    }
    if isLast { return }
    let packed = unsafe UnsafeBufferPointer(rebasing: output.bytes[start...])
    guard let end = unsafe DeflateBlocks.end(of: packed) else {
      throw XLSXError(.library(code: -1, message: "no last block"))
    }
    let place = start + end.lastBlock / 8
    let header = unsafe output.bytes[place] & ~(1 << UInt8(end.lastBlock % 8))
    output.replace(at: place, [header])
    // An empty stored block: three bits of 0, filled up to a byte, then its length both ways.
    output.truncate(to: start + (end.bits + 7) / 8)
    if end.bits % 8 == 0 || end.bits % 8 > 5 { output.append(0) }
    output.append([0, 0, 0xFF, 0xFF])
  }

  /// The sum that zip files have, carried on from `sum`.
  static func sum(_ sum: UInt32, _ bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
    unsafe libdeflate_crc32(sum, bytes.baseAddress, bytes.count)
  }
}
