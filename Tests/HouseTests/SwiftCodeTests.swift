import Testing

/// The reader that the other rules rest on.
@Suite struct SwiftCodeTests {
  @Test(arguments: [
    ("let a = 1 // unsafe", "let a = 1          "),
    ("let a = \"public\" + b", "let a = \"      \" + b"),
    ("/* a /* b */ c */ d", "                  d"),
    (##"let a = #"x"y\(z)"# + c"##, ##"let a = #"       "# + c"##),
    (#"let a = "\(f("}"))x" + b"#, #"let a = "          " + b"#),
    (#"let a = "\"" + b"#, #"let a = "  " + b"#),
    ("\"\"\"\n{ \"q\"\n\"\"\"\nd", "\"\"\"\n     \n\"\"\"\nd"),
  ])
  func blanksWhatIsNoCode(source: String, code: String) {
    #expect(SwiftCode(source).text == code)
  }

  @Test(arguments: [
    ("func f() {\n  g()\n}\nlet a = 1", "f", 0...2),
    ("let a = 1\nfunc f(_ x: Int = { 1 }()) -> Int {\n  if x > 0 { 1 } else { 2 }\n}", "f", 1...3),
    ("  init?(_ a: Int) where A: B {\n    return nil\n  }", "init", 0...2),
    ("func f(\n  a: Int,\n  b: Int\n) {\n}\n}", "f", 0...4),
    ("protocol P {\n  func f()\n  func g()\n}", "f", 1...1),
    ("func f() { \"}\" }", "f", 0...0),
  ])
  func measuresFunctions(source: String, name: String, lines: ClosedRange<Int>) throws {
    let function = try #require(SwiftCode(source).functions.first)
    #expect(function.name == name)
    #expect(function.lines == lines)
  }
}
