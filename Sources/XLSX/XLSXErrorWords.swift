import Disk

extension XLSXError {
  /// Where, what, and what to do, in Chinese.
  package var zh: String {
    let place = [sheet.map { "工作表“\($0)”" }, cell].compactMap(\.self).joined(separator: " ")
    return (place.isEmpty ? "" : place + "：") + Self.words(reason).zh
  }

  /// Where, what, and what to do, in English.
  package var en: String {
    let place = [sheet.map { "sheet \"\($0)\"" }, cell].compactMap(\.self).joined(separator: " ")
    return (place.isEmpty ? "" : place + ": ") + Self.words(reason).en
  }

  private typealias Words = (zh: String, en: String)

  private static func words(_ reason: Reason) -> Words {
    nameWords(reason) ?? cellWords(reason) ?? sheetWords(reason) ?? diskWords(reason)
      ?? readBackWords(reason)
  }

  private static func nameWords(_ reason: Reason) -> Words? {
    switch reason {
    case .noVisibleSheet:
      ("工作簿没有可见的工作表。", "the workbook has no sheet that can be seen.")
    case .sheetNameBlank: ("工作表名为空。", "the name of a sheet is blank.")
    case .sheetNameTooLong(let units):
      ("工作表名有 \(units) 个字符，最多 31 个。", "the name has \(units) characters; 31 at most.")
    case .sheetNameCharacter:
      (
        "工作表名不能含 [ ] : * ? / \\，也不能以单引号开头或结尾。",
        "a name has no [ ] : * ? / \\ and neither begins nor ends with an apostrophe."
      )
    case .sheetNameReserved: ("Excel 保留了这个工作表名，请换一个。", "Excel keeps this name to itself.")
    case .sheetNameTwice:
      ("工作表名重复（不分大小写）。", "another sheet has this name, letter case apart.")
    default: nil
    }
  }

  private static func cellWords(_ reason: Reason) -> Words? {
    switch reason {
    case .textTooLong(let units):
      (
        "文字有 \(units) 个字符，一个单元格最多 32767 个；请缩短。",
        "the text has \(units) characters; a cell holds 32,767. Shorten it."
      )
    case .numberNotFinite: ("数值不是有限数。", "the number is not finite.")
    case .dateBeforeCalendar:
      ("日期早于 1900-03-01 或晚于 9999-12-31。", "the date is before 1900-03-01 or after 9999-12-31.")
    case .dateWithoutFormat: ("日期的格式没有日期样式。", "the date's format shows no date.")
    case .formulaIllegal:
      ("公式须以 = 开头，且不超过 8192 个字符。", "a formula begins with = and has 8,192 characters at most.")
    case .formatMissing(let index): ("没有第 \(index) 号格式。", "there is no format \(index).")
    case .formatIllegal(let index):
      (
        "第 \(index) 号格式的字体、字号、缩进或数字格式不可用。",
        "format \(index): its font, size, indent or number format cannot be used."
      )
    case .linkTargetMissing(let sheet):
      ("链接指向不存在的“\(sheet)”。", "a link leads to \"\(sheet)\", which does not exist.")
    case .linkTargetIllegal(let sheet):
      ("工作表名“\(sheet)”含 #，无法链接。", "\"\(sheet)\" has a # and cannot be linked to.")
    default: nil
    }
  }

  private static func sheetWords(_ reason: Reason) -> Words? {
    switch reason {
    case .rangeIllegal: ("区域超出工作表。", "the range leaves the sheet.")
    case .mergeOfOneCell: ("只合并一个单元格。", "a merge of one cell.")
    case .mergesOverlap(let other): ("与合并区域 \(other) 重叠。", "overlaps the merge \(other).")
    case .mergeHidesContent: ("被合并的单元格里还有内容。", "a merge would hide the cell's content.")
    case .tooManyRows(let count):
      ("有 \(count) 行，最多 1048576 行。", "\(count) rows; 1,048,576 at most.")
    case .tooManyColumns(let count):
      ("有 \(count) 列，最多 16384 列。", "\(count) columns; 16,384 at most.")
    case .tooManyLinks(let count):
      ("有 \(count) 个链接，一张工作表最多 65530 个。", "\(count) links; a sheet takes 65,530.")
    case .sizeIllegal: ("行高或列宽不可用。", "a row's height or a column's width cannot be used.")
    case .settingIllegal(let what): ("设置 \(what) 不可用。", "the setting \(what) cannot be used.")
    default: nil
    }
  }

  private static func diskWords(_ reason: Reason) -> Words? {
    switch reason {
    case .temporaryDirectory(let path, let code):
      (
        "临时目录 \(path) 不可用（\(SystemError.zh(code))）。",
        "the temporary directory \(path) cannot be used (\(SystemError.en(code)))."
      )
    case .outputExists(let path): ("\(path) 已存在，不覆盖。", "\(path) exists and is not overwritten.")
    case .notWritten(let path, let code):
      (
        "\(path) 写不出去（\(SystemError.zh(code))）；请检查磁盘空间。",
        "\(path) cannot be written (\(SystemError.en(code))); see that the disk has room."
      )
    case .library(let code, let message):
      (
        "写工作簿失败（\(code)：\(message)）；请检查磁盘空间。",
        "the workbook could not be written (\(code): \(message)); see that the disk has room."
      )
    case .unreadable(let path, let message):
      ("\(path) 写出后读不回来（\(message)）；请检查磁盘空间。", "\(path) cannot be read back (\(message)).")
    default: nil
    }
  }

  private static func readBackWords(_ reason: Reason) -> Words {
    let words: Words =
      switch reason {
      case .partMissing(let name): ("缺少 \(name)", "\(name) is missing")
      case .partUnexpected(let name): ("多出 \(name)", "\(name) should not be there")
      case .partMalformed(let name, let line, let message):
        ("\(name) 第 \(line) 行残缺：\(message)", "\(name), line \(line): \(message)")
      case .sheetsDiffer(let found):
        ("工作表为 \(found.joined(separator: "、"))", "its sheets are \(found.joined(separator: ", "))")
      case .rowsDiffer(let expected, let found):
        ("应有 \(expected) 行，见到第 \(found) 行", "\(expected) rows expected, row \(found) met")
      case .cellMissing: ("缺少单元格", "the cell is missing")
      case .cellUnexpected: ("多出单元格", "the cell should not be there")
      case .cellDiffers(let expected, let found):
        ("应为“\(expected)”，读到“\(found)”", "\"\(expected)\" expected, \"\(found)\" read")
      case .mergesDiffer(let expected, let found):
        ("应有 \(expected) 处合并，见到 \(found) 处", "\(expected) merges expected, \(found) found")
      case .settingDiffers(let what): ("设置 \(what) 不同", "the setting \(what) differs")
      default: ("\(reason)", "\(reason)")
      }
    return (
      "写出的工作簿与原值不符：\(words.zh)。请检查磁盘空间后重新运行。",
      "the written workbook differs: \(words.en). See that the disk has room, then run again."
    )
  }
}
