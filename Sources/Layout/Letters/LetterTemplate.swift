/// What `templates/letters/<letter>.yaml` says: a letter with its figures still to come.
package struct LetterTemplate: Hashable, Sendable {
  /// Whom it is for. Letters for leaders wait while the gate is shut.
  package enum Audience: String, CaseIterable, Sendable { case leaders, office }

  /// What it is sent for.
  package enum Occasion: String, CaseIterable, Sendable {
    /// A month's report.
    case report
    /// A hand-in date that draws near, to those who have not reported.
    case reminder
  }

  /// What of the report it speaks of and brings.
  package enum Scope: String, CaseIterable, Sendable {
    /// The whole: the recipient's scope is everything.
    case whole
    /// One place below the campaign's own, the recipient's: its figures and files, and no other's.
    case place
    /// Whichever the recipient's scope is.
    case either
  }

  /// Files of data that may go with a letter about the whole.
  package enum DataFile: String, CaseIterable, Sendable {
    case tallies, diagnostics, summary

    /// As the report's folder names it.
    package var fileName: String { self == .summary ? "summary.json" : rawValue + ".csv" }
  }

  /// Which workbooks go with it.
  package enum Workbooks: Hashable, Sendable {
    /// Every one that the report has for the scope.
    case all
    /// Those of these templates' ids; perhaps none.
    case only([String])

    /// True when a workbook of this template goes with it.
    package func includes(_ template: String) -> Bool {
      switch self {
      case .all: true
      case .only(let ids): ids.contains(template)
      }
    }
  }

  /// A piece of the body. Figures come from the report; only `text` is typed.
  package enum Part: Hashable, Sendable {
    /// A paragraph with placeholders.
    case text(String)
    /// The sentence that says how the campaign stands.
    case headline
    /// The targets of the year, a line each.
    case targets
    /// Who has not reported, at most so many by name.
    case notReported(limit: Int)

    /// The parts that are made from figures, as templates name them.
    package enum Figure: String, CaseIterable, Sendable {
      case headline, targets
      case notReported = "not_reported"
    }
  }

  /// The file's name without its extension.
  package var id: String
  package var campaigns: WorkbookTemplate.Audience
  package var audience: Audience
  package var occasion: Occasion
  package var scope: Scope
  /// With placeholders.
  package var subject: String
  package var parts: [Part]
  package var workbooks: Workbooks
  /// The workbooks that go back to senders go with it too: letters to the office only.
  package var bringsReturned: Bool
  package var data: [DataFile]

  package init(
    id: String, campaigns: WorkbookTemplate.Audience = .any, audience: Audience,
    occasion: Occasion = .report, scope: Scope = .whole, subject: String, parts: [Part],
    workbooks: Workbooks = .only([]), bringsReturned: Bool = false, data: [DataFile] = []
  ) {
    self.id = id
    self.campaigns = campaigns
    self.audience = audience
    self.occasion = occasion
    self.scope = scope
    self.subject = subject
    self.parts = parts
    self.workbooks = workbooks
    self.bringsReturned = bringsReturned
    self.data = data
  }

  /// Whether a recipient whose row names no letter gets it, by the recipient's scope.
  package func isMeantByNone(scope isPlace: Bool) -> Bool {
    guard audience == .leaders, occasion == .report else { return false }
    switch scope {
    case .whole: return !isPlace
    case .place: return isPlace
    case .either: return true
    }
  }
}
