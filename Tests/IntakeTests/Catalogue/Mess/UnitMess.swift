import Intake

extension MessCase {
  private static let twoStreets =
    "区划代码,社区名称,街道（镇）\n130127100001,和平社区,高邑镇\n130127101001,和平社区,大营镇\n"
  private static let header = "区划代码,社区名称,街道（镇）,是否参与创建\n"

  /// Rows 34–40 and 44: codes and names.
  static let units: [MessCase] =
    [
      MessCase(34, in: "区划代码", "1.30127E+11", "same status.read-as"),
      MessCase(
        34, "its name stands in two streets", header + "1.30127E+11,和平社区,,是\n",
        register: twoStreets, " status.code-scientific"),
      MessCase(
        34, "its name is blank", header + "1.30127E+11,,高邑镇,是\n", " status.code-scientific"),
    ]
    + ["=\"130127100001\"", "'130127100001", "\t130127100001", "130127100001.0", "130127 100 001"]
    .map { MessCase(35, in: "区划代码", $0, "same status.read-as") } + [
      MessCase(36, in: "区划代码", "130127", "02 status.code-length"),
      MessCase(36, in: "区划代码", "130127100", "02 status.code-length"),
      MessCase(36, in: "区划代码", "13012710000", "02 status.code-length"),
      MessCase(36, in: "区划代码", "130127100000", "02 status.code-of-place"),
      MessCase(36, in: "区划代码", "130127100201", "02 status.code-of-village"),
      MessCase(36, in: "区划代码", "130128100001", "02 status.code-outside"),
      MessCase(
        36, "a tally's code may be a place's", "区划代码,城市社区总数,达到创建要求数\n130127100000,5,2\n",
        twin: "code,total,attained\n130127100000,5,2\n", "same"),
      MessCase(
        37, "a retired code in the register", header + "130127100015,北新街社区,高邑镇,是\n",
        twin: header + "130127100005,北新街社区,高邑镇,是\n", "same status.read-as"),
      MessCase(
        37, "a retired code that is not", header + "130127100016,北新街社区,高邑镇,是\n",
        " status.unknown-unit"),
      MessCase(38, in: "社区名称", "育才街", "same status.read-as"),
      MessCase(38, in: "社区名称", "育才街社区居委会", "same status.read-as"),
      MessCase(38, in: "社区名称", "育才街社区居民委员会", "same status.read-as"),
      MessCase(38, in: "社区名称", "高邑县高邑镇育才街社区", "same status.read-as"),
      MessCase(
        38, "by the name alone", header + ",高邑镇育才街,高邑镇,是\n",
        twin: header + "130127100001,育才街社区,高邑镇,是\n", "same status.read-as"),
      MessCase(
        38, "not in another street", header + ",育才街,大营镇,是\n", " status.unknown-unit"),
      MessCase(
        39, "an alias", header + ",育才社区,,是\n", twin: header + ",育才街社区,,是\n", "same status.read-as"),
      MessCase(39, "one character off", header + ",育材街社区,,是\n", " status.unknown-unit"),
      MessCase(
        40, "the street tells them apart", header + ",和平社区,大营镇,是\n",
        twin: header + "130127101001,,,是\n", register: twoStreets, "same"),
      MessCase(
        40, "nothing tells them apart", header + ",和平社区,,是\n", register: twoStreets,
        " status.ambiguous-name"),
      MessCase(44, "not in the register", header + ",某某社区,,是\n", " status.unknown-unit"),
      MessCase(44, "a village", header + ",育才街村,,是\n", " status.unknown-unit"),
      MessCase(44, "an estate", header + ",育才街小区,,是\n", " status.unknown-unit"),
    ]

  private static let scores = "区划代码,指标序号,自评得分,不涉及\n"

  private static func file(_ name: String, _ text: String) -> InputFile {
    InputFile(name: "2021-12/" + name, text: text)
  }

  private static let yes = header + "130127100001,,,是\n"
  private static let no = header + "130127100001,,,否\n"

  /// Rows 41, 42 and 45: rows against rows, and scores.
  static let rowsOfUnits: [MessCase] = [
    MessCase(
      41, "the same row twice", Clean.text + Clean.csv([Clean.first]), "same status.same-as-row"),
    MessCase(
      41, "two rows that differ", yes + "130127100001,,,否\n130127100002,,,是\n",
      "02 status.differs-from-row status.differs-from-row"),
    MessCase(
      42, "equal in two files", [file("甲.csv", yes), file("乙.csv", yes)],
      twin: [file("甲.csv", yes)],
      "same status.same-as-file"),
    MessCase(
      42, "different in two files", [file("甲.csv", yes), file("乙.csv", no)],
      " status.differs-from-file status.differs-from-file"),
    MessCase(
      42, "a correction by its name", [file("甲.csv", yes), file("甲更正.csv", no)],
      twin: [file("甲.csv", no)], "same status.corrected"),
    MessCase(
      42, "a correction by its title", [file("甲.csv", yes), file("乙.csv", "状态表（更正）\n" + no)],
      twin: [file("甲.csv", no)], "same status.corrected"),
    MessCase(
      42, "the highest of several",
      [file("甲.csv", yes), file("甲更正.csv", yes), file("甲更正2.csv", no)],
      twin: [file("甲.csv", no)], "same status.corrected status.corrected"),
    MessCase(
      42, "two corrections of the same number",
      [file("甲.csv", yes), file("甲更正2.csv", yes), file("乙更正2.csv", no)],
      " status.differs-from-file status.corrected status.differs-from-file"),
    MessCase(
      42, "another table is no other file",
      [file("甲.csv", yes), file("乙.csv", scores + "130127100001,1,3,\n")],
      twin: [file("乙.csv", scores + "130127100001,1,3,\n"), file("甲.csv", yes)], "same"),
    MessCase(45, "over its maximum", scores + "130127100001,1,3.5,\n", " scores.out-of-range"),
    MessCase(45, "under 0", scores + "130127100001,1,-1,\n", " scores.out-of-range"),
    MessCase(45, "a third of a point", scores + "130127100001,1,2.3,\n", " scores.not-half-points"),
    MessCase(
      45, "不涉及 where it may not be", scores + "130127100001,1,,是\n", " scores.item-always-applies"),
    MessCase(
      45, "不涉及 where it may be", scores + "130127100001,11,不涉及,\n",
      twin: scores + "130127100001,11,不适用,\n", "same"),
  ]
}
