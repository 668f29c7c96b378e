import Foundation

/// `CampaignBench data …` makes inputs, `CampaignBench time …` times the tool on them:
/// `Bench/README.md` says how.
@main enum Main {
  private static let usage = """
    CampaignBench data PRESET FOLDER [single|bycounty] [SEED]
    CampaignBench time PRESET FOLDER ROUNDS JOBS[,JOBS…] [MODE…]
    """

  static func main() throws {
    let words = Array(CommandLine.arguments.dropFirst())
    guard words.count >= 3, let preset = Preset(rawValue: words[1]) else { return fail() }
    switch words[0] {
    case "data":
      guard let layout = Inputs.Layout(rawValue: words.count > 3 ? words[3] : "single"),
        let seed = UInt64(words.count > 4 ? words[4] : "1")
      else { return fail() }
      let made = try Inputs.write(preset, layout, seed: seed, to: words[2])
      print("\(words[2]): \(made.units) communities, \(made.status) + \(made.scores) rows")
    case "time":
      guard words.count > 4, let rounds = Int(words[3]), rounds > 0 else { return fail() }
      let jobs = words[4].split(separator: ",").map(String.init)
      let modes = words.count > 5 ? Array(words[5...]) : Stopwatch.modes
      try Stopwatch(preset: preset, folder: words[2], rounds: rounds, jobs: jobs).run(modes)
    default: fail()
    }
  }

  private static func fail() {
    print(usage)
    exit(64)
  }
}
