import Campaigns

/// What the sheet 依据与口径 lists, section by section, but for the sources.
struct BasisEntries {
  let progress: Progress
  let words: FixedWords
  let issue: Int

  struct Entry: Hashable, Sendable {
    var subject: String
    var content: String
    /// Document and clause.
    var source: String
    init(_ subject: String, _ content: String, _ source: String = "") {
      self.subject = subject
      self.content = content
      self.source = source
    }
  }

  struct Section: Hashable, Sendable {
    var title: String
    var entries: [Entry]
  }

  private var campaign: Campaign { progress.campaign }
  private var basis: FixedWords.BasisWords { words.basis }

  /// Sections in the order of the sheet; one without entries keeps its heading.
  var sections: [Section] {
    [
      Section(title: basis.report, entries: report),
      Section(title: basis.documents, entries: documents),
      Section(title: basis.targets, entries: campaign.targets.map(target)),
      Section(title: basis.rules, entries: scoring + vetoes + stages),
      Section(title: basis.readings, entries: campaign.readings.map(reading) + notes),
      Section(
        title: basis.methods, entries: basis.rulesOfCounting.map { Entry($0.name, $0.rule) }),
    ]
  }

  var report: [Entry] {
    let period = words.remarks.month(progress.period.year, progress.period.month)
    return [
      Entry(basis.campaign, campaign.title), Entry(basis.period, period),
      Entry(basis.cutoff, words.day(progress.cutoff)),
      Entry(basis.issue, basis.issueNumber(issue)),
    ]
  }

  var documents: [Entry] {
    campaign.documents.map { document in
      let title = document.number.isEmpty ? nil : document.title
      let parts = [
        title, document.issued.map { basis.issued(words.day($0)) }, document.remark,
      ]
      return Entry(
        document.number.isEmpty ? document.title : document.number,
        parts.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: words.partSeparator))
    }
  }

  private func target(_ target: Target) -> Entry {
    let place = PlaceNames.name(
      of: target.place, at: .township, entry: nil, progress)
    var parts = [place, basis.due(words.day(target.start), words.day(target.due))]
    parts.append(target.window == .year ? basis.withinYear : basis.cumulative)
    if target.isAspiration { parts.append(basis.aspiration) }
    return Entry(
      TargetText.rule(target, of: progress, words: words),
      parts.joined(separator: words.partSeparator), cite(target.source))
  }

  private var scoring: [Entry] {
    var entries: [Entry] = []
    let source = cite(campaign.organisation.scoringSource)
    switch campaign.scoring {
    case .points(let passMark, let bonusCap):
      entries.append(Entry(basis.passMark, basis.passRule(passMark.text), source))
      let bonus = campaign.organisation.bonus
      let parts = [basis.bonusRule(bonusCap.text), bonus?.standard ?? "", bonus?.evidence ?? ""]
      entries.append(
        Entry(
          basis.bonus,
          parts.filter { !$0.isEmpty }.joined(separator: words.partSeparator),
          cite(bonus?.source)))
    case .verdicts: entries.append(Entry(basis.passMark, basis.verdictRule, source))
    case .none: entries.append(Entry(basis.passMark, basis.recognitionRule, source))
    }
    let free = campaign.criteria.filter(\.mayNotApply)
    if !free.isEmpty {
      let names = free.map { "\($0.number) \($0.name)" }.joined(separator: words.nameSeparator)
      entries.append(Entry(basis.mayNotApply, names + words.partSeparator + basis.mayNotApplyRule))
    }
    return entries
  }

  private var vetoes: [Entry] {
    campaign.vetoes.map { veto in
      Entry(
        "\(basis.veto) \(veto.id)",
        veto.name + words.partSeparator + VetoText.rule(veto, words: words.sheet),
        cite(veto.source))
    }
  }

  private var stages: [Entry] {
    campaign.stages.map { stage in
      let parts = [stage.name, stage.doneBy].filter { !$0.isEmpty }
      return Entry(
        basis.stage, parts.joined(separator: words.partSeparator), cite(stage.source))
    }
  }

  private func reading(_ reading: Reading) -> Entry {
    Entry(
      reading.states, basis.takes + reading.takes, cite(reading.source))
  }

  /// What readers of the figures must know.
  private var notes: [Entry] {
    campaign.organisation.notes.map { Entry(basis.note, $0.text, cite($0.source)) }
  }

  /// `高政办发〔2021〕20号 二（一）`; without a source, nothing.
  private func cite(_ source: Source?) -> String {
    guard let source else { return "" }
    let number = campaign.documents.first { $0.id == source.document }?.number ?? source.document
    return source.clause.isEmpty ? number : number + " " + source.clause
  }
}

/// A veto's rule in words.
enum VetoText {
  static func rule(_ veto: Veto, words: FixedWords.SheetWords) -> String {
    switch veto.rule {
    case .places(let atLeast): words.places(atLeast)
    case .percent(let above): words.percent(above)
    case .named: words.named
    }
  }
}
