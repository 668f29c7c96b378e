/// The names of rows and cells, as sheets write them.
enum CellReference {
  static let rows = 1_048_576
  static let columns = 16_384

  /// A row's number from its digits; `nil` where no row has it.
  static func row(_ text: UnsafePointer<CChar>) -> Int? {
    var next = unsafe text
    return unsafe digits(&next)
  }

  /// The 0-based column and the row of a cell's name; `nil` where no cell has it.
  static func cell(_ text: UnsafePointer<CChar>) -> (row: Int, column: Int)? {
    var next = unsafe text
    var column = 0
    while true {
      let byte = unsafe UInt8(bitPattern: next.pointee)
      guard (65...90).contains(byte), column <= columns else { break }
      column = column * 26 + Int(byte) - 64
      unsafe next += 1
    }
    guard (1...columns).contains(column), let row = unsafe digits(&next) else { return nil }
    return (row, column - 1)
  }

  private static func digits(_ next: inout UnsafePointer<CChar>) -> Int? {
    var number = 0
    while true {
      let byte = unsafe UInt8(bitPattern: next.pointee)
      guard (48...57).contains(byte), number <= rows else { break }
      number = number * 10 + Int(byte) - 48
      unsafe next += 1
    }
    return unsafe next.pointee == 0 && (1...rows).contains(number) ? number : nil
  }

  /// `H12`, from a 0-based column.
  static func name(row: Int, column: Int) -> String {
    var rest = column + 1
    var letters: [UInt8] = []
    while rest > 0 {
      letters.insert(UInt8(65 + (rest - 1) % 26), at: 0)
      rest = (rest - 1) / 26
    }
    return String(decoding: letters, as: UTF8.self) + String(row)
  }
}
