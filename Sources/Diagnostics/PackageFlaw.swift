/// What can be wrong with a workbook or an archive before any table in it is seen.
package enum PackageFlaw: Hashable, Sendable {
  /// Cut off, or no zip archive behind a zip archive's first bytes.
  case unreadable
  /// A member that does not unpack, or is not what it should be; with its line, where it has one.
  case damaged(member: MaskedName, line: Int?)
  case missing(member: MaskedName)
  case duplicate(member: MaskedName)
  /// A name that leads out of the package.
  case stray(member: MaskedName)
  /// A member with a document type declaration, which could define entities.
  case documentType(member: MaskedName)
  /// Beyond what a worksheet can have, or in no order.
  case misplacedCell(String)
  /// A cell that refers to a text which is not there.
  case textMissing(cell: String)
  case textTooLong(cell: String)
}

/// More than an honest file holds.
package enum PackageExcess: Hashable, Sendable {
  case members(Int)
  case megabytes(Int)
  case cells(Int)
  /// Packed far more tightly than any table is.
  case compression(member: MaskedName)
}

/// The name of a member of an archive. It is the sender's own and may hold somebody's number, which
/// nothing may show: a name without its mask cannot be said.
package struct MaskedName: Hashable, Sendable {
  private let masked: String

  /// - Parameter mask: hides personal numbers in a text.
  package init(_ name: String, by mask: (String) -> String) { masked = mask(name) }

  /// As messages show it.
  var shown: String { Visible.text(masked) }
}
