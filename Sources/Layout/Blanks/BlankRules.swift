import Campaigns

/// What may be typed into the open cells of a blank form.
struct BlankRules {
  private let words: BlankWords

  init(_ words: BlankWords) { self.words = words }

  /// Multiples of 0.5 from 0 up to a maximum, if there is one.
  func points(upTo maximum: HalfPoints?, at range: CellRange) -> Validation {
    let cell = CellName.cell(range.firstRow, range.firstColumn)
    let most = maximum.map { ",\(cell)<=\($0.text)" } ?? ""
    return Validation(
      range: range,
      rule: .custom(formula: "=AND(ISNUMBER(\(cell)),\(cell)>=0\(most),MOD(\(cell)*2,1)=0)"),
      errorTitle: words.wrongTitle, errorMessage: words.points(maximum?.text))
  }

  /// Whole places, or a share up to 100; nothing for a veto that is only named.
  func measure(_ veto: Veto, at range: CellRange) -> [Validation] {
    let cell = CellName.cell(range.firstRow, range.firstColumn)
    let number = "ISNUMBER(\(cell)),\(cell)>=0"
    switch veto.rule {
    case .named: return []
    case .places:
      return [
        Validation(
          range: range, rule: .custom(formula: "=AND(\(number),MOD(\(cell),1)=0)"),
          errorTitle: words.wrongTitle, errorMessage: words.wholeNumber)
      ]
    case .percent:
      return [
        Validation(
          range: range, rule: .custom(formula: "=AND(\(number),\(cell)<=100)"),
          errorTitle: words.wrongTitle, errorMessage: words.share)
      ]
    }
  }
}
