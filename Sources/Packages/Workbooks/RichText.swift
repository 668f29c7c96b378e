/// Gathers the text of a cell or of a shared text: its runs one after the other, without the
/// readings that stand above Japanese words.
struct RichText {
  private(set) var bytes: [UInt8] = []
  private var isInText = false
  private var isInReading = false
  private(set) var isTooLong = false

  mutating func begin() {
    bytes.removeAll(keepingCapacity: true)
    isInText = false
    isInReading = false
    isTooLong = false
  }

  mutating func start(_ name: XMLName) {
    if name == "t" { isInText = true } else if name == "rPh" { isInReading = true }
  }

  mutating func text(_ more: UnsafeBufferPointer<UInt8>) {
    guard isInText, !isInReading else { return }
    guard bytes.count + more.count <= TextPool.longest else {
      isTooLong = true
      return
    }
    unsafe bytes.append(contentsOf: more)
  }

  mutating func end(_ name: XMLName) {
    if name == "t" { isInText = false } else if name == "rPh" { isInReading = false }
  }
}

/// Hears the texts that cells refer to by number.
final class SharedTextsPart: XMLListener {
  private let pool: TextPool
  private var item = RichText()

  init(part: String, pool: TextPool) {
    self.pool = pool
    super.init(part: part)
  }

  override func start(_ name: XMLName, _ attributes: XMLAttributes) {
    if name == "si" { item.begin() } else { item.start(name) }
  }

  override func text(_ bytes: UnsafeBufferPointer<UInt8>) { unsafe item.text(bytes) }

  override func end(_ name: XMLName) {
    guard name == "si" else { return item.end(name) }
    do throws(PackageFault) {
      if item.isTooLong { throw .malformed(member: part, line: 0, "text too long") }
      try pool.share(StoredText.unescaped(item.bytes))
    } catch {
      fault = error
    }
  }
}
