import Intake

extension FaultCase {
  private static let table = [
    ["区划代码", "社区名称", "是否参与创建"], ["130127100001", "育才街社区", "是"],
  ]

  private static func book(_ sheets: RawBook.Sheet...) -> [UInt8] { RawBook(sheets).bytes }

  private static func sheet(_ name: String, _ cells: [[String]] = table) -> RawBook.Sheet {
    RawBook.Sheet(name: name, rows: RawBook.rows(cells))
  }

  /// What is said of a workbook's sheets and cells.
  static let sheets: [FaultCase] = [
    FaultCase(
      "formula-not-computed", name: "2021-12/表.xlsx",
      bytes: book(
        RawBook.Sheet(
          rows: RawBook.rows([table[0]])
            + "<row><c><v>130127100001</v></c><c/><c><f>IF(1,&quot;是&quot;)</f></c></row>")),
      zh: """
        〔拒收〕2021-12/表.xlsx〔Sheet1〕 第2行 C列“是否参与创建”：“=IF(1,"是")”是公式，文件里没有存下它的结果，\
        请在 Excel 或 WPS 中打开，保存后重报（status.formula-not-computed）
        """,
      en: """
        [refused] 2021-12/表.xlsx〔Sheet1〕 row 2 column C "是否参与创建": "=IF(1,"是")" is a formula \
        whose result is not stored; open the file in Excel or WPS, save it and hand it in again \
        (status.formula-not-computed)
        """),
    FaultCase(
      "formula-not-computed (title)", name: "2021-12/表.xlsx",
      bytes: book(
        RawBook.Sheet(rows: "<row><c><f>TODAY()</f><v/></c></row>" + RawBook.rows(table))),
      zh: """
        〔拒收〕2021-12/表.xlsx〔Sheet1〕 第1行 A列“区划代码”：“=TODAY()”是公式，文件里没有存下它的结果，\
        请在 Excel 或 WPS 中打开，保存后重报（status.formula-not-computed）
        """,
      en: """
        [refused] 2021-12/表.xlsx〔Sheet1〕 row 1 column A "区划代码": "=TODAY()" is a formula whose \
        result is not stored; open the file in Excel or WPS, save it and hand it in again \
        (status.formula-not-computed)
        """),
    FaultCase(
      "cell-without-heading", name: "2021-12/表.xlsx",
      bytes: book(sheet("Sheet1", [table[0], table[1] + ["", "已核"]])),
      zh: """
        〔拒收〕2021-12/表.xlsx〔Sheet1〕 第2行 E列：“已核”在表头右侧，上方没有表头，请删去，或补上表头后重报\
        （status.cell-without-heading）
        """,
      en: """
        [refused] 2021-12/表.xlsx〔Sheet1〕 row 2 column E: "已核" stands to the right of the header, \
        under no heading; delete it, or give it a heading (status.cell-without-heading)
        """),
    FaultCase(
      "sheet-without-table", name: "2021-12/表.xlsx",
      bytes: book(sheet("状态表"), sheet("封面", [["高邑县"]])),
      zh: "〔说明〕2021-12/表.xlsx〔封面〕：工作表里没有报表，未读取（file.sheet-without-table）",
      en: """
        [note] 2021-12/表.xlsx〔封面〕: there is no table in the sheet; it is not read \
        (file.sheet-without-table)
        """),
    FaultCase(
      "hidden-sheet", name: "2021-12/表.xlsx",
      bytes: book(
        RawBook.Sheet(name: "状态表", rows: RawBook.rows(table), state: "veryHidden")),
      zh: "〔说明〕2021-12/表.xlsx〔状态表〕：是隐藏的工作表，照常读取（status.hidden-sheet）",
      en: """
        [note] 2021-12/表.xlsx〔状态表〕: the sheet is hidden, and read like any other \
        (status.hidden-sheet)
        """),
    FaultCase(
      "hidden-rows", name: "2021-12/表.xlsx",
      bytes: book(
        RawBook.Sheet(
          rows: RawBook.rows(table)
            + "<row hidden=\"1\"><c><v>130127100002</v></c></row><row hidden=\"true\"><c><v>130127"
            + "100003</v></c></row><row/><row hidden=\"1\"><c><v>130127100004</v></c></row>")),
      zh: "〔说明〕2021-12/表.xlsx〔Sheet1〕：隐藏的行照常读取：第3–4、6行（status.hidden-rows）",
      en: """
        [note] 2021-12/表.xlsx〔Sheet1〕: hidden rows are read like any other: 3–4, 6 \
        (status.hidden-rows)
        """),
    FaultCase(
      "hidden-columns", name: "2021-12/表.xlsx",
      bytes: book(
        RawBook.Sheet(
          rows: RawBook.rows(table),
          before:
            "<cols><col min=\"2\" max=\"2\" hidden=\"1\"/><col min=\"5\" max=\"9\" hidden=\"1\"/>"
            + "</cols>")),
      zh: "〔说明〕2021-12/表.xlsx〔Sheet1〕：隐藏的列照常读取：B列（status.hidden-columns）",
      en: """
        [note] 2021-12/表.xlsx〔Sheet1〕: hidden columns are read like any other: B \
        (status.hidden-columns)
        """),
  ]
}
