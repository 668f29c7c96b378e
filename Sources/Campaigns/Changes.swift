/// One thing that moved since the earlier month that a report compares with (变化).
package struct Change: Hashable, Sendable {
  /// What kind of move it is, in the order that a report lists them.
  package enum Kind: String, CaseIterable, Sendable {
    /// 新达标: attained, or a higher grade.
    case attained
    case graded
    /// 撤销: no longer attained, or a lower grade.
    case lost
    case degraded
    /// 阶段推进, 阶段回退.
    case advanced
    case fellBack = "fell_back"
    /// 新列存疑, 存疑已核定.
    case held
    case settled
    /// 参与情况变化.
    case participating
    /// 名册: a unit that is new in it, has left it, bears another name, is in or out of scope.
    case registered
    case left
    case renamed
    case scope
    /// 汇总数变化, of a place known by a lower office's counts.
    case tally
  }

  /// Whom it is about.
  package enum Subject: Hashable, Sendable {
    /// A unit's index in the register.
    case unit(Int)
    case place(RegionCode)
  }

  /// What stood before, or stands now.
  package enum State: Hashable, Sendable {
    /// 是, 否 or unknown: attained, held, participating, in scope, in the register.
    case flag(Bool?)
    case stage(Stage.Step?)
    /// A position in `Campaign.grades`.
    case grade(Int?)
    case name(String)
    case tally(Tally)
  }

  package var kind: Kind
  package var subject: Subject
  package var before: State
  package var after: State
}

extension Progress {
  /// What moved since `history.earlier`, by kind and then by code; empty without an earlier month.
  /// Moves of units are those of units in scope; moves of the register are all of them.
  package var changes: [Change] {
    guard let earlier = history.earlier else { return [] }
    let then = earlier.period.lastDay
    var found: [Change] = []
    for it in units {
      let before = register.entry(of: it.unit, on: then)
      let after = entry(of: it)
      found += registerChanges(it.unit, before, after)
      guard after.inScope else { continue }
      // A unit that was not in the register had reached nothing in it.
      found += unitChanges(it, before == nil ? nil : earlier.units[it.unit])
    }
    for unit in register.units.indices where register.entry(of: unit, on: cutoff) == nil {
      guard register.entry(of: unit, on: then) != nil, isOwn(register.code(of: unit)) else {
        continue
      }
      found.append(Change(.left, .unit(unit), .flag(true), .flag(false)))
    }
    found += talliedChanges(earlier)
    let order = Dictionary(
      uniqueKeysWithValues: Change.Kind.allCases.enumerated().map { ($1, $0) })
    return found.enumerated().sorted {
      (order[$0.element.kind] ?? 0, $0.offset) < (order[$1.element.kind] ?? 0, $1.offset)
    }.map(\.element)
  }

  private func isOwn(_ code: RegionCode) -> Bool {
    campaign.chain(of: code).contains { $0.code == campaign.top.code }
  }

  private func registerChanges(
    _ unit: Int, _ before: RegisterEntry?, _ after: RegisterEntry
  ) -> [Change] {
    guard let before else { return [Change(.registered, .unit(unit), .flag(false), .flag(true))] }
    var found: [Change] = []
    if before.name != after.name {
      found.append(Change(.renamed, .unit(unit), .name(before.name), .name(after.name)))
    }
    if before.inScope != after.inScope {
      found.append(Change(.scope, .unit(unit), .flag(before.inScope), .flag(after.inScope)))
    }
    return found
  }

  private func unitChanges(_ it: Assessment, _ before: EarlierUnit?) -> [Change] {
    var found: [Change] = []
    func add(_ kind: Change.Kind, _ before: Change.State, _ after: Change.State) {
      found.append(Change(kind, .unit(it.unit), before, after))
    }
    let attained = before?.isAttained ?? false
    if attained != it.isAttained {
      add(it.isAttained ? .attained : .lost, .flag(attained), .flag(it.isAttained))
    } else if before?.grade != it.grade, it.isAttained {
      let isHigher = (before?.grade ?? -1) < (it.grade ?? -1)
      add(isHigher ? .graded : .degraded, .grade(before?.grade), .grade(it.grade))
    }
    guard let before else { return found }
    if before.stage != it.stage {
      let isFurther = (before.stage?.rawValue ?? -1) < (it.stage?.rawValue ?? -1)
      add(isFurther ? .advanced : .fellBack, .stage(before.stage), .stage(it.stage))
    }
    if before.isHeld != it.isHeld {
      add(it.isHeld ? .held : .settled, .flag(before.isHeld), .flag(it.isHeld))
    }
    if before.participating != it.participating {
      add(.participating, .flag(before.participating), .flag(it.participating))
    }
    return found
  }

  /// Of places that were and are known by tallies, whose counts are not the same.
  private func talliedChanges(_ earlier: History.Earlier) -> [Change] {
    places.compactMap { place in
      guard let before = earlier.tallied[place.place.code], place.isKnown,
        before != place.tally
      else { return nil }
      return Change(.tally, .place(place.place.code), .tally(before), .tally(place.tally))
    }
  }
}

extension Change {
  fileprivate init(_ kind: Kind, _ subject: Subject, _ before: State, _ after: State) {
    self.init(kind: kind, subject: subject, before: before, after: after)
  }
}
