extension TableFault {
  /// Words for workbooks and archives.
  var packageDraft: TableWordsDraft? {
    switch self {
    case .damagedPackage(let flaw):
      TableWordsDraft(
        "damaged-package", .error,
        zh: flaw.words.zh,
        flaw == .unreadable ? "请完整地重新传送或重新压缩后重报" : "请在 Excel 或 WPS 中打开原文件，重新保存后重报",
        en: flaw.words.en,
        flaw == .unreadable
          ? "send it again whole, or pack it again"
          : "open the original in Excel or WPS, save it and hand it in again")
    case .tooMuchInside(let excess):
      TableWordsDraft(
        "too-much-inside", .error,
        zh: excess.words.zh, "请只保留要报的表格，重新保存后重报",
        en: excess.words.en, "keep the tables only, save the file and hand it in again")
    case .encrypted:
      TableWordsDraft(
        "encrypted", .error,
        zh: "文件加了密码，打不开", "请取消密码后重报",
        en: "is protected by a password", "take the password away and hand it in again")
    case .archiveInArchive:
      TableWordsDraft(
        "archive-in-archive", .error,
        zh: "是压缩包里的压缩包，没有打开", "请解压后直接报送其中的文件",
        en: "is an archive inside an archive and was not opened",
        "unpack it and hand in its files")
    case .archiveEmpty:
      TableWordsDraft(
        "archive-empty", .error,
        zh: "压缩包里没有文件", "请重新压缩后重报",
        en: "there is no file in the archive", "pack it again and hand it in")
    case .formulaNotComputed:
      TableWordsDraft(
        "formula-not-computed", .error,
        zh: "是公式，文件里没有存下它的结果", "请在 Excel 或 WPS 中打开，保存后重报",
        en: "is a formula whose result is not stored",
        "open the file in Excel or WPS, save it and hand it in again")
    case .cellWithoutHeading:
      TableWordsDraft(
        "cell-without-heading", .error,
        zh: "在表头右侧，上方没有表头", "请删去，或补上表头后重报",
        en: "stands to the right of the header, under no heading",
        "delete it, or give it a heading")
    case .severalTables(let sheets):
      TableWordsDraft(
        "several-tables", .error,
        zh: "有\(sheets.count)个工作表都是这种表（\(sheets.joined(separator: "、"))），不知道该读哪一个", "请只保留一个",
        en: "\(sheets.count) sheets are such a table (\(sheets.joined(separator: ", ")))",
        "keep one")
    default: sheetDraft
    }
  }

  /// Notes on sheets.
  private var sheetDraft: TableWordsDraft? {
    switch self {
    case .sheetWithoutTable:
      TableWordsDraft(
        "sheet-without-table", .note,
        zh: "工作表里没有报表，未读取", "", en: "there is no table in the sheet; it is not read", "")
    case .hiddenSheet:
      TableWordsDraft(
        "hidden-sheet", .note,
        zh: "是隐藏的工作表，照常读取", "", en: "the sheet is hidden, and read like any other", "")
    case .hiddenRows(let rows):
      TableWordsDraft(
        "hidden-rows", .note,
        zh: "隐藏的行照常读取：第\(rows.joined(separator: "、"))行", "",
        en: "hidden rows are read like any other: \(rows.joined(separator: ", "))", "")
    case .hiddenColumns(let columns):
      TableWordsDraft(
        "hidden-columns", .note,
        zh: "隐藏的列照常读取：\(columns.joined(separator: "、"))列", "",
        en: "hidden columns are read like any other: \(columns.joined(separator: ", "))", "")
    default: nil
    }
  }
}

extension PackageFlaw {
  fileprivate var words: (zh: String, en: String) {
    switch self {
    case .unreadable: ("文件不完整或已损坏，打不开", "the file is cut off or damaged and cannot be opened")
    case .damaged(let member, let line):
      (
        "文件已损坏：其中的 \(member.shown)\(line.map { " 第\($0)行" } ?? "")读不出来",
        "the file is damaged: \(member.shown) in it"
          + "\(line.map { ", line \($0)," } ?? "") cannot be read"
      )
    case .missing(let member):
      (
        "文件已损坏：其中缺少 \(member.shown)",
        "the file is damaged: \(member.shown) is missing in it"
      )
    case .duplicate(let member):
      (
        "文件里有两个同名的 \(member.shown)，不知道该读哪一个",
        "\(member.shown) is in the file twice; nobody knows which one is meant"
      )
    case .stray(let member):
      (
        "文件里有不正常的部件名 \(member.shown)",
        "the file has a part with an impossible name: \(member.shown)"
      )
    case .documentType(let member):
      (
        "其中的 \(member.shown) 带有文档类型声明（DTD），不是 Excel 或 WPS 存的",
        "\(member.shown) in it has a document type declaration (DTD), which neither Excel "
          + "nor WPS writes"
      )
    case .misplacedCell(let cell):
      (
        "\(cell)单元格的位置不正常（超出工作表，或顺序颠倒、重复）",
        "cell \(cell) stands where it cannot: beyond the sheet, out of order or twice"
      )
    case .textMissing(let cell):
      ("\(cell)单元格的文字在文件里找不到", "the text of cell \(cell) is not in the file")
    case .textTooLong(let cell):
      ("\(cell)单元格的文字超出 Excel 的上限", "the text of cell \(cell) is longer than Excel allows")
    }
  }
}

extension PackageExcess {
  fileprivate var words: (zh: String, en: String) {
    switch self {
    case .members(let limit):
      ("里面的文件超过\(limit)个，没有读取", "holds more than \(limit) files and is not read")
    case .megabytes(let limit):
      (
        "解压后超过 \(limit) MB，没有读取", "is larger than \(limit) MB when unpacked and is not read"
      )
    case .cells(let limit):
      ("超过\(limit)个单元格，没有读取", "has more than \(limit) cells and is not read")
    case .compression(let member):
      (
        "其中的 \(member.shown) 压缩比不正常，没有读取",
        "\(member.shown) in it is packed more tightly than any table; it is not read"
      )
    }
  }
}
