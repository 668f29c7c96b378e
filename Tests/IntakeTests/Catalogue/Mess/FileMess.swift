import Intake

extension MessCase {
  private static let utf8 = Array(Clean.text.utf8)
  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
  private static let tabs = Clean.csv(Clean.rows, separator: "\t")

  private static func lines(_ end: String) -> String { Clean.text.replacing("\n", with: end) }

  /// Rows 1–10: bytes.
  static let files: [MessCase] = [
    MessCase(1, "GB18030", bytes: Twin.gb18030(Clean.text), "same"),
    MessCase(1, "UTF-8", bytes: utf8, "same"),
    MessCase(2, "a mark", bytes: mark + utf8, "same"),
    MessCase(
      2, "a mark before a quoted header",
      bytes: mark + Array(Clean.text.replacing("区划代码,", with: "\"区划代码\",").utf8), "same"),
    MessCase(
      2, "files appended, each with its mark",
      bytes: mark + Array(Clean.csv([Clean.headings, Clean.first]).utf8)
        + mark + Array(Clean.csv([Clean.headings, Clean.second]).utf8), "same"),
    MessCase(4, "UTF-16LE, tabs", bytes: Twin.utf16(tabs, littleEndian: true), "same"),
    MessCase(4, "UTF-16BE, tabs", bytes: Twin.utf16(tabs, littleEndian: false), "same"),
    MessCase(
      5, "UTF-16 without mark", bytes: Array(Twin.utf16(tabs, littleEndian: true).dropFirst(2)),
      " file.utf16-without-mark"),
    MessCase(
      5, "Big5",
      bytes: [
        0xB0, 0xCF, 0xB9, 0xBA, 0xA5, 0x4E, 0xBD, 0x58, 0x2C, 0xAA, 0xC0, 0xB0, 0xCF, 0xA6, 0x57,
        0xBA, 0xD9, 0x0A,
      ], " file.big5"),
    MessCase(
      5, "two encodings",
      bytes: Array(Clean.csv([Clean.headings]).utf8)
        + Twin.gb18030(Clean.csv([Clean.first])), " file.undecodable"),
    MessCase(
      5, "two encodings, the other way round",
      bytes: Twin.gb18030(Clean.csv([Clean.headings]))
        + Array(Clean.csv([Clean.first]).utf8), " file.undecodable"),
    MessCase(5, "no encoding's bytes", bytes: utf8 + [0xFF, 0xFF], " file.undecodable"),
    MessCase(6, in: "社区名称", "育\u{FFFD}街社区", " status.garbled-key"),
    MessCase(6, in: "社区名称", "锟斤拷锟斤拷", " status.garbled-key"),
    MessCase(6, in: "社区名称", "????", " status.garbled-key"),
    MessCase(6, in: "区划代码", "????", " status.garbled-key"),
    MessCase(6, in: "存在问题", "绿地??", "01+02 status.garbled-text"),
    MessCase(6, in: "存在问题", "锟斤拷", "01+02 status.garbled-text"),
    MessCase(7, "xls", bytes: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1], " file.not-csv"),
    MessCase(7, "HTML", "<html><table><tr><td>区划代码", " file.not-csv"),
    MessCase(
      7, "a web page in one file", "MIME-Version: 1.0\nX-Document-Type: Workbook\n", " file.not-csv"
    ),
    MessCase(7, "SYLK", "ID;PWXL;N;E\nP;PGeneral\n", " file.not-csv"),
    MessCase(7, "XML", "<?xml version=\"1.0\"?><Workbook/>", " file.not-csv"),
    MessCase(7, "rar", "Rar!\u{1A}\u{7}", " file.not-csv"),
    MessCase(8, "empty", "", " file.empty"),
    MessCase(8, "only a mark", bytes: mark, " file.empty"),
    MessCase(8, "only blanks", "\r\n , ,\r\n", " file.empty"),
    MessCase(8, "only a header", Clean.csv([Clean.headings]), " status.no-data"),
    MessCase(9, "CRLF", lines("\r\n"), "same"),
    MessCase(9, "CR", lines("\r"), "same"),
    MessCase(9, "CR CRLF", lines("\r\r\n"), "same"),
    MessCase(9, "Ctrl-Z", bytes: utf8 + [0x1A], "same"),
    MessCase(9, "no final newline", bytes: utf8.dropLast(), "same"),
    MessCase(10, in: "存在问题", "绿地\n不足", "01+02"),
    MessCase(10, in: "存在问题", "绿地,\"不足\"", "01+02"),
    MessCase(
      10, "every cell in quotes",
      Clean.rows.map { "\"" + $0.joined(separator: "\",\"") + "\"\n" }.joined(), "same"),
  ]

  /// Rows 11–20: what stands around the cells.
  static let tables: [MessCase] = [
    MessCase(11, "tabs", tabs, "same"),
    MessCase(11, "semicolons", Clean.csv(Clean.rows, separator: ";"), "same"),
    MessCase(11, "sep=,", "sep=,\r\n" + Clean.text, "same"),
    MessCase(11, "sep=;", "sep=;\n" + Clean.csv(Clean.rows, separator: ";"), "same"),
    MessCase(
      11, "full-width commas", Clean.csv(Clean.rows, separator: "，"), " file.full-width-separator"),
    MessCase(
      12, "title, office, day and unit above",
      "高邑县绿色社区创建情况（2021年12月）,,\n填报单位：高邑镇,,填报日期：2022年1月5日\n单位：分,,\n" + Clean.text, "same"),
    MessCase(12, "nineteen rows above", String(repeating: ",,\n", count: 19) + Clean.text, "same"),
    MessCase(
      12, "twenty rows above", String(repeating: ",,\n", count: 20) + Clean.text,
      " file.unknown-table"),
    MessCase(
      13, "two rows of header",
      "区划代码,社区名称,街道（镇）,是否参与创建,自评,认定,自评,否决项,,存在\n,,,,日期,日期,得分,V1处数,V2占比,问题\n"
        + Clean.csv([Clean.first, Clean.second]), "same status.headings-joined"),
    MessCase(
      13, "three rows of header",
      "单位,,,创建,,,,,,\n区划代码,社区名称,街道（镇）,是否参与创建,自评,认定,自评,否决项,,存在\n,,,,日期,日期,得分,V1处数,V2占比,问题\n"
        + Clean.csv([Clean.first, Clean.second]), "same status.headings-joined"),
    MessCase(
      13, "栏次",
      Clean.csv([Clean.headings, ["甲", "乙", "丙"] + (1...7).map { "\($0)" }])
        + Clean.csv([Clean.first, Clean.second]), "same status.number-row-skipped"),
    MessCase(
      14, "variants of headings",
      Clean.text.replacing("街道（镇）", with: "街道\n(镇)").replacing("街道\n(镇)", with: "\"街道\n(镇)\"")
        .replacing("V1处数", with: "V1 处数（处）").replacing("自评得分", with: "自评得分(分)"),
      "same status.heading-read-as status.heading-read-as status.heading-read-as"),
    MessCase(
      14, "县区 for 县（市、区）", "区划代码,县(市、区),是否参与创建\n130127100001,高邑县,是\n",
      twin: "区划代码,县（市、区）,是否参与创建\n130127100001,高邑县,是\n", "same status.heading-read-as"),
    MessCase(
      14, "an unknown column", Clean.text.replacing("存在问题", with: "别的"),
      "01+02 status.unknown-columns"),
    MessCase(
      14, "a column twice", Clean.text.replacing("存在问题", with: "自评得分"), " status.duplicate-column"),
    MessCase(
      14, "a column missing", Clean.text.replacing("是否参与创建", with: "别的"), " status.missing-column"),
    MessCase(15, "blank rows", Clean.text + String(repeating: ",,,,,,,,,,,\n", count: 300), "same"),
    MessCase(15, "blank columns", lines(",,,,,\n"), "same"),
    MessCase(
      16, "an unquoted comma", Clean.text.replacing("绿地不足", with: "绿地,不足"),
      "02 status.cell-beyond-header"),
    MessCase(
      17, "merged streets", Clean.text.replacing("兴西社区,高邑镇", with: "兴西社区,"), "same"),
    MessCase(
      17, "merged streets that are needed",
      "街道（镇）,社区名称,是否参与创建\n高邑镇,育才街社区,是\n大营镇,和平社区,否\n,建设社区,是\n",
      twin: "街道（镇）,社区名称,是否参与创建\n高邑镇,育才街社区,是\n大营镇,和平社区,否\n大营镇,建设社区,是\n",
      register: "区划代码,社区名称,街道（镇）\n130127100001,育才街社区,高邑镇\n130127100009,建设社区,高邑镇\n"
        + "130127101001,和平社区,大营镇\n130127101002,建设社区,大营镇\n", "same status.filled-down"),
    MessCase(17, "scores are not filled down", Clean.with("自评得分", ""), "01+02"),
    MessCase(18, "totals that are right", Clean.text + ",合计,,1,,,,3,,\n", "same"),
    MessCase(
      18, "totals that are not", Clean.text + ",合　计,,2,,,,3,,\n", "same status.sum-differs"),
    MessCase(18, "with the code of the place", Clean.text + "130127100000,高邑镇合计,,1\n", "same"),
    MessCase(18, "其中", Clean.text + "其中：老城区,,,1,,,,,,\n", "same"),
    MessCase(
      19, "notes below", Clean.text + "注：得分为自评,,,\n联系电话,,,见通讯录\n",
      "same status.table-ends"),
    MessCase(
      19, "data below the notes", Clean.text + "注：得分为自评,,,\n130127100003,,,是,,,,,,\n",
      "01+02 status.table-ends status.below-end"),
    MessCase(19, "填报人 below", Clean.text + "填报人：,,,审核人：\n", "same status.table-ends"),
    MessCase(19, "说明 below", Clean.text + "说明1：见附件\n", "same status.table-ends"),
    MessCase(
      20, "numbers of rows that are missing or repeated",
      Clean.csv(zip(["序号", "1", "1"], Clean.rows).map { [$0] + $1 }), "same"),
    MessCase(20, "一、", Clean.csv(zip(["序号", "一、", ""], Clean.rows).map { [$0] + $1 }), "same"),
  ]
}
