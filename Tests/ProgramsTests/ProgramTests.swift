import Foundation
import Programs
import Testing

/// Programs that are started and end, by themselves or not.
@Suite struct ProgramTests {
  private let folder: String

  init() throws {
    folder = NSTemporaryDirectory() + "programs-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  private func shell(_ script: String) -> Program {
    Program(
      path: "/bin/sh", arguments: ["-c", script], environment: ["NAME": "值", "PATH": "/usr/bin"],
      output: folder + "/output")
  }

  /// A process that was ended is gone soon, or waits for somebody to hear of its end.
  private static func ends(_ process: pid_t) -> Bool {
    for _ in 0..<500 {
      let state = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
      if state.map({ $0.contains(") Z ") }) ?? true { return true }
      usleep(10_000)
    }
    return false
  }

  private var printed: String {
    (try? String(contentsOfFile: folder + "/output", encoding: .utf8)) ?? ""
  }

  @Test func whatItPrintsAndHowItEnds() {
    let found = shell("echo $NAME; echo 错 >&2; read line || echo none; exit 3").run(seconds: 30)
    #expect(found.outcome == .exited(3))
    #expect(printed == "值\n错\nnone\n")
    #expect(shell("kill -9 $$").run(seconds: 30).outcome == .signalled(9))
  }

  @Test func whatIsNotThereIsNotStarted() {
    let program = Program(
      path: folder + "/none", arguments: [], environment: [:], output: folder + "/output")
    let found = program.run(seconds: 30)
    #expect(found.outcome == nil && found.errno == ENOENT)
  }

  /// The script's children too: none of them lives on, though they take no notice of SIGTERM.
  @Test(arguments: [true, false]) func itsWholeGroupEnds(isGivenUp: Bool) throws {
    let script = "trap '' TERM; sh -c 'trap \"\" TERM; echo $$ > \(folder)/child; sleep 300' & wait"
    let child = folder + "/child"
    let found = shell(script).run(seconds: isGivenUp ? 300 : 1) {
      !isGivenUp || !FileManager.default.fileExists(atPath: child)
    }
    #expect(found.outcome == (isGivenUp ? .givenUp : .outOfTime))
    let text = try String(contentsOfFile: child, encoding: .utf8)
    let process = try #require(pid_t(text.trimmingCharacters(in: .whitespacesAndNewlines)))
    #expect(Self.ends(process))
  }

  /// One that ends by itself leaves nobody behind either.
  @Test func noneIsLeftBehind() throws {
    let found = shell("sleep 300 & echo $!").run(seconds: 30)
    #expect(found.outcome == .exited(0))
    let process = try #require(pid_t(printed.trimmingCharacters(in: .whitespacesAndNewlines)))
    #expect(Self.ends(process))
  }

  @Test func programsAreFoundByName() {
    #expect(Program.find("sh", in: "none:/nowhere:/bin:/usr/bin") == "/bin/sh")
    #expect(Program.find("sh", in: "") == nil)
    #expect(Program.find("bin", in: "/usr") == nil)
  }
}
