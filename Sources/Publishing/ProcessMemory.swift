import CPublishing

/// How the process gets its memory.
package enum ProcessMemory {
  /// More than the reports of a whole country need; addresses only, until they are used.
  private static let room = 256 << 20

  /// Asks for large pages: getting memory in small ones is a quarter of the time that the figures
  /// of a country take. To be called first of all.
  package static func prepare() { cpublishing_use_large_pages(room) }
}
