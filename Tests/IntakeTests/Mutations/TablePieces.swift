import Campaigns

@testable import Encodings
@testable import Intake

/// A table's text cut into its cells and what stands between them, so that it is known which cell a
/// change is made in.
struct TablePieces {
  struct Piece {
    enum Kind { case cell, separator, lineEnd }
    /// In UTF-8.
    var text: [UInt8]
    let kind: Kind
    /// As Excel shows it.
    let row: Int
    /// 0-based; of a separator, that of the cell before it.
    let column: Int
  }
  var pieces: [Piece] = []
  let separator: UInt8
  /// Rows of the header and above it.
  let head: Int
  /// Keys of the columns that are known, by 0-based column.
  let keys: [Int: String]

  /// - Returns: `nil` for a file that holds no table of its own.
  init?(_ file: InputFile, _ campaign: Campaign) {
    let opener = TableOpener(definitions: TableDefinitions.all(for: campaign))
    let carrier = TableCarrier(file: file, content: .text)
    guard let opened = try? opener.open(carrier, at: 0), case .text(let body) = opened.table.body
    else { return nil }
    separator = body.separator
    head = body.row
    keys = Dictionary(uniqueKeysWithValues: opened.table.columns.map { ($0.value, $0.key) })
    cut(Array(opened.text.bytes))
  }

  private mutating func cut(_ bytes: [UInt8]) {
    var scanner = CSVScanner(separator: separator)
    var record = CSVRecord()
    var offset = 0
    while (try? scanner.next(bytes.span, into: &record)) == true {
      for column in record.fields.indices {
        var end = scanner.offset
        if column + 1 < record.fields.count {
          // Quotes that were left out stand on either side of the separator.
          end = record.fields[column].end
          while bytes[end] != separator { end += 1 }
        } else {
          while end > record.fields[column].end, [0x0A, 0x0D].contains(bytes[end - 1]) { end -= 1 }
        }
        add(bytes[offset..<end], .cell, record.row, column)
        offset = end
        if column + 1 < record.fields.count {
          add(bytes[end...end], .separator, record.row, column)
          offset += 1
        }
      }
      add(bytes[offset..<scanner.offset], .lineEnd, record.row, record.fields.count - 1)
      offset = scanner.offset
    }
  }

  private mutating func add(
    _ text: ArraySlice<UInt8>, _ kind: Piece.Kind, _ row: Int, _ column: Int
  ) {
    pieces.append(Piece(text: Array(text), kind: kind, row: row, column: column))
  }

  /// The whole text, in an encoding of offices: UTF-8 with or without a mark, or GB18030.
  func bytes(_ form: Form) -> [UInt8] { form.mark + pieces.flatMap { form.encoded($0.text) } }

  /// How offices' programs write a text.
  enum Form: CaseIterable {
    case utf8, marked, gb18030

    var mark: [UInt8] { self == .marked ? ByteOrderMark.utf8 : [] }

    func encoded(_ text: [UInt8]) -> [UInt8] {
      guard self == .gb18030 else { return text }
      return DecoderClaims.encoded(text, in: .gb18030) ?? text
    }
  }
}
