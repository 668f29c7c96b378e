import Campaigns
import Diagnostics
import Intake
import Testing

/// Something that real files have, by the row of the list of such things, with what becomes of it.
///
/// The verdict begins with `same` where the file says the same as its clean twin; else with the
/// last two digits of the units of its status rows, and `+` between them. Behind it stand the codes
/// of all findings, as they are listed.
struct MessCase: Sendable, CustomTestStringConvertible {
  let row: Int
  let what: String
  var files: [InputFile]
  /// What clean files would be, where not `Clean.text`.
  var twin: [InputFile]?
  var register = Gaoyi.units
  let verdict: String

  init(
    _ row: Int, _ what: String, _ files: [InputFile], twin: [InputFile]? = nil,
    register: String = Gaoyi.units, _ verdict: String
  ) {
    self.row = row
    self.what = what
    self.files = files
    self.twin = twin
    self.register = register
    self.verdict = verdict
  }

  /// One file of bytes.
  init(_ row: Int, _ what: String, bytes: [UInt8], _ verdict: String) {
    self.init(row, what, [InputFile(name: "2021-12/表.csv", bytes: bytes)], verdict)
  }

  /// One file of text, and the text of its twin.
  init(
    _ row: Int, _ what: String, _ text: String, twin: String? = nil,
    register: String = Gaoyi.units, _ verdict: String
  ) {
    self.init(
      row, what, [InputFile(name: "2021-12/表.csv", text: text)],
      twin: twin.map { [InputFile(name: "2021-12/表.csv", text: $0)] }, register: register, verdict)
  }

  /// The clean table with another text in one cell of its first row.
  init(
    _ row: Int, in heading: String, _ value: String, like twin: String? = nil, _ verdict: String
  ) {
    self.init(
      row, "\(heading) \(value)", Clean.with(heading, value),
      twin: twin.map { Clean.with(heading, $0) }, verdict)
  }

  var testDescription: String { "\(row) \(what)" }

  /// What becomes of the files.
  var outcome: String {
    let reading = MonthReading(files, register: register)
    let clean = MonthReading(
      twin ?? [InputFile(name: "2021-12/表.csv", text: Clean.text)], register: register)
    let units = reading.month.status.map { record in
      String(reading.register.units[record.unit].code.digits.suffix(2))
    }
    let taken = MonthText.of(reading) == MonthText.of(clean) ? "same" : units.joined(separator: "+")
    return ([taken] + reading.codes).joined(separator: " ")
  }
}

/// A table that nobody could misread.
enum Clean {
  static let headings = [
    "区划代码", "社区名称", "街道（镇）", "是否参与创建", "自评日期", "认定日期", "自评得分", "V1处数", "V2占比", "存在问题",
  ]
  static let first = [
    "130127100001", "育才街社区", "高邑镇", "是", "2021-10-31", "", "85", "3", "30.5%", "绿地不足",
  ]
  static let second = ["130127100002", "兴西社区", "高邑镇", "否", "", "", "", "", "", ""]
  static let rows = [headings, first, second]
  static let text = csv(rows)

  static func csv(_ rows: [[String]], separator: String = ",") -> String {
    rows.map { $0.map(CSVText.quoted).joined(separator: separator) + "\n" }.joined()
  }

  /// With another text in one cell of the first row.
  static func with(_ heading: String, _ value: String) -> String {
    guard let column = headings.firstIndex(of: heading) else {
      preconditionFailure("\(heading) is no heading of the clean table")
    }
    var row = first
    row[column] = value
    return csv([headings, row, second])
  }
}
