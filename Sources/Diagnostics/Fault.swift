/// A fault in what we were given: facts only, worded in `Wording`.
///
/// Three families, because three kinds of people mend them: templates are mended by whoever keeps
/// the campaign's policy, tables by the clerk who sent the file, states by the office that reviews
/// a unit.
package enum Fault: Hashable, Sendable {
  case template(TemplateFault)
  /// `in`: the table that the fault was found in; the slug begins with it.
  case table(TableFault, in: TableKind)
  case state(StateFault)
}

/// What a fault says, in both languages.
package struct Words: Sendable {
  /// A stable slug, `family.what`, that programs may rely on.
  package let code: String
  package let severity: Severity
  package let zh: Sentence
  package let en: Sentence

  /// What is the matter, and what to do about it. The place and the value are put before it.
  package struct Sentence: Sendable {
    package let says: String
    package let remedy: String
  }

  package init(
    _ code: String, _ severity: Severity,
    zh: String, _ zhRemedy: String, en: String, _ enRemedy: String
  ) {
    self.code = code
    self.severity = severity
    self.zh = Sentence(says: zh, remedy: zhRemedy)
    self.en = Sentence(says: en, remedy: enRemedy)
  }

  /// The sentence in a language.
  package func sentence(_ language: Language) -> Sentence { language == .zh ? zh : en }
}
