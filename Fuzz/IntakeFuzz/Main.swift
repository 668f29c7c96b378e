import CFuzzer
import Foundation
import FuzzReaders
import Synchronization

/// `IntakeFuzz READER [folders and options of libFuzzer]` feeds one of the readers with whatever
/// libFuzzer thinks of; a claim that does not hold ends the process, and libFuzzer keeps the input.
/// `IntakeFuzz seeds READER FOLDER` writes inputs to begin with; without a word the readers are
/// listed.
@main enum IntakeFuzz {
  private static let chosen = Mutex<FuzzReader>(.csv)

  static func main() throws {
    var arguments = CommandLine.arguments
    if arguments.count == 4, arguments[1] == "seeds" {
      try writeSeeds(of: arguments[2], into: arguments[3])
      return
    }
    guard arguments.count > 1, let reader = FuzzReader(rawValue: arguments[1]) else {
      print(FuzzReader.allCases.map(\.rawValue).joined(separator: "\n"))
      return
    }
    chosen.withLock { $0 = reader }
    arguments.remove(at: 1)
    exit(run(arguments))
  }

  private static func writeSeeds(of reader: String, into folder: String) throws {
    for (number, seed) in (FuzzReader(rawValue: reader)?.seeds ?? []).enumerated() {
      try Data(seed.utf8).write(to: URL(fileURLWithPath: "\(folder)/seed-\(number)"))
    }
  }

  private static func run(_ arguments: [String]) -> Int32 {
    // They live as long as the process.
    var words = unsafe arguments.map { unsafe strdup($0) } + [nil]
    var count = Int32(arguments.count)
    return unsafe words.withUnsafeMutableBufferPointer { buffer in
      var start = buffer.baseAddress
      return unsafe LLVMFuzzerRunDriver(&count, &start) { bytes, count in
        let input = unsafe [UInt8](UnsafeBufferPointer(start: bytes, count: count))
        IntakeFuzz.chosen.withLock { $0 }.take(input)
        return 0
      }
    }
  }
}
