import Testing

@testable import Intake

/// How headings are compared: the quick way and the careful one say the same.
@Suite struct HeadingTests {
  @Test(arguments: [
    ("区划代码", "区划代码"), (" 县（市、区） ", "县市区"), ("自评得分（分）", "自评得分"), ("自评得分(分、%)", "自评得分"),
    ("自评得分（社区）", "自评得分社区"), ("ＣＯＤＥ", "code"), ("Self_Score", "self_score"),
    ("是否\n参与创建（是/否）", "是否参与创建"),
    ("“达标”：*必填*", "达标必填"), ("【第1项】", "第1项"), ("第1项．", "第1项"), ("（一", "一"), ("一）（分", "一分"),
    ("《名册》（示例）", "《名册》示例"), ("a·b", "ab"), ("()", ""), ("", ""), ("　", ""), ("得分()(分)", "得分"),
    ("面积（平方米、平方米/未达标，不计入、不存在）", "面积"), ("面积（平方米、平方公里）", "面积平方米平方公里"),
    ("名册（示例：区划代码末三位为自编、分）", "名册示例区划代码末三位为自编分"),
  ])
  func keys(text: String, key: String) {
    #expect(Heading.key(text) == key)
    #expect(Heading.carefulKey(text) == key)
  }

  /// Signs that may change with what stands beside them are left to the careful way.
  @Test(arguments: ["Ä", "e\u{301}", "(\u{301}分)", "한글", "①", "\u{200B}码", "İ", "〇", "\u{FF61}"])
  func isNotPlain(text: String) {
    #expect(PlainHeading.key("名" + text) == nil)
    #expect(Heading.key("名" + text) == Heading.carefulKey("名" + text))
  }

  @Test(arguments: 0..<40)
  func bothWaysSayTheSame(seed: UInt64) {
    let pieces = [
      "名", "称", "得分", "（", "）", "(", ")", "分", "%", "、", "/", ",", "，", "：", "；", "是", "否", "A",
      "z", "Ｂ",
      "ｂ", "７", "1", " ", "\n", "\r\n", "\t", "　", "“", "”", "·", "【", "】", "《", "〉", "*", "＊", ".",
      "_", "-",
      "个", "平方米", "\u{7F}", "~", "～", "@", "`", "é", "\u{301}", "\u{FE0F}",
    ]
    var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    func next(_ bound: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % UInt64(bound))
    }
    var plain = 0
    for _ in 0..<200 {
      // The last few signs are not plain ones.
      let known = next(4) == 0 ? pieces.count : pieces.count - 3
      let text = (0..<next(14)).map { _ in pieces[next(known)] }.joined()
      let quick = PlainHeading.key(text)
      if quick != nil { plain += 1 }
      #expect(
        quick == nil || quick == Heading.carefulKey(text), "seed \(seed): \(text.debugDescription)")
      #expect(
        Heading.key(text) == Heading.carefulKey(text), "seed \(seed): \(text.debugDescription)")
    }
    #expect(plain > 100)
  }
}
