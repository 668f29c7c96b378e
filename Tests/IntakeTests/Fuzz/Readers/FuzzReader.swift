/// A reader of foreign bytes, and claims that hold whatever the bytes are. A claim that does not
/// hold ends the process: that is how a fuzzer learns of it.
package enum FuzzReader: String, CaseIterable, Sendable {
  case csv, decoder, number, date, name, template, design, letter, recipients, book, month

  /// Reads the bytes and checks the claims.
  package func take(_ bytes: [UInt8]) {
    switch self {
    case .csv: CSVClaims.check(bytes)
    case .decoder: DecoderClaims.check(bytes)
    case .number: NumberClaims.check(String(decoding: bytes, as: UTF8.self))
    case .date: DateClaims.check(String(decoding: bytes, as: UTF8.self))
    case .name: NameClaims.check(String(decoding: bytes, as: UTF8.self))
    case .template: TemplateClaims.check(bytes)
    case .design: TemplateClaims.checkDesign(bytes)
    case .letter: PostClaims.checkLetter(bytes)
    case .recipients: PostClaims.checkRecipients(bytes)
    case .book: BookClaims.check(bytes)
    case .month: MonthClaims.check(bytes)
    }
  }

  /// Inputs to begin with.
  package var seeds: [String] {
    switch self {
    case .csv: CSVClaims.seeds
    case .decoder, .month: MonthClaims.seeds
    case .number: NumberClaims.seeds
    case .date: DateClaims.seeds
    case .name: NameClaims.seeds
    case .template: TemplateClaims.seeds
    case .design: TemplateClaims.designSeeds
    case .letter: PostClaims.letterSeeds
    case .recipients: PostClaims.recipientSeeds
    case .book: BookClaims.seeds
    }
  }
}

/// Says which claim failed, on what.
func claim(_ holds: Bool, _ what: @autoclosure () -> String) {
  precondition(holds, what())
}
