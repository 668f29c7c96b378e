import Diagnostics

/// Which vetoes fire, and where the named ones and the measured ones contradict each other.
struct VetoFindings {
  /// Positions in the campaign's vetoes, ascending.
  private(set) var firing: [Int] = []
  private(set) var findings: [Finding] = []

  init(claims: Claims, vetoes: [Veto]) {
    let (named, measures) = (claims.vetoes, claims.measures)
    for (index, veto) in vetoes.enumerated() {
      judge(index, veto, measure: index < measures.count ? measures[index] : nil, named: named)
    }
  }

  private mutating func judge(
    _ index: Int, _ veto: Veto, measure: Claims.Measure?, named: Claims.NamedVetoes
  ) {
    var shown: String { measure.map { veto.text(of: $0) } ?? "" }
    var title: String { "\(veto.id) \(veto.name)" }
    let key = veto.id
    let reaches = measure.map { veto.rule.isReached(by: $0) } ?? false
    let isAtLimit = measure.map { veto.rule.isExactlyAt($0) } ?? false
    var isNamed = false
    if case .named(let positions) = named {
      isNamed = positions.contains(index)
      if positions.isEmpty, reaches {
        findings.append(
          Finding(.vetoDenied(name: title, measured: shown), .status(column: "vetoes")))
      }
    }
    if isNamed, measure != nil, !reaches, !isAtLimit {
      findings.append(
        Finding(
          .vetoUnderRule(name: title, measured: shown, rule: veto.rule.text),
          .status(column: "vetoes")))
    }
    if isAtLimit {
      findings.append(Finding(.vetoAtLimit(name: title, measured: shown), .status(column: key)))
    }
    if isNamed || reaches { firing.append(index) }
  }
}

extension Veto {
  /// `5处`, `50%`.
  package func text(of measure: Claims.Measure) -> String {
    switch rule {
    case .percent: measure.text + "%"
    case .places, .named: measure.text + "处"
    }
  }
}

extension Veto.Rule {
  /// True when the measure alone makes the veto fire.
  package func isReached(by measure: Claims.Measure) -> Bool {
    switch self {
    case .places(let limit): measure >= Claims.Measure(limit)
    case .percent(let limit): measure > Claims.Measure(limit)
    case .named: false
    }
  }

  /// True exactly at a limit that “more than” does not reach.
  package func isExactlyAt(_ measure: Claims.Measure) -> Bool {
    if case .percent(let limit) = self { measure == Claims.Measure(limit) } else { false }
  }

  /// The rule in words, for messages and sheets.
  package var text: String {
    switch self {
    case .places(let limit): "\(limit)处及以上"
    case .percent(let limit): "超过\(limit)%"
    case .named: "认定存在"
    }
  }
}
