import Diagnostics

extension TableFault {
  /// Every fault once, with facts as they may be; `nil` where it is found in tables of any kind.
  static let examples: [(fault: TableFault, in: TableKind?)] =
    (ofFiles + ofPackages).map { ($0, .file) } + ofSheets + ofHeaders + ofKeys.map { ($0, nil) }
    + ofValues.map { ($0, nil) }
    + ofRows + ofRecipients.map { ($0, .recipients) }

  private static let ofFiles: [TableFault] = [
    .undecodable(offset: 45), .utf16WithoutMark(offset: 1), .big5(offset: 0), .zeroByte(offset: 6),
    .notCSV(.xls), .accompanying(.pdf), .leftAside, .notAFile, .unreadable(.permission),
    .unreadable(.gone), .unreadable(.system(zh: "磁盘读写出错", en: "the disk reports an error")),
    .changing, .tooLarge(bytes: 1 << 30, limit: 1 << 29), .outsideMonths, .empty, .unclosedQuote,
    .rowTooLong(bytes: 1 << 20), .lineTooLong(offset: 12, bytes: 1 << 20), .fullWidthSeparator,
    .unknownTable(columns: ["社区名称", "电话"], nearest: .status, missing: ["是否参与创建"]),
    .notForMonth(.units), .notTheRegister(.status), .takenByForce,
  ]

  private static let ofPackages: [TableFault] = [
    .damagedPackage(.unreadable), .tooMuchInside(.megabytes(512)), .encrypted, .archiveInArchive,
    .archiveEmpty, .sheetWithoutTable, .hiddenSheet, .severalTables(["状态表", "名册"]),
  ]

  private static let ofSheets: [(TableFault, TableKind?)] = [
    (.formulaNotComputed, nil), (.cellWithoutHeading, nil), (.hiddenRows(["3", "5–7"]), nil),
    (.hiddenColumns(["C"]), nil),
  ]

  private static let ofHeaders: [(TableFault, TableKind?)] = [
    (.noData, nil), (.missingColumns(["是否参与创建"], read: ["区划代码", "社区名称"]), nil),
    (.duplicateColumn(letters: ["C", "D"]), nil), (.unknownColumns(["备注"]), nil),
    (.headingLike("认定日期"), nil), (.columnWithoutHeading, nil),
    (.raggedRows(1, cells: 9, header: 10), nil), (.raggedRows(5, cells: 11, header: 10), nil),
    (.belowEnd, nil), (.strayQuote, nil),
    (.headingReadAs("区划代码"), nil), (.headingsJoined(rows: 2), nil), (.numberRowSkipped, nil),
    (.tableEnds, nil), (.scoreKindUnknown, .scores), (.unitMissing, .scores),
    (.otherPeriod(found: "2021-11", expected: "2021-12"), nil),
    (.otherOffice(expected: "高邑县"), nil), (.filedBefore(month: "2021-12"), nil),
    (.filedLate(month: "2021-12", days: 61), nil), (.sumDiffers(stated: "6", sum: "5"), nil),
  ]

  private static let ofKeys: [TableFault] = [
    .garbledKey, .cellBeyondHeader, .noKey, .notAName, .codeLength(9), .codeNotDigits,
    .codeScientific, .codeOfPlace, .codeOfVillage, .codeOutside(place: "高邑县"),
    .unknownUnit(nearest: "育才街社区"), .ambiguousName(units: ["130127100001", "130127101001"]),
    .nameOfAnotherUnit(other: "兴西社区 130127100002", code: "130127100001"),
    .unknownName(registered: "育才街社区"), .placeDiffers(registered: "高邑镇"),
    .notListedYet(from: "2022-03-01"), .noLongerListed(to: "2021-06-01"), .filledDown("高邑镇"),
  ]

  private static let ofValues: [TableFault] = [
    .garbledText, .readAs("85"), .monthReadAs("2021-10-31"), .notANumber(range: "0–103"),
    .outOfRange("0–103"), .notHalfPoints, .notWhole(range: nil), .bareFraction, .notADate,
    .dateWithoutDay, .dateWithoutYear, .noSuchDay, .notYesNo, .lostTick, .spreadsheetError, .ditto,
    .unknownWord(known: ["无", "V1", "V2"]), .unknownPart("V9", known: ["无", "V1", "V2"]),
    .vetoesContradict, .itemAlwaysApplies, .scoreBesideNotApplicable(maximum: "4"),
    .unmetBesideNotApplicable, .blankCell, .blankText, .textCut(limit: 30_000), .stageNotInCampaign,
  ]

  private static let ofRows: [(TableFault, TableKind?)] = [
    (.countsExceedTotal, .tallies), (.sameAsRow(2), nil), (.differsFromRow(2), nil),
    (.sameAsFile("甲.csv", row: 2), nil), (.differsFromFile("甲.csv", row: 2), nil),
    (.corrected(by: "甲更正.csv"), nil), (.overlapsRow(2), .units), (.datesReversed, .units),
    (.baseIncomplete, .units), (.placeNamedDifferently(other: "高邑镇", row: 2), .units),
  ]

  private static let ofRecipients: [TableFault] = [
    .notAMailbox(.noAt), .notAHeader(longest: 80), .letterOfPlace, .letterOfWhole,
  ]
}
