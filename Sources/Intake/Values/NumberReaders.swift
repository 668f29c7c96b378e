import Campaigns
import Diagnostics

/// Reads points: multiples of 0.5 from 0 to a maximum.
struct PointsReader: CellReader {
  /// `nil` where the campaign knows no maximum.
  var maximum: HalfPoints?

  var range: String? { maximum.map { "0–\($0.text)" } }

  func quick(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> HalfPoints? {
    guard let halves = Self.quickHalves(bytes, start, end) else { return nil }
    let points = HalfPoints(halves: halves)
    return maximum.map { points <= $0 } ?? true ? points : nil
  }

  /// Points as plain as `3` and `2.5`, in halves.
  @inline(__always)
  static func quickHalves(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int32? {
    var place = start
    let halves = leadingHalves(bytes, &place, end)
    return place == end ? halves : nil
  }

  /// Points with which what begins at `place` begins, in halves; moves `place` behind them.
  /// - Returns: `nil` where there are none as plain as `3` and `2.5`.
  @inline(__always)
  static func leadingHalves(_ bytes: Span<UInt8>, _ place: inout Int, _ end: Int) -> Int32? {
    let start = place
    var halves: Int32 = 0
    while place < end, place &- start < 4 {
      let digit = bytes[place] &- UInt8(ascii: "0")
      guard digit <= 9 else { break }
      halves = halves &* 10 &+ Int32(digit) &* 2
      place &+= 1
    }
    guard place > start else { return nil }
    guard place < end, bytes[place] == UInt8(ascii: ".") else { return halves }
    guard place &+ 1 < end else { return nil }
    let fraction = bytes[place &+ 1]
    place &+= 2
    switch fraction {
    case UInt8(ascii: "0"): return halves
    case UInt8(ascii: "5"): return halves &+ 1
    default: return nil
    }
  }

  func read(_ cell: CellText) -> CellReading<HalfPoints> {
    guard let number = ExactNumber(cell.plain, units: ["分"]) else {
      return .refused(.notANumber(range: range))
    }
    guard !number.isNegative || number.isZero, number.whole <= 10_000 else {
      return .refused(.outOfRange(range))
    }
    guard let halves = number.halves else { return .refused(.notHalfPoints) }
    let points = HalfPoints(halves: Int32(halves))
    if let maximum, points > maximum { return .refused(.outOfRange(range)) }
    let isTidied = cell.isUntidy || number.isDressed
    return isTidied ? .tidied(points, .readAs(points.text)) : .value(points)
  }
}

/// Reads a whole number from 0 on.
struct CountReader: CellReader {
  @inline(__always)
  func quick(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int? {
    guard start < end, end - start <= 9 else { return nil }
    var value = 0
    for index in start..<end {
      guard Tidy.isDigit(bytes[index]) else { return nil }
      value = value * 10 + Int(bytes[index] - UInt8(ascii: "0"))
    }
    return value
  }

  func read(_ cell: CellText) -> CellReading<Int> {
    let units = ["个", "处", "户", "次", "项"]
    guard let number = ExactNumber(cell.plain, units: units) else {
      return .refused(.notANumber(range: nil))
    }
    guard number.isWhole else { return .refused(.notWhole(range: nil)) }
    guard !number.isNegative || number.isZero, number.whole < 1_000_000_000 else {
      return .refused(.outOfRange(nil))
    }
    let isTidied = cell.isUntidy || number.isDressed || cell.plain.contains(".")
    return isTidied ? .tidied(number.whole, .readAs(String(number.whole))) : .value(number.whole)
  }
}

/// Reads a percentage: with a percent sign, or bare from 1 to 100. A bare value under 1 may be a
/// fraction and is refused; 0 is 0 either way.
struct PercentReader: CellReader {
  static let range = "0%–100%"

  /// Whole percentages, `50%` or `50`.
  func quick(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Claims.Measure? {
    let hasSign = end > start && bytes[end - 1] == UInt8(ascii: "%")
    guard let value = CountReader().quick(bytes, start, hasSign ? end - 1 : end), value <= 100
    else { return nil }
    return Claims.Measure(value)
  }

  func read(_ cell: CellText) -> CellReading<Claims.Measure> {
    var text = cell.plain
    let hasSign = text.hasSuffix("%")
    if hasSign { text = Tidy.trimmed(String(text.dropLast())) }
    guard let number = ExactNumber(text), let millionths = number.millionths else {
      return .refused(.notANumber(range: Self.range))
    }
    guard hasSign || number.isZero || number.whole >= 1 else { return .refused(.bareFraction) }
    guard !number.isNegative || number.isZero, millionths <= 100_000_000 else {
      return .refused(.outOfRange(Self.range))
    }
    let measure = Claims.Measure(millionths: millionths)
    return cell.isUntidy ? .tidied(measure, .readAs(measure.text + "%")) : .value(measure)
  }
}

/// Reads the number of an item of the assessment sheet: `5`, 指标5, 第5项.
struct ItemReader: CellReader {
  let count: Int

  @inline(__always)
  func quick(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int? {
    guard start < end, bytes[start] != UInt8(ascii: "0"),
      let value = CountReader().quick(bytes, start, end), value <= count
    else { return nil }
    return value
  }

  func read(_ cell: CellText) -> CellReading<Int> {
    guard let number = Self.number(in: cell.plain) else {
      return .refused(.notANumber(range: "1–\(count)"))
    }
    guard (1...max(1, count)).contains(number), number <= count else {
      return .refused(.outOfRange("1–\(count)"))
    }
    return String(number) == cell.found ? .value(number) : .tidied(number, .readAs("\(number)"))
  }

  /// The number in an item's heading or cell; `nil` for anything else.
  static func number(in text: String) -> Int? {
    var rest = Substring(Tidy.withoutBlanks(text))
    if rest.hasPrefix("指标") { rest = rest.dropFirst(2) }
    if rest.hasPrefix("第"), rest.hasSuffix("项") { rest = rest.dropFirst().dropLast() }
    if rest.lowercased().hasPrefix("item") { rest = rest.dropFirst(4) }
    if rest.hasSuffix(".0") { rest = rest.dropLast(2) }
    guard (1...3).contains(rest.utf8.count), rest.utf8.allSatisfy(Tidy.isDigit) else { return nil }
    return Int(rest)
  }
}

/// Reads a planned year: `2022`, 2022年, 2022年度.
struct YearReader: CellReader {
  static let range = "2000–2099"

  func quick(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int? {
    guard end - start == 4, bytes[start] == UInt8(ascii: "2"),
      bytes[start + 1] == UInt8(ascii: "0")
    else { return nil }
    return CountReader().quick(bytes, start, end)
  }

  func read(_ cell: CellText) -> CellReading<Int> {
    guard let number = ExactNumber(cell.plain, units: ["年度", "年"]), number.isWhole else {
      return .refused(.notANumber(range: Self.range))
    }
    guard (2000...2099).contains(number.whole), !number.isNegative else {
      return .refused(.outOfRange(Self.range))
    }
    let isTidied = String(number.whole) != cell.found
    return isTidied ? .tidied(number.whole, .readAs(String(number.whole))) : .value(number.whole)
  }
}
