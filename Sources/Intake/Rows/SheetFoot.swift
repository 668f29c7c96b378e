import Campaigns
import Diagnostics

/// What stands below a score sheet's grid: 加分, 总分, and each veto with 存在 or 不存在 and a count.
struct SheetFoot {
  private let campaign: Campaign
  private let vetoReader: VetoesReader
  /// Columns whose text describes; a label never stands there.
  private let describing: Set<Int>
  /// Columns that never state a value: what is printed on the form, labels included. A remark may
  /// count the places of a veto.
  private let silent: Set<Int>
  private let kinds: [(kind: ScoreKind, column: Int)]
  private var stated = Claims()
  /// By veto: said to exist, said not to, or not said.
  private var exists: [Bool?]
  private var firstPlace: RowPlace?
  /// True from the first row below the grid on: numbers there are no items.
  private(set) var hasBegun = false

  init(_ campaign: Campaign, _ table: Table) {
    self.campaign = campaign
    vetoReader = VetoesReader(campaign)
    let printed = ["maximum", "standard", "check", "lead_unit", "other_units"]
    let remarks = ["note", "review_note"]
    describing = Set((printed + remarks).compactMap { table.columns[$0] })
    silent = Set((printed + ["category"]).compactMap { table.columns[$0] })
    kinds = ScoreKind.allCases.compactMap { kind in
      table.columns[kind.rawValue].map { (kind, $0) }
    }
    exists = Array(repeating: nil, count: campaign.vetoes.count)
    stated.measures = Array(repeating: nil, count: campaign.vetoes.count)
  }

  var place: RowPlace { firstPlace ?? RowPlace(file: 0, row: 1) }

  /// What the foot states; `nil` where it states nothing.
  var claims: Claims? {
    var claims = stated
    if exists.contains(true) {
      claims.vetoes = .named(exists.indices.filter { exists[$0] == true })
    } else if !exists.isEmpty, exists.allSatisfy({ $0 == false }) {
      claims.vetoes = .named([])
    }
    if claims.measures.allSatisfy({ $0 == nil }) { claims.measures = [] }
    return claims == Claims() ? nil : claims
  }

  /// Reads the row if it belongs to the foot.
  mutating func take(_ cursor: inout TableCursor) -> Bool {
    let texts = cursor.texts
    let keys = texts.enumerated().map { column, text in
      describing.contains(column) ? "" : Heading.key(text)
    }
    let before = claims
    if let label = keys.firstIndex(where: { $0.hasPrefix("加分") }) {
      takeBonus(texts, label, &cursor)
    } else if let label = keys.firstIndex(where: { $0.hasPrefix("总分") || $0.hasPrefix("总得分") }) {
      takeTotal(texts, label, &cursor)
    } else if let (label, veto) = namedVeto(keys) {
      takeVeto(veto, texts, label, &cursor)
    } else if let label = keys.firstIndex(where: { $0.hasPrefix("否决项") }) {
      takeVetoList(texts, label, &cursor)
    } else {
      return false
    }
    hasBegun = true
    if firstPlace == nil, claims != before { firstPlace = cursor.place }
    return true
  }

  /// The bonus of the highest office that gave one.
  private mutating func takeBonus(_ texts: [String], _ label: Int, _ cursor: inout TableCursor) {
    let reader = PointsReader()
    for (_, column) in kinds {
      if let bonus = cursor.value(column, reader) { stated.bonus = bonus }
    }
    if stated.bonus == nil, !cursor.isRefused, let (column, text) = beside(label, texts) {
      stated.bonus = read(text, column, reader, &cursor)
    }
  }

  private mutating func takeTotal(_ texts: [String], _ label: Int, _ cursor: inout TableCursor) {
    let reader = PointsReader(maximum: GreatestTotal(campaign).withBonus(stated.bonus))
    var isBlank = true
    for (kind, column) in kinds {
      guard let total = cursor.value(column, reader) else { continue }
      stated[kind] = total
      isBlank = false
    }
    if isBlank, !cursor.isRefused, let (column, text) = beside(label, texts) {
      stated.selfScore = read(text, column, reader, &cursor)
    }
  }

