import Campaigns
import Diagnostics
import Disk

/// Reads the cells that name a row's unit, and finds the unit.
struct RowUnit {
  private let resolver: UnitResolver
  private let code: Int?
  private let name: Int?
  private let places: [(level: AdministrativeLevel, column: Int)]
  private var placesAbove: [AdministrativeLevel: String] = [:]
  /// The last row that named its unit without a finding: score tables repeat it for every item.
  private var last: LastUnit?

  private struct LastUnit {
    var code: CSVField
    var name: CSVField
    var places: [CSVField]
    var unit: Int
  }

  init(_ resolver: UnitResolver, _ table: Table) {
    self.resolver = resolver
    code = table.columns["code"]
    name = table.columns["name"]
    let levels: [(AdministrativeLevel, String)] = [
      (.township, "township"), (.county, "county"), (.city, "city"), (.province, "province"),
    ]
    places = levels.compactMap { level, key in table.columns[key].map { (level, $0) } }
  }

  /// The unit of the cursor's row; `nil` where the row is refused or passed over.
  mutating func find(in cursor: inout TableCursor) -> Int? {
    if let last, isRepeated(last, &cursor) {
      cursor.unit = resolver.index.register.code(of: last.unit)
      return last.unit
    }
    if places.isEmpty, let unit = plainUnit(&cursor) {
      cursor.unit = resolver.index.register.code(of: unit)
      last = named(unit, &cursor)
      return unit
    }
    let before = cursor.findings.count
    let given = read(&cursor)
    let (outcome, findings) = resolver.resolve(given)
    if case .unit(let unit) = outcome { cursor.unit = resolver.index.register.code(of: unit) }
    for finding in findings { report(finding, &cursor) }
    switch outcome {
    case .unit(let unit):
      let isClean = cursor.findings.count == before
      last = isClean ? named(unit, &cursor) : nil
      return unit
    case .ignored: return nil
    case .refused:
      cursor.markRefused()
      return nil
    }
  }

  /// The unit that code and name give at first sight; rows mostly come in the register's order.
  private func plainUnit(_ cursor: inout TableCursor) -> Int? {
    guard let code, let name, case .code(let given)? = cursor.plainValue(code, CodeReader()) else {
      return nil
    }
    let field = cursor.field(name)
    guard !field.needsUnquoting else { return nil }
    return resolver.index.unit(
      of: given, after: last?.unit ?? -1,
      named: cursor.bytes.span.extracting(field.start..<field.end))
  }

  private mutating func read(_ cursor: inout TableCursor) -> UnitResolver.Given {
    var given = UnitResolver.Given()
    given.codeText = cursor.text(code)
    let wasRefused = cursor.isRefused
    given.code = cursor.value(code, CodeReader())
    given.isRefused = cursor.isRefused && !wasRefused
    if given.code == nil, !given.isRefused, !Tidy.trimmed(given.codeText).isEmpty {
      cursor.refuse(.codeNotDigits, code, given.codeText)
      given.isRefused = true
    }
    let nameText = cursor.text(name)
    let findings = cursor.findings.count
    given.name = cursor.value(name, NameReader()) ?? ""
    if cursor.findings.count > findings, given.name.isEmpty {
      given.isRefused = true
    } else if given.name.isEmpty, !Tidy.trimmed(nameText).isEmpty {
      cursor.refuse(.notAName, name, nameText)
      given.isRefused = true
    }
    given.placesAbove = placesAbove
    for (level, column) in places {
      guard let place = place(level, column, &cursor) else { continue }
      given.places[level] = place
      placesAbove[level] = place
    }
    return given
  }

  /// 同上 stands for the street above; anywhere else it refuses the row.
  private func place(
    _ level: AdministrativeLevel, _ column: Int, _ cursor: inout TableCursor
  ) -> String? {
    let cell = CellText(cursor.text(column))
    if level == .township, cell.word == .ditto, let above = placesAbove[level] {
      cursor.add(.readAs(above), column, cell.found)
      return above
    }
    return cursor.value(column, NameReader())
  }

  private func report(
    _ finding: UnitResolver.Finding, _ cursor: inout TableCursor
  ) {
    let column: Int?
    switch finding.cell {
    case .code: column = code ?? name
    case .name: column = name
    case .place(let level): column = places.first { $0.level == level }?.column
    }
    let text = cursor.text(column)
    cursor.add(finding.fault, column, text.isEmpty ? nil : text)
  }

  // What only looks at the cursor takes it `inout` all the same: else it would be copied for a row.

  /// The cells of the cursor's row that named its unit.
  private func named(_ unit: Int, _ cursor: inout TableCursor) -> LastUnit {
    LastUnit(
      code: field(code, &cursor), name: field(name, &cursor),
      places: places.isEmpty ? [] : places.map { cursor.field($0.column) }, unit: unit)
  }

  private func field(_ column: Int?, _ cursor: inout TableCursor) -> CSVField {
    guard let column else { return CSVField(start: 0, end: 0, needsUnquoting: false) }
    return cursor.field(column)
  }

  private func isRepeated(_ last: LastUnit, _ cursor: inout TableCursor) -> Bool {
    let (ownCode, ownName) = (field(code, &cursor), field(name, &cursor))
    guard cursor.bytesAreEqual(last.code, ownCode), cursor.bytesAreEqual(last.name, ownName)
    else { return false }
    for (index, place) in places.enumerated() {
      guard cursor.bytesAreEqual(last.places[index], cursor.field(place.column)) else {
        return false
      }
    }
    return true
  }
}
