import Layout

/// The design that golden tests lay the sample out by.
enum SampleDesign {
  static let template = WorkbookTemplate(
    id: "sample", audience: .any,
    fileName: "附件{attachment}-{title}汇总表（{year}年{month}月）.xlsx",
    partFileName: "附件{attachment}-{title}汇总表-{township}（{year}年{month}月）.xlsx",
    indexFileName: "附件{attachment}-{title}汇总表-目录（{year}年{month}月）.xlsx",
    rollUp: GridTemplate(
      frame: frame(sheet: "汇总表", title: "{title}汇总表", notes: ["得分不相加。"]),
      strip: [
        StripItem(.total, heading: "城市社区总数"), StripItem(.participating, heading: "参与数"),
        StripItem(.participation, heading: "参与率"), StripItem(.attained, heading: "达标数"),
        StripItem(.attainment, heading: "达标率"), StripItem(.goal, heading: "本年目标"),
        StripItem(.needed, heading: "目标数"), StripItem(.gap, heading: "差额"),
        StripItem(.status, heading: "是否完成"),
      ],
      columns: columns, frozenColumns: 3),
    index: IndexTemplate(
      frame: frame(sheet: "目录", title: "{title}汇总表目录", notes: []),
      columns: [
        .init(.serial, heading: "序号"), .init(.township, heading: "街道（镇）"),
        .init(.total, heading: "总数"), .init(.participating, heading: "参与数"),
        .init(.participation, heading: "参与率"), .init(.attained, heading: "达标数"),
        .init(.attainment, heading: "达标率"), .init(.held, heading: "存疑"),
        .init(.file, heading: "分册"),
      ]),
    scoreSheet: scoreSheet,
    basis: BasisTemplate(frame: FormFrame(sheet: "依据与口径", title: "依据与口径")))

  static let columns: [ColumnTemplate] = [
    column(.serial, "序号"), column(.township, "街道（镇）"), column(.name, "社区名称"),
    column(.code, "统计用区划代码"), column(.plannedYear, "创建年度"),
    column(.participating, "是否参与创建"), column(.selfAssessedOn, "自评日期"),
    column(.selfScore, "自评得分（分）"), column(.recommendation, "街道（镇）推荐意见"),
    column(.reviewedOn, "县级初核|日期"), column(.reviewScore, "县级初核|得分（分）"),
    column(.bonus, "其中：加分（分）"), column(.vetoes, "否决项情况"),
    column(.reviewConclusion, "县级初核结论"), column(.acceptScore, "市级验收得分（分）"),
    column(.recognised, "是否认定"), column(.recognisedOn, "认定日期"),
    column(.sheetLink, "自评表附号"), column(.remark, "备注"),
  ]

  static func column(
    _ source: ColumnSource.Known, _ heading: String
  ) -> ColumnTemplate {
    ColumnTemplate(.known(source), heading: heading)
  }

  static func frame(sheet: String, title: String, notes: [String]) -> FormFrame {
    FormFrame(
      sheet: sheet, attachmentLine: "附件{attachment}", title: title, asOf: "（截至{cutoff}）",
      reporter: "填报单位（盖章）：{place}创建办", reportedOn: "填报日期：{cutoff}", unitLine: "单位：个、%、分",
      notes: notes, signature: "单位负责人：　审核人：　填报人：　联系电话：")
  }

  static let scoreSheet = ScoreSheetTemplate(
    frame: FormFrame(
      sheet: "附{attachment}-{serial} {name}", attachmentLine: "附{attachment}-{serial}",
      title: "{title}自评表"),
    number: "附{attachment}-{serial}",
    columns: [
      .init(.category, heading: "类型"), .init(.number, heading: "序号"),
      .init(.name, heading: "详细指标"), .init(.standard, heading: "评分标准"),
      .init(.points, heading: "分值（小计）"), .init(.check, heading: "检查方法"),
      .init(.selfScore, heading: "自评得分"), .init(.note, heading: "扣分原因及佐证材料"),
      .init(.review, heading: "县级初核得分"), .init(.reviewNote, heading: "初核说明"),
      .init(.accept, heading: "市级验收得分"), .init(.leadUnit, heading: "牵头单位"),
      .init(.otherUnits, heading: "责任部门"),
    ],
    nameLabel: "社区名称（盖章）：", townshipLabel: "所属街道（镇）：", codeLabel: "统计用区划代码：",
    dateLabel: "自评日期：", opinions: ["社区自评意见", "{township}政府推荐意见", "县级初核意见"])
}
