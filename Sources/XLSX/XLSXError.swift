/// Why a workbook did not become a file, with the place where there is one.
package struct XLSXError: Error, Hashable, Sendable {
  /// The name of the sheet concerned.
  package var sheet: String?
  /// The cell or range concerned, as a formula writes it: `B7`.
  package var cell: String?
  package var reason: Reason

  /// An error at a place, as far as there is one.
  package init(_ reason: Reason, sheet: String? = nil, cell: String? = nil) {
    self.reason = reason
    self.sheet = sheet
    self.cell = cell
  }

  /// What is the matter.
  /// What is wrong, with what the words need.
  package enum Reason: Hashable, Sendable {
    // The value asks for what the format cannot hold.
    case noVisibleSheet
    case sheetNameBlank
    /// Longer than 31 UTF-16 units.
    case sheetNameTooLong(units: Int)
    case sheetNameCharacter
    case sheetNameReserved
    /// The same name but for the case of its letters.
    case sheetNameTwice
    /// Longer than 32,767 UTF-16 units.
    case textTooLong(units: Int)
    case numberNotFinite
    case dateBeforeCalendar
    /// A date in a format that shows plain numbers.
    case dateWithoutFormat
    /// Without its `=`, empty, over 8,192 units, or with control characters.
    case formulaIllegal
    /// A format's index that the workbook does not have.
    case formatMissing(Int)
    /// A format that the library would cut short.
    case formatIllegal(Int)
    case linkTargetMissing(String)
    /// A sheet whose name has a `#` cannot be linked to.
    case linkTargetIllegal(String)
    case rangeIllegal
    case mergeOfOneCell
    case mergesOverlap(other: String)
    case mergeHidesContent
    case tooManyRows(Int)
    case tooManyColumns(Int)
    /// More than 65,530 links in a sheet: Excel repairs such a file by taking them away.
    case tooManyLinks(Int)
    case sizeIllegal
    /// A header, footer, message, formula of a rule or property: too long, or with characters that
    /// the format cannot hold. `what` names the member of the value.
    case settingIllegal(what: String)
    // The world.
    case temporaryDirectory(path: String, errno: Int32)
    /// Nothing is ever overwritten.
    case outputExists(path: String)
    /// The file was not opened, written or closed.
    case notWritten(path: String, errno: Int32)
    /// An error of the library, by its number and words.
    case library(code: Int, message: String)
    // What was read back is not what was written.
    case unreadable(path: String, message: String)
    case partMissing(String)
    case partUnexpected(String)
    case partMalformed(String, line: Int, message: String)
    case sheetsDiffer(found: [String])
    case rowsDiffer(expected: Int, found: Int)
    case cellMissing
    case cellUnexpected
    case cellDiffers(expected: String, found: String)
    case mergesDiffer(expected: Int, found: Int)
    case settingDiffers(what: String)
  }

  /// Whose matter it is.
  /// The exit status that sysexits gives to it: a defect, a file that cannot be created, or a disk
  /// that fails.
  package var exitStatus: Int32 {
    switch reason {
    case .temporaryDirectory, .outputExists, .library(code: 2, _): 73
    default: family == .value ? 70 : 74
    }
  }

  /// Whose fault it is.
  package enum Family: Hashable, Sendable {
    /// The value could never be a workbook: a defect of whoever made it.
    case value
    /// The disk did not take the file, or gave something else back.
    case disk
  }

  /// The family that the reason belongs to.
  package var family: Family {
    switch reason {
    case .noVisibleSheet, .sheetNameBlank, .sheetNameTooLong, .sheetNameCharacter,
      .sheetNameReserved, .sheetNameTwice, .textTooLong, .numberNotFinite, .dateBeforeCalendar,
      .dateWithoutFormat, .formulaIllegal, .formatMissing, .formatIllegal, .linkTargetMissing,
      .linkTargetIllegal, .rangeIllegal, .mergeOfOneCell, .mergesOverlap, .mergeHidesContent,
      .tooManyRows, .tooManyColumns, .tooManyLinks, .sizeIllegal, .settingIllegal:
      .value
    case .temporaryDirectory, .outputExists, .notWritten, .library, .unreadable, .partMissing,
      .partUnexpected,
      .partMalformed, .sheetsDiffer, .rowsDiffer, .cellMissing, .cellUnexpected, .cellDiffers,
      .mergesDiffer, .settingDiffers:
      .disk
    }
  }
}
