import Foundation
import Testing

@Suite struct LargePagesTests {
  private static let setting = "/sys/kernel/mm/transparent_hugepage/enabled"

  /// Large pages are given to whoever asks for them.
  private static var areGiven: Bool {
    let text = try? String(contentsOfFile: setting, encoding: .utf8)
    return text?.contains("[madvise]") ?? false
  }

  /// How often a run was interrupted to be given memory.
  private static let script = """
    import resource, subprocess, sys
    if sys.argv[1] == "limited": resource.setrlimit(resource.RLIMIT_AS, (1 << 40, 1 << 40))
    done = subprocess.run(sys.argv[2:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    print(done.returncode, resource.getrusage(resource.RUSAGE_CHILDREN).ru_minflt)
    """

  /// With a limit of addresses, however high, none are asked for.
  @Test(.enabled(if: areGiven)) func memoryComesInLargePagesUnlessAddressesAreLimited() throws {
    let workspace = try Workspace()
    try workspace.copySamples("gaoyi")
    // Four megabytes that are read whole, for nobody knows yet whether they are at rest, and then
    // refused at once for their first byte.
    let long = "\0" + String(repeating: "甲,乙\n", count: 500_000)
    try workspace.write("inputs/gaoyi/2022-12/附件.csv", long)
    func interruptions(_ kind: String) throws -> Int {
      let command = [Workspace.tool, "-C", workspace.root, "check", "gaoyi", "--period", "2022-12"]
      let outcome = try workspace.run(
        program: "/usr/bin/python3", ["-c", Self.script, kind] + command, environment: [:])
      let numbers = outcome.output.split(whereSeparator: \.isWhitespace).compactMap { Int($0) }
      try #require(numbers.count == 2 && numbers[0] <= 1, "\(outcome)")
      return numbers[1]
    }
    let (without, with) = try (interruptions("limited"), interruptions("free"))
    // Five hundred small pages are half of that.
    #expect(with < without - 500)
  }
}
