/// The texts that cells refer to by number, as they stand in the file.
final class SharedStrings: XMLPart {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  private var isText = false

  override func start(_ element: String, _ attributes: XMLAttributes) { isText = element == "t" }

  override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if isText { unsafe self.bytes.append(contentsOf: bytes) }
  }

  override func end(_ element: String) {
    isText = false
    if element == "si" { ends.append(bytes.count) }
  }

  /// The text of a number written in digits; `nil` where there is none.
  func text(_ digits: [UInt8]) -> ArraySlice<UInt8>? {
    guard let index = Int(String(decoding: digits, as: UTF8.self)), ends.indices.contains(index)
    else { return nil }
    return bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
  }
}
