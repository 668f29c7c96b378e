package import Diagnostics

/// `diagnostics.csv`: every finding with its place, and what to do about it.
package enum DiagnosticsRecord {
  /// - Parameter language: the campaign's: its files are in that language.
  package static func bytes(_ diagnostics: [Diagnostic], language: Language) -> [UInt8] {
    let header =
      language == .zh
      ? ["文件", "行", "列", "原值", "代码", "级别", "问题", "处理建议"]
      : ["file", "row", "column", "value", "code", "severity", "message", "what to do"]
    var csv = CSVText(header: header)
    for diagnostic in diagnostics {
      let words = Wording.words(for: diagnostic.fault)
      let sentence = words.sentence(language)
      let place = diagnostic.location
      let column = [place.columnLetters, place.header ?? ""].filter { !$0.isEmpty }
      csv.append([
        place.file, (place.row ?? place.line).map(String.init) ?? "",
        column.joined(separator: " "), diagnostic.value ?? "", words.code,
        words.severity.label(language), sentence.says, sentence.remedy,
      ])
    }
    return csv.bytes
  }
}

extension DiagnosticsRecord {
  /// The same findings as JSON, for programs that watch `check`.
  package static func json(_ diagnostics: [Diagnostic], language: Language) -> JSONText {
    .list(
      diagnostics.map { diagnostic in
        .object(
          members(of: diagnostic.location) + [
            ("value", diagnostic.value.map { .text($0) } ?? .null),
            ("unit", diagnostic.unit.map { .text($0) } ?? .null),
            ("code", .text(diagnostic.code)), ("severity", .text(diagnostic.severity.rawValue)),
            ("message", .text(Wording.message(diagnostic, language))),
          ])
      })
  }

  /// Where a finding stands: the row and the letters of the column as a spreadsheet shows them, or
  /// in a text such as a template the line and the number of the character in it.
  package static func members(of place: SourceLocation) -> [(String, JSONText)] {
    let column: JSONText =
      switch (place.column, place.row) {
      case (nil, _): .null
      case (let number?, nil): .whole(number)
      case (_?, _?): .text(place.columnLetters)
      }
    return [
      ("file", .text(place.file)), ("row", place.row.map { .whole($0) } ?? .null),
      ("line", place.line.map { .whole($0) } ?? .null), ("column", column),
      ("header", place.header.map { .text($0) } ?? .null),
    ]
  }
}
