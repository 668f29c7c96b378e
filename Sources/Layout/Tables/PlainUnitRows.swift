import Campaigns

/// The rows of a plain list of units, one after the other: a country has a hundred thousand. What
/// the rows share is worked out once, and of a unit only that is read which the columns show.
/// Their cells are those that `UnitTable.content` gives, which a test holds them to.
struct PlainUnitRows {
  /// How a column's cells are made.
  private enum Maker {
    case code, name, township
    case place(AdministrativeLevel)
    case inScope, participating, stage, counted
    case recognised(isText: Bool)
    case total(ScoreKind)
    case stated(ScoreKind)
    case bonus, vetoes
    /// What an item counts, by its index; `absent` is what 不涉及 counts.
    case item(Int, absent: HalfPoints?)
    /// By the table.
    case other
  }

  private let table: UnitTable
  private let register: Register
  private let cutoff: Day
  private let looks: [Int]
  private let makers: [Maker]
  private let showsClaims: Bool
  /// By the raw value of the step: the stage in the campaign's words.
  private let stages: [Cell.Content]
  private let yes: Cell.Content
  private let no: Cell.Content
  /// The township of the row before, and its name where the figures have it.
  private var township: (code: RegionCode, name: Cell.Content?)?

  /// - Parameter looks: the format of each column.
  init(_ table: UnitTable, looks: [Int]) {
    self.table = table
    self.looks = looks
    register = table.context.progress.register
    cutoff = table.context.progress.cutoff
    yes = .text(table.context.words.yes)
    no = .text(table.context.words.no)
    makers = table.columns.map(Self.maker)
    showsClaims = makers.contains { maker in
      switch maker {
      case .stated, .bonus, .vetoes: true
      default: false
      }
    }
    let campaign = table.context.progress.campaign
    stages = Stage.Step.allCases.map { .plain(UnitFacts.name(of: $0, in: campaign)) }
  }

  private static func maker(_ column: UnitTable.Column) -> Maker {
    switch column.kind {
    case .points(let item, let absent):
      return .item(item - 1, absent: absent)
    case .verdict: return .other
    case .source(let source):
      guard case .known(let known) = source else { return .other }
      switch known {
      case .code: return .code
      case .name: return .name
      case .township: return .township
      case .county: return .place(.county)
      case .city: return .place(.city)
      case .province: return .place(.province)
      case .inScope: return .inScope
      case .participating: return .participating
      case .stage: return .stage
      case .counted: return .counted
      case .recognisedOn: return .recognised(isText: column.style == .isoText)
      case .selfScore: return .total(.selfAssessment)
      case .reviewScore: return .total(.review)
      case .acceptScore: return .total(.acceptance)
      case .statedSelfScore: return .stated(.selfAssessment)
      case .statedReviewScore: return .stated(.review)
      case .statedAcceptScore: return .stated(.acceptance)
      case .bonus: return .bonus
      case .statedVetoes: return .vetoes
      default: return .other
      }
    }
  }

  /// The row of a unit, by its position in the table.
  mutating func row(_ position: Int) -> Row {
    let unit = table.units[position].unit
    let entry = register.entryOrLast(of: unit, on: cutoff)
    let claims = showsClaims ? table.units[position].state.claims : Claims()
    let scores = table.scoresOfItems(position)
    var cells: [Cell] = []
    cells.reserveCapacity(makers.count)
    for column in makers.indices {
      let content: Cell.Content
      switch makers[column] {
      case .item:
        guard let scores else {
          content = .blank
          break
        }
        // Items stand side by side, and are added together.
        if cells.count == column { addItems(scores, to: &cells) }
        continue
      case .code: content = .text(entry.code.digits)
      case .name: content = .plain(entry.name)
      case .township: content = townshipName(entry)
      case .place(let level): content = entry.placeNames[level].map { .plain($0) } ?? .blank
      case .stated(let kind): content = UnitFacts.points(claims[kind])
      case .bonus: content = UnitFacts.points(claims.bonus)
      case .vetoes:
        content = .plain(UnitFacts.statedVetoes(claims.vetoes, in: table.context))
      case .other: content = table.content(column, position: position)
      case .inScope: content = entry.inScope ? yes : no
      case .counted: content = entry.inScope && table.units[position].isAttained ? yes : no
      default: content = judged(makers[column], position)
      }
      cells.append(Cell(content, format: looks[column]))
    }
    return Row(cells)
  }

  /// Adds the cells of the columns of items that begin behind the cells there are.
  private func addItems(_ scores: ArraySlice<UInt8>, to cells: inout [Cell]) {
    let bytes = scores.span
    let points = UnitFacts.stored
    let absence = ScoreCell.notApplicable.byte
    for column in cells.count..<makers.count {
      guard case .item(let item, let absent) = makers[column] else { return }
      let content =
        bytes[item] == absence ? UnitFacts.points(absent) : points[Int(bytes[item])]
      cells.append(Cell(content, format: looks[column]))
    }
  }

  private func judged(_ maker: Maker, _ position: Int) -> Cell.Content {
    switch maker {
    case .participating: return table.units[position].participating.map { $0 ? yes : no } ?? .blank
    case .stage: return table.units[position].stage.map { stages[$0.rawValue] } ?? .blank
    case .recognised(let isText):
      guard let day = table.units[position].recognisedOn else { return .blank }
      return isText ? .text(day.iso) : .date(day.number)
    case .total(let kind): return UnitFacts.points(table.units[position].counted(kind))
    default: preconditionFailure("the other columns are made by row")
    }
  }

  /// Units of a township come one after the other.
  private mutating func townshipName(_ entry: RegisterEntry) -> Cell.Content {
    let code = entry.code.place(at: .township)
    if let township, township.code == code, let name = township.name { return name }
    let progress = table.context.progress
    let place = progress.place(code)
    township = (code, place.map { .plain(progress.places[$0].place.name) })
    // Of a place without figures each unit's own entry says the name.
    return township?.name
      ?? .plain(PlaceNames.name(of: code, at: .township, entry: entry, progress))
  }
}
