import Synchronization

/// What writing a workbook needs and the next one can use again: memory, compressors, and the
/// texts of formats and columns. One workshop writes one workbook at a time.
final class BulkWorkshop {
  let quick: Deflater
  let thorough: Deflater
  let unpacker: Unpacker
  let file = OutputFile()
  var raw = ByteBuffer(capacity: 1 << 16)
  var rows = BulkRows()
  var packer = SheetPacker()
  var strings = StringTable()
  var proof = RowProof()
  var known = KnownParts()

  private init() throws(XLSXError) {
    quick = try Deflater(.quick)
    thorough = try Deflater(.thorough)
    unpacker = try Unpacker()
  }

  /// Passes workshops from one workbook to the next, whichever thread writes it.
  private struct Idle: ~Copyable, @unchecked Sendable {
    var workshops: [BulkWorkshop] = []
  }
  private static let idle = Mutex(Idle())

  /// Lends `body` a workshop.
  static func work(_ body: (BulkWorkshop) throws(XLSXError) -> Void) throws(XLSXError) {
    let used = idle.withLock { $0.workshops.popLast() }
    let workshop = if let used { used } else { try BulkWorkshop() }
    defer {
      workshop.file.abandon()
      idle.withLock { $0.workshops.append(workshop) }
    }
    try body(workshop)
  }
}
