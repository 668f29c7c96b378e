import Diagnostics

/// A column that a table may have: its key in the contract and the headings it may stand under, the
/// first being canonical.
struct ColumnDefinition: Sendable {
  let key: String
  let headings: [String]

  init(_ key: String, _ headings: String...) {
    self.key = key
    self.headings = headings
  }

  init(_ key: String, headings: [String]) {
    self.key = key
    self.headings = headings
  }
}

/// Keys of the columns that name a row's unit and its places.
enum UnitColumns {
  static let definitions =
    [
      ColumnDefinition("code", "区划代码", "统计用区划代码", "code"),
      ColumnDefinition("name", "社区名称", "生活圈名称", "名称", "name"),
    ] + places

  static let places = [
    ColumnDefinition(
      "township", "街道（镇）", "街道", "镇", "township", "镇（街道）", "乡镇（街道）", "街道（乡镇）", "乡镇",
      "镇街", "所属街道（镇）", "街镇"),
    ColumnDefinition("county", "县（市、区）", "区县", "county", "县区", "区（县）", "县", "区", "区县市"),
    ColumnDefinition("city", "市", "设区市", "city", "地市"),
    ColumnDefinition("province", "省", "province", "省份"),
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

  init(
    _ kind: TableKind, _ form: Form = .rows, columns: [ColumnDefinition], required: [[String]],
    telling: Set<String>
  ) {
    self.kind = kind
    self.form = form
    self.columns = columns
    self.required = required
    self.telling = telling
    var keys: [String: String] = [:]
    for column in columns {
      for heading in column.headings where keys[Heading.key(heading)] == nil {
        keys[Heading.key(heading)] = column.key
      }
    }
    keyOfHeading = keys
  }

  /// The key of the column that stands under a heading, given as `Heading.key`, if the table has
  /// such a column.
  func key(ofHeading heading: String) -> String? { keyOfHeading[heading] }

  /// The canonical heading of a key.
  func heading(_ key: String) -> String {
    columns.first { $0.key == key }?.headings[0] ?? key
  }

  /// True when a heading is spelled as one of the column's own, blanks at the ends aside.
  func isSpelledPlainly(_ heading: String, key: String) -> Bool {
    guard let column = columns.first(where: { $0.key == key }) else { return false }
    return column.headings.contains(Tidy.trimmed(heading))
  }

  /// What is required and not among `keys`, as canonical headings.
  func missing(from keys: Set<String>) -> [String] {
    required.filter { keys.isDisjoint(with: $0) }
      .map { $0.map(heading).joined(separator: "或") }
  }
}
