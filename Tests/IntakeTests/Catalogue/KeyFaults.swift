import Intake

extension FaultCase {
  /// Faults in what names a row's unit.
  static let keys: [FaultCase] = [
    FaultCase(
      "cell-beyond-header",
      text: "区划代码,社区名称,是否参与创建\n130127100001,育才街社区,是,多\n",
      zh: """
        〔拒收〕2021-12/表.csv 第2行 D列：“多”超出表头的列，该行可能多了一个逗号，请给含逗号的内容加英文双引号后重报（status.cell-beyond-header）
        """,
      en: """
        [refused] 2021-12/表.csv row 2 column D: "多" stands beyond the header: the row has a comma \
        too many; quote the cell with the comma (status.cell-beyond-header)
        """),
    FaultCase(
      "no-key",
      text: "区划代码,社区名称,是否参与创建\n,,是\n",
      zh: "〔拒收〕2021-12/表.csv 第2行 A列“区划代码”：没有区划代码和社区名称，请填写后重报（status.no-key）",
      en: """
        [refused] 2021-12/表.csv row 2 column A "区划代码": neither code nor name is given; fill it in \
        (status.no-key)
        """),
    FaultCase(
      "not-a-name",
      text: "区划代码,社区名称,是否参与创建\n130127100001,—,是\n",
      zh: "〔拒收〕2021-12/表.csv 第2行 B列“社区名称”：“—”不是名称，请填写名称，或留空只填区划代码（status.not-a-name）",
      en: """
        [refused] 2021-12/表.csv row 2 column B "社区名称": "—" is no name; give the name, or the code \
        alone (status.not-a-name)
        """),
    FaultCase(
      "code-length",
      text: "区划代码,社区名称,是否参与创建\n130127100,育才街社区,是\n",
      zh: "〔拒收〕2021-12/表.csv 第2行 A列“区划代码”：“130127100”区划代码有9位，请改为12位的统计用区划代码后重报（status.code-length）",
      en: """
        [refused] 2021-12/表.csv row 2 column A "区划代码": "130127100" the code has 9 digits; give the \
        12 digits of the statistical code (status.code-length)
        """),
    FaultCase(
      "code-not-digits",
      text: "区划代码,社区名称,是否参与创建\n1301271O0001,育才街社区,是\n",
      zh: "〔拒收〕2021-12/表.csv 第2行 A列“区划代码”：“1301271O0001”不是区划代码，请改为12位数字后重报（status.code-not-digits）",
      en: """
        [refused] 2021-12/表.csv row 2 column A "区划代码": "1301271O0001" is no code; give 12 digits \
        (status.code-not-digits)
        """),
    FaultCase(
      "code-scientific",
      text: "区划代码,社区名称,是否参与创建\n1.30127E+11,无名社区,是\n",
      zh: """
        〔拒收〕2021-12/表.csv 第2行 A列“区划代码”：“1.30127E+11”是科学计数法，区划代码已丢失，请将该列设为文本格式，\
        重新填写并导出（status.code-scientific）
        """,
      en: """
        [refused] 2021-12/表.csv row 2 column A "区划代码": "1.30127E+11" is scientific notation: the \
        code is lost; set the column to text, fill it in and export it again \
        (status.code-scientific)
        """),
    FaultCase(
      "code-of-place",
      text: "区划代码,社区名称,是否参与创建\n130127100000,高邑镇,是\n",
      zh: """
        〔拒收〕2021-12/表.csv 第2行 A列“区划代码”：“130127100000”是街道（镇）或以上的代码，不是社区代码，\
        请改为社区的12位代码后重报（status.code-of-place）
        """,
      en: """
        [refused] 2021-12/表.csv row 2 column A "区划代码": "130127100000" is the code of a place above \
        the community; give the community's 12 digits (status.code-of-place)
        """),
    FaultCase(
      "code-of-village",
      text: "区划代码,社区名称,是否参与创建\n130127100201,某村,是\n",
      zh: """
        〔拒收〕2021-12/表.csv 第2行 A列“区划代码”：“130127100201”是村的代码（末三位200–399），不是社区，请核对；\
        村不在创建范围（status.code-of-village）
        """,
      en: """
        [refused] 2021-12/表.csv row 2 column A "区划代码": "130127100201" is a village's code (last \
        digits 200–399); check it: villages are not in scope (status.code-of-village)
        """),
    FaultCase(
      "code-outside",
      text: "区划代码,社区名称,是否参与创建\n130128100001,某社区,是\n",
      zh: "〔拒收〕2021-12/表.csv 第2行 A列“区划代码”：“130128100001”不是高邑县的代码，请核对区划代码（status.code-outside）",
      en: """
        [refused] 2021-12/表.csv row 2 column A "区划代码": "130128100001" is not a code of 高邑县; check \
        the code (status.code-outside)
        """),
    FaultCase(
      "unknown-unit",
      text: "区划代码,社区名称,是否参与创建\n,育才路社区,是\n",
      zh: """
        〔拒收〕2021-12/表.csv 第2行 B列“社区名称”：“育才路社区”不在名册中（是否为“育才街社区”？），请核对后重报；\
        新增的单位待确认后先列入名册（status.unknown-unit）
        """,
      en: """
        [refused] 2021-12/表.csv row 2 column B "社区名称": "育才路社区" is not in the register (did you \
        mean “育才街社区”?); correct it; a new unit has to be confirmed and put into the register first \
        (status.unknown-unit)
        """),
    FaultCase(
      "unknown-unit (code)",
      text: "区划代码,社区名称,是否参与创建\n130127100099,育才街社区,是\n",
      zh: """
        〔拒收〕2021-12/表.csv 第2行 A列“区划代码”：“130127100099”不在名册中（是否为“130127100001 育才街社区”？），请核对后重报；\
        新增的单位待确认后先列入名册（status.unknown-unit）
        """,
      en: """
        [refused] 2021-12/表.csv row 2 column A "区划代码": "130127100099" is not in the register (did \
        you mean “130127100001 育才街社区”?); correct it; a new unit has to be confirmed and put into \
        the register first (status.unknown-unit)
        """),
    FaultCase(
      "name-of-another-unit",
      text: "区划代码,社区名称,是否参与创建\n130127100001,兴西社区,是\n",
      zh: """
        〔拒收〕2021-12/表.csv 第2行 B列“社区名称”：“兴西社区”是另一单位（兴西社区 130127100002）的名称，与代码130127100001不符，可能串行，\
        请核对代码和名称后重报（status.name-of-another-unit）
        """,
      en: """
        [refused] 2021-12/表.csv row 2 column B "社区名称": "兴西社区" is the name of another unit (兴西社区 \
        130127100002) than code 130127100001; a column may have slipped: check code and name \
        (status.name-of-another-unit)
        """),
    FaultCase(
      "unknown-name",
      text: "区划代码,社区名称,是否参与创建\n130127100001,英才社区,是\n",
      zh: """
        〔提醒〕2021-12/表.csv 第2行 B列“社区名称”：“英才社区”不是名册中的名称，按代码作“育才街社区”，请核对，或在名册中加别名（status.unknown-name）
        """,
      en: """
        [warning] 2021-12/表.csv row 2 column B "社区名称": "英才社区" is no name in the register; by its \
        code it is “育才街社区”; check it, or add an alias to the register (status.unknown-name)
        """),
    FaultCase(
      "place-differs",
      text: "区划代码,社区名称,是否参与创建,街道（镇）\n130127100001,育才街社区,是,大营镇\n",
      zh: "〔提醒〕2021-12/表.csv 第2行 D列“街道（镇）”：“大营镇”与名册中的“高邑镇”不一致，按代码归属，请核对（status.place-differs）",
      en: """
        [warning] 2021-12/表.csv row 2 column D "街道（镇）": "大营镇" differs from “高邑镇” in the register; \
        the code counts; check it (status.place-differs)
        """),
    FaultCase(
      "not-listed-yet",
      text: "区划代码,社区名称,是否参与创建\n130127100007,新城社区,是\n",
      zh: """
        〔说明〕2021-12/表.csv 第2行 A列“区划代码”：“130127100007”2022-03-01起才列入名册，本行不采用（status.not-listed-yet）
        """,
      en: """
        [note] 2021-12/表.csv row 2 column A "区划代码": "130127100007" is in the register from \
        2022-03-01 on; the row is ignored (status.not-listed-yet)
        """),
    FaultCase(
      "no-longer-listed",
      text: "区划代码,社区名称,是否参与创建\n130127100006,旧城社区,是\n",
      zh: """
        〔说明〕2021-12/表.csv 第2行 A列“区划代码”：“130127100006”自2021-06-01起已撤并，本行不采用（status.no-longer-listed）
        """,
      en: """
        [note] 2021-12/表.csv row 2 column A "区划代码": "130127100006" is not in the register since \
        2021-06-01; the row is ignored (status.no-longer-listed)
        """),
  ]
}
