/// Why a zip archive or the workbook in it cannot be read. Facts only; whoever reads files for
/// people words them.
package enum PackageFault: Error, Hashable, Sendable {
  /// No zip archive, or one that is cut off or damaged as a whole.
  case notAnArchive
  /// More members than `ArchiveLimits.members`.
  case tooManyMembers(Int)
  /// Unpacked, or kept, more than so many bytes.
  case tooLarge(bytes: Int)
  /// A member that unpacks to an absurd multiple of its packed size.
  case tooCompressed(member: String)
  /// More cells than `ArchiveLimits.cells`.
  case tooManyCells(Int)
  /// Two members of one name: no reading of them is the right one.
  case duplicateMember(String)
  /// A name that leads out of the package.
  case strayMember(String)
  case memberMissing(String)
  /// The member's bytes do not unpack, or not to what the archive says of them.
  case memberDamaged(String)
  case encrypted(member: String)
  /// The member is no well-formed XML, or not the part that it should be.
  case malformed(member: String, line: Int, String)
  /// A document type declaration, which could define entities.
  case documentType(member: String)
  /// A row or cell of a sheet that stands where none can, or says what none can.
  case cell(String, sheet: String, CellFlaw)

  /// What is the matter with a row or cell.
  package enum CellFlaw: Hashable, Sendable {
    /// Beyond row 1048576 or column XFD, or its name is no cell's.
    case impossiblePlace
    /// Not below the row, or not to the right of the cell, before it.
    case outOfOrder
    /// It refers to a text that the workbook does not have.
    case textMissing
    /// Longer than any cell can be.
    case tooLong
  }
}
