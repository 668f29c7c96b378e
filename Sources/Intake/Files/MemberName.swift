import Encodings

/// The name of a file in an archive, as people gave it.
enum MemberName {
  /// UTF-8, else GB18030, in which Chinese Windows writes names. Steps that would lead out of a
  /// folder are shown by their codes: nothing is written under such a name.
  static func shown(_ name: [UInt8]) -> String {
    var bytes = name
    if UTF8Check.firstMalformed(in: name.span) != nil,
      let text = try? Transcoder.utf8(from: name, in: .gb18030)
    {
      bytes = text
    }
    let steps = String(decoding: bytes, as: UTF8.self)
      .split(whereSeparator: { $0 == "/" || $0 == "\\" })
    return steps.map { step in
      step.allSatisfy { $0 == "." } ? String(step).replacing(".", with: "%2E") : String(step)
    }.joined(separator: "/")
  }
}
