import Campaigns
import Diagnostics

/// What other parts of a campaign's template refer to.
struct CampaignTerms {
  var documents: [String]
  var places: CampaignPlaces
  var grades: [(id: String, name: String)] = []
  var targets: [String] = []

  /// Where a rule comes from: `document:` and `clause:`. A clause alone is one of the first
  /// document; neither means `standard`.
  func source(of item: MappingReader, default standard: Source? = nil) -> Source? {
    let named = reference("document", in: item, to: .document, among: documents)
    let clause = item.optionalText("clause")
    guard named != nil || clause != nil else { return standard }
    guard let document = named ?? documents.first else {
      item.keyFault(.onlyWith(key: "documents"), at: "clause")
      return standard
    }
    return Source(document: document, clause: clause ?? "")
  }

  /// A key whose value is one of `known`; `nil` where it is absent or wrong.
  func reference(
    _ key: String, in item: MappingReader, to noun: TemplateNoun, among known: [String]
  ) -> String? {
    guard let text = item.optionalText(key) else { return nil }
    guard known.contains(text) else {
      item.fault(
        .unknownReference(to: noun, nearest: NearestWord.to(text, among: known)), at: key,
        value: text)
      return nil
    }
    return text
  }

  /// A list of texts each of which is one of `known`.
  func references(
    _ key: String, in item: MappingReader, to noun: TemplateNoun, among known: [String]
  ) -> [String] {
    item.placedTexts(key).compactMap { text, place in
      if known.contains(text) { return text }
      item.findings.add(
        .unknownReference(to: noun, nearest: NearestWord.to(text, among: known)), at: place,
        value: text)
      return nil
    }
  }
}

/// Ids that must be unique in a list.
struct SeenIDs {
  private var lines: [String: Int] = [:]

  /// The item's `id`; faults when it is missing, ill-formed or taken.
  mutating func id(of item: MappingReader, _ kind: IdentifierKind) -> String {
    guard let id = item.identifier("id", kind) else { return "" }
    note(id, "id", in: item)
    return id
  }

  /// Reports `text`, the value of a key, when it was seen before.
  mutating func note(_ text: String, _ key: String, in item: MappingReader) {
    let place = item.place(of: key)
    if let first = lines[text] {
      item.findings.add(.duplicateID(firstLine: first), at: place, value: text)
    } else {
      lines[text] = place.line ?? 1
    }
  }
}

/// The places of a campaign: its top, those that report by themselves, and names by code.
struct CampaignPlaces {
  let top: Place
  private(set) var own: [Place] = []
  private(set) var names: [RegionCode: String] = [:]

  static let levels = AdministrativeLevel.allCases.map { (word: $0.id, value: $0) }

  init(_ root: MappingReader, top: Place) {
    self.top = top
    var codes = SeenIDs()
    own = root.optionalList("own_places") { item in
      let code = self.code("code", in: item)
      let level = item.oneOf("level", Self.levels)
      if level >= top.level {
        item.fault(.levelNotBelow(level: top.level.id), at: "level", value: level.id)
      }
      if let code { codes.note(code.digits, "code", in: item) }
      return Place(code: code ?? top.code, name: item.text("name"), level: level)
    }
    for (code, pair) in root.pairsByCode("place_names") {
      if !contains(code) {
        root.findings.add(.placeOutside(top: top.name), at: pair.keyPlace, value: pair.key)
      }
      names[code] = pair.value
    }
  }

  func contains(_ code: RegionCode) -> Bool { code.place(at: top.level) == top.code }

  /// A code inside the top place; `nil` where it is absent or wrong.
  func code(_ key: String, in item: MappingReader) -> RegionCode? {
    guard let code = item.optionalCode(key) else {
      if key == "code" { item.requires(key) }
      return nil
    }
    if !contains(code) {
      item.fault(.placeOutside(top: top.name), at: key, value: code.digits)
      return nil
    }
    return code
  }

  /// The level of a place: its own, else the highest whose later digits are zeros.
  func level(of code: RegionCode) -> AdministrativeLevel {
    if code == top.code { return top.level }
    if let place = own.first(where: { $0.code == code }) { return place.level }
    return AdministrativeLevel.allCases.last { $0 < .country && code.place(at: $0) == code }
      ?? .community
  }
}
