extension TableFault {
  /// Words for faults in what names a row's unit or place.
  var keyDraft: TableWordsDraft? {
    switch self {
    case .cellBeyondHeader:
      TableWordsDraft(
        "cell-beyond-header", .error,
        zh: "超出表头的列，该行可能多了一个逗号", "请给含逗号的内容加英文双引号后重报",
        en: "stands beyond the header: the row has a comma too many",
        "quote the cell with the comma")
    case .noKey:
      TableWordsDraft(
        "no-key", .error,
        zh: "没有区划代码和社区名称", "请填写后重报", en: "neither code nor name is given", "fill it in")
    case .notAName:
      TableWordsDraft(
        "not-a-name", .error,
        zh: "不是名称", "请填写名称，或留空只填区划代码", en: "is no name", "give the name, or the code alone")
    case .codeLength(let count):
      TableWordsDraft(
        "code-length", .error,
        zh: "区划代码有\(count)位", "请改为12位的统计用区划代码后重报",
        en: "the code has \(count) digits", "give the 12 digits of the statistical code")
    case .codeNotDigits:
      TableWordsDraft(
        "code-not-digits", .error,
        zh: "不是区划代码", "请改为12位数字后重报", en: "is no code", "give 12 digits")
    case .codeScientific:
      TableWordsDraft(
        "code-scientific", .error,
        zh: "是科学计数法，区划代码已丢失", "请将该列设为文本格式，重新填写并导出",
        en: "is scientific notation: the code is lost",
        "set the column to text, fill it in and export it again")
    case .codeOfPlace:
      TableWordsDraft(
        "code-of-place", .error,
        zh: "是街道（镇）或以上的代码，不是社区代码", "请改为社区的12位代码后重报",
        en: "is the code of a place above the community", "give the community's 12 digits")
    case .codeOfVillage:
      TableWordsDraft(
        "code-of-village", .error,
        zh: "是村的代码（末三位200–399），不是社区", "请核对；村不在创建范围",
        en: "is a village's code (last digits 200–399)", "check it: villages are not in scope")
    case .codeOutside(let place):
      TableWordsDraft(
        "code-outside", .error,
        zh: "不是\(place)的代码", "请核对区划代码", en: "is not a code of \(place)", "check the code")
    default: unitDraft
    }
  }

  private var unitDraft: TableWordsDraft? {
    switch self {
    case .unknownUnit(let nearest):
      TableWordsDraft(
        "unknown-unit", .error,
        zh: "不在名册中" + (nearest.map { "（是否为“\($0)”？）" } ?? ""),
        "请核对后重报；新增的单位待确认后先列入名册",
        en: "is not in the register" + (nearest.map { " (did you mean “\($0)”?)" } ?? ""),
        "correct it; a new unit has to be confirmed and put into the register first")
    case .ambiguousName(let units):
      TableWordsDraft(
        "ambiguous-name", .error,
        zh: "名册中有\(units.count)个单位叫这个名称（\(units.joined(separator: "、"))）",
        "请填写区划代码，或写明街道（镇）",
        en: "\(units.count) units have this name (\(units.joined(separator: ", ")))",
        "give the code, or the street or town")
    case .nameOfAnotherUnit(let other, let code):
      TableWordsDraft(
        "name-of-another-unit", .error,
        zh: "是另一单位（\(other)）的名称，与代码\(code)不符，可能串行", "请核对代码和名称后重报",
        en: "is the name of another unit (\(other)) than code \(code)",
        "a column may have slipped: check code and name")
    case .unknownName(let registered):
      TableWordsDraft(
        "unknown-name", .warning,
        zh: "不是名册中的名称，按代码作“\(registered)”", "请核对，或在名册中加别名",
        en: "is no name in the register; by its code it is “\(registered)”",
        "check it, or add an alias to the register")
    case .placeDiffers(let registered):
      TableWordsDraft(
        "place-differs", .warning,
        zh: "与名册中的“\(registered)”不一致，按代码归属", "请核对",
        en: "differs from “\(registered)” in the register; the code counts", "check it")
    case .notListedYet(let from):
      TableWordsDraft(
        "not-listed-yet", .note,
        zh: "\(from)起才列入名册，本行不采用", "",
        en: "is in the register from \(from) on; the row is ignored", "")
    case .noLongerListed(let to):
      TableWordsDraft(
        "no-longer-listed", .note,
        zh: "自\(to)起已撤并，本行不采用", "",
        en: "is not in the register since \(to); the row is ignored", "")
    case .filledDown(let text):
      TableWordsDraft(
        "filled-down", .note,
        zh: "空白，按上一行作“\(text)”", "", en: "is blank and taken from above as “\(text)”", "")
    default: nil
    }
  }
}