  /// Cells behind a veto's name: 存在 or 不存在, and a number. Of several offices' answers the last
  /// column's stands.
  private mutating func takeVeto(
    _ veto: Int, _ texts: [String], _ label: Int, _ cursor: inout TableCursor
  ) {
    for column in texts.indices where column > label && !silent.contains(column) {
      for text in Self.values(of: texts[column]) {
        if let answer = Self.answer(text) {
          exists[veto] = answer
        } else if let measure = measure(of: veto, text) {
          stated.measures[veto] = measure
        } else if kinds.contains(where: { $0.column == column }), CellText(text).word == .other {
          cursor.refuse(.unknownWord(known: ["存在", "不存在"]), column, texts[column])
        }
      }
    }
  }

  /// 否决项：无 in one line, or names behind it; as a heading of its own it states nothing.
  private mutating func takeVetoList(
    _ texts: [String], _ label: Int, _ cursor: inout TableCursor
  ) {
    guard let (_, text) = beside(label, texts) else { return }
    if case .value(.named(let named)) = vetoReader.reading(of: CellText(text)) {
      for veto in exists.indices { exists[veto] = named.contains(veto) }
    }
  }

  private func namedVeto(_ keys: [String]) -> (column: Int, veto: Int)? {
    for (column, key) in keys.enumerated() where !key.isEmpty {
      for (position, veto) in campaign.vetoes.enumerated() {
        let id = Heading.key(veto.id)
        let name = Heading.key(veto.name)
        if key == id || key.hasPrefix(id + name) || key.contains(name) { return (column, position) }
      }
    }
    return nil
  }

  private func measure(of veto: Int, _ text: String) -> Claims.Measure? {
    switch campaign.vetoes[veto].rule {
    case .places:
      if case .value(let count)? = Self.plainly(CountReader(), text) {
        return Claims.Measure(count)
      }
    case .percent:
      if case .value(let share)? = Self.plainly(PercentReader(), text) { return share }
    case .named: break
    }
    return nil
  }

  private static func plainly<Reader: CellReader>(
    _ reader: Reader, _ text: String
  ) -> CellReading<Reader.Value>? {
    switch reader.reading(of: CellText(text)) {
    case .value(let value), .tidied(let value, _): .value(value)
    default: nil
    }
  }

  private static func answer(_ text: String) -> Bool? {
    switch Tidy.plain(text).lowercased() {
    case "存在", "exists": true
    case "不存在", "absent": false
    default: nil
    }
  }

  /// `存在，处数：5` as 存在 and 5.
  private static func values(of text: String) -> [String] {
    let separators: Set<Character> = ["，", ",", "；", ";", " ", "\n", "\u{3000}"]
    return text.split(whereSeparator: separators.contains).map { part in
      part.split(whereSeparator: { $0 == "：" || $0 == ":" }).last.map(String.init) ?? ""
    }
  }

  /// What stands behind a colon in the label's own cell, or in the next cell that may state.
  private func beside(_ label: Int, _ texts: [String]) -> (column: Int, text: String)? {
    let own = texts[label].split(whereSeparator: { $0 == "：" || $0 == ":" })
    if own.count == 2 { return (label, Tidy.trimmed(String(own[1]))) }
    for column in texts.indices
    where column > label && !silent.contains(column) && !describing.contains(column) {
      let text = Tidy.trimmed(texts[column])
      if !text.isEmpty { return (column, text) }
    }
    return nil
  }

  private func read(
    _ text: String, _ column: Int, _ reader: PointsReader, _ cursor: inout TableCursor
  ) -> HalfPoints? {
    switch reader.reading(of: CellText(text)) {
    case .value(let points): return points
    case .tidied(let points, let note):
      cursor.add(note, column, text)
      return points
    case .blank: return nil
    case .refused(let fault):
      cursor.refuse(fault, column, text)
      return nil
    }
  }
}
