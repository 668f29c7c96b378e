import Diagnostics

/// What the cells of a column hold.
enum ColumnKind: String, CaseIterable, Sendable {
  /// 12 digits that name a unit or a place.
  case code
  /// A unit's or a place's name.
  case name
  case text
  /// Several names or codes in one cell.
  case list
  case flag
  case date
  /// A date of which the day may be missing.
  case monthOrDay = "month_or_day"
  case points
  case count
  case percent
  case year
  case number
  case stage
  case grade
  case vetoes
  /// The number of an item of the assessment sheet.
  case item
  /// Points of one item, or whether a criterion is met; 不涉及 where the item may be that.
  case score
  case scoreKind = "score_kind"
  case decision
  /// Recognised, and not read.
  case passedOver = "passed_over"
}

/// A column that a table may have: its key in the contract, what its cells hold, and the headings
/// it may stand under, the first being canonical.
struct ColumnDefinition: Sendable {
  let key: String
  let kind: ColumnKind
  let headings: [String]
  /// The headings as `Heading.key`. Most columns are in several tables.
  let headingKeys: [String]

  init(_ key: String, _ kind: ColumnKind, _ headings: String...) {
    self.init(key, kind, headings: headings)
  }

  init(_ key: String, _ kind: ColumnKind, headings: [String]) {
    self.key = key
    self.kind = kind
    self.headings = headings
    headingKeys = headings.map(Heading.key)
  }
}

/// Keys of the columns that name a row's unit and its places.
enum UnitColumns {
  static let definitions =
    [
      ColumnDefinition("code", .code, "区划代码", "统计用区划代码", "code"),
      ColumnDefinition("name", .name, "社区名称", "生活圈名称", "名称", "name"),
    ] + places

  static let places = [
    ColumnDefinition(
      "township", .name, "街道（镇）", "街道", "镇", "township", "镇（街道）", "乡镇（街道）", "街道（乡镇）", "乡镇",
      "镇街", "所属街道（镇）", "街镇"),
    ColumnDefinition("county", .name, "县（市、区）", "区县", "county", "县区", "区（县）", "县", "区", "区县市"),
    ColumnDefinition("city", .name, "市", "设区市", "city", "地市"),
    ColumnDefinition("province", .name, "省", "province", "省份"),
  ]
}

/// A table that headers are matched with.
struct TableDefinition: Sendable {
  /// The ways in which a table of scores may be laid out; every other table has one.
  enum Form: Hashable, Sendable {
    case rows
    /// One row for each unit, a column for each item.
    case wide
    /// One unit's 自评表: the unit stands above the grid.
    case sheet
  }
  let kind: TableKind
  let form: Form
  let columns: [ColumnDefinition]
  /// Groups of keys: a table needs one of each group.
  let required: [[String]]
  /// Keys that no other table has: what is missing beside one of these is this table's.
  let telling: Set<String>
  private let keyOfHeading: [String: String]
  /// Of all its headings as they are compared, in bytes.
  private let longest: Int

  init(
    _ kind: TableKind, _ form: Form = .rows, columns: [ColumnDefinition], required: [[String]],
    telling: Set<String>
  ) {
    self.kind = kind
    self.form = form
    self.columns = columns
    self.required = required
    self.telling = telling
    keyOfHeading = Dictionary(
      columns.flatMap { column in column.headingKeys.map { ($0, column.key) } },
      uniquingKeysWith: { first, _ in first })
    longest = keyOfHeading.keys.map(\.utf8.count).max() ?? 0
  }

  /// The key of the column that stands under a heading, given as `Heading.key`, if the table has
  /// such a column.
  func key(ofHeading heading: String) -> String? {
    // Titles and notes are far longer; equal texts differ in length by a factor of three at most.
    heading.utf8.count <= 3 * longest ? keyOfHeading[heading] : nil
  }

  /// The canonical heading of a key.
  func heading(_ key: String) -> String {
    columns.first { $0.key == key }?.headings[0] ?? key
  }

  /// True when a heading is spelled as one of the column's own, blanks at the ends aside.
  func isSpelledPlainly(_ heading: String, key: String) -> Bool {
    guard let column = columns.first(where: { $0.key == key }) else { return false }
    return column.headings.contains(Tidy.trimmed(heading))
  }

  /// The headings of columns that are not there, by key as headings are compared, to guess which of
  /// them a misspelled one was meant to be. Short headings are near to too many.
  func headings(besides found: [String: Int]) -> [(key: String, heading: String)] {
    columns.filter { found[$0.key] == nil }
      .flatMap { zip($0.headingKeys, $0.headings).map { (key: $0, heading: $1) } }
      .filter { $0.key.count >= 3 }
  }

  /// What is required and not among `keys`, as canonical headings.
  func missing(from keys: Set<String>) -> [String] {
    required.filter { keys.isDisjoint(with: $0) }
      .map { $0.map(heading).joined(separator: "或") }
  }

  /// How many headings `missing` gives.
  func missingCount(from keys: Set<String>) -> Int {
    required.count { $0.allSatisfy { !keys.contains($0) } }
  }
}
