import ArgumentParser
import Foundation
import Publishing

/// Starts the command line. Options of a command may stand before it too, as in
/// `campaign-report -C DIR run`.
@main
enum Main {
  static func main() {
    ProcessGuard.prepare()
    let arguments = ArgumentOrder.commandFirst(Array(CommandLine.arguments.dropFirst()))
    do {
      var command = try CommandTree.command(for: arguments)
      try command.run()
      end(with: ExitCode.success)
    } catch {
      end(with: error)
    }
  }

  /// Help goes to the standard output, usage errors to the standard error; an exit status alone
  /// has no text.
  private static func end(with error: any Error) -> Never {
    if let status = error as? ExitCode { leave(status) }
    let code = CommandTree.exitCode(for: error)
    let text = CommandTree.fullMessage(for: error)
    if !text.isEmpty {
      StandardStreams.write(text + "\n", to: code.isSuccess ? .standardOutput : .standardError)
    }
    leave(code)
  }

  private static func leave(_ code: ExitCode) -> Never {
    exit(StandardStreams.hasLostOutput ? ExitStatus.withLostOutput(code.rawValue) : code.rawValue)
  }
}
