import CXLSXWriter

/// Numbers as the library writes them.
enum NumberText {
  static func text(_ number: Double) -> String {
    unsafe withText(number) { unsafe String(decoding: $0, as: UTF8.self) }
  }

  static func isEqual(_ bytes: [UInt8], _ number: Double) -> Bool {
    unsafe withText(number) { unsafe $0.elementsEqual(bytes) }
  }

  private static func withText<Result>(
    _ number: Double, _ body: (UnsafeRawBufferPointer) -> Result
  ) -> Result {
    unsafe withUnsafeTemporaryAllocation(of: CChar.self, capacity: 64) { buffer in
      // -0 is written as 0.
      let count = unsafe cxlsx_number_text(buffer.baseAddress!, buffer.count, number + 0)
      let digits = unsafe UnsafeBufferPointer(rebasing: buffer[..<Int(count)])
      return unsafe body(UnsafeRawBufferPointer(digits))
    }
  }
}
