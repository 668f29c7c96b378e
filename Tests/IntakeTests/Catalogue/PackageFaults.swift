import Intake

/// The smallest packages with each fault.
private enum Spoiled {
  static let header = ["区划代码", "社区名称", "是否参与创建"]
  static let row = ["130127100001", "育才街社区", "是"]

  static func book(_ change: (inout RawBook) -> Void) -> [UInt8] {
    var book = RawBook([header, row])
    change(&book)
    return book.bytes
  }

  static func rows(_ rows: String) -> [UInt8] { RawBook(rows: rows).bytes }

  static func zip(_ names: String...) -> [UInt8] {
    StoredZip(names.map { StoredZip.Member($0, "code,participating\n130127100001,yes\n") }).bytes
  }

  static func member(_ change: (inout StoredZip.Member) -> Void) -> [UInt8] {
    var member = StoredZip.Member("a.csv", "code,participating\n130127100001,yes\n")
    change(&member)
    return StoredZip([member]).bytes
  }
}

extension FaultCase {
  private static let again = "请在 Excel 或 WPS 中打开原文件，重新保存后重报（file.damaged-package）"
  private static let againInEnglish =
    "open the original in Excel or WPS, save it and hand it in again (file.damaged-package)"
  private static let less = "请只保留要报的表格，重新保存后重报（file.too-much-inside）"
  private static let lessInEnglish =
    "keep the tables only, save the file and hand it in again (file.too-much-inside)"

  /// A damaged workbook, and what is said of it between its name and the remedy.
  private static func damaged(
    _ variant: String, _ bytes: [UInt8], sheet: String = "", _ zh: String, _ en: String
  ) -> FaultCase {
    let name = "2021-12/表.xlsx"
    return FaultCase(
      "damaged-package (\(variant))", name: name, bytes: bytes,
      zh: "〔拒收〕\(name)\(sheet)：\(zh)，\(again)",
      en: "[refused] \(name)\(sheet): \(en); \(againInEnglish)")
  }

  private static func excessive(
    _ variant: String, _ bytes: [UInt8], name: String, _ zh: String, _ en: String
  ) -> FaultCase {
    FaultCase(
      "too-much-inside (\(variant))", name: "2021-12/表.zip", bytes: bytes,
      zh: "〔拒收〕\(name)：\(zh)，\(less)", en: "[refused] \(name): \(en); \(lessInEnglish)")
  }

