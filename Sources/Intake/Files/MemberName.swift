/// The name of a file in an archive, as people gave it.
enum MemberName {
  /// The path as people read it. Steps that would lead out of a folder are shown by their codes:
  /// nothing is written under such a name.
  static func shown(_ name: [UInt8]) -> String {
    let steps = FileName.shown([name]).split(whereSeparator: { $0 == "/" || $0 == "\\" })
    return steps.map { step in
      step.allSatisfy { $0 == "." } ? String(step).replacing(".", with: "%2E") : String(step)
    }.joined(separator: "/")
  }
}
