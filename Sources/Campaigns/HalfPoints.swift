/// A score, counted in half points so that every comparison is one of whole numbers: 79.5 is 159.
package struct HalfPoints: Hashable, Comparable, Sendable {
  package var halves: Int32

  package init(halves: Int32) { self.halves = halves }
  package init(points: Int) { halves = Int32(points) * 2 }

  package static let zero = HalfPoints(halves: 0)
  package static func < (a: HalfPoints, b: HalfPoints) -> Bool { a.halves < b.halves }
  package static func + (a: HalfPoints, b: HalfPoints) -> HalfPoints {
    HalfPoints(halves: a.halves + b.halves)
  }
  package static func - (a: HalfPoints, b: HalfPoints) -> HalfPoints {
    HalfPoints(halves: a.halves - b.halves)
  }

  /// `79.5`, `80`.
  package var text: String {
    let magnitude = halves.magnitude
    let whole = (halves < 0 ? "-" : "") + String(magnitude / 2)
    return magnitude % 2 == 0 ? whole : whole + ".5"
  }

  /// The exact value: halves are exact in binary.
  package var number: Double { Double(halves) / 2 }
}

/// Points or none, in four bytes: a country has millions of them.
@propertyWrapper
package struct OptionalPoints: Hashable, Sendable {
  /// The smallest number is none.
  private var halves: Int32

  package init(wrappedValue: HalfPoints?) { halves = wrappedValue?.halves ?? .min }

  package var wrappedValue: HalfPoints? {
    get { halves == .min ? nil : HalfPoints(halves: halves) }
    set { self = OptionalPoints(wrappedValue: newValue) }
  }
}

/// Points that somebody states, or none, in two bytes: a country has half a million of them.
@propertyWrapper
package struct StatedPoints: Hashable, Sendable {
  /// The smallest number is none.
  private var halves: Int16

  /// - Precondition: below 16,384 points; readers take no cell with more than 10,000.
  package init(wrappedValue: HalfPoints?) {
    guard let points = wrappedValue else {
      halves = .min
      return
    }
    guard let stored = Int16(exactly: points.halves), stored > .min else {
      preconditionFailure("no reader takes so many points")
    }
    halves = stored
  }

  package var wrappedValue: HalfPoints? {
    get { halves == .min ? nil : HalfPoints(halves: Int32(halves)) }
    set { self = StatedPoints(wrappedValue: newValue) }
  }
}
