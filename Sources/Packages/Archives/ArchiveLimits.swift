/// How much an archive may hold. What is handed in by a stranger must not fill the memory, nor take
/// hours.
package struct ArchiveLimits: Sendable {
  /// Members of one archive.
  package var members = 10_000
  /// Bytes of one unpacked member.
  package var memberBytes = 512 << 20
  /// Bytes of all members that are unpacked, together.
  package var totalBytes = 1 << 30
  /// Beyond `ratioFreeBytes`, a member may unpack to at most so many times its packed size. Honest
  /// sheets reach 60.
  package var ratio = 250
  package var ratioFreeBytes = 32 << 20
  /// Cells of one workbook that say something.
  package var cells = 20_000_000
  /// Bytes of all cells' texts, a shared text counted as often as a cell refers to it.
  package var cellBytes = 1 << 30

  package init() {}
}
