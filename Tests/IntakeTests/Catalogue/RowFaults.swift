import Intake

extension FaultCase {
  /// Rows against rows.
  static let rows: [FaultCase] = [
    FaultCase(
      "same-as-row",
      text: "区划代码,社区名称,是否参与创建\n130127100001,育才街社区,是\n130127100001,育才街社区,是\n",
      zh: "〔说明〕2021-12/表.csv 第3行：与第2行相同，只计一次（status.same-as-row）",
      en: "[note] 2021-12/表.csv row 3: repeats row 2 and counts once (status.same-as-row)"),
    FaultCase(
      "differs-from-row",
      [
        InputFile(
          name: "2021-12/表.csv",
          text: "区划代码,社区名称,是否参与创建\n130127100001,育才街社区,是\n130127100001,育才街社区,否\n")
      ],
      zh: [
        "〔拒收〕2021-12/表.csv 第2行：与第3行重复而内容不同，两行均未采用，请只保留正确的一行后重报（status.differs-from-row）",
        "〔拒收〕2021-12/表.csv 第3行：与第2行重复而内容不同，两行均未采用，请只保留正确的一行后重报（status.differs-from-row）",
      ],
      en: [
        """
        [refused] 2021-12/表.csv row 2: speaks of the same as row 3 but differs; both are \
        refused; keep the right one (status.differs-from-row)
        """,
        """
        [refused] 2021-12/表.csv row 3: speaks of the same as row 2 but differs; both are \
        refused; keep the right one (status.differs-from-row)
        """,
      ]),
    FaultCase(
      "same-as-file",
      [
        InputFile(
          name: "2021-12/甲.csv", text: "区划代码,社区名称,是否参与创建\n130127100001,育才街社区,是\n"),
        InputFile(
          name: "2021-12/乙.csv", text: "区划代码,社区名称,是否参与创建\n130127100001,育才街社区,是\n"),
      ],
      zh: [
        "〔说明〕2021-12/甲.csv 第2行：与 2021-12/乙.csv 第2行相同，只计一次（status.same-as-file）"
      ],
      en: [
        """
        [note] 2021-12/甲.csv row 2: repeats row 2 of 2021-12/乙.csv and counts once \
        (status.same-as-file)
        """
      ]),
    FaultCase(
      "differs-from-file",
      [
        InputFile(
          name: "2021-12/甲.csv", text: "区划代码,社区名称,是否参与创建\n130127100001,育才街社区,是\n"),
        InputFile(
          name: "2021-12/乙.csv", text: "区划代码,社区名称,是否参与创建\n130127100001,育才街社区,否\n"),
      ],
      zh: [
        """
        〔拒收〕2021-12/乙.csv 第2行：与 2021-12/甲.csv 第2行重复而内容不同，两处均未采用，请只保留一份；更正的文件请在标题或文件名中写“更正”\
        （status.differs-from-file）
        """,
        """
        〔拒收〕2021-12/甲.csv 第2行：与 2021-12/乙.csv 第2行重复而内容不同，两处均未采用，请只保留一份；更正的文件请在标题或文件名中写“更正”\
        （status.differs-from-file）
        """,
      ],
      en: [
        """
        [refused] 2021-12/乙.csv row 2: speaks of the same as row 2 of 2021-12/甲.csv but differs; \
        both are refused; keep one, or write 更正 (correction) into the title or name of the right \
        file (status.differs-from-file)
        """,
        """
        [refused] 2021-12/甲.csv row 2: speaks of the same as row 2 of 2021-12/乙.csv but differs; \
        both are refused; keep one, or write 更正 (correction) into the title or name of the right \
        file (status.differs-from-file)
        """,
      ]),
    FaultCase(
      "corrected",
      [
        InputFile(
          name: "2021-12/甲.csv", text: "区划代码,社区名称,是否参与创建\n130127100001,育才街社区,是\n"),
        InputFile(
          name: "2021-12/甲（更正）.csv", text: "区划代码,社区名称,是否参与创建\n130127100001,育才街社区,否\n"),
      ],
      zh: [
        "〔说明〕2021-12/甲.csv 第2行：已由更正文件 2021-12/甲（更正）.csv 代替（status.corrected）"
      ],
      en: [
        """
        [note] 2021-12/甲.csv row 2: is replaced by the correction 2021-12/甲（更正）.csv \
        (status.corrected)
        """
      ]),
  ]
}
