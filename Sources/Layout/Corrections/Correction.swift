package import Campaigns

/// What an issue after the first says of itself: why it corrects the one before, and what changed.
package struct Correction: Sendable {
  /// The number of the issue that corrects.
  package var number: Int
  package var reason: String
  /// As it was issued, and as it is now.
  package var was: IssuedFigures
  package var now: IssuedFigures
  /// Files that the report is made of: inputs, register, templates.
  package var files: [FileChange]

  /// A file that is not what it was.
  package struct FileChange: Hashable, Sendable {
    /// What became of it.
    package enum Kind: Sendable { case changed, added, removed }
    /// Relative to the workspace.
    package var path: String
    package var kind: Kind

    package init(path: String, kind: Kind) {
      self.path = path
      self.kind = kind
    }
  }

  package init(
    number: Int, reason: String, was: IssuedFigures, now: IssuedFigures, files: [FileChange]
  ) {
    self.number = number
    self.reason = reason
    self.was = was
    self.now = now
    self.files = files
  }

  /// What of it concerns some places and units alone. The files are left out: their names may
  /// speak of others.
  func narrowed(to isOwn: (RegionCode) -> Bool) -> Correction {
    Correction(
      number: number, reason: reason, was: was.narrowed(to: isOwn),
      now: now.narrowed(to: isOwn), files: [])
  }
}

/// The figures of an issue as `summary.json` holds them, as far as a correction compares them.
package struct IssuedFigures: Hashable, Sendable {
  /// How many units hold a grade; nil where it is not known.
  package struct GradeCount: Hashable, Sendable {
    package var grade: String
    package var units: Int?

    package init(grade: String, units: Int?) {
      self.grade = grade
      self.units = units
    }
  }

  /// A place's counts; nil where they are not known.
  package struct Place: Hashable, Sendable {
    package var code: RegionCode
    package var name: String
    package var inScope, participating, attained: Int?
    /// As shown.
    package var share: String?
    package var grades: [GradeCount]

    package init(
      code: RegionCode, name: String, inScope: Int?, participating: Int?, attained: Int?,
      share: String?, grades: [GradeCount]
    ) {
      self.code = code
      self.name = name
      self.inScope = inScope
      self.participating = participating
      self.attained = attained
      self.share = share
      self.grades = grades
    }
  }

  /// How a place stands against a target on the cut-off.
  package struct Target: Hashable, Sendable {
    /// The target's id.
    package var id: String
    package var place: RegionCode
    package var done, needed: Int?
    package var status: TargetProgress.Status?

    package init(
      id: String, place: RegionCode, done: Int?, needed: Int?, status: TargetProgress.Status?
    ) {
      self.id = id
      self.place = place
      self.done = done
      self.needed = needed
      self.status = status
    }
  }

  /// What stands of a unit.
  package struct Unit: Hashable, Sendable {
    package var code: RegionCode
    package var name: String
    package var participating: Bool?
    /// The id of the furthest stage.
    package var stage: String?
    package var score: HalfPoints?
    package var isAttained, isHeld: Bool
    /// Ids of the vetoes that fire.
    package var vetoes: [String]
    package var grade: String?
    /// How it reported.
    package var reporting: UnitState.Reporting?

    package init(
      code: RegionCode, name: String, participating: Bool?, stage: String?, score: HalfPoints?,
      isAttained: Bool, isHeld: Bool, vetoes: [String], grade: String?,
      reporting: UnitState.Reporting?
    ) {
      self.code = code
      self.name = name
      self.participating = participating
      self.stage = stage
      self.score = score
      self.isAttained = isAttained
      self.isHeld = isHeld
      self.vetoes = vetoes
      self.grade = grade
      self.reporting = reporting
    }
  }

  package var places: [Place]
  package var targets: [Target]
  package var units: [Unit]

  package init(places: [Place], targets: [Target], units: [Unit]) {
    self.places = places
    self.targets = targets
    self.units = units
  }

  func narrowed(to isOwn: (RegionCode) -> Bool) -> IssuedFigures {
    IssuedFigures(
      places: places.filter { isOwn($0.code) }, targets: targets.filter { isOwn($0.place) },
      units: units.filter { isOwn($0.code) })
  }
}
