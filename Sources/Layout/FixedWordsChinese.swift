import Campaigns

extension FixedWords {
  static let zh = FixedWords(
    yes: "是", no: "否", held: "存疑", notCounted: "不计入", notApplicable: "不涉及", met: "达标",
    unmet: "未达标", total: "合计", subtotal: "小计", countFormat: #"0"个""#, notes: "注：",
    notesIndent: "　　", backToRollUp: "返回汇总表", passed: "通过", failed: "未通过", noVeto: "无",
    exists: "存在", absent: "不存在",
    statuses: StatusWords(
      met: "已完成", metLate: "逾期完成", missed: "逾期未完成", missedAspiration: "未达力争目标",
      upcoming: "未开始", ahead: "超序时", onTrack: "达序", behind: "欠序时", noUnits: "无对象",
      unknown: "无数据"),
    remarks: RemarkWords(
      heldBecause: "存疑：", neverReported: "未报，无以往数据", confirmed: "确认无变化",
      notReported: { "未报，沿用\($0)数据" }, statusCarried: { "状态沿用\($0)" },
      decided: { counts, reason, post in
        "裁定\(counts ? "计入" : "不计入")：\(reason)（\(post)）"
      },
      uncapped: { "加分按上限计，不封顶为\($0)分" }, month: { "\($0)年\($1)月" },
      heldNote: { "备注标“存疑”的\($1)\($0)个，资料互相矛盾，核定前不计入达标数。" },
      outOfScopeNote: { "名册中另有\($1)\($0)个不纳入创建范围，未列入本表。" },
      valueNote: "个别数按上级口径或汇总数计算，不由本表各行相加，以数值列示。",
      indexNote: "本表各数取自各分册，以数值列示；各分册内的合计为公式。",
      lateNote: { target, due, attained, needed in
        "“\(target)”时限为\(due)，时限内达标\(attained)个，目标数\(needed)个；表中为截止日数据。"
      }),
    targets: TargetWords(
      aspiration: "力争", year: { "\($0)年" }, share: { "达标率≥\($0)%" },
      count: { goal, grade, inYear in "\(inYear ? "新增" : "")\(grade)达标≥\(goal)个" },
      named: { "\($0)达标" }, children: { "各地均须：\($0)" }),
    sheet: SheetWords(
      bonus: "加分项", total: "总分", metCount: "达标项数", vetoes: "否决项", conclusion: "结论",
      bonusRule: { "有依据的加分，最多计\($0)分" }, totalRule: "各项得分之和（不涉及按满分）＋加分",
      metRule: "达标的项数",
      vetoHeader: SheetWords.VetoHeader(
        number: "序号", name: "否决情形", rule: "认定规则", exists: "是否存在", measure: "处数（占比）"),
      places: { "\($0)处及以上" }, percent: { "超过\($0)%（不含\($0)%）" }, named: "出现即否决",
      placesFormat: #"0"处""#, percentFormat: #"General"%""#, attained: "达到创建要求",
      notAttained: "未达到创建要求", statedTotal: "按填报总分",
      seal: "　　　　　　（盖章）\n　　　　　　年　　月　　日"),
    basis: .zh, forms: .zh, analysis: .zh, day: { $0.chinese }, partSeparator: "；",
    nameSeparator: "、")
}
