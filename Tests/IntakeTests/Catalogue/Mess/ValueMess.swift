import Intake

extension MessCase {
  /// Rows 21–29: numbers and dates.
  static let values: [MessCase] = [
    MessCase(21, in: "自评得分", " 85\u{3000}", "same status.read-as"),
    MessCase(21, in: "自评日期", "\u{A0}2021-10-31\t", "same status.read-as"),
    MessCase(21, in: "是否参与创建", "\u{200B}是", "same status.read-as"),
    MessCase(21, in: "社区名称", " 育才街社区\u{3000}", "same status.read-as"),
    MessCase(21, in: "存在问题", "　绿地不足 ", "same"),
    MessCase(22, in: "区划代码", "１３０１２７１００００１", "same status.read-as"),
    MessCase(22, in: "自评得分", "８５", "same status.read-as"),
    MessCase(22, in: "自评日期", "２０２１－１０－３１", "same status.read-as"),
    MessCase(22, in: "是否参与创建", "Ｙ", "same status.read-as"),
    MessCase(22, in: "存在问题", "Ａ楼，绿地", "01+02"),
    MessCase(23, in: "自评得分", "85分", "same status.read-as"),
    MessCase(23, in: "V1处数", "3个", "same status.read-as"),
    MessCase(23, in: "V1处数", "3处", "same status.read-as"),
    MessCase(23, in: "V1处数", "约3", "02 status.not-a-number"),
    MessCase(23, in: "自评得分", "80以上", "02 status.not-a-number"),
    MessCase(23, in: "V1处数", "2-3", "02 status.not-a-number"),
    MessCase(24, in: "V2占比", "３０．５％", "same status.read-as"),
    MessCase(24, in: "V2占比", "30.5", "same"),
    MessCase(24, in: "V2占比", "0.305", "02 status.bare-fraction"),
    MessCase(
      24, "a rate column is never used",
      Clean.text.replacing("存在问题", with: "达标率")
        .replacing("绿地不足", with: "0.305"), "01+02 status.unknown-columns"),
    MessCase(25, in: "V1处数", "1,234", like: "1234", "same status.read-as"),
    MessCase(25, in: "V1处数", "1，234", like: "1234", "same status.read-as"),
    MessCase(25, in: "V1处数", "1,23", "02 status.not-a-number"),
    MessCase(26, in: "自评得分", "八十五", "02 status.not-a-number"),
    MessCase(26, in: "自评日期", "二〇二一年十月", "same status.month-read-as"),
    MessCase(26, in: "自评日期", "二○二一年十月三十一日", "same status.read-as"),
    MessCase(27, in: "自评日期", "2021年10月31日", "same"),
    MessCase(27, in: "自评日期", "2021.10.31", "same"),
    MessCase(27, in: "自评日期", "2021/10/31", "same"),
    MessCase(27, in: "自评日期", "2021-10-31 0:00", "same"),
    MessCase(27, in: "自评日期", "20211031", "same"),
    MessCase(27, in: "自评日期", "2021.1.5", like: "2021-01-05", "same"),
    MessCase(27, in: "自评日期", "31/10/2021", "02 status.not-a-date"),
    MessCase(28, in: "自评日期", "44500", "same status.read-as"),
    MessCase(28, in: "自评日期", "36526", like: "2000-01-01", "same status.read-as"),
    MessCase(28, in: "自评日期", "55153", like: "2050-12-31", "same status.read-as"),
    MessCase(28, in: "自评日期", "36525", "02 status.not-a-date"),
    MessCase(28, in: "自评日期", "55154", "02 status.not-a-date"),
    MessCase(29, in: "自评日期", "2021.10", "same status.month-read-as"),
    MessCase(29, in: "自评日期", "2021年10月底", "same status.month-read-as"),
    MessCase(29, in: "认定日期", "2021.10", "02 status.date-without-day"),
    MessCase(29, in: "认定日期", "2021年10月底", "02 status.date-without-day"),
    MessCase(29, in: "自评日期", "10月31日", "02 status.date-without-year"),
    MessCase(29, in: "自评日期", "21.10.31", "02 status.date-without-year"),
    MessCase(29, in: "自评日期", "2021年2月30日", "02 status.no-such-day"),
  ]

  /// Rows 30–33: words, blanks, errors.
  static let answers: [MessCase] =
    ["√", "✓", "✔", "☑", "有", "已", "1", "Y", "TRUE"].map {
      MessCase(30, in: "是否参与创建", $0, "same")
    }
    + ["否", "×", "✗", "✘", "无", "未", "0", "N", "FALSE", "x"].map {
      MessCase(30, in: "是否参与创建", $0, like: "否", "same")
    } + [
      MessCase(30, in: "是否参与创建", "", "01+02"),
      MessCase(30, in: "是否参与创建", "?", "02 status.lost-tick"),
    ]
    + ["-", "—", "——", "暂无", "待定", "N/A", "无"].map {
      MessCase(31, in: "自评得分", $0, like: "", "same")
    }
    + ["-", "—", "——", "暂无", "待定", "N/A"].flatMap {
      [
        MessCase(31, in: "是否参与创建", $0, like: "", "same"),
        MessCase(31, in: "社区名称", $0, "02 status.not-a-name"),
        MessCase(31, in: "区划代码", $0, "02 status.code-not-digits"),
      ]
    } + [
      MessCase(31, in: "社区名称", "无", "02 status.not-a-name"),
      MessCase(31, in: "存在问题", "无", like: "", "same"),
    ]
    + ["#N/A", "#DIV/0!", "#REF!", "#VALUE!", "######"].flatMap {
      [
        MessCase(32, in: "自评得分", $0, "02 status.spreadsheet-error"),
        MessCase(32, in: "自评日期", $0, "02 status.spreadsheet-error"),
        MessCase(32, in: "存在问题", $0, "02 status.spreadsheet-error"),
      ]
    } + [
      MessCase(
        33, "同上 for the street", Clean.text.replacing("兴西社区,高邑镇", with: "兴西社区,同上"),
        "same status.read-as"),
      MessCase(
        33, "〃 for the street", Clean.text.replacing("兴西社区,高邑镇", with: "兴西社区,〃"),
        "same status.read-as"),
      MessCase(33, in: "自评得分", "同上", "02 status.ditto"),
      MessCase(33, in: "自评日期", "〃", "02 status.ditto"),
      MessCase(33, in: "存在问题", "同上", "02 status.ditto"),
      MessCase(33, in: "街道（镇）", "同上", "02 status.ditto"),
    ]
}
