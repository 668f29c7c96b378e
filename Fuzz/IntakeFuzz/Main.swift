import CFuzzer
import FuzzReaders
import Glibc
import Synchronization

/// `IntakeFuzz READER [options of libFuzzer]`: feeds one of the readers with whatever libFuzzer
/// thinks of. A claim that does not hold ends the process, and libFuzzer keeps the input.
@main enum IntakeFuzz {
  private static let chosen = Mutex<FuzzReader>(.csv)

  static func main() {
    var arguments = CommandLine.arguments
    guard arguments.count > 1, let reader = FuzzReader(rawValue: arguments[1]) else {
      print(FuzzReader.allCases.map(\.rawValue).joined(separator: "\n"))
      return
    }
    chosen.withLock { $0 = reader }
    arguments.remove(at: 1)
    var words = unsafe arguments.map { unsafe strdup($0) } + [nil]
    var count = Int32(arguments.count)
    let status = unsafe words.withUnsafeMutableBufferPointer { buffer in
      var start = unsafe buffer.baseAddress
      return unsafe LLVMFuzzerRunDriver(&count, &start) { bytes, count in
        let input = unsafe [UInt8](UnsafeBufferPointer(start: bytes, count: count))
        IntakeFuzz.chosen.withLock { $0 }.take(input)
        return 0
      }
    }
    exit(status)
  }
}
