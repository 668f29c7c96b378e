/// What can be wrong with a table that an office handed in, or with the register.
package enum TableFault: Hashable, Sendable {
  /// The code stands in no entry of the register; `nearest` is a unit with a similar code or name.
  case unknownUnit(nearest: String?)
}

extension TableFault {
  func words(in kind: TableKind) -> Words {
    switch self {
    case .unknownUnit(let nearest):
      Words(
        "\(kind.rawValue).unknown-unit", .error,
        zh: "不在名册中" + (nearest.map { "，是否为“\($0)”？" } ?? ""), "请核对后重报，或先在名册中新增",
        en: "is not in the register" + (nearest.map { "; did you mean “\($0)”?" } ?? ""),
        "correct it, or add the unit to the register first")
    }
  }
}
