import Intake

extension FaultCase {
  /// Faults of the header and of what stands around the table.
  static let headers: [FaultCase] = [
    FaultCase(
      "unknown-table",
      text: "日期,天气\n1,晴\n",
      zh: "〔拒收〕2021-12/表.csv：表头不符合任何一种表（读到的列：日期、天气），请按下发的表样填写，表头放在前20行内，再重报（file.unknown-table）",
      en: """
        [refused] 2021-12/表.csv: no known table has these columns: 日期, 天气; use the form that was \
        handed out, with its header in one of the first 20 rows (file.unknown-table)
        """),
    FaultCase(
      "unknown-table (near)",
      text: "社区名称,电话\n育才街社区,1\n",
      zh: """
        〔拒收〕2021-12/表.csv：表头不符合任何一种表（读到的列：社区名称、电话），最接近的是状态表，缺少“是否参与创建”列，请补上后重报（file.unknown-table）
        """,
      en: """
        [refused] 2021-12/表.csv: no known table has these columns: 社区名称, 电话; the nearest is the \
        status table, which also needs 是否参与创建 (file.unknown-table)
        """),
    FaultCase(
      "missing-column",
      text: "区划代码,社区名称,当前阶段\n130127100001,育才街社区,申报\n",
      zh: "〔拒收〕2021-12/表.csv 第1行：缺少“是否参与创建”列（读到的列：区划代码、社区名称、当前阶段），请补上后重报（status.missing-column）",
      en: """
        [refused] 2021-12/表.csv row 1: the column 是否参与创建 is missing (columns read: 区划代码, 社区名称, \
        当前阶段); add it and hand it in again (status.missing-column)
        """),
    FaultCase(
      "duplicate-column",
      text: "区划代码,社区名称,是否参与创建,参与创建\n130127100001,育才街社区,是,否\n",
      zh: "〔拒收〕2021-12/表.csv 第1行 C列“是否参与创建”：C、D列是同一列，请只保留一列后重报（status.duplicate-column）",
      en: """
        [refused] 2021-12/表.csv row 1 column C "是否参与创建": columns C, D are the same column; keep \
        one of them (status.duplicate-column)
        """),
    FaultCase(
      "unknown-columns",
      text: "区划代码,社区名称,是否参与创建,备注\n130127100001,育才街社区,是,好\n",
      zh: "〔说明〕2021-12/表.csv 第1行：以下列不读取：备注（status.unknown-columns）",
      en: "[note] 2021-12/表.csv row 1: columns that are not read: 备注 (status.unknown-columns)"),
    FaultCase(
      "column-without-heading",
      text: "区划代码,社区名称,,是否参与创建\n130127100001,育才街社区,,是\n130127100002,兴西社区,甲,是\n",
      zh:
        "〔提醒〕2021-12/表.csv 第3行 C列：“甲”所在的列没有表头，这一列没有读取，请补上表头，"
        + "或删去这一列后重报（status.column-without-heading）",
      en: """
        [warning] 2021-12/表.csv row 3 column C: "甲" stands in a column without a heading, which is \
        not read; give the column its heading, or delete it (status.column-without-heading)
        """),
    FaultCase(
      "heading-like",
      text: "区划代码,社区名称,是否参与创建,认定曰期\n130127100001,育才街社区,是,\n",
      zh: "〔提醒〕2021-12/表.csv 第1行 D列“认定曰期”：不是已知的表头，这一列没有读取，是否为“认定日期”？请改正表头后重报（status.heading-like）",
      en: """
        [warning] 2021-12/表.csv row 1 column D "认定曰期": is no known heading and the column is not \
        read; did you mean “认定日期”? correct the heading (status.heading-like)
        """),
    FaultCase(
      "ragged-rows",
      text: "区划代码,社区名称,是否参与创建,自评得分,初核得分\n130127100001,育才街社区,是,,80\n"
        + "130127100002,兴西社区,是,80\n",
      zh:
        "〔提醒〕2021-12/表.csv 第3行：这一行有4格，表头有5格，可能少了分隔符，后面的格会错位，请逐列核对，补齐或删去分隔符后重报（status.ragged-rows）",
      en: """
        [warning] 2021-12/表.csv row 3: the row has 4 cells under a header of 5: there may be a \
        separator missing, and what follows it in the wrong column; check each column and mend the \
        separators (status.ragged-rows)
        """),
    FaultCase(
      "ragged-rows (several)",
      text: "区划代码,社区名称,是否参与创建\n130127100001,育才街社区,是\n"
        + "130127100002,兴西社区,是,\n130127100003,兴东社区,是,\n",
      zh:
        "〔提醒〕2021-12/表.csv 第3行：从这一行起的2行各有4格，表头有3格，可能多了分隔符，后面的格会错位，"
        + "请逐列核对，补齐或删去分隔符后重报（status.ragged-rows）",
      en: """
        [warning] 2021-12/表.csv row 3: 2 rows from here on have 4 cells under a header of 3: there \
        may be a separator too many, and what follows it in the wrong column; check each column \
        and mend the separators (status.ragged-rows)
        """),
    FaultCase(
      "heading-read-as",
      text: "区划 代码,社区名称,是否参与创建\n130127100001,育才街社区,是\n",
      zh: "〔说明〕2021-12/表.csv 第1行 A列“区划 代码”：按“区划代码”列读取（status.heading-read-as）",
      en: """
        [note] 2021-12/表.csv row 1 column A "区划 代码": is read as the column 区划代码 \
        (status.heading-read-as)
        """),
    FaultCase(
      "headings-joined",
      text: "区划代码,社区名称,是否参与创建,自评,\n,,,得分,日期\n130127100001,育才街社区,是,80,2021-11-01\n",
      zh: "〔说明〕2021-12/表.csv 第1行：2行表头已逐列合并读取（status.headings-joined）",
      en: "[note] 2021-12/表.csv row 1: a header of 2 rows is read as one (status.headings-joined)"),
    FaultCase(
      "number-row-skipped",
      text: "区划代码,社区名称,是否参与创建\n甲,乙,1\n130127100001,育才街社区,是\n",
      zh: "〔说明〕2021-12/表.csv 第2行：是栏次行，已跳过（status.number-row-skipped）",
      en: """
        [note] 2021-12/表.csv row 2: is a row of column numbers and is skipped \
        (status.number-row-skipped)
        """),
    FaultCase(
      "table-ends",
      text: "区划代码,社区名称,是否参与创建\n130127100001,育才街社区,是\n注：数据截至月底,,\n",
      zh: "〔说明〕2021-12/表.csv 第3行：“注：数据截至月底”是表后的说明，表格到此为止（status.table-ends）",
      en: """
        [note] 2021-12/表.csv row 3: "注：数据截至月底" is a note below the table, which ends here \
        (status.table-ends)
        """),
    FaultCase(
      "score-kind-unknown",
      text: "区划代码,1,2\n130127100001,3,3\n",
      zh: "〔拒收〕2021-12/表.csv：看不出是自评、初核还是验收得分，请在标题、文件名或“评分类别”列中写明其中一种后重报（scores.score-kind-unknown）",
      en: """
        [refused] 2021-12/表.csv: it is not said whether these are self, review or acceptance \
        scores; say one of them in the title, the file name or a column 评分类别 \
        (scores.score-kind-unknown)
        """),
    FaultCase(
      "unit-missing",
      text: "序号,详细指标,自评得分\n1,机制,3\n",
      zh: "〔拒收〕2021-12/表.csv：表头上方没有社区名称和统计用区划代码，请填写后重报（scores.unit-missing）",
      en: """
        [refused] 2021-12/表.csv: neither name nor code of the unit stands above the grid; fill \
        them in (scores.unit-missing)
        """),
    FaultCase(
      "not-for-month",
      text: "区划代码,社区名称,别名\n130127100001,育才街社区,\n",
      zh: "〔拒收〕2021-12/表.csv：是名册，不是当月报表，请放到上一级文件夹的 units.csv（file.not-for-month）",
      en: """
        [refused] 2021-12/表.csv: is a register of units, not a month's table; it belongs into \
        units.csv one folder up (file.not-for-month)
        """),
    FaultCase(
      "other-period", name: "2021-12/202111.csv",
      text: "区划代码,社区名称,是否参与创建\n130127100001,育才街社区,是\n",
      zh: """
        〔拒收〕2021-12/202111.csv：“202111”写的是2021年11月，不是2021年12月，请改正后重报；确属本月的，用 --force-period \
        指定该文件（status.other-period）
        """,
      en: """
        [refused] 2021-12/202111.csv: "202111" says 2021-11, not 2021-12; correct it, or name the \
        file with --force-period if it is this month's (status.other-period)
        """),
    FaultCase(
      "other-period (title)",
      text: "高邑县绿色社区创建状态表（2021年11月）,,\n区划代码,社区名称,是否参与创建\n130127100001,育才街社区,是\n",
      zh: """
        〔拒收〕2021-12/表.csv 第1行：“高邑县绿色社区创建状态表（2021年11月）”写的是2021年11月，不是2021年12月，请改正后重报；确属本月的，用 \
        --force-period 指定该文件（status.other-period）
        """,
      en: """
        [refused] 2021-12/表.csv row 1: "高邑县绿色社区创建状态表（2021年11月）" says 2021-11, not 2021-12; correct \
        it, or name the file with --force-period if it is this month's (status.other-period)
        """),
    FaultCase(
      "other-office", name: "2021-12/元氏县.csv",
      text: "区划代码,社区名称,是否参与创建\n130127100001,育才街社区,是\n",
      zh: """
        〔拒收〕2021-12/元氏县.csv：“元氏县”不是高邑县的单位，请核对是否放错文件；确属本地的，用 --force-period \
        指定该文件（status.other-office）
        """,
      en: """
        [refused] 2021-12/元氏县.csv: "元氏县" is not an office of 高邑县; check whose file it is, or name \
        it with --force-period (status.other-office)
        """),
    FaultCase(
      "filed-before",
      text: "区划代码,社区名称,是否参与创建,填报日期\n130127100001,育才街社区,是,2021-11-30\n",
      zh: "〔提醒〕2021-12/表.csv 第2行 D列“填报日期”：“2021-11-30”填报日期早于2021年12月，请核对（status.filed-before）",
      en: """
        [warning] 2021-12/表.csv row 2 column D "填报日期": "2021-11-30" was filed before 2021-12; \
        check the date (status.filed-before)
        """),
    FaultCase(
      "filed-late",
      text: "区划代码,社区名称,是否参与创建,填报日期\n130127100001,育才街社区,是,2022-03-02\n",
      zh: "〔提醒〕2021-12/表.csv 第2行 D列“填报日期”：“2022-03-02”填报日期在2021年12月之后61天，请核对（status.filed-late）",
      en: """
        [warning] 2021-12/表.csv row 2 column D "填报日期": "2022-03-02" was filed 61 days after \
        2021-12; check the date (status.filed-late)
        """),
    FaultCase(
      "sum-differs",
      text: "区划代码,名称,城市社区总数,达到创建要求数\n130127100000,高邑镇,5,2\n,合计,6,2\n",
      zh: "〔提醒〕2021-12/表.csv 第3行 C列“城市社区总数”：合计行填6，各行相加为5，请核对（tallies.sum-differs）",
      en: """
        [warning] 2021-12/表.csv row 3 column C "城市社区总数": the total row says 6, the rows add up to \
        5; check it (tallies.sum-differs)
        """),
  ]
}
