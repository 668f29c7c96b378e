/// One finding: what is wrong (a fact), where it stands, and the value as found.
package struct Diagnostic: Hashable, Sendable {
  package var fault: Fault
  package var location: SourceLocation
  /// The cell's text as found, before any tidying; `nil` where no single cell is at fault.
  package var value: String?
  /// The code of the organisation unit that the finding is about, where it is about one.
  package var unit: String?

  package init(
    _ fault: Fault, at location: SourceLocation, value: String? = nil, unit: String? = nil
  ) {
    self.fault = fault
    self.location = location
    self.value = value
    self.unit = unit
  }

  package var severity: Severity { Wording.words(for: fault).severity }
  /// The stable slug of the fault, for instance `status.unknown-unit`.
  package var code: String { Wording.words(for: fault).code }
}

/// A result together with everything found on the way to it.
package struct Diagnosed<Value> {
  package var value: Value
  package var diagnostics: [Diagnostic]

  package init(_ value: Value, _ diagnostics: [Diagnostic] = []) {
    self.value = value
    self.diagnostics = diagnostics
  }
}

extension Diagnosed: Sendable where Value: Sendable {}
