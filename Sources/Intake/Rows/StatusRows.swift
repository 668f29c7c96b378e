import Campaigns

/// The rows of status tables, and whether they speak of one unit each in the register's order.
struct StatusRows {
  private(set) var list: [StatusRecord] = []
  /// True where nothing is to be brought together.
  private(set) var isOnceEach = true
  /// The greatest unit so far.
  private var last = -1

  mutating func append(_ record: consuming StatusRecord) {
    let unit = record.unit
    if unit <= last { isOnceEach = false }
    last = max(last, unit)
    list.append(record)
  }

  /// Once it is clear how long the rows are, makes room for all that are still to come.
  /// - Parameters:
  ///   - read: the bytes of the rows so far.
  ///   - total: those of the whole text.
  mutating func makeRoom(read: Int, of total: Int) {
    guard list.count == 1_000 else { return }
    list.reserveCapacity(1_000 * total / read * 21 / 20)
  }

  /// The same behind a row that the cursor has read.
  mutating func makeRoom(for cursor: TableCursor) { cursor.makeRoom(in: &list) }

  /// Numbers the file that the rows stand in.
  mutating func settle(file: Int32) {
    for index in list.indices { list[index].place.file = file }
  }
}
