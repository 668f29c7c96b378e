import Intake

extension FaultCase {
  /// Faults in numbers, and what is read after tidying.
  static let numbers: [FaultCase] = [
    FaultCase(
      "read-as",
      text: "区划代码,社区名称,是否参与创建,自评得分\n130127100001,育才街社区,是,８５分\n",
      zh: "〔说明〕2021-12/表.csv 第2行 D列“自评得分”：“８５分”按“85”读取（status.read-as）",
      en: "[note] 2021-12/表.csv row 2 column D \"自评得分\": \"８５分\" is read as “85” (status.read-as)"),
    FaultCase(
      "month-read-as",
      text: "区划代码,社区名称,是否参与创建,自评日期\n130127100001,育才街社区,是,2021.10\n",
      zh: "〔说明〕2021-12/表.csv 第2行 D列“自评日期”：“2021.10”没有写日，按当月最后一天2021-10-31读取（status.month-read-as）",
      en: """
        [note] 2021-12/表.csv row 2 column D "自评日期": "2021.10" names no day and is read as the \
        month's last, 2021-10-31 (status.month-read-as)
        """),
    FaultCase(
      "not-a-number",
      text: "区划代码,社区名称,是否参与创建,自评得分\n130127100001,育才街社区,是,八十五\n",
      zh: "〔拒收〕2021-12/表.csv 第2行 D列“自评得分”：“八十五”不是数字，请改为 0–103 的数字后重报（status.not-a-number）",
      en: """
        [refused] 2021-12/表.csv row 2 column D "自评得分": "八十五" is not a number; write a number of \
        0–103 (status.not-a-number)
        """),
    FaultCase(
      "out-of-range",
      text: "区划代码,社区名称,是否参与创建,自评得分\n130127100001,育才街社区,是,103.5\n",
      zh: "〔拒收〕2021-12/表.csv 第2行 D列“自评得分”：“103.5”超出范围，请改为 0–103 的数字后重报（status.out-of-range）",
      en: """
        [refused] 2021-12/表.csv row 2 column D "自评得分": "103.5" is out of range; write a number of \
        0–103 (status.out-of-range)
        """),
    FaultCase(
      "not-half-points",
      text: "区划代码,社区名称,是否参与创建,自评得分\n130127100001,育才街社区,是,85.3\n",
      zh: "〔拒收〕2021-12/表.csv 第2行 D列“自评得分”：“85.3”不是0.5分的整数倍，请改为整分或半分后重报（status.not-half-points）",
      en: """
        [refused] 2021-12/表.csv row 2 column D "自评得分": "85.3" is no multiple of 0.5; give whole or \
        half points (status.not-half-points)
        """),
    FaultCase(
      "not-whole",
      text: "区划代码,社区名称,是否参与创建,V1处数\n130127100001,育才街社区,是,2.5\n",
      zh: "〔拒收〕2021-12/表.csv 第2行 D列“V1处数”：“2.5”不是整数，请改为不小于 0 的整数后重报（status.not-whole）",
      en: """
        [refused] 2021-12/表.csv row 2 column D "V1处数": "2.5" is not a whole number; write one of 0 \
        or more (status.not-whole)
        """),
    FaultCase(
      "bare-fraction",
      text: "区划代码,社区名称,是否参与创建,V2占比\n130127100001,育才街社区,是,0.305\n",
      zh: """
        〔拒收〕2021-12/表.csv 第2行 D列“V2占比”：“0.305”看不出是小数还是百分数，请写成百分数（如30.5%）后重报（status.bare-fraction）
        """,
      en: """
        [refused] 2021-12/表.csv row 2 column D "V2占比": "0.305" may be a fraction or a percentage; \
        write it with %, such as 30.5% (status.bare-fraction)
        """),
  ]
}
