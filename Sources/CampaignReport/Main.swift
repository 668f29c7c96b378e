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
      end(with: error)
    }
  }

  /// Help goes to the standard output, usage errors to the standard error; an exit status alone
  /// has no text.
  private static func end(with error: any Error) -> Never {
    let code = CommandTree.exitCode(for: error)
    let text = CommandTree.fullMessage(for: error)
    if !text.isEmpty {
      StandardStreams.write(text + "\n", to: code.isSuccess ? .standardOutput : .standardError)
    }
    exit(code.rawValue)
  }
}
