import ArgumentParser
import Foundation

/// Starts the command line. Options of a command may stand before it too, as in
/// `campaign-report -C DIR run`.
@main
enum Main {
  static func main() async {
    let arguments = ArgumentOrder.commandFirst(Array(CommandLine.arguments.dropFirst()))
    do {
      var command = try CommandTree.parseAsRoot(arguments)
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch {
      CommandTree.exit(withError: error)
    }
  }
}
