/// The one door to every sentence about a fault. Each family has its file of words beside this one.
package enum Wording {
  /// The words of a fault, in both languages.
  package static func words(for fault: Fault) -> Words {
    switch fault {
    case .template(let fault): fault.words
    case .table(let fault, let kind): fault.words(in: kind)
    case .state(let fault): fault.words
    }
  }

  /// The whole line as people read it:
  /// `〔拒收〕高邑县202210.csv 第12行 H列“自评得分”：“八十五”不是数字，请改为…（status.not-a-number）`.
  package static func line(_ diagnostic: Diagnostic, _ language: Language) -> String {
    let words = words(for: diagnostic.fault)
    let place = place(diagnostic.location, language)
    let message = message(diagnostic, language)
    let label = words.severity.label(language)
    switch language {
    case .zh: return "〔\(label)〕\(place)：\(message)（\(words.code)）"
    case .en: return "[\(label)] \(place): \(message) (\(words.code))"
    }
  }

  /// The sentence with the value before it and the remedy after it, without the place.
  package static func message(_ diagnostic: Diagnostic, _ language: Language) -> String {
    let sentence = words(for: diagnostic.fault).sentence(language)
    let value = diagnostic.value.map { quoted($0, language) } ?? ""
    // After a question the remedy begins anew.
    let asks = sentence.says.hasSuffix("？") || sentence.says.hasSuffix("?")
    let (said, joint) =
      switch language {
      case .zh: (value + sentence.says, asks ? "" : "，")
      case .en: (value.isEmpty ? sentence.says : value + " " + sentence.says, asks ? " " : "; ")
      }
    return sentence.remedy.isEmpty ? said : said + joint + sentence.remedy
  }

  /// File, row, line, column and heading, as far as they are known. Without a row the place is one
  /// of a text file, such as a template: `gaoyi.yaml 第12行第5列`.
  package static func place(_ location: SourceLocation, _ language: Language) -> String {
    if location.row == nil, let line = location.line {
      return Visible.text(location.file, limit: 200) + " "
        + textPlace(line, location.column, language)
    }
    var parts = [Visible.text(location.file, limit: 200)]
    let column = location.columnLetters
    let header = location.header.map { quoted($0, language) } ?? ""
    switch language {
    case .zh:
      if let row = location.row { parts.append("第\(row)行") }
      if let line = location.line { parts.append("（文件第\(line)行）") }
      if !column.isEmpty || !header.isEmpty {
        parts.append((column.isEmpty ? "" : "\(column)列") + header)
      }
    case .en:
      if let row = location.row { parts.append("row \(row)") }
      if let line = location.line { parts.append("(line \(line))") }
      if !column.isEmpty { parts.append("column \(column)") }
      if !header.isEmpty { parts.append(header) }
    }
    return parts.joined(separator: " ")
  }

  /// Columns of a text file are counted in characters: it has no letters for them.
  private static func textPlace(_ line: Int, _ column: Int?, _ language: Language) -> String {
    switch language {
    case .zh: "第\(line)行" + (column.map { "第\($0)列" } ?? "")
    case .en: "line \(line)" + (column.map { ", column \($0)" } ?? "")
    }
  }

  static func quoted(_ text: String, _ language: Language) -> String {
    let shown = Visible.text(text)
    return language == .zh ? "“\(shown)”" : "\"\(shown)\""
  }
}
