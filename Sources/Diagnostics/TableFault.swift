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
  case unreadable(ReadObstacle)
  /// Its size or times differ before and after reading.
  case changing
  /// In bytes; not read at all.
  case tooLarge(bytes: Int, limit: Int)
  /// Lies directly in the campaign's folder, or in one that is no month's.
  case outsideMonths
  case empty
  case noData
  case unclosedQuote
  /// A quote is opened in a cell and closed in another one.
  case strayQuote
  case rowTooLong(bytes: Int)
  /// The same of a line so long that the file was not read further.
  case lineTooLong(offset: Int, bytes: Int)
  case garbledKey
  case garbledText
  case fullWidthSeparator

  // Workbooks and archives.
  case damagedPackage(PackageFlaw)
  case tooMuchInside(PackageExcess)
  case encrypted
  case archiveInArchive
  case archiveEmpty
  /// A formula cell without a stored result.
  case formulaNotComputed
  /// A cell of a sheet to the right of the header.
  case cellWithoutHeading
  case sheetWithoutTable
  case hiddenSheet
  /// As Excel shows them: `3`, `5–7`.
  case hiddenRows([String])
  /// Letters: `C`, `E–G`.
  case hiddenColumns([String])
  case severalTables([String])

  // The header and what stands above and below the table.
  case unknownTable(columns: [String], nearest: TableKind?, missing: [String])
  case missingColumns([String], read: [String])
  case duplicateColumn(letters: [String])
  case unknownColumns([String])
  /// A heading of no column, but nearly that of one that is missing.
  case headingLike(String)
  /// The first cell that says something in a column without a heading.
  case columnWithoutHeading
  /// So many rows from here on have another number of cells than the header.
  case raggedRows(Int, cells: Int, header: Int)
  case headingReadAs(String)
  case headingsJoined(rows: Int)
  case numberRowSkipped
  case tableEnds
  /// A row of data below the note that ended the table.
  case belowEnd
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
  /// One word of several in a cell.
  case unknownPart(String, known: [String])
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

  // Recipients.
  case notAMailbox(MailboxFault)
  /// A name that no header line may show: line breaks, hidden marks, or too long.
  case notAHeader(longest: Int)
  /// A letter that is written to single places, sent to the whole.
  case letterOfPlace
  /// A letter about the whole, sent to a place.
  case letterOfWhole
}

/// What keeps a file from being read.
package enum ReadObstacle: Hashable, Sendable {
  case permission
  /// It was there when the folder was listed.
  case gone
  /// In the words that the reader of the disk has for it.
  case system(zh: String, en: String)
}

extension TableFault {
  /// Severity, slug and sentences; the slug begins with the table's kind.
  func words(in kind: TableKind) -> Words {
    let draft =
      fileDraft ?? packageDraft ?? headerDraft ?? keyDraft ?? valueDraft ?? rowDraft
      ?? recipientDraft
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
