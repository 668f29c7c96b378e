/// Whose scores they are.
package enum ScoreKind: String, CaseIterable, Sendable {
  case selfAssessment = "self"
  case review
  case acceptance = "accept"
}

/// One cell of an assessment sheet in one byte.
package struct ScoreCell: Hashable, Sendable {
  package let byte: UInt8

  /// Nothing was filled in.
  package static let missing = ScoreCell(stored: 255)
  /// 不涉及: the item does not apply to the unit.
  package static let notApplicable = ScoreCell(stored: 254)
  /// Criteria without points: 达标 and 未达标.
  package static let met = ScoreCell(stored: 1)
  package static let unmet = ScoreCell(stored: 0)
  /// The largest maximum that an item may have, in half points.
  package static let largest = HalfPoints(halves: 250)

  /// - Precondition: 0 … `largest`.
  package init(_ points: HalfPoints) {
    precondition(points >= .zero && points <= Self.largest, "an item has 0 to 125 points")
    byte = UInt8(points.halves)
  }

  /// The points given; `nil` for missing and 不涉及.
  package var points: HalfPoints? { byte < 254 ? HalfPoints(halves: Int32(byte)) : nil }

  /// A cell from the byte that another cell was stored in.
  package init(stored byte: UInt8) { self.byte = byte }
}
