/// What can be wrong with a table that an office handed in, or with the register. Facts only:
/// names, numbers and lists that the sentences in the files of words beside this one speak of.
package enum TableFault: Hashable, Sendable {
  // The file as bytes. Offsets count the bytes before the place.
  case undecodable(offset: Int)
  case utf16WithoutMark(offset: Int)
  case big5(offset: Int)
  case zeroByte(offset: Int)
  case notCSV(FileFormat)
  case accompanying(FileFormat)
  case leftAside
  /// A link, a device or a pipe: never opened.
  case notAFile
  case empty
  case noData
  case unclosedQuote
  case rowTooLong(bytes: Int)
  case garbledKey
  case garbledText
  case fullWidthSeparator

  // The header and what stands above and below the table.
  case unknownTable(columns: [String], nearest: TableKind?, missing: [String])
  case missingColumns([String], read: [String])
  case duplicateColumn(letters: [String])
  case unknownColumns([String])
  case headingReadAs(String)
  case headingsJoined(rows: Int)
  case numberRowSkipped
  case tableEnds
  case scoreKindUnknown
  case unitMissing
  case notForMonth(TableKind)
  case notTheRegister(TableKind)
  case otherPeriod(found: String, expected: String)
  case otherOffice(expected: String)
  case takenByForce
  case filedBefore(month: String)
  case filedLate(month: String, days: Int)
  case sumDiffers(stated: String, sum: String)

  // Keys: which unit or place a row speaks of.
  case cellBeyondHeader
  case noKey
  case notAName
  case codeLength(Int)
  case codeNotDigits
  case codeScientific
  case codeOfPlace
  case codeOfVillage
  case codeOutside(place: String)
  /// The code or name stands in no entry of the register; `nearest` is a unit like it.
  case unknownUnit(nearest: String?)
  case ambiguousName(units: [String])
  case nameOfAnotherUnit(other: String, code: String)
  case unknownName(registered: String)
  case placeDiffers(registered: String)
  case notListedYet(from: String)
  case noLongerListed(to: String)
  case filledDown(String)

  // Values.
  case readAs(String)
  case monthReadAs(String)
  /// `range` is what may stand there, for instance `0–103`; `nil` where any number may.
  case notANumber(range: String?)
  /// `nil`: from 0 on.
  case outOfRange(String?)
  case notHalfPoints
  case notWhole(range: String?)
  case bareFraction
  /// Longer than what is printed of it: so many characters were taken.
  case textCut(limit: Int)
  case notADate
  case dateWithoutDay
  case dateWithoutYear
  case noSuchDay
  case notYesNo
  case lostTick
  case spreadsheetError
  case ditto
  case unknownWord(known: [String])
  case vetoesContradict
  case itemAlwaysApplies
  case scoreBesideNotApplicable(maximum: String)
  case unmetBesideNotApplicable
  case blankCell
  case blankText
  case countsExceedTotal
  case stageNotInCampaign

  // Rows against rows.
  case sameAsRow(Int)
  case differsFromRow(Int)
  case sameAsFile(String, row: Int)
  case differsFromFile(String, row: Int)
  case corrected(by: String)
  case overlapsRow(Int)
  case datesReversed
  case baseIncomplete
  case placeNamedDifferently(other: String, row: Int)
}

extension TableFault {
  /// Severity, slug and sentences; the slug begins with the table's kind.
  func words(in kind: TableKind) -> Words {
    let draft = fileDraft ?? headerDraft ?? keyDraft ?? valueDraft ?? rowDraft
    guard let draft else { preconditionFailure("\(self) is worded in none of the files") }
    return Words(
      "\(kind.rawValue).\(draft.slug)", draft.severity,
      zh: draft.zh, draft.zhRemedy, en: draft.en, draft.enRemedy)
  }
}

/// Words whose slug still lacks the table's kind.
struct TableWordsDraft {
  let slug: String
  let severity: Severity
  let zh: String
  let zhRemedy: String
  let en: String
  let enRemedy: String

  init(
    _ slug: String, _ severity: Severity,
    zh: String, _ zhRemedy: String, en: String, _ enRemedy: String
  ) {
    self.slug = slug
    self.severity = severity
    self.zh = zh
    self.zhRemedy = zhRemedy
    self.en = en
    self.enRemedy = enRemedy
  }
}
