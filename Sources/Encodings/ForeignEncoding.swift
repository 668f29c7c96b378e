/// The encodings besides UTF-8 that office programs save text in.
package enum ForeignEncoding: Hashable, Sendable {
  /// GB 18030-2005, of which GBK and code page 936 are parts.
  case gb18030
  case utf16LittleEndian
  case utf16BigEndian
  /// Traditional Chinese. Only ever tried in order to say what a file is.
  case big5

  /// The name that iconv knows it by. Never GBK, which stops at the first four-byte character.
  var iconvName: String {
    switch self {
    case .gb18030: "GB18030"
    case .utf16LittleEndian: "UTF-16LE"
    case .utf16BigEndian: "UTF-16BE"
    case .big5: "BIG5"
    }
  }
}

/// Bytes that are no text in the encoding that was tried.
package struct Undecodable: Error, Hashable, Sendable {
  /// The number of bytes before the first one that has no reading.
  package let offset: Int
}
