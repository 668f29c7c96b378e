/// Puts the command before its options, since the parser knows options only after it.
enum ArgumentOrder {
  /// Options that are followed by a value in the next argument.
  private static let valued: Set<String> = [
    "-C", "--lang", "--format", "--log", "--as-of", "--only", "--force-period", "--jobs",
    "--period", "--correct", "--issue", "--into", "--before", "--outbox", "--send-anyway",
    "--test", "--settings",
  ]

  static func commandFirst(_ arguments: [String]) -> [String] {
    let arguments = arguments.flatMap(parted)
    var leading: [String] = []
    var rest = arguments[...]
    while let first = rest.first, first.hasPrefix("-"), first != "--" {
      guard !["--version", "--help", "-h"].contains(first) else { return arguments }
      leading.append(first)
      rest = rest.dropFirst()
      if valued.contains(first), let value = rest.first {
        leading.append(value)
        rest = rest.dropFirst()
      }
    }
    guard let command = rest.first else { return arguments }
    // Help is the same in every folder.
    guard command != "help" else { return Array(rest) }
    var words = [command]
    if command == "history", let work = rest.dropFirst().first, HistoryCommand.works.contains(work)
    {
      words.append(work)
    }
    return words + leading + rest.dropFirst(words.count)
  }

  /// `-CDIR` is `-C DIR`, as make and tar take it.
  private static func parted(_ argument: String) -> [String] {
    guard argument.hasPrefix("-C"), argument.count > 2, !argument.hasPrefix("-C=") else {
      return [argument]
    }
    return ["-C", String(argument.dropFirst(2))]
  }
}
