import Testing

@testable import Intake

/// Which correction a title or a name says that it is.
@Suite struct CorrectionNumberTests {
  @Test(arguments: [
    ("状态表", 0), ("状态表更正", 1), ("更正", 1), ("状态表（更正）", 1), ("状态表（更 正）", 1),
    ("更正2", 2), ("更正（2）", 2), ("更正２", 2), ("更正第3稿", 3), ("更正（第３次）", 3), ("更正12.csv", 12),
    ("更正二", 2), ("更正（二）", 2), ("更正第二稿", 2), ("更正二稿", 2), ("更正十", 10), ("更正十一", 11),
    ("更正二十三版", 23), ("更 正 二 高邑镇", 2), ("更正三_状态表", 3), ("更正0", 1), ("更正零", 1),
    // Other words that begin with a numeral, and dates.
    ("更正一览表", 1), ("更正九江市状态表", 1), ("更正五里铺社区自评表", 1), ("更正三季度", 1),
    ("更正2022年12月状态表", 1), ("更正3月份状态表", 1), ("更正十二月状态表", 1),
  ])
  func numbersAreRead(text: String, number: Int) {
    #expect(CorrectionNumber.of(text) == number)
  }
}
