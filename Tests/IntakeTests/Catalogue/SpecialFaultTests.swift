import Campaigns
import Diagnostics
import Intake
import Testing

/// Faults whose smallest input is a register, another campaign or a forced file.
@Suite struct SpecialFaultTests {
  private static let header = "区划代码,社区名称,街道（镇）,设立日期,撤并日期\n"

  @Test(arguments: [
    (
      header + "130127100001,甲,,,\n130127100001,乙,,,",
      "〔拒收〕units.csv 第3行 A列“区划代码”：“130127100001”与第2行是同一代码，在册时间重叠，请核对设立日期和撤并日期（units.overlaps-row）",
      """
      [refused] units.csv row 3 column A "区划代码": "130127100001" has the code of row 2, and both \
      are in the register at the same time; check the dates from and to (units.overlaps-row)
      """
    ),
    (
      header + "130127100001,甲,,2021-06-01,2021-01-01",
      "〔拒收〕units.csv 第2行 E列“撤并日期”：“2021-01-01”撤并日期不晚于设立日期，请核对两个日期（units.dates-reversed）",
      """
      [refused] units.csv row 2 column E "撤并日期": "2021-01-01" the day it ends is not after the \
      day it begins; check both dates (units.dates-reversed)
      """
    ),
    (
      header + "130127100001,甲,高邑镇,,\n130127100002,乙,城关镇,,",
      "〔提醒〕units.csv 第3行 C列“街道（镇）”：“城关镇”同一代码的地方在第2行叫“高邑镇”，请统一名称（units.place-named-differently）",
      """
      [warning] units.csv row 3 column C "街道（镇）": "城关镇" the place with the same code is called \
      “高邑镇” in row 2; use one name (units.place-named-differently)
      """
    ),
    (
      "区划代码,社区名称,基期等级,基期认定日期\n130127100001,甲,AA,",
      "〔拒收〕units.csv 第2行 D列“基期认定日期”：基期等级和基期认定日期只填了一项，请两项都填或都不填（units.base-incomplete）",
      """
      [refused] units.csv row 2 column D "基期认定日期": only one of base grade and its date is \
      given; give both or neither (units.base-incomplete)
      """
    ),
    (
      "区划代码,社区名称,是否参与创建\n130127100001,甲,是",
      "〔拒收〕units.csv：是状态表，不是名册，请换成名册（区划代码、社区名称）（file.not-the-register）",
      """
      [refused] units.csv: is a status table, not the register; put the register (code, name) here \
      (file.not-the-register)
      """
    ),
  ])
  func registers(_ text: String, _ zh: String, _ en: String) {
    var campaign = Gaoyi.campaign
    campaign.grades = [Grade(id: "AA", name: "AA级")]
    let read = RegisterReader.readRegister(
      InputFile(name: "units.csv", text: text), campaign: campaign)
    #expect(read.diagnostics.map { Wording.line($0, .zh) } == [zh])
    #expect(read.diagnostics.map { Wording.line($0, .en) } == [en])
  }

  private func lines(_ reading: MonthReading) -> [String] { reading.lines + reading.englishLines }

  @Test func aForcedFile() {
    let text = "区划代码,是否参与创建\n130127100001,是\n"
    let file = InputFile(name: "2021-12/11月.csv", text: text)
    #expect(
      lines(MonthReading([file], forced: ["11月.csv"])) == [
        "〔说明〕2021-12/11月.csv：与本期或本地不符，按 --force-period 采用（file.taken-by-force）",
        """
        [note] 2021-12/11月.csv: is not this month's or office's; taken because --force-period \
        names it (file.taken-by-force)
        """,
      ])
  }

  @Test func aStageThatTheCampaignLacks() {
    var campaign = Gaoyi.campaign
    campaign.stages.removeAll { $0.step == .accepted }
    let text = "区划代码,是否参与创建,验收日期\n130127100001,是,不看\n"
    let reading = MonthReading([InputFile(name: "a.csv", text: text)], campaign: campaign)
    #expect(
      lines(reading) == [
        "〔说明〕a.csv 第1行 C列“验收日期”：本活动没有这一阶段，该列不读取（status.stage-not-in-campaign）",
        """
        [note] a.csv row 1 column C "验收日期": is a stage that the campaign lacks; it is not read \
        (status.stage-not-in-campaign)
        """,
      ])
    #expect(reading.month.status.count == 1)
  }

  @Test func anUnmetCriterionThatDoesNotApply() {
    var campaign = Gaoyi.campaign
    campaign.criteria = [Criterion(number: 1, category: "all", name: "历史文化", mayNotApply: true)]
    let text = "区划代码,指标序号,验收得分,不涉及\n130127100001,1,未达标,是\n"
    let reading = MonthReading([InputFile(name: "a.csv", text: text)], campaign: campaign)
    #expect(
      lines(reading) == [
        """
        〔拒收〕a.csv 第2行 C列“验收得分”：“未达标”该项填了“不涉及”，又填了未达标，\
        请删去其中一个后重报（scores.unmet-beside-not-applicable）
        """,
        """
        [refused] a.csv row 2 column C "验收得分": "未达标" the criterion is marked not applicable and \
        not met; delete one of the two (scores.unmet-beside-not-applicable)
        """,
      ])
  }

  @Test func namesThatSeveralUnitsHave() {
    let register = "区划代码,社区名称,街道（镇）\n130127100001,和平社区,高邑镇\n130127101001,和平社区,大营镇\n"
    let text = "街道（镇）,社区名称,是否参与创建\n,和平社区,是\n大营镇,和平社区,是\n,和平,是\n"
    let reading = MonthReading([InputFile(name: "a.csv", text: text)], register: register)
    #expect(
      lines(reading) == [
        """
        〔拒收〕a.csv 第2行 B列“社区名称”：“和平社区”名册中有2个单位叫这个名称（130127100001、130127101001），\
        请填写区划代码，或写明街道（镇）（status.ambiguous-name）
        """,
        "〔说明〕a.csv 第4行：与第3行相同，只计一次（status.same-as-row）",
        "〔说明〕a.csv 第4行 A列“街道（镇）”：空白，按上一行作“大营镇”（status.filled-down）",
        "〔说明〕a.csv 第4行 B列“社区名称”：“和平”按“和平社区”读取（status.read-as）",
        """
        [refused] a.csv row 2 column B "社区名称": "和平社区" 2 units have this name (130127100001, \
        130127101001); give the code, or the street or town (status.ambiguous-name)
        """,
        "[note] a.csv row 4: repeats row 3 and counts once (status.same-as-row)",
        """
        [note] a.csv row 4 column A "街道（镇）": is blank and taken from above as “大营镇” \
        (status.filled-down)
        """,
        "[note] a.csv row 4 column B \"社区名称\": \"和平\" is read as “和平社区” (status.read-as)",
      ])
  }

  @Test func aTableThatBelongsElsewhere() {
    let text = "职务,邮箱,信函\n主任,a@example.cn,月报\n"
    let reading = MonthReading([InputFile(name: "a.csv", text: text)])
    #expect(
      reading.lines == [
        "〔拒收〕a.csv：是收件人表，不是当月报表，请放到上一级文件夹的 recipients.csv（file.not-for-month）"
      ])
  }
}
