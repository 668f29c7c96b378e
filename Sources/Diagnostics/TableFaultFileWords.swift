/// The remedy for everything that is a matter of how the file was saved.
private let saveAsCSV = "请在 Excel 或 WPS 中打开，另存为“CSV UTF-8（逗号分隔）”后重报"
private let saveAsCSVInEnglish =
  "open it in Excel or WPS, save it as CSV UTF-8 and hand it in again"

private let saveAsWorkbook = "请在 Excel 或 WPS 中打开，另存为 .xlsx 或“CSV UTF-8（逗号分隔）”后重报"
private let saveAsWorkbookInEnglish =
  "open it in Excel or WPS, save it as .xlsx or CSV UTF-8 and hand it in again"

extension TableFault {
  /// Words for faults of the file as bytes.
  var fileDraft: TableWordsDraft? {
    switch self {
    case .undecodable(let offset):
      TableWordsDraft(
        "undecodable", .error,
        zh: "第\(offset)字节之后既不是 UTF-8 也不是 GB18030 文字，可能是两个文件拼在一起",
        "请从各自的原始表格重新另存为“CSV UTF-8（逗号分隔）”后重报",
        en: "after byte \(offset) it is neither UTF-8 nor GB18030; two files may have been joined",
        "save each original table as CSV UTF-8 again and hand it in")
    case .utf16WithoutMark(let offset):
      TableWordsDraft(
        "utf16-without-mark", .error,
        zh: "文件是没有字节序标记的 UTF-16 文字（第\(offset)字节之后为零字节）", saveAsCSV,
        en: "the file is UTF-16 without a byte order mark (a zero byte after byte \(offset))",
        saveAsCSVInEnglish)
    case .big5(let offset):
      TableWordsDraft(
        "big5", .error,
        zh: "文件是繁体中文 Big5 编码（自第\(offset)字节之后）", saveAsCSV,
        en: "the file is Big5, traditional Chinese (after byte \(offset))", saveAsCSVInEnglish)
    case .zeroByte(let offset):
      TableWordsDraft(
        "zero-byte", .error,
        zh: "第\(offset)字节之后为零字节，文件已损坏或不是文字", saveAsCSV,
        en: "a zero byte follows byte \(offset): the file is damaged, or no text",
        saveAsCSVInEnglish)
    case .notCSV(let format):
      TableWordsDraft(
        "not-csv", .error,
        zh: "文件是“\(format.name(.zh))”，不能读取",
        format == .archive ? "请解压后直接报送其中的表格，或改用 .zip 压缩" : saveAsWorkbook,
        en: "the file is \(format.name(.en)), which cannot be read",
        format == .archive
          ? "unpack it and hand in its tables, or pack them as .zip" : saveAsWorkbookInEnglish)
    case .accompanying(let format):
      TableWordsDraft(
        "accompanying", .note,
        zh: "文件是“\(format.name(.zh))”，作为附件留存，不读取数据", "",
        en: "the file is \(format.name(.en)): kept as an accompanying document, no data is read", ""
      )
    case .empty:
      TableWordsDraft(
        "empty", .error,
        zh: "文件是空的", "请重新导出后重报", en: "the file is empty", "export it again and hand it in")
    case .noData:
      TableWordsDraft(
        "no-data", .error,
        zh: "只有表头，无数据", "请填写后重报",
        en: "there is a header and no data", "fill it in and hand it in again")
    default: diskDraft ?? damagedTextDraft
    }
  }

  private var damagedTextDraft: TableWordsDraft? {
    switch self {
    case .unclosedQuote:
      TableWordsDraft(
        "unclosed-quote", .error,
        zh: "此处的英文双引号没有配对", "请删去或补全引号后重报",
        en: "a quotation mark opened here is never closed",
        "delete or close it and hand it in again")
    case .strayQuote:
      TableWordsDraft(
        "stray-quote", .error,
        zh: "英文双引号没有配对，后面的格或行被并进了这一格", "请删去或补全引号后重报",
        en:
          "a quotation mark is opened here and closed in another cell: what is between became one",
        "delete or close it and hand it in again")
    case .rowTooLong(let bytes):
      TableWordsDraft(
        "row-too-long", .error,
        zh: "一行超过\(bytes)字节，不是正常的表格", saveAsCSV,
        en: "a row is longer than \(bytes) bytes: this is no honest table", saveAsCSVInEnglish)
    case .garbledKey:
      TableWordsDraft(
        "garbled-key", .error,
        zh: "是乱码，无法辨认单位，整个文件未采用",
        "请从原始表格重新另存为“CSV UTF-8（逗号分隔）”后重报",
        en: "is garbled and names no unit; the whole file is refused",
        "export it again from the original as CSV UTF-8")
    case .garbledText:
      TableWordsDraft(
        "garbled-text", .note,
        zh: "含有乱码，照原样列示", "", en: "is garbled in part and shown as it is", "")
    case .lineTooLong(let offset, let bytes):
      TableWordsDraft(
        "row-too-long", .error,
        zh: "第\(offset)字节之后的一行超过\(bytes)字节，不是正常的表格", saveAsCSV,
        en: "the line after byte \(offset) is longer than \(bytes) bytes: this is no honest table",
        saveAsCSVInEnglish)
    case .fullWidthSeparator:
      TableWordsDraft(
        "full-width-separator", .error,
        zh: "各列用全角逗号“，”分隔", "请改用英文逗号，或另存为 CSV 后重报",
        en: "the columns are separated by full-width commas",
        "use plain commas, or save the table as CSV again")
    default: nil
    }
  }
}
