extension TableFault {
  /// Words for rows that repeat or contradict other rows.
  var rowDraft: TableWordsDraft? {
    switch self {
    case .sameAsRow(let row):
      TableWordsDraft(
        "same-as-row", .note,
        zh: "与第\(row)行相同，只计一次", "", en: "repeats row \(row) and counts once", "")
    case .differsFromRow(let row):
      TableWordsDraft(
        "differs-from-row", .error,
        zh: "与第\(row)行重复而内容不同，两行均未采用", "请只保留正确的一行后重报",
        en: "speaks of the same as row \(row) but differs; both are refused", "keep the right one")
    case .sameAsFile(let file, let row):
      TableWordsDraft(
        "same-as-file", .note,
        zh: "与 \(Visible.text(file)) 第\(row)行相同，只计一次", "",
        en: "repeats row \(row) of \(Visible.text(file)) and counts once", "")
    case .differsFromFile(let file, let row):
      TableWordsDraft(
        "differs-from-file", .error,
        zh: "与 \(Visible.text(file)) 第\(row)行重复而内容不同，两处均未采用",
        "请只保留一份；更正的文件请在标题或文件名中写“更正”",
        en:
          "speaks of the same as row \(row) of \(Visible.text(file)) but differs; both are refused",
        "keep one, or write 更正 (correction) into the title or name of the right file")
    case .corrected(let file):
      TableWordsDraft(
        "corrected", .note,
        zh: "已由更正文件 \(Visible.text(file)) 代替", "",
        en: "is replaced by the correction \(Visible.text(file))", "")
    case .overlapsRow(let row):
      TableWordsDraft(
        "overlaps-row", .error,
        zh: "与第\(row)行是同一代码，在册时间重叠", "请核对设立日期和撤并日期",
        en: "has the code of row \(row), and both are in the register at the same time",
        "check the dates from and to")
    case .datesReversed:
      TableWordsDraft(
        "dates-reversed", .error,
        zh: "撤并日期不晚于设立日期", "请核对两个日期",
        en: "the day it ends is not after the day it begins", "check both dates")
    case .baseIncomplete:
      TableWordsDraft(
        "base-incomplete", .error,
        zh: "基期等级和基期认定日期只填了一项", "请两项都填或都不填",
        en: "only one of base grade and its date is given", "give both or neither")
    case .placeNamedDifferently(let other, let row):
      TableWordsDraft(
        "place-named-differently", .warning,
        zh: "同一代码的地方在第\(row)行叫“\(other)”", "请统一名称",
        en: "the place with the same code is called “\(other)” in row \(row)", "use one name")
    default: nil
    }
  }
}
