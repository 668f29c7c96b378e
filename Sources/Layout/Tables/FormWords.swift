import Campaigns

extension FixedWords {
  /// What the tables of a workbook say of themselves.
  struct FormWords: Sendable {
    var headline: HeadlineWords
    var reasons: ReasonWords
    var remarks: PlaceRemarkWords
    /// 已报, 确认无变化, 未报.
    var reported, confirmed, notReported: String
    var neverReported: String
    /// The first bar of the funnel.
    var participating: String
    /// Before the number of places that meet a target: 达标城市.
    var metPlaces: @Sendable (_ level: AdministrativeLevel) -> String
    /// Number formats of a gap and of days.
    var gapFormat, daysFormat: String
    var obstacle: @Sendable (Plan.Obstacle) -> String
    var stage, short: @Sendable (_ text: String) -> String
    /// What the numbered columns of criteria stand for.
    var legend: @Sendable (_ criteria: String) -> String
    /// √, × and — in the columns of criteria.
    var met, unmet, notApplicable: String
    var emptyTable: String
    var valueNote: String
    /// Yearly minimums that do not reach the total.
    var stepsFallShort:
      @Sendable (_ grade: String, _ sum: String, _ reached: Int, _ goal: Int) -> String
    var nowReached: @Sendable (_ grade: String, _ count: Int, _ goal: Int, _ gap: Int) -> String
    var reading: @Sendable (_ states: String, _ takes: String) -> String
  }

  struct HeadlineWords: Sendable {
    var figures:
      @Sendable (
        _ cutoff: String, _ place: String, _ unit: String, _ total: Int,
        _ participating: String, _ attained: String
      ) -> String
    /// A count with its share in brackets.
    var counted: @Sendable (_ count: Int, _ share: String) -> String
    var change: @Sendable (_ points: String) -> String
    var target: @Sendable (_ target: String, _ status: String, _ gap: Int) -> String
    var places:
      @Sendable (_ label: String, _ met: Int, _ of: Int, _ target: String, _ gap: Int) -> String
    var attention: @Sendable (_ notReported: Int, _ held: Int, _ unit: String) -> String
    var stop: String
  }

  struct ReasonWords: Sendable {
    var below: @Sendable (_ points: String) -> String
    var veto, contradiction, notReported, unmet: String
    var notYet: @Sendable (Stage.Step) -> String
    var lost: @Sendable (_ item: Int, _ points: String) -> String
  }

  struct PlaceRemarkWords: Sendable {
    var tallied: String
    var talliedFrom: @Sendable (_ month: String) -> String
    var held, notReported: @Sendable (_ count: Int) -> String
    var unknown: String
    /// 口径变化: what of the rate the register's own changes make.
    var scopeEffect: @Sendable (_ points: String) -> String
  }
}

