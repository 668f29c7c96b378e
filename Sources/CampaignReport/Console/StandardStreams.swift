import Foundation

/// The process's output streams. A stream that cannot take what is written ends the process with
/// the status of a disk error: output that is lost is never exit 0.
enum StandardStreams {
  static func write(_ text: String, to stream: FileHandle) {
    do {
      try stream.write(contentsOf: Data(text.utf8))
    } catch {
      exit(ExitStatus.ioError.rawValue)
    }
  }
}
