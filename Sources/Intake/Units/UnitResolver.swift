import Campaigns
import Diagnostics

/// Finds the unit that a row speaks of, on the last day of the row's month.
struct UnitResolver {
  let index: UnitIndex

  /// What a row says of its unit, as its cells give it.
  struct Given {
    var code: GivenCode?
    var codeText = ""
    /// A cell of the code or name is filled in and refused already.
    var isRefused = false
    var name = ""
    /// What the row says of its places; blanks are absent.
    var places: [AdministrativeLevel: String] = [:]
    /// Places of rows above, for cells that were merged with them.
    var placesAbove: [AdministrativeLevel: String] = [:]
  }

  /// A finding on one of the cells that name the unit.
  struct Finding: Hashable {
    enum Cell: Hashable {
      case code, name
      case place(AdministrativeLevel)
    }
    let fault: TableFault
    let cell: Cell
  }

  enum Outcome: Hashable {
    case unit(Int)
    /// Known, but not in the register at that time: the row is passed over.
    case ignored
    case refused
  }

  func resolve(_ given: Given) -> (outcome: Outcome, findings: [Finding]) {
    if given.isRefused { return (.refused, []) }
    switch given.code {
    case .code(let code): return byCode(code, given)
    case .scientific: return byName(given, lostCode: true)
    case nil:
      guard !given.name.isEmpty else { return (.refused, [Finding(fault: .noKey, cell: .code)]) }
      return byName(given, lostCode: false)
    }
  }

  private func byCode(_ code: RegionCode, _ given: Given) -> (Outcome, [Finding]) {
    var findings: [Finding] = []
    var position = index.register.index(of: code)
    if position.flatMap({ index.register.entry(of: $0, on: index.day) }) == nil,
      let heir = index.unit(ofRetiredCode: code)
    {
      position = heir
      findings.append(
        Finding(fault: .readAs(index.register.code(of: heir).digits), cell: .code))
    }
    guard let unit = position else { return (.refused, [unknown(code, given)]) }
    guard index.register.entry(of: unit, on: index.day) != nil else {
      return (.ignored, [unlisted(unit, .code)])
    }
    if let finding = checkName(given.name, of: unit) {
      findings.append(finding)
      if Diagnostic.isError(finding.fault) { return (.refused, findings) }
    }
    return (.unit(unit), findings + checkPlaces(given.places, of: unit))
  }

  /// A name beside a code: of the same unit, of another one, or of none.
  private func checkName(_ name: String, of unit: Int) -> Finding? {
    guard !name.isEmpty else { return nil }
    let registered = index.name(unit)
    if name == registered { return nil }
    if index.units(named: name).contains(unit) || index.units(meantBy: name).contains(unit)
      || isFormer(name, of: unit)
    {
      return Finding(fault: .readAs(registered), cell: .name)
    }
    let others = index.units(named: name) + index.units(meantBy: name)
    if let other = others.first {
      let code = index.register.code(of: other).digits
      let own = index.register.code(of: unit).digits
      return Finding(
        fault: .nameOfAnotherUnit(other: "\(index.name(other)) \(code)", code: own), cell: .name)
    }
    return Finding(fault: .unknownName(registered: registered), cell: .name)
  }

  private func isFormer(_ name: String, of unit: Int) -> Bool {
    let stem = index.stem.of(Tidy.withoutBlanks(name))
    return index.register.units[unit].entries.contains { index.stem.of($0.name) == stem }
  }

  private func byName(_ given: Given, lostCode: Bool) -> (Outcome, [Finding]) {
    let lost = Finding(fault: .codeScientific, cell: .code)
    guard !given.name.isEmpty else { return (.refused, [lost]) }
    var units = index.units(named: given.name).filter { fits($0, given.places) }
    if units.isEmpty {
      units = index.units(meantBy: given.name).filter { fits($0, given.places) }
    }
    var findings: [Finding] = []
    if units.count > 1 {
      for level in [AdministrativeLevel.township, .county, .city] where given.places[level] == nil {
        guard let above = given.placesAbove[level] else { continue }
        let narrowed = units.filter { fits($0, [level: above]) }
        guard !narrowed.isEmpty, narrowed.count < units.count else { continue }
        units = narrowed
        findings.append(Finding(fault: .filledDown(above), cell: .place(level)))
      }
    }
    guard units.count == 1 else {
      if lostCode { return (.refused, [lost]) }
      return (.refused, [units.isEmpty ? unknownName(given) : ambiguous(units)])
    }
    let unit = units[0]
    if lostCode {
      findings.append(
        Finding(fault: .readAs(index.register.code(of: unit).digits), cell: .code))
    }
    // By an alias, or without what stands before and behind the name.
    if given.name != index.name(unit) {
      findings.append(Finding(fault: .readAs(index.name(unit)), cell: .name))
    }
    return (.unit(unit), findings)
  }

  private func fits(_ unit: Int, _ places: [AdministrativeLevel: String]) -> Bool {
    places.allSatisfy { level, name in
      index.placeName(unit, level).map { PlaceName.isSamePlace($0, name) } ?? true
    }
  }

  private func checkPlaces(
    _ places: [AdministrativeLevel: String], of unit: Int
  ) -> [Finding] {
    AdministrativeLevel.allCases.compactMap { level in
      guard let given = places[level], let registered = index.placeName(unit, level),
        !PlaceName.isSamePlace(given, registered)
      else { return nil }
      return Finding(fault: .placeDiffers(registered: registered), cell: .place(level))
    }
  }

  private func ambiguous(_ units: [Int]) -> Finding {
    let codes = units.prefix(5).map { index.register.code(of: $0).digits }
    return Finding(fault: .ambiguousName(units: codes), cell: .name)
  }

  /// A name in no entry of the day: of a unit of another time, or of none.
  private func unknownName(_ given: Given) -> Finding {
    Finding(fault: .unknownUnit(nearest: index.nearest(to: given.name)), cell: .name)
  }

  private func unknown(_ code: RegionCode, _ given: Given) -> Finding {
    if let fault = CodePlace.fault(of: code, in: index.campaign) {
      return Finding(fault: fault, cell: .code)
    }
    let named = index.units(named: given.name) + index.units(meantBy: given.name)
    let nearest =
      named.first.map(described)
      ?? (given.name.isEmpty ? nil : index.nearest(to: given.name))
    return Finding(fault: .unknownUnit(nearest: nearest), cell: .code)
  }

  private func described(_ unit: Int) -> String {
    "\(index.register.code(of: unit).digits) \(index.name(unit))"
  }

  private func unlisted(_ unit: Int, _ cell: Finding.Cell) -> Finding {
    let entries = index.register.units[unit].entries
    if let next = entries.compactMap(\.from).first(where: { $0 > index.day }) {
      return Finding(fault: .notListedYet(from: next.iso), cell: cell)
    }
    let last = entries.compactMap(\.to).max() ?? index.day
    return Finding(fault: .noLongerListed(to: last.iso), cell: cell)
  }
}

extension Diagnostic {
  /// True when the fault refuses what it stands in.
  static func isError(_ fault: TableFault) -> Bool {
    Wording.words(for: .table(fault, in: .file)).severity == .error
  }
}
