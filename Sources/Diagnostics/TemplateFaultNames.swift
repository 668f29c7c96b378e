extension YAMLProblem {
  var zh: (says: String, remedy: String) {
    switch self {
    case .indentation: ("此处缩进或结构不对", "请与同级各行对齐，每级缩进两个空格")
    case .tab: ("缩进中有制表符", "请改用空格")
    case .colonInText: ("文字中有英文冒号加空格", "请给整段文字加英文引号，或改用全角冒号")
    case .missingColon: ("键的后面缺少英文冒号", "请写成“键: 值”，冒号后空一格")
    case .unclosedQuote: ("引号没有成对", "请补上后一个引号")
    case .unclosedBracket: ("括号或逗号不成对", "请核对 [ ] { } 和其中的英文逗号")
    case .reservedCharacter: ("文字不能以这个符号开头", "请给文字加英文引号")
    case .controlCharacter: ("有看不见的控制字符", "请删去")
    case .escape: ("双引号中的反斜杠用法不对", "请改用单引号，或写成两个反斜杠")
    case .blockHeader: ("符号 | 或 > 的后面有多余内容", "请另起一行写文字")
    case .secondDocument: ("文件中有第二个文档（---）", "一个文件只写一个模板")
    case .other: ("不是合格的 YAML", "请核对此处及上一行")
    }
  }

  var en: (says: String, remedy: String) {
    switch self {
    case .indentation: ("indentation or structure is wrong here", "align it with its neighbours")
    case .tab: ("there is a tab in the indentation", "use spaces")
    case .colonInText: ("a text holds a colon and a space", "put quotes around the whole text")
    case .missingColon: ("a colon is missing after the key", "write `key: value`")
    case .unclosedQuote: ("a quote is not closed", "close it")
    case .unclosedBracket: ("brackets or commas do not match", "check [ ] { } and the commas")
    case .reservedCharacter: ("a text cannot begin with this sign", "put quotes around it")
    case .controlCharacter: ("there is an invisible control character", "delete it")
    case .escape: ("a backslash in double quotes is wrong", "use single quotes or double it")
    case .blockHeader: ("something follows | or >", "begin the text on the next line")
    case .secondDocument: ("there is a second document (---)", "one file holds one template")
    case .other: ("not well-formed YAML", "check this line and the one before")
    }
  }
}

extension YAMLFeature {
  func name(_ language: Language) -> String {
    switch (self, language) {
    case (.anchor, .zh): "锚点（&）"
    case (.alias, .zh): "别名引用（*）"
    case (.tag, .zh): "类型标签（!）"
    case (.directive, .zh): "指令（%）"
    case (.complexKey, .zh): "复合键（?）"
    case (.anchor, .en): "anchors (&)"
    case (.alias, .en): "aliases (*)"
    case (.tag, .en): "tags (!)"
    case (.directive, .en): "directives (%)"
    case (.complexKey, .en): "complex keys (?)"
    }
  }
}

extension TemplateShape {
  func name(_ language: Language) -> String {
    switch (self, language) {
    case (.text, .zh): "一段文字"
    case (.list, .zh): "列表（每项以“- ”开头）"
    case (.mapping, .zh): "一组“键: 值”"
    case (.text, .en): "a text"
    case (.list, .en): "a list (items begin with \"- \")"
    case (.mapping, .en): "a group of `key: value`"
    }
  }
}

extension IdentifierKind {
  func rule(_ language: Language) -> String {
    switch (self, language) {
    case (.slug, .zh): "请只用小写字母 a–z、数字和连字符 -"
    case (.name, .zh): "请只用小写字母 a–z、数字和下划线 _，以字母开头"
    case (.symbol, .zh): "请只用英文字母和数字，以字母开头"
    case (.slug, .en): "use a–z, digits and - only"
    case (.name, .en): "use a–z, digits and _ only, a letter first"
    case (.symbol, .en): "use letters and digits only, a letter first"
    }
  }
}

extension TemplateNoun {
  var slug: String { String(describing: self) }

  func name(_ language: Language) -> String {
    switch (self, language) {
    case (.document, .zh): "文件"
    case (.category, .zh): "类别"
    case (.grade, .zh): "等级"
    case (.target, .zh): "目标"
    case (_, .en): slug
    }
  }
}
