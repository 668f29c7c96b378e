import ArgumentParser

/// The command line.
@main
struct CampaignReport: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "campaign-report")
}
