package import Campaigns
package import Diagnostics

/// Reads `templates/campaigns/<id>.yaml`: a campaign's policy.
package enum CampaignTemplateReader {
  /// The campaign, or `nil` with everything that is wrong at once. A template that is taken may
  /// still have notes.
  /// - Parameter file: as messages name it, for instance `templates/campaigns/gaoyi.yaml`.
  package static func read(_ bytes: [UInt8], file: String) -> Diagnosed<Campaign?> {
    read(TemplateDocument(bytes, file: file))
  }

  static func read(_ document: TemplateDocument) -> Diagnosed<Campaign?> {
    document.read { campaign(from: $0, id: document.id) }
  }

  private static func campaign(from root: MappingReader, id: String) -> Campaign {
    let documents = self.documents(of: root)
    // Everything lies in the country: a faulty place makes no other code faulty.
    let top =
      root.mapping("place", topPlace).flatMap { $0 }
      ?? Place(
        code: RegionCode(value: 0), name: "", level: .country)
    let places = CampaignPlaces(root, top: top)
    var terms = CampaignTerms(documents: documents.map(\.id), places: places)
    let scoring = CampaignScoring(root, terms: terms)
    terms.grades = grades(of: root)
    let targets = TargetListReader(terms: terms).targets(of: root)
    terms.targets = targets.map(\.target.id)
    var campaign = Campaign(
      id: id, title: root.text("title"),
      languageID: (root.optionalOneOf("language", Language.self) ?? .zh).rawValue,
      timeZone: root.typed("time_zone", .notATimeZone, timeZone) ?? "Asia/Shanghai",
      ends: root.optionalDate("ends"), unitNoun: root.optionalText("unit") ?? "社区",
      documents: documents, top: top, ownPlaces: places.own, placeNames: places.names,
      scoring: scoring.scoring, categories: scoring.categories, criteria: scoring.criteria,
      vetoes: vetoes(of: root, terms), stages: stages(of: root, terms),
      grades: terms.grades.map { Grade(id: $0.id, name: $0.name) }, targets: targets.map(\.target),
      milestones: milestones(of: root, terms), fields: fields(of: root),
      readings: readings(of: root, terms), handInDay: root.optionalInt("hand_in_day", in: 1...28))
    campaign.organisation = OrganisationReader(terms: terms).organisation(of: root)
    campaign.gate = OperationReader.gate(of: root)
    campaign.reminders = OperationReader.reminders(of: root)
    campaign.organisation.scoringSource = scoring.source
    campaign.organisation.bonus = scoring.bonus
    let ids = Dictionary(
      targets.map { ($0.target.id, $0.place) }, uniquingKeysWith: { first, _ in first })
    if root.isSound { noteYearlySteps(of: campaign, ids, root.findings) }
    return campaign
  }

  /// The campaign is taken all the same: its documents may well ask for two different things.
  private static func noteYearlySteps(
    of campaign: Campaign, _ ids: [String: SourceLocation], _ findings: TemplateFindings
  ) {
    for shortfall in campaign.unreadYearlyShortfalls {
      findings.add(
        .yearlyStepsShort(
          total: shortfall.total, steps: shortfall.steps, reached: shortfall.reached,
          goal: shortfall.goal), at: ids[shortfall.total] ?? findings.file)
    }
  }

  private static func documents(of root: MappingReader) -> [Document] {
    var ids = SeenIDs()
    return root.optionalList("documents") { item in
      Document(
        id: ids.id(of: item, .slug), number: item.optionalText("number") ?? "",
        title: item.text("title"), issued: item.optionalDate("issued"),
        remark: item.optionalText("remark") ?? "")
    }
  }

  private static func topPlace(_ item: MappingReader) -> Place? {
    let level = item.oneOf("level", CampaignPlaces.levels)
    let code = item.code("code")
    if item.isSound && code.place(at: level) != code {
      item.fault(.placeNotOfLevel(level.id), at: "code", value: code.digits)
    }
    let place = Place(code: code, name: item.text("name"), level: level)
    return item.isSound ? place : nil
  }

  /// `Area/City` or one word; whether the zone exists is known where the time is asked for.
  private static func timeZone(_ text: String) -> String? {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    let isName = parts.allSatisfy { part in
      !part.isEmpty && part.utf8.allSatisfy(isOfTimeZoneName)
    }
    return isName && parts.count <= 3 ? text : nil
  }

  private static func isOfTimeZoneName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "+"),
      UInt8(ascii: "-"):
      true
    default: false
    }
  }
}
