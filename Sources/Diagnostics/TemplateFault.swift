/// What can be wrong with a template. The place is a line and a character of the YAML file, the
/// value the key or the text found there.
package enum TemplateFault: Hashable, Sendable {
  // The file.
  case tooLarge(limit: Int)
  /// `offset` counts the file's bytes from 0.
  case notUTF8(offset: Int)
  case notYAML(YAMLProblem)
  case unsupported(YAMLFeature)
  case tooDeep(limit: Int)
  /// The finding that many others were left out after.
  case moreFaults(after: Int)
  // Keys and values.
  case unknownKey(nearest: String?)
  case duplicateKey(firstLine: Int)
  case missingKey(String)
  case blankValue
  case wrongShape(expected: TemplateShape)
  case notANumber(lowest: Int, highest: Int)
  /// `highest` is a text such as `125`.
  case notPoints(highest: String)
  case notADate
  case notADayOfTheYear
  case notAPercentage
  case notOneLine
  case notATimeZone
  case notAFlag
  case notACode
  case notOneOf([String], nearest: String?)
  case notAnIdentifier(allowed: IdentifierKind)
  case wrongID(expected: String)
  case unknownFormat(known: Int)
  // What the parts of a template say of each other.
  case duplicateID(firstLine: Int)
  case unknownReference(to: TemplateNoun, nearest: String?)
  case wrongItemNumber(expected: Int)
  /// A key that has no meaning beside what `key` says.
  case onlyWith(key: String)
  /// A key that has no meaning beside `key` (or a value of it).
  case notWith(key: String)
  case sumDiffers(stated: String, sum: String)
  case passMarkOutOfReach(highest: String)
  case startAfterEnd(end: String)
  case placeOutside(top: String)
  /// A code that is no place of the level, the id of an `AdministrativeLevel`.
  case placeNotOfLevel(String)
  case levelNotBelow(level: String)
  case stagesOutOfOrder(earlier: String)
  case stageMissing(String)
  /// A workbook of the same campaign has this file name already, by the template `other`.
  case sameFileName(other: String)
  /// A plain sheet that is not one table of units or places.
  case onePlainTable
  /// The yearly minimums of `steps` together with the base do not reach what `total` asks for.
  case yearlyStepsShort(total: String, steps: [String], reached: Int, goal: Int)
}

/// Why a file is no well-formed YAML, in the kinds that a reader can do something about.
package enum YAMLProblem: Hashable, CaseIterable, Sendable {
  case indentation, tab, colonInText, missingColon, unclosedQuote, unclosedBracket
  case reservedCharacter, controlCharacter, escape, blockHeader, secondDocument, other
}

/// Parts of YAML that templates do without: they make a file mean more than it shows.
package enum YAMLFeature: Hashable, CaseIterable, Sendable {
  case anchor, alias, tag, directive, complexKey
}

/// What stands where something else was expected.
package enum TemplateShape: Hashable, CaseIterable, Sendable {
  case text, list, mapping
}

/// The grammars of ids.
package enum IdentifierKind: Hashable, CaseIterable, Sendable {
  /// `a`–`z`, digits and `-`: campaigns, documents, targets.
  case slug
  /// `a`–`z`, digits and `_`, beginning with a letter: fields.
  case name
  /// Letters and digits, beginning with a letter: vetoes and grades, which stand in headings.
  case symbol
}

/// What a reference of a template points to.
package enum TemplateNoun: Hashable, CaseIterable, Sendable {
  case document, category, grade, target
}
