/// The formats of one workbook, each kept once. Looks are asked for by what a cell is; the fonts
/// come from the profile.
struct FormatTable: Sendable {
  /// What a cell is on an official form.
  enum Part: Hashable, Sendable {
    /// `附件N`.
    case attachment
    /// The title: 22 points, 18 if long.
    case title(isLong: Bool)
    /// Lines between title and header, and of the foot's signatures.
    case line
    case header
    case body
    /// 合计 and 小计.
    case total
    case note
    /// A heading inside a sheet of text.
    case section
    /// The sentence above a sheet's tables.
    case headline
    /// A line of what is said rather than tabled.
    case sentence
    /// A list for programs: its header, and its cells.
    case plainHeader, plain
  }

  private static let clearOfNeighbour = "General_)"
  private let fonts: FontProfile
  private(set) var formats: [CellFormat]

  init(fonts: FontProfile) {
    self.fonts = fonts
    formats = [CellFormat(font: fonts.body, size: 11)]
  }

  /// The index of a look, added if it is new.
  mutating func index(
    _ part: Part, _ horizontal: CellFormat.Horizontal, number: String? = nil,
    vertical: CellFormat.Vertical = .center, isLink: Bool = false
  ) -> Int {
    var format = look(of: part)
    format.horizontal = horizontal
    format.vertical = vertical
    format.numberFormat = number
    if horizontal == .right, format.border != .none {
      format.wraps = false
      // Numbers keep clear of the next column's text by the width of a bracket.
      if number == nil { format.numberFormat = Self.clearOfNeighbour }
    }
    if isLink {
      format.isUnderlined = true
      format.color = Color(rgb: 0x1F4E9E)
    }
    if let known = formats.firstIndex(of: format) { return known }
    formats.append(format)
    return formats.count - 1
  }

  /// The same look in a cell that stays open on a protected sheet.
  mutating func unlocked(_ index: Int) -> Int {
    var format = formats[index]
    format.isUnlocked = true
    // The bracket's width would become a blank where the sheet is saved as text.
    if format.numberFormat == Self.clearOfNeighbour { format.numberFormat = nil }
    if let known = formats.firstIndex(of: format) { return known }
    formats.append(format)
    return formats.count - 1
  }

  private func look(of part: Part) -> CellFormat {
    switch part {
    case .attachment: CellFormat(font: fonts.header, size: 16)
    case .title(let isLong): CellFormat(font: fonts.title, size: isLong ? 18 : 22, wraps: true)
    case .line: CellFormat(font: fonts.body, size: 11)
    case .header: CellFormat(font: fonts.header, size: 12, wraps: true, border: .thin)
    case .body: CellFormat(font: fonts.body, size: 11, wraps: true, border: .thin)
    case .total: CellFormat(font: fonts.header, size: 11, wraps: true, border: .thin)
    case .note: CellFormat(font: fonts.body, size: 10, wraps: true)
    case .section: CellFormat(font: fonts.header, size: 12)
    case .headline: CellFormat(font: fonts.header, size: 14, wraps: true)
    case .sentence: CellFormat(font: fonts.body, size: 11, wraps: true)
    case .plainHeader:
      CellFormat(
        font: fonts.body, size: 11, isBold: true, fill: Color(rgb: 0xDD_EB_F7), border: .thin)
    case .plain: CellFormat(font: fonts.body, size: 11)
    }
  }
}
