import Glibc
import Layout
import Synchronization

/// The date that a file bears. The library turns it into text through `gmtime()`, whose buffer the
/// whole process shares, so two workbooks of different dates are never closed at the same time;
/// workbooks of one date are.
enum CreationDate {
  private struct Closing {
    var seconds = 0
    var count = 0
  }
  private static let closing = Mutex(Closing())

  /// Midnight UTC of the day as seconds since 1970; `nil` for what is no day from 1980 to 9999.
  /// 0 would stand for «now».
  static func seconds(_ day: Workbook.Properties.Created) -> Int? {
    guard (1980...9999).contains(day.year), (1...12).contains(day.month) else { return nil }
    let isLeap = day.year % 4 == 0 && (day.year % 100 != 0 || day.year % 400 == 0)
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard (1...lengths[day.month - 1]).contains(day.day) else { return nil }
    let before = day.year - 1
    let years = before * 365 + before / 4 - before / 100 + before / 400
    let months = lengths[..<(day.month - 1)].reduce(0, +)
    // 719,162 days lie between 0001-01-01 and 1970-01-01.
    return (years + months + day.day - 1 - 719_162) * 86_400
  }

  /// Runs `body` while no workbook of another date is being closed.
  static func exclusively<Result>(_ seconds: Int, _ body: () -> Result) -> Result {
    while !enter(seconds) { usleep(500) }
    defer { closing.withLock { $0.count -= 1 } }
    return body()
  }

  private static func enter(_ seconds: Int) -> Bool {
    closing.withLock { state in
      guard state.count == 0 || state.seconds == seconds else { return false }
      state.seconds = seconds
      state.count += 1
      return true
    }
  }
}
