import Campaigns

/// The texts of a new campaign. Places, names and figures are made up and say so.
enum ScaffoldText {
  static func campaign(id: String, year: Int) -> String {
    [head(id: id, year: year), scoring, stages, targets(year: year)].joined(separator: "\n")
  }

  private static func head(id: String, year: Int) -> String {
    """
    # 新的创建活动：统计口径、评分标准、目标。请按本地文件逐项修改；全部写法见 templates/README.md。
    # 一行一个“键: 值”，每级缩进两个空格；井号后面是说明。改完运行：campaign-report check \(id)
    format: 1
    id: \(id)
    title: 示例县示范小区创建
    language: zh
    time_zone: Asia/Shanghai
    # ends: 2030-12-31           # 过了这一天，不点名就不再统计
    unit: 小区                   # 创建和统计的对象

    documents:                   # 依据的文件：文号、标题、日期
      - id: notice
        number: 示例〔\(year)〕1号
        title: 示例县示范小区创建

    place:                       # 牵头统计的单位：12 位代码、名称、层级
      code: 990101000000
      name: 示例县
      level: county

    """
  }

  private static let scoring = """
    scoring:
      kind: points               # points 按分数；verdicts 逐项达标；none 以认定为准
      pass_mark: 75
      total: 100
      bonus:
        cap: 0                   # 加分最多计几分；没有加分写 0

    categories:
      - {id: work, name: 工作开展}
      - {id: result, name: 工作成效}

    criteria:                    # 各项指标：序号连续，分值最小单位 0.5 分
      - {number: 1, category: work, name: 组织机构, maximum: 10, check: 资料, lead_unit: 示例部门}
      - {number: 2, category: work, name: 设施配置, maximum: 20, check: 实地, lead_unit: 示例部门}
      - {number: 3, category: work, name: 宣传动员, maximum: 10, check: 资料, lead_unit: 示例部门}
      - {number: 4, category: work, name: 督导检查, maximum: 10, check: 资料, lead_unit: 示例部门}
      - {number: 5, category: result, name: 居民参与, maximum: 15, check: 实地, lead_unit: 示例部门}
      - {number: 6, category: result, name: 分类准确, maximum: 15, check: 实地, lead_unit: 示例部门}
      - {number: 7, category: result, name: 收运规范, maximum: 10, check: 实地, lead_unit: 示例部门}
      - {number: 8, category: result, name: 环境整洁, maximum: 10, check: 实地, lead_unit: 示例部门}

    """

  private static let stages = """
    stages:                      # 程序：按先后；id 不能改，可以少，name 用本地叫法
      - {id: applied, name: 申报}
      - {id: self_assessed, name: 自评}
      - {id: reviewed, name: 初核}
      - {id: accepted, name: 验收}
      - {id: recognised, name: 认定}

    """

  private static func targets(year: Int) -> String {
    """
    targets:                     # 目标：share 达标率（%），count 个数，unit 指定单位
      - id: first-share
        measure: share
        goal: 40
        start: \(year)-01-01
        due: \(year)-12-31
      - id: second-share
        measure: share
        goal: 70
        start: \(year + 1)-01-01
        due: \(year + 1)-12-31

    """
  }

  static let units = """
    区划代码,社区名称,街道（镇）,县（市、区）,纳入范围,别名
    990101100001,示例一小区,示例镇,示例县,是,
    990101100002,示例二小区,示例镇,示例县,是,
    990101100003,示例三小区,示例镇,示例县,是,
    990101100004,示例四小区,示例镇,示例县,是,
    990101100005,示例五小区,示例镇,示例县,是,

    """

  /// Two of five recognised by the last day of the month before the period.
  static func status(_ period: ReportingPeriod) -> String {
    let day = period.previous.lastDay.iso
    return """
      区划代码,社区名称,是否参与创建,当前阶段,申报日期,认定日期,验收得分
      990101100001,示例一小区,是,认定,\(day),\(day),82
      990101100002,示例二小区,是,认定,\(day),\(day),75
      990101100003,示例三小区,是,申报,\(day),,
      990101100004,示例四小区,否,,,,
      990101100005,示例五小区,是,申报,\(day),,

      """
  }
}
