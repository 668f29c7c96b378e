import Campaigns
import Diagnostics

extension TargetProgress.Status {
  /// The word that people read.
  func word(_ language: Language) -> String {
    let isChinese = language == .zh
    return switch self {
    case .noUnits: isChinese ? "无对象" : "no units"
    case .unknown: isChinese ? "无数据" : "no data"
    case .met: isChinese ? "已完成" : "met"
    case .upcoming: isChinese ? "未开始" : "not started"
    case .metLate: isChinese ? "逾期完成" : "met late"
    case .missed: isChinese ? "逾期未完成" : "missed"
    case .missedAspiration: isChinese ? "未达力争目标" : "aspiration missed"
    case .ahead: isChinese ? "超序时" : "ahead"
    case .onTrack: isChinese ? "达序" : "on track"
    case .behind: isChinese ? "欠序时" : "behind"
    }
  }

  /// A sign beside the word, for screens and prints without colour.
  var sign: String {
    switch self {
    case .met, .metLate: "✓"
    case .missed, .missedAspiration, .behind: "!"
    case .unknown, .noUnits: "?"
    case .ahead, .onTrack, .upcoming: "·"
    }
  }

  var tint: Tint? {
    switch self {
    case .met, .metLate: .green
    case .missed, .behind: .red
    case .missedAspiration, .unknown, .noUnits: .yellow
    case .ahead, .onTrack, .upcoming: nil
    }
  }
}

extension TargetProgress {
  /// What is aimed at, in one phrase: 达标率≥30%, AA≥5个, 育才街社区达标.
  func aim(_ language: Language, register: Register) -> String {
    let isChinese = language == .zh
    let grade = target.grade ?? (isChinese ? "达标" : "attained")
    switch target.measure {
    case .share:
      let share = isChinese ? "\(grade)率≥\(goal)%" : "\(grade) ≥ \(goal)%"
      return measure == .children ? (isChinese ? "各地" : "each: ") + share : share
    case .count:
      let isNew = target.window == .year
      let count =
        isChinese
        ? (isNew ? "本年新增" : "累计") + "\(grade)≥\(goal)个"
        : "\(isNew ? "new " : "")\(grade) ≥ \(goal)"
      return measure == .children ? (isChinese ? "各地" : "each: ") + count : count
    case .unit(let code):
      let name = register.index(of: code).map { register.units[$0].latest.name } ?? code.digits
      return isChinese ? "\(name)达标" : "\(name) attains"
    }
  }
}

extension AdministrativeLevel {
  /// The word for places of the level.
  func word(_ language: Language) -> String {
    let isChinese = language == .zh
    return switch self {
    case .community: isChinese ? "社区" : "communities"
    case .township: isChinese ? "街道（镇）" : "townships"
    case .county: isChinese ? "县（市、区）" : "counties"
    case .city: isChinese ? "城市" : "cities"
    case .province: isChinese ? "省" : "provinces"
    case .country: isChinese ? "全国" : "country"
    }
  }
}
