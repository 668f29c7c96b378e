import Campaigns

/// Whole assessment sheets of one file whose rows are all plain: every item of the campaign once,
/// in its order, each in the row behind the one before. That is how programs write them, and a
/// country has millions of such rows: they are kept as blocks of bytes and need no merging.
struct PlainSheets {
  let itemCount: Int
  private(set) var units: [Int32] = []
  /// By sheet: the row of its first item.
  private(set) var firstRows: [Int32] = []
  /// By `ScoreKind`: one byte for each sheet and item, as cells store them.
  private(set) var cells: (own: [UInt8], review: [UInt8], acceptance: [UInt8]) = ([], [], [])
  /// What is remarked, in the order of sheets and items.
  private(set) var remarks: [Remark] = []

  struct Remark {
    var sheet: Int32
    /// 0-based.
    var item: Int32
    /// Position in `FileContent.remarks`.
    var text: Int32
  }

  var isEmpty: Bool { units.isEmpty }

  mutating func append(_ sheet: OpenSheet) {
    let position = Int32(units.count)
    units.append(Int32(sheet.unit))
    firstRows.append(Int32(sheet.firstRow))
    cells.own.append(contentsOf: sheet.own)
    cells.review.append(contentsOf: sheet.review)
    cells.acceptance.append(contentsOf: sheet.acceptance)
    for (item, text) in sheet.remarks {
      remarks.append(Remark(sheet: position, item: Int32(item), text: text))
    }
  }

  subscript(kind: ScoreKind) -> [UInt8] {
    switch kind {
    case .selfAssessment: cells.own
    case .review: cells.review
    case .acceptance: cells.acceptance
    }
  }

  /// The units of sheets that another sheet or row of the month scores, too.
  static func contested(in contents: [FileContent], unitCount: Int) -> Set<Int32> {
    var scored = [Bool](repeating: false, count: unitCount)
    var contested: Set<Int32> = []
    for content in contents {
      for unit in content.plainSheets.units {
        if scored[Int(unit)] { contested.insert(unit) }
        scored[Int(unit)] = true
      }
    }
    for content in contents {
      for row in content.scores where scored[Int(row.unit)] { contested.insert(row.unit) }
    }
    return contested
  }

  /// Takes out the sheets of some units and gives them back row by row.
  mutating func withdraw(_ isWithdrawn: (Int32) -> Bool) -> [ScoreRow] {
    var rows: [ScoreRow] = []
    var kept = PlainSheets(itemCount: itemCount)
    var next = 0
    for sheet in units.indices {
      let first = next
      while next < remarks.count, remarks[next].sheet == sheet { next += 1 }
      let open = open(sheet, remarks[first..<next])
      if isWithdrawn(units[sheet]) { rows += open.rows } else { kept.append(open) }
    }
    self = kept
    return rows
  }

  private func open(_ sheet: Int, _ remarks: ArraySlice<Remark>) -> OpenSheet {
    var open = OpenSheet(itemCount: itemCount)
    open.begin(unit: Int(units[sheet]), row: Int(firstRows[sheet]))
    for item in 0..<itemCount {
      let place = sheet * itemCount + item
      open.add(
        (cells.own[place], cells.review[place], cells.acceptance[place]),
        remark: remarks.first { $0.item == item }?.text ?? -1)
    }
    return open
  }
}

/// The sheet that is being read: the items of one unit from the first on.
struct OpenSheet {
  private(set) var unit = -1
  private(set) var firstRow = 0
  /// Items that were read.
  private(set) var count = 0
  private(set) var own: [UInt8]
  private(set) var review: [UInt8]
  private(set) var acceptance: [UInt8]
  private(set) var remarks: [(item: Int, text: Int32)] = []

  init(itemCount: Int) {
    own = Array(repeating: ScoreCell.missing.byte, count: itemCount)
    review = own
    acceptance = own
  }

  /// True once every item was read.
  var isWhole: Bool { count == own.count }

  mutating func begin(unit: Int, row: Int) {
    self.unit = unit
    firstRow = row
    count = 0
    if !remarks.isEmpty { remarks.removeAll() }
  }

  /// Adds the next item.
  /// - Parameter remark: its position in `FileContent.remarks`, or -1.
  @inline(__always)
  mutating func add(_ scores: (UInt8, UInt8, UInt8), remark: Int32) {
    own[count] = scores.0
    review[count] = scores.1
    acceptance[count] = scores.2
    if remark >= 0 { remarks.append((count, remark)) }
    count += 1
  }

  /// The items read so far, row by row.
  var rows: [ScoreRow] {
    guard count > 0 else { return [] }
    var rows: [ScoreRow] = []
    var next = 0
    for item in 0..<count {
      var row = ScoreRow(
        unit: unit, row: firstRow + item, item: item + 1,
        stored: (own[item], review[item], acceptance[item]))
      if next < remarks.count, remarks[next].item == item {
        row.remark = remarks[next].text
        next += 1
      }
      rows.append(row)
    }
    return rows
  }
}
