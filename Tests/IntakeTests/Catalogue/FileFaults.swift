import Intake

extension FaultCase {
  /// Faults of the file as bytes.
  static let files: [FaultCase] = [
    FaultCase(
      "undecodable",
      bytes: [
        0xE5, 0x8C, 0xBA, 0xE5, 0x88, 0x92, 0xE4, 0xBB, 0xA3, 0xE7, 0xA0, 0x81, 0x2C,
        0xE7, 0xA4, 0xBE, 0xE5, 0x8C, 0xBA, 0xE5, 0x90, 0x8D, 0xE7, 0xA7, 0xB0, 0x2C,
        0xE6, 0x98, 0xAF, 0xE5, 0x90, 0xA6, 0xE5, 0x8F, 0x82, 0xE4, 0xB8, 0x8E, 0xE5,
        0x88, 0x9B, 0xE5, 0xBB, 0xBA, 0x0A, 0xFF, 0xFE, 0x2C, 0x61, 0x0A,
      ],
      zh: """
        〔拒收〕2021-12/表.csv 第2行：第45字节之后既不是 UTF-8 也不是 GB18030 文字，可能是两个文件拼在一起，\
        请从各自的原始表格重新另存为“CSV UTF-8（逗号分隔）”后重报（file.undecodable）
        """,
      en: """
        [refused] 2021-12/表.csv line 2: after byte 45 it is neither UTF-8 nor GB18030; two \
        files may have been joined; save each original table as CSV UTF-8 again and hand it in \
        (file.undecodable)
        """),
    FaultCase(
      "utf16-without-mark",
      bytes: [0x61, 0x00, 0x2C, 0x00, 0x62, 0x00, 0x0A, 0x00],
      zh: """
        〔拒收〕2021-12/表.csv 第1行：文件是没有字节序标记的 UTF-16 文字（第1字节之后为零字节），请在 Excel 或 WPS 中打开，另存为“CSV \
        UTF-8（逗号分隔）”后重报（file.utf16-without-mark）
        """,
      en: """
        [refused] 2021-12/表.csv line 1: the file is UTF-16 without a byte order mark (a zero \
        byte after byte 1); open it in Excel or WPS, save it as CSV UTF-8 and hand it in again \
        (file.utf16-without-mark)
        """),
    FaultCase(
      "big5",
      bytes: [
        0xB0, 0xCF, 0xB9, 0xBA, 0xA5, 0x4E, 0xBD, 0x58, 0x2C, 0xAA, 0xC0, 0xB0, 0xCF,
        0xA6, 0x57, 0xBA, 0xD9, 0x0A,
      ],
      zh: """
        〔拒收〕2021-12/表.csv 第1行：文件是繁体中文 Big5 编码（自第0字节之后），请在 Excel 或 WPS 中打开，另存为“CSV UTF-8（逗号分隔）”\
        后重报（file.big5）
        """,
      en: """
        [refused] 2021-12/表.csv line 1: the file is Big5, traditional Chinese (after byte 0); \
        open it in Excel or WPS, save it as CSV UTF-8 and hand it in again (file.big5)
        """),
    FaultCase(
      "zero-byte",
      bytes: [0x61, 0x2C, 0x62, 0x0A, 0x31, 0x2C, 0x00, 0x0A],
      zh: """
        〔拒收〕2021-12/表.csv 第2行：第6字节之后为零字节，文件已损坏或不是文字，请在 Excel 或 WPS 中打开，另存为“CSV UTF-8（逗号分隔）”\
        后重报（file.zero-byte）
        """,
      en: """
        [refused] 2021-12/表.csv line 2: a zero byte follows byte 6: the file is damaged, or no \
        text; open it in Excel or WPS, save it as CSV UTF-8 and hand it in again (file.zero-byte)
        """),
    FaultCase(
      "not-csv", bytes: [0xD0, 0xCF, 0x11, 0xE0, 0xA1],
      zh: """
        〔拒收〕2021-12/表.csv：文件是“Excel 97–2003 工作簿（.xls）”，不能读取，请在 Excel 或 WPS 中打开，另存为 .xlsx 或“CSV \
        UTF-8（逗号分隔）”后重报（file.not-csv）
        """,
      en: """
        [refused] 2021-12/表.csv: the file is an old Excel workbook (.xls), which cannot be read; \
        open it in Excel or WPS, save it as .xlsx or CSV UTF-8 and hand it in again (file.not-csv)
        """),
    FaultCase(
      "not-csv (archive)", name: "2021-12/资料.rar", text: "Rar!\u{1A}",
      zh: """
        〔拒收〕2021-12/资料.rar：文件是“压缩包（不是 .zip）”，不能读取，请解压后直接报送其中的表格，或改用 .zip 压缩（file.not-csv）
        """,
      en: """
        [refused] 2021-12/资料.rar: the file is an archive other than .zip, which cannot be read; \
        unpack it and hand in its tables, or pack them as .zip (file.not-csv)
        """),
    FaultCase(
      "accompanying", name: "2021-12/盖章扫描件.pdf",
      bytes: [0x25, 0x50, 0x44, 0x46, 0x2D, 0x31, 0x2E, 0x34],
      zh: "〔说明〕2021-12/盖章扫描件.pdf：文件是“PDF 或 OFD 文件”，作为附件留存，不读取数据（file.accompanying）",
      en: """
        [note] 2021-12/盖章扫描件.pdf: the file is a PDF or OFD file: kept as an accompanying document, \
        no data is read (file.accompanying)
        """),
    FaultCase(
      "left-aside", name: "2021-12/~$表.xlsx",
      bytes: [0x78],
      zh: "〔说明〕2021-12/~$表.xlsx：文件是临时文件或隐藏文件，未读取（file.left-aside）",
      en: """
        [note] 2021-12/~$表.xlsx: the file is temporary or hidden and is not read (file.left-aside)
        """),
    FaultCase(
      "empty",
      bytes: [0xEF, 0xBB, 0xBF],
      zh: "〔拒收〕2021-12/表.csv：文件是空的，请重新导出后重报（file.empty）",
      en: """
        [refused] 2021-12/表.csv: the file is empty; export it again and hand it in (file.empty)
        """),
    FaultCase(
      "no-data",
      text: "区划代码,社区名称,是否参与创建\n",
      zh: "〔拒收〕2021-12/表.csv：只有表头，无数据，请填写后重报（status.no-data）",
      en: """
        [refused] 2021-12/表.csv: there is a header and no data; fill it in and hand it in again \
        (status.no-data)
        """),
    FaultCase(
      "unclosed-quote",
      text: "区划代码,社区名称,是否参与创建\n130127100001,\"育才街社区,是\n",
      zh: "〔拒收〕2021-12/表.csv 第2行 B列：此处的英文双引号没有配对，请删去或补全引号后重报（file.unclosed-quote）",
      en: """
        [refused] 2021-12/表.csv row 2 column B: a quotation mark opened here is never closed; \
        delete or close it and hand it in again (file.unclosed-quote)
        """),
    FaultCase(
      "stray-quote",
      text: "区划代码,是否参与创建,存在问题\n130127100001,是,\"绿地不足\n130127100002,是,\"停车难\"\n",
      zh: """
        〔拒收〕2021-12/表.csv 第2行 C列“存在问题”：“绿地不足\\u{A}130127100002,是,停车难"”英文双引号没有配对，后面的格或行被并进了这一格，\
        请删去或补全引号后重报（status.stray-quote）
        """,
      en: """
        [refused] 2021-12/表.csv row 2 column C "存在问题": "绿地不足\\u{A}130127100002,是,停车难"" a \
        quotation mark is opened here and closed in another cell: what is between became one; \
        delete or close it and hand it in again (status.stray-quote)
        """),
    FaultCase(
      "row-too-long",
      text: "区划代码,社区名称,是否参与创建"
        + "\n" + String(repeating: "x", count: 1 << 20 + 99),
      zh: """
        〔拒收〕2021-12/表.csv 第2行：一行超过1048576字节，不是正常的表格，请在 Excel 或 WPS 中打开，另存为“CSV UTF-8（逗号分隔）”\
        后重报（file.row-too-long）
        """,
      en: """
        [refused] 2021-12/表.csv row 2: a row is longer than 1048576 bytes: this is no honest \
        table; open it in Excel or WPS, save it as CSV UTF-8 and hand it in again \
        (file.row-too-long)
        """),
    FaultCase(
      "garbled-key",
      text: "区划代码,社区名称,是否参与创建\n130127100001,锟斤拷,是\n",
      zh: """
        〔拒收〕2021-12/表.csv 第2行 B列“社区名称”：“锟斤拷”是乱码，无法辨认单位，整个文件未采用，请从原始表格重新另存为“CSV UTF-8（逗号分隔）”\
        后重报（status.garbled-key）
        """,
      en: """
        [refused] 2021-12/表.csv row 2 column B "社区名称": "锟斤拷" is garbled and names no unit; the \
        whole file is refused; export it again from the original as CSV UTF-8 (status.garbled-key)
        """),
    FaultCase(
      "garbled-text",
      text: "区划代码,社区名称,是否参与创建,存在问题\n130127100001,育才街社区,是,绿化??不足\n",
      zh: "〔说明〕2021-12/表.csv 第2行 D列“存在问题”：“绿化??不足”含有乱码，照原样列示（status.garbled-text）",
      en: """
        [note] 2021-12/表.csv row 2 column D "存在问题": "绿化??不足" is garbled in part and shown as it is \
        (status.garbled-text)
        """),
    FaultCase(
      "full-width-separator",
      text: "区划代码，社区名称，是否参与创建\n130127100001，育才街社区，是\n",
      zh: "〔拒收〕2021-12/表.csv：各列用全角逗号“，”分隔，请改用英文逗号，或另存为 CSV 后重报（file.full-width-separator）",
      en: """
        [refused] 2021-12/表.csv: the columns are separated by full-width commas; use plain commas, \
        or save the table as CSV again (file.full-width-separator)
        """),
  ]
}
