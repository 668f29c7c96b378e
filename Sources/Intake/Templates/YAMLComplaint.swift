import Diagnostics
import YAML

/// The parser's complaint as one of the kinds that a reader can do something about, with its place.
enum YAMLComplaint {
  static func read(_ error: YAMLError) -> (problem: YAMLProblem, place: YAMLPlace?) {
    switch error.kind {
    case .syntax:
      let kind = kind(error.problem, error.context?.text ?? "")
      // What lacks its end is found lacking later on: the beginning helps more.
      let isOpen = [.unclosedQuote, .unclosedBracket, .missingColon].contains(kind)
      return (kind, isOpen ? error.context?.place ?? error.place : error.place)
    case .reader: return (.controlCharacter, nil)
    case .other: return (.other, nil)
    }
  }

  private static func kind(_ problem: String, _ context: String) -> YAMLProblem {
    for (words, kind) in kinds where problem.contains(words) { return kind }
    if context.contains("quoted scalar") { return .unclosedQuote }
    if context.contains("flow") { return .unclosedBracket }
    return .other
  }

  /// Parts of the sentences that libyaml 0.2.5 has.
  private static let kinds: [(String, YAMLProblem)] = [
    ("mapping values are not allowed", .colonInText),
    ("could not find expected ':'", .missingColon),
    ("did not find expected ',' or", .unclosedBracket),
    ("unexpected end of stream", .unclosedQuote),
    ("unexpected document indicator", .unclosedQuote),
    ("unknown escape character", .escape),
    ("did not find expected hexdecimal", .escape),
    ("invalid Unicode character escape", .escape),
    ("cannot start any token", .reservedCharacter),
    ("expected comment or line break", .blockHeader),
    ("did not find expected key", .indentation),
    ("did not find expected '-' indicator", .indentation),
    ("block sequence entries are not allowed", .indentation),
    ("did not find expected <document start>", .secondDocument),
    ("found a tab character", .tab),
  ]
}
