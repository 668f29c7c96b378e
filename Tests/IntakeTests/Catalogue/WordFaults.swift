import Intake

extension FaultCase {
  /// Faults in dates and words.
  static let words: [FaultCase] = [
    FaultCase(
      "text-cut",
      text: "区划代码,社区名称,是否参与创建,存在问题\n130127100001,育才街社区,是,"
        + String(repeating: "长", count: 30_001) + "\n",
      zh: """
        〔提醒〕2021-12/表.csv 第2行 D列“存在问题”：“\(String(repeating: "长", count: 60))…”文字过长，只取前30000个字符，\
        请缩短后重报（status.text-cut）
        """,
      en: """
        [warning] 2021-12/表.csv row 2 column D "存在问题": \
        "\(String(repeating: "长", count: 60))…" is too \
        long, 30000 characters of it are taken; shorten it (status.text-cut)
        """),
    FaultCase(
      "not-a-date",
      text: "区划代码,社区名称,是否参与创建,认定日期\n130127100001,育才街社区,是,年底\n",
      zh: "〔拒收〕2021-12/表.csv 第2行 D列“认定日期”：“年底”不是日期，请按 2022-10-31 的样式填写后重报（status.not-a-date）",
      en: """
        [refused] 2021-12/表.csv row 2 column D "认定日期": "年底" is not a date; write it as 2022-10-31 \
        (status.not-a-date)
        """),
    FaultCase(
      "date-without-day",
      text: "区划代码,社区名称,是否参与创建,认定日期\n130127100001,育才街社区,是,2021年12月\n",
      zh: """
        〔拒收〕2021-12/表.csv 第2行 D列“认定日期”：“2021年12月”没有写日，请填写到日（如 \
        2022-10-31）后重报（status.date-without-day）
        """,
      en: """
        [refused] 2021-12/表.csv row 2 column D "认定日期": "2021年12月" names no day; give the whole \
        date, such as 2022-10-31 (status.date-without-day)
        """),
    FaultCase(
      "date-without-year",
      text: "区划代码,社区名称,是否参与创建,认定日期\n130127100001,育才街社区,是,12月20日\n",
      zh: """
        〔拒收〕2021-12/表.csv 第2行 D列“认定日期”：“12月20日”没有四位数的年份，请按 2022-10-31 \
        的样式填写后重报（status.date-without-year）
        """,
      en: """
        [refused] 2021-12/表.csv row 2 column D "认定日期": "12月20日" has no year of four digits; write \
        it as 2022-10-31 (status.date-without-year)
        """),
    FaultCase(
      "no-such-day",
      text: "区划代码,社区名称,是否参与创建,认定日期\n130127100001,育才街社区,是,2021-02-30\n",
      zh: "〔拒收〕2021-12/表.csv 第2行 D列“认定日期”：“2021-02-30”没有这一天，请核对日期后重报（status.no-such-day）",
      en: """
        [refused] 2021-12/表.csv row 2 column D "认定日期": "2021-02-30" there is no such day; check it \
        (status.no-such-day)
        """),
    FaultCase(
      "not-yes-no",
      text: "区划代码,社区名称,是否参与创建\n130127100001,育才街社区,大概\n",
      zh: "〔拒收〕2021-12/表.csv 第2行 C列“是否参与创建”：“大概”既不是“是”也不是“否”，请改为“是”或“否”后重报（status.not-yes-no）",
      en: """
        [refused] 2021-12/表.csv row 2 column C "是否参与创建": "大概" is neither yes nor no; write 是 or 否 \
        (status.not-yes-no)
        """),
    FaultCase(
      "lost-tick",
      text: "区划代码,社区名称,是否参与创建\n130127100001,育才街社区,?\n",
      zh: "〔拒收〕2021-12/表.csv 第2行 C列“是否参与创建”：“?”可能是保存时丢失的“√”，请改为“是”或“否”后重报（status.lost-tick）",
      en: """
        [refused] 2021-12/表.csv row 2 column C "是否参与创建": "?" may be a tick that was lost in \
        saving; write 是 or 否 (status.lost-tick)
        """),
    FaultCase(
      "spreadsheet-error",
      text: "区划代码,社区名称,是否参与创建,自评得分\n130127100001,育才街社区,是,#REF!\n",
      zh: """
        〔拒收〕2021-12/表.csv 第2行 D列“自评得分”：“#REF!”是表格的错误值，请改正公式或列宽，填入实际内容后重报（status.spreadsheet-error）
        """,
      en: """
        [refused] 2021-12/表.csv row 2 column D "自评得分": "#REF!" is a spreadsheet's error; mend the \
        formula or the width and give the value (status.spreadsheet-error)
        """),
    FaultCase(
      "ditto",
      text: "区划代码,社区名称,是否参与创建,自评得分\n130127100001,育才街社区,是,同上\n",
      zh: "〔拒收〕2021-12/表.csv 第2行 D列“自评得分”：“同上”不能代替内容，请填写实际内容后重报（status.ditto）",
      en: """
        [refused] 2021-12/表.csv row 2 column D "自评得分": "同上" is no value; write the value itself \
        (status.ditto)
        """),
    FaultCase(
      "unknown-word",
      text: "区划代码,社区名称,是否参与创建,当前阶段\n130127100001,育才街社区,是,准备\n",
      zh: """
        〔拒收〕2021-12/表.csv 第2行 D列“当前阶段”：“准备”不是可用的词，请改为“申报”“社区自评”“县初核”“市验收认定”“公布授牌”\
        之一后重报（status.unknown-word）
        """,
      en: """
        [refused] 2021-12/表.csv row 2 column D "当前阶段": "准备" is not a known word; write one of 申报, \
        社区自评, 县初核, 市验收认定, 公布授牌 (status.unknown-word)
        """),
    FaultCase(
      "unknown-word (veto)",
      text: "区划代码,社区名称,是否参与创建,否决项\n130127100001,育才街社区,是,V9\n",
      zh: """
        〔拒收〕2021-12/表.csv 第2行 D列“否决项”：“V9”不是可用的词，请改为“无”“V1 较严重私搭乱建”“V2 绿色空间不足”“V3 容貌脏乱差”“V4 \
        消防设施不足或通道被占”之一后重报（status.unknown-word）
        """,
      en: """
        [refused] 2021-12/表.csv row 2 column D "否决项": "V9" is not a known word; write one of 无, V1 \
        较严重私搭乱建, V2 绿色空间不足, V3 容貌脏乱差, V4 消防设施不足或通道被占 (status.unknown-word)
        """),
    FaultCase(
      "unknown-word (one of several)",
      text: "区划代码,社区名称,是否参与创建,否决项\n130127100001,育才街社区,是,V9、容貌脏乱差\n",
      zh: """
        〔拒收〕2021-12/表.csv 第2行 D列“否决项”：“V9、容貌脏乱差”中的“V9”不是可用的词，请改为“无”“V1 较严重私搭乱建”“V2 \
        绿色空间不足”“V3 容貌脏乱差”“V4 消防设施不足或通道被占”之一后重报（status.unknown-word）
        """,
      en: """
        [refused] 2021-12/表.csv row 2 column D "否决项": "V9、容貌脏乱差" has a part that is not a known \
        word, “V9”; write one of 无, V1 较严重私搭乱建, V2 绿色空间不足, V3 容貌脏乱差, V4 消防设施不足或通道被占 \
        (status.unknown-word)
        """),
    FaultCase(
      "vetoes-contradict",
      text: "区划代码,社区名称,是否参与创建,否决项\n130127100001,育才街社区,是,无、V1\n",
      zh: "〔拒收〕2021-12/表.csv 第2行 D列“否决项”：“无、V1”既写“无”又写了否决项，请只保留一种后重报（status.vetoes-contradict）",
      en: """
        [refused] 2021-12/表.csv row 2 column D "否决项": "无、V1" says none and names vetoes as well; \
        keep one of the two (status.vetoes-contradict)
        """),
    FaultCase(
      "item-always-applies",
      text: "区划代码,社区名称,指标序号,自评得分\n130127100001,育才街社区,1,不涉及\n",
      zh: "〔拒收〕2021-12/表.csv 第2行 D列“自评得分”：“不涉及”该项指标不能填“不涉及”，请改填得分后重报（scores.item-always-applies）",
      en: """
        [refused] 2021-12/表.csv row 2 column D "自评得分": "不涉及" the item cannot be marked not \
        applicable; give its score (scores.item-always-applies)
        """),
    FaultCase(
      "score-beside-not-applicable",
      text: "区划代码,社区名称,指标序号,自评得分,不涉及\n130127100001,育才街社区,11,3,是\n",
      zh: """
        〔拒收〕2021-12/表.csv 第2行 D列“自评得分”：“3”该项填了“不涉及”，又填了不是满分4分的得分，\
        请删去其中一个后重报（scores.score-beside-not-applicable）
        """,
      en: """
        [refused] 2021-12/表.csv row 2 column D "自评得分": "3" the item is marked not applicable, but \
        its score is not the full 4; delete one of the two (scores.score-beside-not-applicable)
        """),
    FaultCase(
      "blank",
      text: "区划代码,社区名称,指标序号,自评得分\n130127100001,育才街社区,,3\n",
      zh: "〔拒收〕2021-12/表.csv 第2行 C列“指标序号”：没有填写，请填写后重报（scores.blank）",
      en: """
        [refused] 2021-12/表.csv row 2 column C "指标序号": the cell is blank; fill it in (scores.blank)
        """),
    FaultCase(
      "blank-text",
      text: "区划代码,裁定,理由,裁定人职务\n130127100001,计入,,主任\n",
      zh: "〔提醒〕2021-12/表.csv 第2行 C列“理由”：没有填写，请补上（decisions.blank-text）",
      en: """
        [warning] 2021-12/表.csv row 2 column C "理由": the cell is blank; fill it in \
        (decisions.blank-text)
        """),
    FaultCase(
      "over-total",
      text: "区划代码,城市社区总数,达到创建要求数\n130127100000,5,6\n",
      zh: "〔拒收〕2021-12/表.csv 第2行 C列“达到创建要求数”：“6”大于总数，请核对各项数字后重报（tallies.over-total）",
      en: """
        [refused] 2021-12/表.csv row 2 column C "达到创建要求数": "6" is more than the total; check the \
        counts (tallies.over-total)
        """),
  ]
}
