import Foundation

/// A program that was run to its end, and what it took.
struct Timed {
  /// Seconds.
  var wall: Double
  /// Seconds of all its threads and of what it ran.
  var cpu: Double
  /// The most memory that it held at once, in MiB.
  var peak: Double
  var exit: Int32

  /// Runs a line of `sh`; what it prints is thrown away.
  static func run(_ command: String, environment: [String: String]) -> Timed {
    let line = ["/bin/sh", "-c", "exec >/dev/null 2>&1; " + command]
    let all = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    let words = unsafe copies(line)
    let names = unsafe copies(all.map { "\($0)=\($1)" })
    defer { unsafe (words + names).forEach { unsafe free($0) } }
    let clock = ContinuousClock()
    let start = clock.now
    var child: pid_t = 0
    guard unsafe posix_spawn(&child, "/bin/sh", nil, nil, words, names) == 0 else {
      return Timed(wall: 0, cpu: 0, peak: 0, exit: 127)
    }
    var status: Int32 = 0
    var used = rusage()
    while unsafe wait4(child, &status, 0, &used) < 0 && errno == EINTR {}
    let wall = start.duration(to: clock.now)
    func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
    return Timed(
      wall: Double(wall.components.seconds) + Double(wall.components.attoseconds) / 1e18,
      cpu: seconds(used.ru_utime) + seconds(used.ru_stime),
      peak: Double(used.ru_maxrss) / 1_024,
      exit: status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F)
  }

  /// C's copies of texts, and the null that ends them.
  private static func copies(_ texts: [String]) -> [UnsafeMutablePointer<CChar>?] {
    var copies: [UnsafeMutablePointer<CChar>?] = unsafe []
    for text in texts { unsafe copies.append(strdup(text)) }
    unsafe copies.append(nil)
    return unsafe copies
  }
}
