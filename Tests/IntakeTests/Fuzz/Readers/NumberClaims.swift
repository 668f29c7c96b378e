import Campaigns

@testable import Intake

/// A number is what its digits say, to the last one, and the quick way says the same as the slow.
enum NumberClaims {
  static let seeds = [
    "85", "79.5", "85分", "８５．５分", "1,234", "12,345,678.50", "-0", "100%", "0.305", "１００％",
    "=\"85\"", "'85", "8\u{200B}5", "999999999999999.5", "第5项", "2022年度", "3个", "约80", "二",
  ]

  static func check(_ text: String) {
    let plain = CellText(text).plain
    let naive = Naive(plain)
    let read = ExactNumber(plain)
    claim((read != nil) == (naive != nil), "\(plain) is \(String(describing: naive))")
    if let read, let naive {
      let shown = (read.isNegative ? "-" : "") + String(read.whole)
      let fraction = String(decoding: read.fraction, as: UTF8.self)
      claim(shown + "." + fraction == naive.text, "\(shown).\(fraction) for \(naive.text)")
      let halves = ["": 0, "5": 1][naive.fraction].map { (Int(naive.whole) ?? 0) * 2 + $0 }
      claim(read.halves == halves, "half points of \(naive.text)")
    }
    agrees(PointsReader(maximum: HalfPoints(points: 103)), text)
    agrees(PointsReader(), text)
    agrees(CountReader(), text)
    agrees(PercentReader(), text)
    agrees(ItemReader(count: 31), text)
    agrees(YearReader(), text)
    agrees(NumberTextReader(), text)
    agrees(CodeReader(), text)
    agrees(FlagReader(), text)
  }

  /// Where the quick way answers, the slow one gives the same.
  static func agrees<Reader: CellReader>(_ reader: Reader, _ text: String)
  where Reader.Value: Equatable {
    let bytes = Array(text.utf8)
    let quick = bytes.isEmpty ? nil : reader.quick(bytes.span, 0, bytes.count)
    var slow: Reader.Value?
    switch reader.reading(of: CellText(text)) {
    case .value(let value), .tidied(let value, _): slow = value
    case .blank, .refused: break
    }
    guard let quick else { return }
    claim(quick == slow, "\(Reader.self) of \(text): \(quick), \(String(describing: slow))")
  }

  /// A number by the letter: a sign, groups of digits, a point and digits.
  private struct Naive {
    let isNegative: Bool
    let whole: String
    let fraction: String
    var text: String { (isNegative ? "-" : "") + whole + "." + fraction }

    init?(_ text: String) {
      guard
        let match = text.wholeMatch(of: /(-?)([0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.([0-9]+))?/)
      else { return nil }
      let digits = match.2.filter { $0 != "," }
      guard digits.count <= 15 else { return nil }
      isNegative = match.1 == "-"
      let stripped = digits.drop { $0 == "0" }
      whole = stripped.isEmpty ? "0" : String(stripped)
      var fraction = match.3 ?? ""
      while fraction.hasSuffix("0") { fraction = fraction.dropLast() }
      self.fraction = String(fraction)
    }
  }
}
