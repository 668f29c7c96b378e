import Campaigns
import Foundation
import Layout

/// What a correction compares, read back from `summary.json` as any other program would.
private struct SummaryFile: Decodable {
  struct Place: Decodable {
    var code, name: String
    var inScope, participating, attained: Int?
    var grades: [String: Int?]
    var share: String?
  }
  struct Target: Decodable {
    var id, place, status: String
    var numeratorNow, neededNow: Int?
  }
  struct Unit: Decodable {
    var code, name, reported: String
    var participating: Bool?
    var stage, grade: String?
    var score: Double?
    var attained, held: Bool
    var vetoes: [String]
  }
  var places: [Place]
  var targets: [Target]
  var unitsDetail: [Unit]
}

extension IssuedFigures {
  /// - Parameters:
  ///   - bytes: of a `summary.json`.
  ///   - path: as messages name it.
  /// - Throws: 66 where it is not what this tool writes.
  init(of bytes: [UInt8], at path: String) throws(WorldFailure) {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    guard let file = try? decoder.decode(SummaryFile.self, from: Data(bytes)) else {
      throw WorldFailure(
        .absent, zh: "\(path) 读不出来；请从备份恢复", en: "\(path) cannot be read; restore it from a backup")
    }
    self.init(
      places: file.places.compactMap { place in
        RegionCode(place.code).map {
          Place(
            code: $0, name: place.name, inScope: place.inScope,
            participating: place.participating, attained: place.attained, share: place.share,
            grades: place.grades.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
              .map(GradeCount.init))
        }
      },
      targets: file.targets.compactMap { target in
        RegionCode(target.place).map {
          Target(
            id: target.id, place: $0, done: target.numeratorNow, needed: target.neededNow,
            status: TargetProgress.Status(rawValue: target.status))
        }
      },
      units: file.unitsDetail.compactMap { unit in
        RegionCode(unit.code).map {
          Unit(
            code: $0, name: unit.name, participating: unit.participating, stage: unit.stage,
            score: unit.score.flatMap { Int32(exactly: $0 * 2) }.map(HalfPoints.init(halves:)),
            isAttained: unit.attained, isHeld: unit.held, vetoes: unit.vetoes,
            grade: unit.grade, reporting: UnitState.Reporting(rawValue: unit.reported))
        }
      })
  }
}
