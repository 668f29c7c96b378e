import Campaigns
import Foundation
import Testing

@testable import Intake

/// The sample workspaces of the repository, month by month.
struct SampleMonth: Sendable {
  let campaign: Campaign
  let period: ReportingPeriod
  let register: InputFile
  let files: [InputFile]
  /// What it says as it is.
  let facts: MonthFacts

  /// Every month of every sample campaign.
  static let all: [SampleMonth] = {
    do {
      return try ["danzhou", "gaoyi", "hebei", "qingyang", "yuhua"].flatMap(months)
    } catch {
      preconditionFailure("the samples of the repository cannot be read: \(error)")
    }
  }()

  private static func months(of id: String) throws -> [SampleMonth] {
    let campaign = try ShippedTemplates.campaign(id)
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "inputs/\(id)")
    let register = InputFile(
      name: "units.csv", bytes: Array(try Data(contentsOf: folder.appending(path: "units.csv"))))
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path()).sorted()
    let files = try names.filter { $0.contains("/") }.compactMap { name -> InputFile? in
      let url = folder.appending(path: name)
      guard try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else {
        return nil
      }
      return InputFile(name: name, bytes: Array(try Data(contentsOf: url)))
    }
    let months = Dictionary(grouping: files) { String($0.name.prefix(7)) }
    return months.keys.sorted().compactMap { name in
      ReportingPeriod(name).map {
        SampleMonth(
          campaign: campaign, period: $0, register: register, files: months[name] ?? [],
          facts: MonthFacts(of: months[name] ?? [], register: register, campaign, $0))
      }
    }
  }

  /// What the month says with other bytes in one of its files, or in the register.
  func facts(_ name: String, _ bytes: [UInt8]) -> MonthFacts {
    let changed = InputFile(name: name, bytes: bytes)
    let isRegister = name == register.name
    return MonthFacts(
      of: isRegister ? files : files.map { $0.name == name ? changed : $0 },
      register: isRegister ? changed : register, campaign, period)
  }
}
