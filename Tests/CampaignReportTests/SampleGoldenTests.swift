import Foundation
import Testing

/// The workbooks of a sample month of each campaign as text grids, kept in `Goldens/`: a change of
/// a form, or of a figure, is read as a change of its rows. Of long sheets the first and the last
/// rows are kept, of sheets that are made for each unit the first; the first sheet is kept whole.
@Suite struct SampleGoldenTests {
  /// A line a row, cells parted by `｜`: what the cell shows when it is not recalculated, with `ƒ`
  /// before what is a formula. Texts of more than 24 characters are cut.
  private static let reader = """
    import os, re, sys
    import openpyxl
    folder, wanted = sys.argv[1:]
    names = sorted(n for n in os.listdir(folder) if n.endswith('.xlsx'))
    print('、'.join(names))
    name = next(n for n in names if wanted in n)
    path = os.path.join(folder, name)
    books = [openpyxl.load_workbook(path, data_only=flag) for flag in (False, True)]
    def text(cell, value):
        if value is None: return ''
        if hasattr(value, 'strftime'): shown = value.strftime('%Y-%m-%d')
        elif isinstance(value, float): shown = '%.10g' % value
        else: shown = str(value).replace('\\n', '⏎')
        if len(shown) > 24: shown = shown[:24] + '…'
        return ('ƒ' if cell.data_type == 'f' else '') + shown
    seen = set()
    for sheet in books[0]:
        kind = re.sub('^(附1-)?[0-9]+ .*', 'unit', sheet.title)
        if kind == 'unit' and kind in seen: continue
        seen.add(kind)
        page = sheet.page_setup
        marks = ['横' if page.orientation == 'landscape' else '纵', '宽%s' % (page.fitToWidth or 1),
                 '高%s' % page.fitToHeight]
        if sheet.print_title_rows: marks.append('重复' + sheet.print_title_rows.replace('$', ''))
        if sheet.freeze_panes: marks.append('冻结' + sheet.freeze_panes)
        if sheet.auto_filter.ref: marks.append('筛选' + sheet.auto_filter.ref)
        marks += ['图' + c.title.tx.rich.p[0].r[0].t for c in sheet._charts]
        print('\\n# %s（%s）' % (sheet.title, ' '.join(marks)))
        shown = books[1][sheet.title]
        rows = list(sheet.iter_rows())
        for index, row in enumerate(rows):
            most = 60 if sheet is books[0].worksheets[0] else 12
            if most <= index < len(rows) - 4:
                if index == most: print('…')
                continue
            cells = [text(c, shown[c.coordinate].value) for c in row]
            while cells and cells[-1] == '': cells.pop()
            print('%d│%s' % (index + 1, '｜'.join(cells)))
    """

  @Test(arguments: [
    ("gaoyi", "2022-06", "汇总表"), ("gaoyi", "2022-06", "月报表"), ("hebei", "2021-12", "情况汇总表"),
    ("hebei", "2021-12", "月报表"), ("hebei", "2021-12", "定州市"), ("qingyang", "2022-10", "标准核查"),
    ("qingyang", "2022-10", "月报表"), ("danzhou", "2022-12", "标准核查"),
    ("danzhou", "2022-12", "月报表"), ("yuhua", "2024-09", "任务铺排表"),
    ("yuhua", "2024-09", "月报表"),
  ])
  func workbooksAreAsRecorded(campaign: String, period: String, book: String) throws {
    let workspace = try Workspace()
    try workspace.copySamples(campaign)
    let outcome = try workspace.run("run", campaign, "--period", period)
    try #require(outcome.exit <= 1, "\(outcome.errors)")
    let folder = workspace.root + "/reports/\(campaign)/\(period)"
    let data = try Recalculation.python(Self.reader, [folder, book])
    try #require(!data.isEmpty)
    try Golden.expect(String(decoding: data, as: UTF8.self), is: "\(campaign)-\(book)")
  }
}

/// Expected texts, kept in `Goldens/` beside these tests.
enum Golden {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Goldens")

  /// Compares with the golden line by line. `RECORD_GOLDENS=1` writes it anew and fails.
  static func expect(_ text: String, is name: String) throws {
    let file = folder.appending(path: name + ".txt")
    if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1" {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
      Issue.record("\(name) was recorded: look at the difference, then run again without")
      return
    }
    let wanted = String(decoding: try Data(contentsOf: file), as: UTF8.self).split(separator: "\n")
    let found = text.split(separator: "\n")
    #expect(!wanted.isEmpty)
    #expect(found.count == wanted.count, "rows of \(name)")
    for (found, wanted) in zip(found, wanted) { #expect(found == wanted) }
  }
}
