extension TableKind {
  /// As offices call the table.
  package func name(_ language: Language) -> String {
    switch (self, language) {
    case (.file, .zh): "文件"
    case (.file, .en): "file"
    case (.units, .zh): "名册"
    case (.units, .en): "register of units"
    case (.status, .zh): "状态表"
    case (.status, .en): "status table"
    case (.scores, .zh): "得分表"
    case (.scores, .en): "score table"
    case (.tallies, .zh): "汇总数表"
    case (.tallies, .en): "table of tallies"
    case (.decisions, .zh): "裁定表"
    case (.decisions, .en): "table of decisions"
    case (.recipients, .zh): "收件人表"
    case (.recipients, .en): "list of recipients"
    }
  }

  /// Where the table belongs when it is no month's.
  fileprivate var home: String { self == .recipients ? "recipients.csv" : "units.csv" }
}

extension TableFault {
  /// Words for faults of the header and of what stands around the table.
  var headerDraft: TableWordsDraft? {
    switch self {
    case .unknownTable(let columns, let nearest, let missing):
      unknownTable(columns, nearest, missing)
    case .missingColumns(let missing, let read):
      TableWordsDraft(
        "missing-column", .error,
        zh: "缺少“\(missing.joined(separator: "”“"))”列（读到的列：\(chinese(read))）", "请补上后重报",
        en: "the column \(english(missing)) is missing (columns read: \(english(read)))",
        "add it and hand it in again")
    case .duplicateColumn(let letters):
      TableWordsDraft(
        "duplicate-column", .error,
        zh: "\(letters.joined(separator: "、"))列是同一列", "请只保留一列后重报",
        en: "columns \(letters.joined(separator: ", ")) are the same column", "keep one of them")
    case .unknownColumns(let columns):
      TableWordsDraft(
        "unknown-columns", .note,
        zh: "以下列不读取：\(chinese(columns))", "",
        en: "columns that are not read: \(english(columns))", "")
    case .headingLike(let heading):
      TableWordsDraft(
        "heading-like", .warning,
        zh: "不是已知的表头，这一列没有读取，是否为“\(heading)”？", "请改正表头后重报",
        en: "is no known heading and the column is not read; did you mean “\(heading)”?",
        "correct the heading")
    case .columnWithoutHeading:
      TableWordsDraft(
        "column-without-heading", .warning,
        zh: "所在的列没有表头，这一列没有读取", "请补上表头，或删去这一列后重报",
        en: "stands in a column without a heading, which is not read",
        "give the column its heading, or delete it")
    case .raggedRows(let rows, let cells, let header): raggedRows(rows, cells, header)
    case .headingReadAs(let heading):
      TableWordsDraft(
        "heading-read-as", .note,
        zh: "按“\(heading)”列读取", "", en: "is read as the column \(heading)", "")
    case .headingsJoined(let rows):
      TableWordsDraft(
        "headings-joined", .note,
        zh: "\(rows)行表头已逐列合并读取", "", en: "a header of \(rows) rows is read as one", "")
    case .numberRowSkipped:
      TableWordsDraft(
        "number-row-skipped", .note,
        zh: "是栏次行，已跳过", "", en: "is a row of column numbers and is skipped", "")
    case .tableEnds:
      TableWordsDraft(
        "table-ends", .note,
        zh: "是表后的说明，表格到此为止", "", en: "is a note below the table, which ends here", "")
    case .belowEnd:
      TableWordsDraft(
        "below-end", .error,
        zh: "此行在表后的说明之下，没有采用", "请移到说明之上后重报",
        en: "the row stands below the note that ends the table and is not used",
        "move it above the note")
    default: contextDraft
    }
  }

  private func raggedRows(_ rows: Int, _ cells: Int, _ header: Int) -> TableWordsDraft {
    let (lost, lostInEnglish) = cells < header ? ("少", "missing") : ("多", "too many")
    let which = rows == 1 ? "这一行" : "从这一行起的\(rows)行各"
    let whichInEnglish = rows == 1 ? "the row has" : "\(rows) rows from here on have"
    return TableWordsDraft(
      "ragged-rows", .warning,
      zh: "\(which)有\(cells)格，表头有\(header)格，可能\(lost)了分隔符，后面的格会错位",
      "请逐列核对，补齐或删去分隔符后重报",
      en: "\(whichInEnglish) \(cells) cells under a header of \(header): there may be a "
        + "separator \(lostInEnglish), and what follows it in the wrong column",
      "check each column and mend the separators")
  }

