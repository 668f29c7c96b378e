import Campaigns

/// How a target stands, as a formula over the count, the needed count and the denominator. Days do
/// not change with the cells: they stand in it as numbers.
struct StatusFormula {
  let target: TargetProgress
  let cutoff: Day
  let words: FixedWords.StatusWords
  /// Cells or expressions.
  let attained: String
  let needed: String
  /// `nil` where the denominator decides nothing.
  let total: String?

  /// The formula without its `=`, and the value that it has for the target's own numbers.
  var formula: (text: String, value: String)? {
    guard let k = target.numeratorNow, let m = target.neededNow else { return nil }
    let reached = reached(k, m)
    let unreached = unreached(k, m)
    var text = #"IF(\#(reached.text),"\#(reachedWord)",\#(unreached.text))"#
    var value = reached.value ? reachedWord : unreached.value
    if let total {
      text = #"IF(\#(total)=0,"\#(words.noUnits)",\#(text))"#
      value = target.denominatorNow == 0 ? words.noUnits : value
    }
    return (text, value)
  }

  /// Shares are compared by cross-multiplying whole numbers, never by a quotient.
  private func reached(_ k: Int, _ m: Int) -> (text: String, value: Bool) {
    if target.measure == .share, let total, let n = target.denominatorNow {
      return ("\(attained)*100>=\(target.goal)*\(total)", k * 100 >= target.goal * n)
    }
    return ("\(attained)>=\(needed)", k >= m)
  }

  /// After the due day only the program knows whether the goal was reached in time.
  private var reachedWord: String {
    cutoff <= target.target.due || target.status == .met ? words.met : words.metLate
  }

  private func unreached(_ k: Int, _ m: Int) -> (text: String, value: String) {
    let rule = target.target
    if cutoff < rule.start { return quoted(words.upcoming) }
    if cutoff >= rule.due {
      return quoted(rule.isAspiration ? words.missedAspiration : words.missed)
    }
    // Attained of needed against elapsed of all days, both ends of the window included.
    let elapsed = cutoff.days(since: rule.start) + 1
    let window = rule.due.days(since: rule.start) + 1
    let done = "\(attained)*\(window)"
    let due = "\(elapsed)*\(needed)"
    let text =
      #"IF(\#(done)>\#(due),"\#(words.ahead)","#
      + #"IF(\#(done)=\#(due),"\#(words.onTrack)","\#(words.behind)"))"#
    let difference = k * window - elapsed * m
    let value = difference > 0 ? words.ahead : difference == 0 ? words.onTrack : words.behind
    return (text, value)
  }

  private func quoted(_ word: String) -> (text: String, value: String) {
    (#""\#(word)""#, word)
  }
}
