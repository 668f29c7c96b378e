import Campaigns
import Testing

@testable import Layout

@Suite struct ProvinceTests {
  static let template: TablesTemplate = {
    let ledger: [ColumnTemplate] = [
      ColumnTemplate(.known(.serial), heading: "序号"), ColumnTemplate(.known(.place), heading: "市"),
      ColumnTemplate(.known(.county), heading: "县"), ColumnTemplate(.known(.name), heading: "名称"),
      ColumnTemplate(.known(.code), heading: "代码"),
      ColumnTemplate(.known(.inScope), heading: "纳入范围"),
      ColumnTemplate(.known(.participating), heading: "参与"),
      ColumnTemplate(.known(.recognisedOn), heading: "认定日期"),
      ColumnTemplate(.known(.attained), heading: "达标"),
    ]
    let places: [TableColumn<PlaceSource>] = [
      .init(.serial, heading: "序号"), .init(.name, heading: "市"), .init(.total, heading: "总数"),
      .init(.participatingNew, heading: "参与|新增"), .init(.participating, heading: "参与|累计"),
      .init(.attainedThisYear, heading: "达标|本年"), .init(.attained, heading: "达标|累计"),
      .init(.attainment, heading: "达标率"), .init(.change, heading: "较上月"),
      .init(.targetNeeded, heading: "2020年目标（{goal}）", target: "2020-count"),
      .init(.targetDone, heading: "2020年完成", target: "2020-count"),
      .init(.targetStatus, heading: "2021年（{goal}）", target: "2021-share"),
      .init(.gap, heading: "差额"), .init(.rank, heading: "排名"), .init(.remark, heading: "备注"),
    ]
    let sheets = [
      SheetTemplate(
        frame: FormFrame(sheet: "情况汇总表", title: "{place}情况汇总表"),
        tables: [TableTemplate(rows: .places(places))]),
      SheetTemplate(
        frame: FormFrame(sheet: "台账", title: "{place}台账"),
        tables: [TableTemplate(rows: .units(.all, ledger))]),
    ]
    return TablesTemplate(
      id: "province", audience: .any, fileName: "{place}（{year}年{month}月）.xlsx", sheets: sheets,
      part: .init(fileName: "{place}（{year}年{month}月）.xlsx", sheets: sheets),
      basis: BasisTemplate(frame: FormFrame(sheet: "依据与口径", title: "依据与口径")))
  }()

  private static let sources = [
    "inputs/province/units.csv", "inputs/province/2021-12/各市.csv",
    "inputs/province/2021-12/保定市.csv",
  ].map { (name: $0, sha256: String(repeating: "0", count: 64)) }

  static func workbooks() -> [Workbook] {
    WorkbookLayout(
      SampleProvince.progress(), design: .tables(template), issue: 1, sources: sources
    ).workbooks
  }

  @Test func oneFileForTheWholeAndOneForEachPlace() {
    #expect(
      Self.workbooks().map(\.fileName) == [
        "示例省（2021年12月）.xlsx", "石家庄市（2021年12月）.xlsx", "辛集市（2021年12月）.xlsx",
        "保定市（2021年12月）.xlsx",
      ])
  }

  @Test(arguments: [
    (0, "情况汇总表", "province"), (0, "台账", "province-ledger"), (1, "情况汇总表", "province-tallied"),
    (3, "情况汇总表", "province-part"), (3, "台账", "province-part-ledger"),
  ])
  func sheetsAreAsRecorded(book: Int, sheet: String, golden: String) throws {
    let found = try #require(Self.workbooks()[book].sheets.first { $0.name == sheet })
    try Golden.expect(TextGrid.text(found), is: golden)
  }

  /// The figures of 合计 are those of the places together, whatever file they stand in.
  @Test func childrenAddUpToTheParent() throws {
    let progress = SampleProvince.progress()
    let children = PlaceFigures.children(of: progress)
    #expect(children.map(\.place.name) == ["石家庄市", "辛集市", "保定市"])
    let top = try #require(PlaceFigures.top(of: progress)?.tally)
    #expect(children.map(\.tally).reduce(.zero, +) == top)
    for child in children {
      let own = PlaceParts.narrowed(progress, to: child)
      #expect(PlaceFigures.top(of: own)?.tally == child.tally)
      #expect(own.counts.inScope + own.counts.tallied == child.tally.inScope)
    }
    let units = children.map { PlaceParts.narrowed(progress, to: $0).units.map(\.unit) }
    #expect(units == [[], [0, 1], [2, 3, 4, 5, 6]])
  }

  /// Each place's file holds that place's rows and sources alone.
  @Test func noFileHoldsAnothersRows() throws {
    let progress = SampleProvince.progress()
    let books = Self.workbooks()
    for child in books.indices.dropLast() {
      #expect(Self.strangers(in: books[child + 1], of: child, progress) == [])
    }
    let names = books.map { book in
      let basis = book.sheets.last!
      return (0..<basis.rowCount).flatMap { basis.row($0).cells.map(TextGrid.text) }
        .filter { $0.hasPrefix("inputs/") }.map { $0.split(separator: "/").last! }
    }
    #expect(
      names == [
        ["units.csv", "各市.csv", "保定市.csv"], ["units.csv", "各市.csv"],
        ["units.csv", "各市.csv"], ["units.csv", "保定市.csv"],
      ])
  }

  /// The check sees a neighbour's name or code wherever it stands, and nothing else.
  @Test(arguments: [
    ("辛集一社区", ["台账 3: 辛集一社区"]), ("130181001001", ["台账 3: 130181001001"]),
    ("石家庄市", ["台账 3: 石家庄市"]), ("竞秀一社区", []), ("示例省", []), ("130602000000", []),
  ])
  func aStrangerIsFound(text: String, found: [String]) throws {
    var book = Self.workbooks()[3]
    let ledger = try #require(book.sheets.firstIndex { $0.name == "台账" })
    let row = book.sheets[ledger].row
    book.sheets[ledger].row = { index in
      index == 2 ? Row([Cell(.text(text))]) : row(index)
    }
    #expect(Self.strangers(in: book, of: 2, SampleProvince.progress()) == found)
  }

  /// Looking first for what is the child's own changes nothing of what is found.
  @Test func ownNamesAreLookedForFirst() {
    let progress = SampleProvince.progress()
    let parts = PlaceParts(progress)
    let rows = OwnRows(parts)
    var texts = ["", "是", "示例省", "130602000000", "130181001001", "999999999999", "13060200000"]
    parts.forEachName { name, _ in texts += [name, name + "外", String(name.dropLast())] }
    texts += progress.register.units.map(\.code.digits)
    var found = 0
    for child in parts.children.indices {
      let isStranger = rows.strangers(to: child)
      for text in texts {
        #expect(isStranger(text) == rows.isStranger(text, to: child), "\(text) of \(child)")
        found += isStranger(text) ? 1 : 0
      }
    }
    #expect(found > texts.count / 2)
  }

  private static func strangers(
    in book: Workbook, of child: Int, _ progress: Progress
  ) -> [String] {
    let rows = OwnRows(PlaceParts(progress))
    return book.sheets.flatMap { sheet in
      (0..<sheet.rowCount).flatMap { index in
        rows.strangers(in: sheet.row(index), of: child).map { "\(sheet.name) \(index + 1): \($0)" }
      }
    }
  }
}
