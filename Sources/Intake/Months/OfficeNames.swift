import Campaigns

/// Tells the names of the campaign's own places from those of others, as far as its places are
/// known by name. They are looked up when a text begins like the name of a place.
final class OfficeNames: Sendable {
  private let ownNames: Lazily<Set<String>>
  private let knownLevels: Lazily<Set<AdministrativeLevel>>

  init(_ register: Register, _ campaign: Campaign) {
    ownNames = Lazily { Self.own(register, campaign) }
    knownLevels = Lazily { Self.known(register, campaign) }
  }

  /// Names of the campaign's places from its top down, and what is left of them without 县, 镇 and
  /// so on. Places above the top have other offices too.
  private static func own(_ register: Register, _ campaign: Campaign) -> Set<String> {
    var names: Set<String> = [campaign.top.name]
    for (code, name) in campaign.placeNames where CodePlace.lies(code, in: campaign) {
      names.insert(name)
    }
    for own in campaign.ownPlaces where CodePlace.lies(own.code, in: campaign) {
      names.insert(own.name)
    }
    register.forEachPlaceName { _, level, name in
      if level < campaign.top.level { names.insert(name) }
    }
    return names.union(names.map(PlaceName.stem))
  }

  /// Levels of which every place's name is known: a name of another place there is a stranger's.
  private static func known(
    _ register: Register, _ campaign: Campaign
  ) -> Set<AdministrativeLevel> {
    var known: Set<AdministrativeLevel> = [campaign.top.level]
    let below: [AdministrativeLevel] = [.township, .county, .city]
    guard !register.units.isEmpty else { return known }
    for level in below where level < campaign.top.level {
      let isKnown = register.codesWithoutName(at: level).allSatisfy { code in
        campaign.placeNames[campaign.placeCode(of: code, at: level)] != nil
      }
      if isKnown { known.insert(level) }
    }
    return known
  }

  /// True when the text begins with the name of a place that is not the campaign's: 元氏县… among
  /// the files of 高邑县. Names of levels above the campaign's, and of those that the register does
  /// not name, say nothing.
  func isForeign(_ text: String) -> Bool {
    var rest = Self.withoutNumbers(Tidy.withoutBlanks(Tidy.halfWidth(text)))
    while let place = Self.leadingPlace(rest) {
      if ownNames.value.contains(place.name) { return false }
      if place.levels.isSubset(of: knownLevels.value) { return true }
      rest = rest.dropFirst(place.name.count)
    }
    return false
  }

  private static let suffixes: [(String, Set<AdministrativeLevel>)] = [
    ("街道", [.township]), ("镇", [.township]), ("乡", [.township]), ("县", [.county]),
    ("区", [.county]), ("市", [.city, .county]), ("省", [.province]),
  ]
  /// Words that end like a place's name and are none.
  private static let words = [
    "社区", "小区", "辖区", "城区", "市区", "园区", "景区", "片区", "街区", "各区", "全区", "地区", "城市",
    "各市", "全市", "本市", "城镇", "乡镇", "集镇", "各镇", "城乡", "各县", "全县", "本县", "全省", "各街道", "我县",
    "我市", "我区", "我镇", "该县", "本区", "本镇", "县区", "区县", "市县", "县市", "街镇", "街乡",
  ]

  /// The place's name at the start of the text: two to eight characters up to the first suffix.
  private static func leadingPlace(
    _ text: Substring
  ) -> (name: String, levels: Set<AdministrativeLevel>)? {
    var name = ""
    for character in text.prefix(9) {
      guard isHan(character) else { return nil }
      name.append(character)
      guard name.count >= 3 || (name.count == 2 && "县区市镇乡".contains(character)) else { continue }
      guard let (_, levels) = suffixes.first(where: { name.hasSuffix($0.0) }) else { continue }
      return words.contains(where: name.hasSuffix) ? nil : (name, levels)
    }
    return nil
  }

  private static func isHan(_ character: Character) -> Bool {
    character.unicodeScalars.allSatisfy { (0x4E00...0x9FFF).contains($0.value) }
  }

  /// Without a date or number at the start: 2021年12月元氏县… begins with 元氏县.
  private static func withoutNumbers(_ text: String) -> Substring {
    let marks: Set<Character> = [
      "年", "月", "日", "-", "_", ".", "(", ")", "《", "附", "件", ":", "：", "第", "号",
    ]
    return text.drop { ("0"..."9").contains($0) || marks.contains($0) }
  }
}
