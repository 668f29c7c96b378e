import Campaigns
import Diagnostics
import Layout

/// Reads the design of a workbook of tables.
struct TablesTemplateReader {
  /// Those that the workbook is made for: the targets, grades and fields that columns may name.
  let campaigns: [Campaign]
  private let frames = FrameReader()

  init(campaigns: [Campaign]) { self.campaigns = campaigns }

  func read(
    _ root: MappingReader, id: String, audience: WorkbookTemplate.Audience
  ) -> TablesTemplate {
    // Without sheets of the whole there are workbooks of parts only.
    let hasWhole = !root.has("part") || root.has("sheets") || root.has("file")
    return TablesTemplate(
      id: id, audience: audience, fileName: hasWhole ? root.filled("file", .ofReport) : "",
      fonts: root.optionalOneOf("fonts", FontProfile.self) ?? .official,
      attachment: root.optionalInt("attachment", in: 1...99) ?? 1,
      sheets: hasWhole ? sheets(root) : [],
      part: root.optionalMapping("part") { part in
        TablesTemplate.PartTemplate(
          fileName: part.filled("file", .ofReport),
          level: part.optionalOneOf("level", CampaignPlaces.levels), sheets: sheets(part))
      },
      basis: root.optionalMapping("basis") {
        BasisTemplate(frame: frames.frame($0, .ofReport))
      })
  }

  private func sheets(_ reader: MappingReader) -> [SheetTemplate] {
    let sheets = reader.list("sheets", sheet)
    reader.refuseEmpty(sheets, "sheets")
    return sheets
  }

  private func sheet(_ reader: MappingReader) -> SheetTemplate {
    let tables = reader.list("tables", table)
    reader.refuseEmpty(tables, "tables")
    let isForEachUnit = tables.contains { if case .criteria = $0.rows { true } else { false } }
    if reader.flag("plain", default: false) { return plainSheet(reader, tables) }
    return SheetTemplate(
      frame: frames.frame(reader, isForEachUnit ? .ofUnit : .ofReport),
      showsHeadline: reader.flag("headline", default: false),
      need: reader.optionalOneOf("needs", SheetTemplate.Need.self),
      isLandscape: !reader.flag("portrait", default: false),
      frozenColumns: reader.optionalInt("freeze_columns", in: 0...20) ?? 0, tables: tables)
  }

  /// A list for programs: one table of units or places, and no line around it.
  private func plainSheet(_ reader: MappingReader, _ tables: [TableTemplate]) -> SheetTemplate {
    let isList =
      switch tables.first?.rows {
      case .units?, .places?: tables.count == 1
      default: false
      }
    if reader.isSound, !isList { reader.keyFault(.onePlainTable, at: "plain") }
    return SheetTemplate(
      frame: FormFrame(sheet: reader.filled("sheet", .ofReport), title: ""), isPlain: true,
      need: reader.optionalOneOf("needs", SheetTemplate.Need.self),
      frozenColumns: reader.optionalInt("freeze_columns", in: 0...20) ?? 0, tables: tables)
  }

  private func table(_ reader: MappingReader) -> TableTemplate {
    let rows = rows(reader)
    guard case .places = rows else {
      return TableTemplate(heading: reader.optionallyFilled("heading", .ofReport), rows: rows)
    }
    return TableTemplate(
      heading: reader.optionallyFilled("heading", .ofReport), rows: rows,
      level: reader.optionalOneOf("level", CampaignPlaces.levels),
      whole: reader.optionalOneOf("whole", TableTemplate.WholePosition.self) ?? .last)
  }

  /// `units` with a choice of them, or one of the other kinds.
  private func rows(_ reader: MappingReader) -> TableTemplate.Rows {
    if let special = special(reader) { return special }
    let units = reader.optionalOneOf("units", TableTemplate.UnitChoice.self)
    let kind = reader.optionalOneOf("rows", TableTemplate.Kind.self)
    if let units {
      if reader.has("rows") { reader.keyFault(.unknownKey(nearest: nil), at: "rows") }
      return .units(units, ColumnReader(campaigns: campaigns).columns(reader))
    }
    guard let kind else {
      if !reader.has("units"), !reader.has("rows") { reader.requires("rows") }
      // Which columns there may be hangs on the word that is wrong.
      _ = reader.value("columns")
      return .units(.all, [])
    }
    switch kind {
    case .places: return .places(columns(reader, PlaceSource.self, name: .name))
    case .targets: return .targets(columns(reader, StripFigure.self, name: .goal))
    case .funnel: return .funnel(columns(reader, FunnelSource.self, name: .stage))
    case .plans: return .plans(columns(reader, PlanSource.self, name: .target))
    case .years: return .years(columns(reader, YearSource.self, name: .year))
    case .criteria: return .criteria(columns(reader, CriterionSource.self, name: .name))
    case .attainment: return .attainment(columns(reader, AttainmentSource.self, name: .label))
    case .months: return .months(columns(reader, MonthSource.self, name: .month))
    case .changes: return .changes(columns(reader, ChangeSource.self, name: .name))
    case .lostItems: return .lostItems(columns(reader, LostItemSource.self, name: .name))
    case .lostLeads: return .lostLeads(columns(reader, LostLeadSource.self, name: .leadUnit))
    case .nearVetoes: return .nearVetoes(columns(reader, NearVetoSource.self, name: .name))
    case .issues: return .issues(columns(reader, IssueSource.self, name: .problem))
    }
  }

