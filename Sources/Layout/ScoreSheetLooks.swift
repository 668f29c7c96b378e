/// The formats of assessment sheets, by index.
struct ScoreSheetLooks: Sendable {
  let head, label, header, text, centred, points, score, total, totalText, totalLabel: Int
  let places, percent, opinion, link: Int

  init(_ formats: inout FormatTable, words: FixedWords) {
    head = formats.index(.line, .left)
    label = formats.index(.line, .right)
    header = formats.index(.header, .center)
    text = formats.index(.body, .left)
    centred = formats.index(.body, .center)
    points = formats.index(.body, .center)
    score = formats.index(.body, .right)
    total = formats.index(.total, .right)
    totalText = formats.index(.total, .left)
    totalLabel = formats.index(.total, .center)
    places = formats.index(.body, .center, number: words.sheet.placesFormat)
    percent = formats.index(.body, .center, number: words.sheet.percentFormat)
    opinion = formats.index(.body, .left, vertical: .top)
    link = formats.index(.line, .left, isLink: true)
  }

  func format(of source: ScoreColumnSource) -> Int {
    switch source {
    case .category, .number, .points, .check: centred
    case .selfScore, .review, .accept: score
    case .name, .standard, .note, .reviewNote, .leadUnit, .otherUnits: text
    }
  }
}
