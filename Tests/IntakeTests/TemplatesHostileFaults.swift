/// Whole files that are no templates, or no YAML.
extension TemplateFaultCase {
  static let hostile = [
    TemplateFaultCase(
      "a: &x 1\n", at: "1:4 template.unsupported-yaml",
      zh: "“&x”模板中不使用锚点（&），请写出内容本身；若是文字，请加英文引号",
      en: """
        "&x" templates have no anchors (&); write the content itself; put quotes around it if it \
        is text
        """),
    TemplateFaultCase(
      "a: [b, *x]\n", at: "1:8 template.unsupported-yaml",
      zh: "“*x”模板中不使用别名引用（*），请写出内容本身；若是文字，请加英文引号",
      en: """
        "*x" templates have no aliases (*); write the content itself; put quotes around it if it \
        is text
        """),
    TemplateFaultCase(
      "- !!int 3\n", at: "1:3 template.unsupported-yaml",
      zh: "“!!int”模板中不使用类型标签（!），请写出内容本身；若是文字，请加英文引号",
      en: """
        "!!int" templates have no tags (!); write the content itself; put quotes around it if it \
        is text
        """),
    TemplateFaultCase(
      "%YAML 1.1\n---\na: 1\n", at: "1:1 template.unsupported-yaml",
      zh: "模板中不使用指令（%），请写出内容本身；若是文字，请加英文引号",
      en: """
        templates have no directives (%); write the content itself; put quotes around it if it is \
        text
        """),
    TemplateFaultCase(
      "? a\n: b\n", at: "1:1 template.unsupported-yaml",
      zh: "“?”模板中不使用复合键（?），请写出内容本身；若是文字，请加英文引号",
      en: """
        "?" templates have no complex keys (?); write the content itself; put quotes around it if \
        it is text
        """),
    TemplateFaultCase(
      "a:\n  b: 1\n c: 2\n", at: "3:2 template.not-yaml",
      zh: "此处缩进或结构不对，请与同级各行对齐，每级缩进两个空格",
      en: "indentation or structure is wrong here; align it with its neighbours"),
    TemplateFaultCase(
      "a:\n\tb: 1\n", at: "2:1 template.not-yaml",
      zh: "缩进中有制表符，请改用空格",
      en: "there is a tab in the indentation; use spaces"),
    TemplateFaultCase(
      "a: b: c\n", at: "1:5 template.not-yaml",
      zh: "文字中有英文冒号加空格，请给整段文字加英文引号，或改用全角冒号",
      en: "a text holds a colon and a space; put quotes around the whole text"),
    TemplateFaultCase(
      "a: 1\nb\nc: 2\n", at: "2:1 template.not-yaml",
      zh: "键的后面缺少英文冒号，请写成“键: 值”，冒号后空一格",
      en: "a colon is missing after the key; write `key: value`"),
    TemplateFaultCase(
      "a: \"x\n", at: "1:4 template.not-yaml",
      zh: "引号没有成对，请补上后一个引号",
      en: "a quote is not closed; close it"),
    TemplateFaultCase(
      "a: [x\nb: 1\n", at: "1:4 template.not-yaml",
      zh: "括号或逗号不成对，请核对 [ ] { } 和其中的英文逗号",
      en: "brackets or commas do not match; check [ ] { } and the commas"),
    TemplateFaultCase(
      "a: @x\n", at: "1:4 template.not-yaml",
      zh: "文字不能以这个符号开头，请给文字加英文引号",
      en: "a text cannot begin with this sign; put quotes around it"),
    TemplateFaultCase(
      "a: x\u{7}\n", at: "1:5 template.not-yaml",
      zh: "“\\u{7}”有看不见的控制字符，请删去",
      en: "\"\\u{7}\" there is an invisible control character; delete it"),
    TemplateFaultCase(
      "a: \"\\q\"\n", at: "1:5 template.not-yaml",
      zh: "双引号中的反斜杠用法不对，请改用单引号，或写成两个反斜杠",
      en: "a backslash in double quotes is wrong; use single quotes or double it"),
    TemplateFaultCase(
      "a: | x\n", at: "1:6 template.not-yaml",
      zh: "符号 | 或 > 的后面有多余内容，请另起一行写文字",
      en: "something follows | or >; begin the text on the next line"),
    TemplateFaultCase(
      "a: 1\n---\nb: 1\n", at: "2:1 template.not-yaml",
      zh: "文件中有第二个文档（---），一个文件只写一个模板",
      en: "there is a second document (---); one file holds one template"),
    TemplateFaultCase(
      String(repeating: "#", count: 1_048_577), at: ": template.too-large",
      zh: "文件超过 1048576 字节，请确认是否为模板文件",
      en: "the file has more than 1048576 bytes; is it a template at all?"),
    TemplateFaultCase(
      "a: " + String(repeating: "[", count: 32), at: "1:35 template.too-deep",
      zh: "嵌套超过 32 层，请核对缩进",
      en: "nested deeper than 32 levels; check the indentation"),
    TemplateFaultCase(
      "format: 1\nid: b\n", at: "2:5 template.wrong-id",
      zh: "“b”与文件名不一致，请写 a，或改文件名",
      en: "\"b\" is not the file's name; write a or rename the file"),
    TemplateFaultCase(
      "format: 2\nid: a\n", at: "1:9 template.unknown-format",
      zh: "“2”不是已知的模板格式，本版本只读 format: 1",
      en: "\"2\" is no known format of templates; this version reads format: 1"),
  ]
}
