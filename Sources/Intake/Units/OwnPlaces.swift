import Campaigns

extension Campaign {
  /// The code of the place of `level` that a unit lies in. Places that report by themselves, such
  /// as 辛集市 130181, take the stand of their level.
  func placeCode(of code: RegionCode, at level: AdministrativeLevel) -> RegionCode {
    if ownPlaces.isEmpty { return code.place(at: level) }
    let own = ownPlaces.first { own in
      own.level == level && code.place(at: own.codeLevel) == own.code
    }
    return own?.code ?? code.place(at: level)
  }
}

extension Place {
  /// The level that the code's own digits speak of: 130181000000 is a county's code, though the
  /// place counts as a city.
  var codeLevel: AdministrativeLevel {
    AdministrativeLevel.allCases.last { code.place(at: $0) == code } ?? .community
  }
}
