/// A 12-digit statistical division code (统计用区划代码): province 2, city 2, county 2, township 3,
/// community 3 digits. A place above the community is its digits followed by zeros.
package struct RegionCode: Hashable, Comparable, Sendable {
  /// The code as a whole number below 10¹².
  package let value: UInt64

  package init(value: UInt64) {
    precondition(value < 1_000_000_000_000, "a code has twelve digits")
    self.value = value
  }

  /// Reads exactly twelve ASCII digits.
  package init?(_ text: String) {
    let bytes = text.utf8Span.span
    guard bytes.count == 12 else { return nil }
    var value: UInt64 = 0
    for index in bytes.indices {
      let byte = bytes[index]
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      value = value * 10 + UInt64(byte - UInt8(ascii: "0"))
    }
    self.value = value
  }

  /// The twelve digits.
  package var digits: String {
    var bytes = InlineArray<12, UInt8>(repeating: 0)
    ShortText.write(value, digits: 12, to: &bytes, endingAt: 12)
    return ShortText.text(bytes)
  }

  /// The code of the place of `level` that this code lies in: later digits become zeros.
  package func place(at level: AdministrativeLevel) -> RegionCode {
    // Numbers that are known beforehand are divided by many times faster.
    switch level {
    case .community: self
    case .township: RegionCode(value: value / 1_000 * 1_000)
    case .county: RegionCode(value: value / 1_000_000 * 1_000_000)
    case .city: RegionCode(value: value / 100_000_000 * 100_000_000)
    case .province: RegionCode(value: value / 10_000_000_000 * 10_000_000_000)
    case .country: RegionCode(value: 0)
    }
  }

  package static func < (a: RegionCode, b: RegionCode) -> Bool { a.value < b.value }
}

/// The steps of administration, from the unit that is created up to the country.
package enum AdministrativeLevel: Int, CaseIterable, Comparable, Sendable {
  case community
  case township
  case county
  case city
  case province
  case country

  /// The id used in templates and in `summary.json`.
  package var id: String {
    switch self {
    case .community: "community"
    case .township: "township"
    case .county: "county"
    case .city: "city"
    case .province: "province"
    case .country: "country"
    }
  }

  /// The level of an id; `nil` when there is none of that id.
  package init?(id: String) {
    guard let level = Self.allCases.first(where: { $0.id == id }) else { return nil }
    self = level
  }

  package static func < (a: AdministrativeLevel, b: AdministrativeLevel) -> Bool {
    a.rawValue < b.rawValue
  }
}
