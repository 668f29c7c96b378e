import Diagnostics
import Foundation
import Testing

@testable import CampaignReport

/// The last line says what happened and what a person must do, to people and to programs.
@Suite struct LogTests {
  @Test(arguments: [
    (["run", "gaoyi", "--period", "2021-12"], 1, "退出码 1：已完成；请核对上面列出的未报、拒收、存疑或其他事项"),
    (["run", "gaoyi", "--period", "2019-01"], 66, "退出码 66：没有生成；请放入所缺的文件后再运行"),
    (["seal", "gaoyi", "--period", "2021-12"], 66, "退出码 66：没有生成；请放入所缺的文件后再运行"),
  ])
  func forPeople(arguments: [String], exit: Int32, line: String) throws {
    let office = try Office()
    let outcome = try office.workspace.run(arguments: arguments)
    #expect(outcome.exit == exit)
    #expect(outcome.output.split(separator: "\n").last.map(String.init) == line)
  }

  @Test func forPrograms() throws {
    let office = try Office()
    try office.workspace.write("inputs/gaoyi/2021-12/坏.csv", "没有,这种\n表,头\n")
    let outcome = try office.run("--log", "json", "--lang", "en")
    let lines = outcome.output.split(separator: "\n")
    let events = try lines.map { line in
      try #require(
        try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any], "\(line)")
    }
    let last = try #require(events.last)
    #expect(last["event"] as? String == "end" && last["exit"] as? Int == 1)
    #expect(last["level"] as? String == "warning")
    #expect(
      events.contains { $0["folder"] as? String == Office.folder && $0["issue"] as? Int == 1 })
    #expect(events.contains { $0["file"] as? String == "2021-12/坏.csv" })
    let failed = try office.workspace.run("run", "gaoyi", "--period", "2019-01", "--log", "json")
    for line in (failed.output + failed.errors).split(separator: "\n") {
      #expect(try JSONSerialization.jsonObject(with: Data(line.utf8)) is [String: Any])
    }
  }

  @Test func everyStatusHasItsRemedy() {
    var words: Set<String> = []
    for code in Int32(0)...255 {
      guard let status = ExitStatus(rawValue: code) else { continue }
      words.insert(status.remedy(.zh))
      words.insert(status.remedy(.en))
    }
    #expect(words.count > 20 && !words.contains(""))
  }
}
