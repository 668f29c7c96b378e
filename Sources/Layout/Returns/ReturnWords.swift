/// The words of workbooks that go back to their senders.
struct ReturnWords: Sendable {
  /// The first part of the file's name, by the number that it has as a correction; intake knows it.
  static func prefix(_ correction: Int) -> String { "（更正\(correction)）" }

  /// The sheet of a text, and the list's.
  var table, list: String
  /// Above a table: the file and how much is to be mended.
  var summary: @Sendable (_ file: String, _ faults: Int, _ counts: Counts) -> String
  /// What is to be done with the workbook.
  var howTo: String
  /// Before what is said of a file as a whole.
  var whole: @Sendable (_ number: Int, _ message: String) -> String
  var listTitle: @Sendable (_ file: String, _ faults: Int) -> String
  var headings: [String]
  /// In place of a cell, for a file as a whole.
  var wholeFile: String
  /// Where rows of the table, faults of the list, or boxes of words were left out.
  var omittedRows, omittedFaults: @Sendable (_ count: Int) -> String
  var omittedComments: @Sendable (_ count: Int) -> String
  var cut: String
  var title: @Sendable (_ file: String) -> String
  /// Of printed pages.
  var footer: String

  /// Of a table's faults.
  struct Counts: Sendable {
    var wholeFile = 0
    var refusedRows = 0
    var heldRows = 0
  }

  static func of(_ languageID: String) -> ReturnWords { languageID == "en" ? .en : .zh }

  static let zh = ReturnWords(
    table: "来件", list: "退回清单",
    summary: { file, faults, counts in
      let parts = [
        counts.wholeFile > 0 ? "整个文件的问题\(counts.wholeFile)处" : nil,
        counts.refusedRows > 0 ? "拒收\(counts.refusedRows)行" : nil,
        counts.heldRows > 0 ? "存疑\(counts.heldRows)行" : nil,
      ].compactMap { $0 }
      return "〔退回〕\(file)　共\(faults)处要改：\(parts.joined(separator: "，"))。"
    },
    howTo: "红底白字的格要改，批注里写着原因和改法；粗体的行已拒收或存疑。请在原处改好，保存后重新报送（xlsx、CSV 均可）；"
      + "本行和“退回清单”不必删除。",
    whole: { number, message in "（\(number)）\(message)" },
    listTitle: { file, faults in "〔退回清单〕\(file)　共\(faults)处要改，点“位置”到该格" },
    headings: ["序号", "位置", "来件中的行", "列", "原值", "级别", "问题", "怎么改"], wholeFile: "整个文件",
    omittedRows: { "〔退回〕表太长，其余\($0)行没有列出，请在原文件中修改后重新报送" },
    omittedFaults: { "其余\($0)处没有列出，见 diagnostics.csv" },
    omittedComments: { "批注太多，其余\($0)格只有红底，问题见上表" }, cut: "……（过长，已截断）",
    title: { "退回：\($0)" }, footer: "&C第 &P 页 共 &N 页")

  static let en = ReturnWords(
    table: "Table", list: "To mend",
    summary: { file, faults, counts in
      let parts = [
        counts.wholeFile > 0 ? "\(counts.wholeFile) of the whole file" : nil,
        counts.refusedRows > 0 ? "\(counts.refusedRows) rows refused" : nil,
        counts.heldRows > 0 ? "\(counts.heldRows) rows held" : nil,
      ].compactMap { $0 }
      return "[Returned] \(file) – to mend: \(faults) (\(parts.joined(separator: " + ")))."
    },
    howTo: "Mend the cells in white on red: the comment says why and how. Rows in bold are refused "
      + "or held. Save it as xlsx or CSV and hand it in again; this line and the list may stay.",
    whole: { number, message in "(\(number)) \(message)" },
    listTitle: { file, faults in
      "[Returned list] \(file) – to mend: \(faults). A click on the place leads to the cell."
    },
    headings: [
      "No.", "Place", "Row as sent", "Column", "Value", "Severity", "What is wrong", "What to do",
    ],
    wholeFile: "whole file",
    omittedRows: {
      "[Returned] \($0) more rows are not shown: mend the file itself and hand it in again"
    },
    omittedFaults: { "\($0) more are not listed: see diagnostics.csv" },
    omittedComments: { "\($0) more cells are red without a comment: see above" }, cut: "… (cut)",
    title: { "Returned: \($0)" }, footer: "&C&P / &N")
}