  private func unknownTable(
    _ columns: [String], _ nearest: TableKind?, _ missing: [String]
  ) -> TableWordsDraft {
    let found = columns.isEmpty ? "没有找到表头" : "表头不符合任何一种表（读到的列：\(chinese(columns))）"
    let foundInEnglish =
      columns.isEmpty
      ? "no header was found" : "no known table has these columns: \(english(columns))"
    let remedy = nearest.map {
      "最接近的是\($0.name(.zh))，缺少“\(missing.joined(separator: "”“"))”列，请补上后重报"
    }
    let remedyInEnglish = nearest.map {
      "the nearest is the \($0.name(.en)), which also needs \(english(missing))"
    }
    return TableWordsDraft(
      "unknown-table", .error, zh: found, remedy ?? "请按下发的表样填写，表头放在前20行内，再重报",
      en: foundInEnglish,
      remedyInEnglish
        ?? "use the form that was handed out, with its header in one of the first 20 rows")
  }

  private var contextDraft: TableWordsDraft? {
    switch self {
    case .scoreKindUnknown:
      TableWordsDraft(
        "score-kind-unknown", .error,
        zh: "看不出是自评、初核还是验收得分", "请在标题、文件名或“评分类别”列中写明其中一种后重报",
        en: "it is not said whether these are self, review or acceptance scores",
        "say one of them in the title, the file name or a column 评分类别")
    case .unitMissing:
      TableWordsDraft(
        "unit-missing", .error,
        zh: "表头上方没有社区名称和统计用区划代码", "请填写后重报",
        en: "neither name nor code of the unit stands above the grid", "fill them in")
    case .notForMonth(let kind):
      TableWordsDraft(
        "not-for-month", .error,
        zh: "是\(kind.name(.zh))，不是当月报表", "请放到上一级文件夹的 \(kind.home)",
        en: "is a \(kind.name(.en)), not a month's table",
        "it belongs into \(kind.home) one folder up")
    case .notTheRegister(let kind):
      TableWordsDraft(
        "not-the-register", .error,
        zh: "是\(kind.name(.zh))，不是名册", "请换成名册（区划代码、社区名称）",
        en: "is a \(kind.name(.en)), not the register", "put the register (code, name) here")
    case .otherPeriod(let found, let expected):
      TableWordsDraft(
        "other-period", .error,
        zh: "写的是\(chineseMonth(found))，不是\(chineseMonth(expected))",
        "请改正后重报；确属本月的，用 --force-period 指定该文件",
        en: "says \(found), not \(expected)",
        "correct it, or name the file with --force-period if it is this month's")
    case .otherOffice(let expected):
      TableWordsDraft(
        "other-office", .error,
        zh: "不是\(expected)的单位", "请核对是否放错文件；确属本地的，用 --force-period 指定该文件",
        en: "is not an office of \(expected)",
        "check whose file it is, or name it with --force-period")
    case .takenByForce:
      TableWordsDraft(
        "taken-by-force", .note,
        zh: "与本期或本地不符，按 --force-period 采用", "",
        en: "is not this month's or office's; taken because --force-period names it", "")
    case .filedBefore(let month):
      TableWordsDraft(
        "filed-before", .warning,
        zh: "填报日期早于\(chineseMonth(month))", "请核对", en: "was filed before \(month)", "check the date"
      )
    case .filedLate(let month, let days):
      TableWordsDraft(
        "filed-late", .warning,
        zh: "填报日期在\(chineseMonth(month))之后\(days)天", "请核对",
        en: "was filed \(days) days after \(month)", "check the date")
    case .sumDiffers(let stated, let sum):
      TableWordsDraft(
        "sum-differs", .warning,
        zh: "合计行填\(stated)，各行相加为\(sum)", "请核对",
        en: "the total row says \(stated), the rows add up to \(sum)", "check it")
    default: nil
    }
  }
}

private func chinese(_ names: [String]) -> String {
  names.map { Visible.text($0) }.joined(separator: "、")
}

/// `2021-11` → 2021年11月, `11` → 11月.
private func chineseMonth(_ month: String) -> String {
  let parts = month.split(separator: "-").compactMap { Int($0) }
  return parts.count == 2 ? "\(parts[0])年\(parts[1])月" : "\(month)月"
}

private func english(_ names: [String]) -> String {
  names.map { Visible.text($0) }.joined(separator: ", ")
}