  /// Faults of workbooks and archives as packages.
  static let packages: [FaultCase] = [
    FaultCase(
      "damaged-package (cut off)", name: "2021-12/表.xlsx",
      bytes: Array(Spoiled.book { _ in }.dropLast(30)),
      zh: "〔拒收〕2021-12/表.xlsx：文件不完整或已损坏，打不开，请完整地重新传送或重新压缩后重报（file.damaged-package）",
      en: """
        [refused] 2021-12/表.xlsx: the file is cut off or damaged and cannot be opened; send it \
        again whole, or pack it again (file.damaged-package)
        """),
    damaged(
      "no XML", Spoiled.book { $0.parts["xl/workbook.xml"] = "<workbook>\n<sheets></workbook>" },
      "文件已损坏：其中的 xl/workbook.xml 第2行读不出来",
      "the file is damaged: xl/workbook.xml in it, line 2, cannot be read"),
    damaged(
      "sum",
      StoredZip(
        RawBook([[]]).members.map {
          var member = $0
          if member.name == Array("xl/workbook.xml".utf8) { member.sum = 1 }
          return member
        }
      ).bytes,
      "文件已损坏：其中的 xl/workbook.xml读不出来",
      "the file is damaged: xl/workbook.xml in it cannot be read"),
    damaged(
      "no relations", Spoiled.book { $0.parts["_rels/.rels"] = "" },
      "文件已损坏：其中缺少 _rels/.rels", "the file is damaged: _rels/.rels is missing in it"),
    damaged(
      "no sheet", Spoiled.book { $0.parts["xl/worksheets/sheet1.xml"] = "" },
      "文件已损坏：其中缺少 xl/worksheets/sheet1.xml",
      "the file is damaged: xl/worksheets/sheet1.xml is missing in it"),
    damaged(
      "a sheet twice",
      StoredZip(
        Spoiled.book { _ in }.isEmpty
          ? []
          : RawBook([[]]).members + [
            StoredZip.Member("XL/workbook.xml", "<workbook/>")
          ]
      ).bytes,
      "文件里有两个同名的 XL/workbook.xml，不知道该读哪一个",
      "XL/workbook.xml is in the file twice; nobody knows which one is meant"),
    damaged(
      "a stray name",
      StoredZip(RawBook([[]]).members + [StoredZip.Member("xl/../../a.xml", "<a/>")]).bytes,
      "文件里有不正常的部件名 xl/../../a.xml",
      "the file has a part with an impossible name: xl/../../a.xml"),
    damaged(
      "a document type",
      Spoiled.book {
        $0.parts["xl/workbook.xml"] = "<!DOCTYPE a [<!ENTITY b \"c\">]><workbook>&b;</workbook>"
      },
      "其中的 xl/workbook.xml 带有文档类型声明（DTD），不是 Excel 或 WPS 存的",
      """
      xl/workbook.xml in it has a document type declaration (DTD), which neither Excel nor WPS \
      writes
      """),
    damaged(
      "beyond the sheet", Spoiled.rows(#"<row r="1048577"/>"#), sheet: "〔Sheet1〕",
      "A1单元格的位置不正常（超出工作表，或顺序颠倒、重复）",
      "cell A1 stands where it cannot: beyond the sheet, out of order or twice"),
    damaged(
      "out of order", Spoiled.rows(#"<row><c r="B1"/><c r="A1"/></row>"#), sheet: "〔Sheet1〕",
      "A1单元格的位置不正常（超出工作表，或顺序颠倒、重复）",
      "cell A1 stands where it cannot: beyond the sheet, out of order or twice"),
    damaged(
      "no text", Spoiled.rows(#"<row><c t="s"><v>0</v></c></row>"#), sheet: "〔Sheet1〕",
      "A1单元格的文字在文件里找不到", "the text of cell A1 is not in the file"),
    damaged(
      "a long text",
      Spoiled.rows("<row><c t=\"str\"><v>\(String(repeating: "x", count: 131_069))</v></c></row>"),
      sheet: "〔Sheet1〕", "A1单元格的文字超出 Excel 的上限",
      "the text of cell A1 is longer than Excel allows"),
    excessive(
      "members",
      StoredZip((0...10_000).map { StoredZip.Member("\($0)", "") }).bytes, name: "2021-12/表.zip",
      "里面的文件超过10000个，没有读取", "holds more than 10000 files and is not read"),
    excessive(
      "size", Spoiled.member { $0.size = 600 << 20 }, name: "2021-12/表.zip/a.csv",
      "解压后超过 512 MB，没有读取", "is larger than 512 MB when unpacked and is not read"),
    excessive(
      "compression",
      Spoiled.member {
        $0.size = 40 << 20
        $0.method = 8
      }, name: "2021-12/表.zip/a.csv", "其中的 a.csv 压缩比不正常，没有读取",
      "a.csv in it is packed more tightly than any table; it is not read"),
    FaultCase(
      "encrypted", name: "2021-12/表.xlsx",
      bytes: [0xD0, 0xCF, 0x11, 0xE0] + "EncryptedPackage".utf8.flatMap { [$0, 0] },
      zh: "〔拒收〕2021-12/表.xlsx：文件加了密码，打不开，请取消密码后重报（file.encrypted）",
      en: """
        [refused] 2021-12/表.xlsx: is protected by a password; take the password away and hand it \
        in again (file.encrypted)
        """),
    FaultCase(
      "encrypted (member)", name: "2021-12/表.zip", bytes: Spoiled.member { $0.flags = 1 },
      zh: "〔拒收〕2021-12/表.zip/a.csv：文件加了密码，打不开，请取消密码后重报（file.encrypted）",
      en: """
        [refused] 2021-12/表.zip/a.csv: is protected by a password; take the password away and hand \
        it in again (file.encrypted)
        """),
    FaultCase(
      "archive-in-archive", name: "2021-12/报送.zip",
      bytes: StoredZip([StoredZip.Member("内.zip", Spoiled.zip("a.csv"))]).bytes,
      zh: "〔拒收〕2021-12/报送.zip/内.zip：是压缩包里的压缩包，没有打开，请解压后直接报送其中的文件（file.archive-in-archive）",
      en: """
        [refused] 2021-12/报送.zip/内.zip: is an archive inside an archive and was not opened; \
        unpack it and hand in its files (file.archive-in-archive)
        """),
    FaultCase(
      "archive-empty", name: "2021-12/报送.zip", bytes: StoredZip([]).bytes,
      zh: "〔拒收〕2021-12/报送.zip：压缩包里没有文件，请重新压缩后重报（file.archive-empty）",
      en: """
        [refused] 2021-12/报送.zip: there is no file in the archive; pack it again and hand it in \
        (file.archive-empty)
        """),
  ]
}
