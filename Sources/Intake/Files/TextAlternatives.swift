import Diagnostics
import Disk
import Encodings

/// The readings that a file's bytes allow: by byte order mark, else strict UTF-8, else GB18030.
/// GB18030 first would misread valid UTF-8.
struct TextAlternatives {
  let likeliest: SourceText
  /// Where the bytes stop being UTF-8, if GB18030 reads them all.
  let undecodable: Int?

  /// GB18030 text may be valid UTF-8 by chance: this reading is tried when no header shows.
  static func other(of file: InputFile) -> SourceText? {
    guard file.bytes.contains(where: { $0 >= 0x80 }) else { return nil }
    return (try? Transcoder.utf8(from: file.bytes.array, in: .gb18030))
      .map { SourceText(FileBytes($0), .gb18030) }
  }

  static func of(_ file: InputFile) throws(FileRefusal) -> TextAlternatives {
    let bytes = file.bytes
    if bytes.starts(with: ByteOrderMark.utf16LittleEndian) {
      return try utf16(file, .utf16LittleEndian)
    }
    if bytes.starts(with: ByteOrderMark.utf16BigEndian) { return try utf16(file, .utf16BigEndian) }
    let flaws = UTF8Check.flaws(in: bytes.span)
    if let zero = flaws.zero { throw zeroBytes(file, first: zero) }
    guard let stop = flaws.malformed else {
      return TextAlternatives(likeliest: SourceText(bytes, .utf8), undecodable: nil)
    }
    do {
      let text = SourceText(
        FileBytes(try Transcoder.utf8(from: bytes.array, in: .gb18030)), .gb18030)
      return TextAlternatives(likeliest: text, undecodable: stop)
    } catch {
      if let refusal = Big5.refusal(of: file) { throw refusal }
      let place = max(stop, error.offset)
      throw .refused([.ofBytes(.undecodable(offset: place), file, place)])
    }
  }

  private static func utf16(
    _ file: InputFile, _ encoding: ForeignEncoding
  ) throws(FileRefusal) -> TextAlternatives {
    let bytes = Array(file.bytes.dropFirst(2))
    for place in stride(from: 0, to: bytes.count - 1, by: 2)
    where bytes[place] == 0 && bytes[place + 1] == 0 {
      throw .refused([.ofBytes(.zeroByte(offset: place + 2), file, place + 2, isUTF16: true)])
    }
    do {
      let text = try Transcoder.utf8(from: bytes, in: encoding)
      return TextAlternatives(likeliest: SourceText(FileBytes(text), .utf16), undecodable: nil)
    } catch {
      let place = error.offset + 2
      throw .refused([.ofBytes(.undecodable(offset: place), file, place, isUTF16: true)])
    }
  }

  /// Zero bytes never stand in text, save in UTF-16, where every second byte of ASCII is one.
  private static func zeroBytes(_ file: InputFile, first: Int) -> FileRefusal {
    var zeros = (even: 0, odd: 0)
    for (index, byte) in file.bytes.enumerated() where byte == 0 {
      if index % 2 == 0 { zeros.even += 1 } else { zeros.odd += 1 }
    }
    let isUTF16 = zeros.even + zeros.odd > 1 && (zeros.even == 0 || zeros.odd == 0)
    let fault = isUTF16 ? TableFault.utf16WithoutMark(offset: first) : .zeroByte(offset: first)
    return .refused([.ofBytes(fault, file, first, isUTF16: isUTF16)])
  }
}

/// Traditional Chinese text in Big5, which GB18030 reads as nonsense without complaint.
enum Big5 {
  /// Words that stand in any header of these tables.
  private static let telltales = ["社區", "區劃", "名稱", "代碼", "街道"]

  static func refusal(of file: InputFile) -> FileRefusal? {
    guard let first = file.bytes.firstIndex(where: { $0 >= 0x80 }),
      let decoded = try? Transcoder.utf8(from: file.bytes.array, in: .big5)
    else { return nil }
    let text = String(decoding: decoded.prefix(1 << 16), as: UTF8.self)
    guard telltales.contains(where: text.contains) else { return nil }
    return .refused([.ofBytes(.big5(offset: first), file, first)])
  }
}

/// UTF-8 lines inside a file that is GB18030 elsewhere, as when two files were pasted together.
enum MixedEncoding {
  /// The offset of the first line that is well-formed UTF-8 with at least two Chinese characters:
  /// GB18030 text is that by chance almost never.
  static func place(in bytes: FileBytes) -> Int? {
    let all = bytes.span
    var start = 0
    while start < all.count {
      var end = start
      var leads = 0
      while end < all.count, all[end] != 0x0A, all[end] != 0x0D {
        if (0xE4...0xE9).contains(all[end]) { leads += 1 }
        end += 1
      }
      if leads >= 2, UTF8Check.firstMalformed(in: all.extracting(start..<end)) == nil {
        return start
      }
      start = end + 1
    }
    return nil
  }
}