extension FixedWords.FormWords {
  static let zh = FixedWords.FormWords(
    headline: FixedWords.HeadlineWords(
      figures: { cutoff, place, unit, total, participating, attained in
        "截至\(cutoff)，\(place)纳入创建范围的\(unit)\(total)个，参与创建\(participating)，达到创建要求\(attained)"
      },
      counted: { "\($0)个（\($1)）" },
      change: { points in
        points == "0.0"
          ? "，达标率与上月持平"
          : "，达标率较上月\(points.hasPrefix("-") ? "下降" : "上升")\(points.dropFirst())个百分点"
      },
      target: { "；\($0)：\($1)\($2 > 0 ? "，还差\($2)个" : "")" },
      places: { "；\($3)：\($0)\($1)/\($2)\($4 > 0 ? "，还差\($4)个" : "")" },
      attention: { notReported, held, unit in
        let parts = [
          notReported > 0 ? "未报\(notReported)个" : "", held > 0 ? "存疑\(held)个" : "",
        ].filter { !$0.isEmpty }
        return parts.isEmpty ? "" : "；\(unit)中" + parts.joined(separator: "、")
      },
      stop: "。"),
    reasons: FixedWords.ReasonWords(
      below: { "得分低于\($0)分" }, veto: "存在否决项", contradiction: "数据矛盾", notReported: "数据缺报",
      unmet: "有标准未达标",
      notYet: { step in
        switch step {
        case .applied: "未申报"
        case .selfAssessed: "未自评"
        case .reviewed: "未初核"
        case .accepted: "未验收"
        case .recognised: "未认定"
        }
      }, lost: { "\($0):\($1)" }),
    remarks: FixedWords.PlaceRemarkWords(
      tallied: "按汇总数", talliedFrom: { "沿用\($0)汇总数" }, held: { "存疑\($0)个" },
      notReported: { "未报\($0)个" }, unknown: "无数据",
      scopeEffect: { "口径变化 \($0) 个百分点" }),
    reported: "已报", confirmed: "确认无变化", notReported: "未报", neverReported: "从未报送",
    participating: "参与创建",
    metPlaces: { level in
      switch level {
      case .city: "达标城市"
      case .county: "达标县（市、区）"
      case .township: "达标街道（镇）"
      case .community, .province, .country: "达标地区"
      }
    }, gapFormat: #""还差"0"个";;"已达到""#, daysFormat: #"0"天""#,
    obstacle: { obstacle in
      switch obstacle {
      case .notParticipating: "未参与"
      case .held: "存疑"
      case .veto: "有否决项"
      case .unmetCriteria: "有标准未达标"
      case .decidedAgainst: "裁定不计入"
      }
    }, stage: { "已到\($0)" }, short: { "差\($0)分" }, legend: { "创建标准：\($0)。" }, met: "√",
    unmet: "×", notApplicable: "—", emptyTable: "无",
    valueNote: "按汇总数上报的地区和本月新增、基期、跨年数据不在台账内，以数值列示；其余合计、率、目标数、差额、状态均为公式。",
    stepsFallShort: { "\($0)各年最低数\($1)＝\($2)个，少于累计目标\($3)个：只完成各年最低数还差\($3 - $2)个，须另外多创。" },
    nowReached: { "截至本期\($0)累计\($1)个，目标\($2)个，\($3 > 0 ? "还差\($3)个" : "已达到")。" },
    reading: { "\($0)。取用：\($1)。" })

  static let en = FixedWords.FormWords(
    headline: FixedWords.HeadlineWords(
      figures: { cutoff, place, unit, total, participating, attained in
        "By \(cutoff), of \(total) × \(unit) in scope in \(place), \(participating) take part "
          + "and \(attained) have attained"
      },
      counted: { "\($0) (\($1))" }, change: { "; share \($0) points since the month before" },
      target: { "; \($0): \($1)\($2 > 0 ? ", \($2) missing" : "")" },
      places: { "; \($3): \($0) \($1)/\($2)\($4 > 0 ? ", \($4) missing" : "")" },
      attention: { notReported, held, _ in
        let parts = [
          notReported > 0 ? "\(notReported) not reported" : "", held > 0 ? "\(held) held" : "",
        ].filter { !$0.isEmpty }
        return parts.isEmpty ? "" : "; " + parts.joined(separator: ", ")
      },
      stop: "."),
    reasons: FixedWords.ReasonWords(
      below: { "score under \($0)" }, veto: "veto", contradiction: "contradictory data",
      notReported: "not reported", unmet: "criteria not met",
      notYet: { "not " + $0.id.split(separator: "_").joined(separator: " ") },
      lost: { "\($0): \($1)" }),
    remarks: FixedWords.PlaceRemarkWords(
      tallied: "by tally", talliedFrom: { "tally of \($0)" }, held: { "\($0) held" },
      notReported: { "\($0) not reported" }, unknown: "no data",
      scopeEffect: { "the register's changes make \($0) points" }),
    reported: "reported", confirmed: "confirmed unchanged", notReported: "not reported",
    neverReported: "never", participating: "participating",
    metPlaces: { _ in "places that meet it" }, gapFormat: #"0" missing";;"enough""#,
    daysFormat: #"0" days""#,
    obstacle: { obstacle in
      switch obstacle {
      case .notParticipating: "not participating"
      case .held: "held"
      case .veto: "veto"
      case .unmetCriteria: "criteria not met"
      case .decidedAgainst: "decided against"
      }
    }, stage: { $0 }, short: { "\($0) points short" }, legend: { "Criteria: \($0)." }, met: "√",
    unmet: "×", notApplicable: "—", emptyTable: "none",
    valueNote: "What rests on tallies, earlier months or base years stands as a value.",
    stepsFallShort: {
      "\($0): yearly minimums \($1) = \($2), fewer than \($3) in all: \($3 - $2) more are needed."
    },
    nowReached: { "\($0) now: \($1) of \($2)\($3 > 0 ? ", \($3) missing" : "")." },
    reading: { "\($0). Taken: \($1)." })
}
