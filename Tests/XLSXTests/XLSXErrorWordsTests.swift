import Testing

@testable import XLSX

@Suite struct XLSXErrorWordsTests {
  static let table: [(XLSXError, Int32, String, String)] = [
    (
      XLSXError(.textTooLong(units: 40_000), sheet: "汇总表", cell: "B7"), 70,
      "工作表“汇总表” B7：文字有 40000 个字符，一个单元格最多 32767 个；请缩短。",
      "sheet \"汇总表\" B7: the text has 40000 characters; a cell holds 32,767. Shorten it."
    ),
    (
      XLSXError(.sheetNameTwice, sheet: "附1-1"), 70, "工作表“附1-1”：工作表名重复（不分大小写）。",
      "sheet \"附1-1\": another sheet has this name, letter case apart."
    ),
    (
      XLSXError(.temporaryDirectory(path: "scratch", errno: 2)), 73,
      "临时目录 scratch 不可用（不存在）。",
      "the temporary directory scratch cannot be used (it does not exist)."
    ),
    (
      XLSXError(.library(code: 5, message: "zip")), 74,
      "写工作簿失败（5：zip）；请检查磁盘空间。",
      "the workbook could not be written (5: zip); see that the disk has room."
    ),
    (
      XLSXError(.cellDiffers(expected: "1", found: "2"), sheet: "表", cell: "A1"), 74,
      "工作表“表” A1：写出的工作簿与原值不符：应为“1”，读到“2”。请检查磁盘空间后重新运行。",
      "sheet \"表\" A1: the written workbook differs: \"1\" expected, \"2\" read. "
        + "See that the disk has room, then run again."
    ),
    (
      XLSXError(.partMalformed("xl/styles.xml", line: 3, message: "no element found")), 74,
      "写出的工作簿与原值不符：xl/styles.xml 第 3 行残缺：no element found。请检查磁盘空间后重新运行。",
      "the written workbook differs: xl/styles.xml, line 3: no element found. "
        + "See that the disk has room, then run again."
    ),
  ]

  @Test(arguments: table.indices) func saysWhereWhatAndWhatToDo(_ index: Int) {
    let (error, status, zh, en) = Self.table[index]
    #expect(error.exitStatus == status)
    #expect(error.zh == zh)
    #expect(error.en == en)
  }
}