  /// Blocks without columns: sentences, or charts.
  private func special(_ reader: MappingReader) -> TableTemplate.Rows? {
    guard reader.has("lines") || reader.has("charts") else { return nil }
    let lines = reader.optionalOneOf("lines", TableTemplate.LineChoice.self)
    let charts = reader.optionalList("charts") { chart in
      TableTemplate.ChartTemplate(
        chart.oneOf("of", TableTemplate.ChartTemplate.Data.self),
        title: chart.filled("title", .ofReport))
    }
    if reader.has("lines") {
      if reader.has("charts") { reader.keyFault(.unknownKey(nearest: nil), at: "charts") }
      return .lines(lines ?? .changes)
    }
    return .charts(charts, height: reader.optionalInt("height", in: 6...40) ?? 12)
  }

  /// - Parameter name: the column without which nobody could tell the rows apart.
  private func columns<Source: ColumnChoice>(
    _ reader: MappingReader, _: Source.Type, name: Source
  ) -> [TableColumn<Source>] {
    var firstLines: [String: Int] = [:]
    let columns = reader.list("columns") { column in
      let source = column.oneOf("source", Source.self)
      let target = source.needsTarget ? known(column, "target", targets) : nil
      let grade = source.needsGrade ? known(column, "grade", grades) : nil
      let key = [source.rawValue, target ?? "", grade ?? ""].joined(separator: " ")
      if let line = firstLines[key], column.isSound, !source.mayRepeat {
        column.fault(.duplicateID(firstLine: line), at: "source", value: source.rawValue)
      }
      if column.isSound { firstLines[key] = firstLines[key] ?? column.line(of: "source") }
      return TableColumn(
        source, heading: column.filled("heading", .ofTarget), width: column.width(),
        target: target, grade: grade, fields: source.needsFields ? fields(column) : [])
    }
    reader.refuseEmpty(columns, "columns")
    if reader.isSound, !columns.contains(where: { $0.source == name }) {
      reader.keyFault(.missingKey("source: \(name.rawValue)"), at: "columns")
    }
    return columns
  }

  private var targets: [String] { unique(campaigns.flatMap(\.targets).map(\.id)) }
  private var grades: [String] { unique(campaigns.flatMap(\.grades).map(\.id)) }

  private func unique(_ words: [String]) -> [String] {
    words.enumerated().filter { words.firstIndex(of: $1) == $0 }.map(\.element)
  }

  /// An id that one of the campaigns has.
  private func known(_ column: MappingReader, _ key: String, _ words: [String]) -> String? {
    let text = column.text(key)
    guard !text.isEmpty else { return nil }
    if !words.contains(text) {
      column.fault(
        .notOneOf(words, nearest: NearestWord.to(text, among: words)), at: key, value: text)
    }
    return text
  }

  private func fields(_ column: MappingReader) -> [String] {
    let words = unique(campaigns.flatMap(\.fields).map(\.id))
    let named = column.placedTexts("fields")
    if named.isEmpty, column.requires("fields") { column.keyFault(.blankValue, at: "fields") }
    for (text, place) in named where !words.contains(text) {
      column.findings.add(
        .notOneOf(words, nearest: NearestWord.to(text, among: words)), at: place, value: text)
    }
    return named.map(\.text)
  }
}

/// The catalogue of one kind of table, and which sources name more than themselves.
protocol ColumnChoice: CaseIterable, RawRepresentable<String>, Hashable, Sendable {
  var needsTarget: Bool { get }
  var needsGrade: Bool { get }
  var needsFields: Bool { get }
  /// Columns filled in by hand may stand more than once.
  var mayRepeat: Bool { get }
}

extension ColumnChoice {
  var needsTarget: Bool { false }
  var needsGrade: Bool { false }
  var needsFields: Bool { false }
  var mayRepeat: Bool { false }
}

extension PlaceSource: ColumnChoice {
  var needsTarget: Bool {
    [.targetNeeded, .targetDone, .targetStatus, .goalNeeded, .goalGap].contains(self)
  }
  var needsGrade: Bool { [.planned, .graded, .gradedOfPlanned].contains(self) }
  var needsFields: Bool { [.planned, .gradedOfPlanned].contains(self) }
}

extension YearSource: ColumnChoice {
  var needsGrade: Bool { self != .year }
}

extension CriterionSource: ColumnChoice {
  var mayRepeat: Bool { self == .blank }
}

extension StripFigure: ColumnChoice {}
extension FunnelSource: ColumnChoice {}
extension PlanSource: ColumnChoice {}
extension AttainmentSource: ColumnChoice {}
extension MonthSource: ColumnChoice {}
extension ChangeSource: ColumnChoice {}
extension LostItemSource: ColumnChoice {}
extension LostLeadSource: ColumnChoice {}
extension NearVetoSource: ColumnChoice {}
extension IssueSource: ColumnChoice {}
