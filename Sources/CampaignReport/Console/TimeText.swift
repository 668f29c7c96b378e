import Campaigns
import Ledger

/// Moments of the ledger as people and programs read them.
enum TimeText {
  /// `2022-11-05 09:00:00`, by the clock of China, wherever the server stands.
  static func local(_ instant: Instant) -> String {
    text(instant, ahead: 8 * 3600, between: " ")
  }

  /// `2022-11-05T01:00:00Z`.
  static func universal(_ instant: Instant) -> String {
    text(instant, ahead: 0, between: "T") + "Z"
  }

  /// Foundation says the same, after it has put its formats together out of regular expressions:
  /// every run would wait for that.
  /// - Parameter ahead: of universal time, in seconds.
  private static func text(
    _ instant: Instant, ahead: Int64, between separator: String
  ) -> String {
    let seconds = min(max(instant.seconds, 0), lastOf9998) + ahead
    let (days, second) = seconds.quotientAndRemainder(dividingBy: 86_400)
    let parts = [second / 3600, second / 60 % 60, second % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
    return Day(number: Int32(days)).iso + separator + parts.joined(separator: ":")
  }

  /// Later moments are no clock's, but a damaged ledger's.
  private static let lastOf9998: Int64 = 253_370_764_799
}
