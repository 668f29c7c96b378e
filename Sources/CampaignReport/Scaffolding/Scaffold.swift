import Campaigns
import Foundation

/// A new campaign to begin with: a commented template and made-up inputs that run as they stand.
struct Scaffold {
  let campaign: String
  let root: String
  /// The month that the made-up inputs are for.
  let period: ReportingPeriod

  /// Makes the files and returns their paths, relative to the workspace.
  /// - Throws: status 64 for an id that no file may bear, 73 where one of the files is there.
  func make() throws(WorldFailure) -> [String] {
    guard Self.isLegal(campaign) else {
      throw WorldFailure(
        .usage, zh: "标识只能用小写字母、数字和连字符，并以字母开头，例如 waste-sorting",
        en: "an id has small letters, digits and hyphens and begins with a letter")
    }
    let files = files()
    for file in files where FileManager.default.fileExists(atPath: root + "/" + file.path) {
      throw WorldFailure(
        .cannotCreate, zh: "\(file.path) 已存在，没有改动任何文件；请换一个标识",
        en: "\(file.path) exists, nothing was changed; choose another id")
    }
    for file in files { try write(file.path, file.text) }
    return files.map(\.path)
  }

  private func files() -> [(path: String, text: String)] {
    [
      (
        "templates/campaigns/\(campaign).yaml",
        ScaffoldText.campaign(id: campaign, year: period.year)
      ),
      ("inputs/\(campaign)/units.csv", "\u{FEFF}" + ScaffoldText.units),
      ("inputs/\(campaign)/\(period.name)/示例镇.csv", "\u{FEFF}" + ScaffoldText.status(period)),
    ]
  }

  private func write(_ path: String, _ text: String) throws(WorldFailure) {
    let url = URL(fileURLWithPath: root + "/" + path)
    do {
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url, options: .withoutOverwriting)
    } catch {
      throw WorldFailure(error, creating: path)
    }
  }

  private static func isLegal(_ id: String) -> Bool {
    guard let first = id.utf8.first, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first),
      id.utf8.count <= 40
    else { return false }
    return id.utf8.allSatisfy { byte in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-")
    }
  }
}
