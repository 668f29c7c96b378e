import Foundation
import Ledger

/// Moments of the ledger as people and programs read them.
enum TimeText {
  /// `2022-11-05 09:00:00`, by the clock of China, wherever the server stands.
  static func local(_ instant: Instant) -> String {
    let zone = TimeZone(secondsFromGMT: 8 * 3600) ?? .gmt
    let style = Date.ISO8601FormatStyle(timeZone: zone)
      .year().month().day().dateTimeSeparator(.space).time(includingFractionalSeconds: false)
    return date(instant).formatted(style)
  }

  /// `2022-11-05T01:00:00Z`.
  static func universal(_ instant: Instant) -> String { date(instant).formatted(.iso8601) }

  private static func date(_ instant: Instant) -> Date {
    Date(timeIntervalSince1970: TimeInterval(instant.seconds))
  }
}
