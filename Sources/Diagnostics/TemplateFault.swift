/// What can be wrong with a template. The place is a line and a column of the YAML file.
package enum TemplateFault: Hashable, Sendable {
  /// The file is not well-formed YAML; `problem` is the parser's sentence.
  case notYAML(problem: String)
}

extension TemplateFault {
  var words: Words {
    switch self {
    case .notYAML(let problem):
      Words(
        "template.not-yaml", .error,
        zh: "不是合格的 YAML：\(problem)", "请按行列位置改正后重试",
        en: "not well-formed YAML: \(problem)", "mend it at the place given")
    }
  }
}
