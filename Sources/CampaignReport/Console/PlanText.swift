import Campaigns
import Diagnostics

/// What must still be done for targets that can be reached, in a line each.
struct PlanText {
  /// How many of the nearest units a line names.
  static let mostNames = 5

  let progress: Progress
  let console: Console

  func lines() -> [String] {
    let plans = Planner(progress).plans
    let shown = plans.filter { plan in
      // Of a target that binds each child place the terminal shows the parent's line only.
      if case .eachChild = plan.target.target.binding { return console.verbosity == .verbose }
      return true
    }
    return shown.map(line)
  }

  private func line(_ plan: Plan) -> String {
    let id = plan.target.target.id
    let names = plan.nearest.prefix(Self.mostNames).map(candidate)
      .joined(separator: console.words("、", ", "))
    let slack =
      plan.slack < 0
      ? console.words("参与的不够，缺\(-plan.slack)个", "\(-plan.slack) too few take part")
      : console.words("余地\(plan.slack)个", "slack \(plan.slack)")
    let nearest = names.isEmpty ? "" : console.words("；最近：\(names)", "; nearest: \(names)")
    return "  "
      + console.words(
        "\(id) \(plan.target.place.name)还差\(plan.more)个，剩\(plan.daysLeft)天，\(slack)\(nearest)",
        "\(id) \(plan.target.place.name): \(plan.more) more in \(plan.daysLeft) days, "
          + "\(slack)\(nearest)")
  }

  private func candidate(_ it: Plan.Candidate) -> String {
    let name = Visible.text(progress.name(of: it.unit))
    var remarks: [String] = []
    if let gap = it.gap, gap > .zero {
      remarks.append(console.words("差\(gap.text)分", "\(gap.text) points short"))
    } else if let stage = it.stage.flatMap({ step in
      progress.campaign.stages.first { $0.step == step }
    }) {
      remarks.append(stage.name)
    }
    remarks += it.obstacles.map { $0.word(console.language) }
    return remarks.isEmpty
      ? name : name + "（" + remarks.joined(separator: console.words("，", ", ")) + "）"
  }
}

extension Plan.Obstacle {
  /// What people read.
  func word(_ language: Language) -> String {
    switch self {
    case .notParticipating: language == .zh ? "未参与" : "not participating"
    case .held: language == .zh ? "存疑" : "held"
    case .veto: language == .zh ? "有否决项" : "veto"
    case .unmetCriteria: language == .zh ? "标准未达标" : "criteria unmet"
    case .decidedAgainst: language == .zh ? "裁定不计入" : "decided against"
    }
  }
}
