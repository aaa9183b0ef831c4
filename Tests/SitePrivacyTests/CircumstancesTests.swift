import Testing

@testable import SitePrivacy

struct CircumstancesTests {
  @Test(arguments: [
    ("张三，男，1990年3月7日出生，汉族", "birthDate 1990年3月7日"),
    ("姓名：张三　出生日期：1990-03-07", "birthDate 1990-03-07"),
    ("李四（女，1985.2.3生于昆明）", "birthDate 1985.2.3"),
    ("王五患尿毒症，家庭困难", "illness 尿毒症"),
    ("患者王五，男，45岁，诊断为肺癌晚期", "illness 肺癌"),
    ("姓名：王五，病种：慢性肾功能衰竭", "illness 慢性肾功能衰竭"),
    ("王小明，9岁，父母外出务工", "minor 王小明"),
    ("学生李小红（三年级2班）", "minor 李小红"),
    ("家住滇池路12号3栋2单元401室", "homeAddress 家住滇池路12号3栋2单元401室"),
    ("凯苑小区5号楼1单元602", "homeAddress 凯苑小区5号楼1单元602"),
    ("凯苑小区三栋二单元四零一室", "homeAddress 凯苑小区三栋二单元四零一室"),
  ])
  func findsWhatStandsBesideAName(_ text: String, _ expected: String) { #expect(found(text) == [expected]) }

  @Test(arguments: [
    "张三，男，1990年3月出生，大专学历，拟任居委会主任", "公示时间为2026年1月5日至2026年1月11日", "张某某患尿毒症",
    "常年患慢性病的居民可以申请", "患者可以到卫生服务站办理大病救助", "家庭成员患大病的，提交诊断证明", "为高血压、糖尿病患者建立档案",
    "高龄，80岁以上老人每月补贴", "年满18周岁的居民", "未满16岁的儿童由监护人申请", "儿童福利，由民政部门负责",
    "学生高考，家长送考", "办公地址：政务中心3号楼2单元401室", "巡查3栋2单元的消防通道", "便民服务站：凯苑小区5号楼1单元101室",
    "张三 18岁", "王五，9月入学", "陈设，2岁以下", "低保名单：张三、李四、王五", "西山区凯苑社区居委会3楼301室",
  ])
  func isSilentAboutTheField(_ text: String) { #expect(found(text) == []) }

  @Test func readsMarkdownTablesByTheirHeadings() {
    let table = """
      # 名单

      | 姓名 | 出生日期 | 病种 | 联系电话 |
      |------|---|---|---|
      | 马建国 | 1985-02-03 | 肺癌 | 13512345678 |
      | 张某某 | 1985-02-03 | 肺癌 | 135****5678 |

      """
    #expect(found(table) == ["birthDate 1985-02-03", "illness 肺癌", "mobileNumber 13512345678"])
  }

  @Test func telephonesOfAnOfficesStaffAreTheOffices() {
    #expect(
      findPersonalFacts(inTable: [["姓名", "职务", "联系电话"], ["张三", "网格员", "13812345678"]]).facts.isEmpty)
    #expect(
      findPersonalFacts(inTable: [["姓名", "家庭住址", "联系电话"], ["张三", "凯苑社区", "13812345678"]]).facts.map(\.fact.kind)
        == [.mobileNumber])
    #expect(findPersonalFacts(inTable: [["姓名", "监督电话"], ["张三", "13812345678"]]).facts.isEmpty)
  }

  @Test func anOldNumberNeedsItsHeading() {
    #expect(
      findPersonalFacts(inTable: [["姓名", "身份证号"], ["张三", "530102900307123"]]).facts.map(\.fact.kind) == [.idNumber])
    #expect(findPersonalFacts(inTable: [["姓名", "编号"], ["张三", "530102900307123"]]).facts.isEmpty)
  }

  @Test func minorsAreToldByAgeClassOrHeading() {
    #expect(findPersonalFacts(inTable: [["姓名", "年龄"], ["李小小", "9岁"], ["张三", "45"]]).facts.map(\.row) == [1])
    #expect(findPersonalFacts(inTable: [["序号", "儿童姓名"], ["1", "李小小"], ["2", "李某某"]]).facts.map(\.row) == [1])
    #expect(findPersonalFacts(inTable: [["姓名", "班级"], ["李小小", "三年级2班"]]).facts.map(\.fact.masked) == ["李**"])
  }

  @Test func formsHaveTheirLabelsToTheLeft() {
    let form = [["姓名", "张三", "性别", "男", "出生日期", "1990-03-07"], ["家庭住址", "凯苑小区3栋2单元401室", "病种", "尿毒症"]]
    #expect(
      findPersonalFacts(inTable: form).facts.map(\.fact.kind) == [.birthDate, .homeAddress, .illness])
    #expect(findPersonalFacts(inTable: [["姓名", "性别", "出生年月"], ["张三", "男", "1990.03"]]).facts.isEmpty)
  }

  @Test func aListByNameAloneIsNoFact() {
    #expect(
      findPersonalFacts(inTable: [["序号", "姓名", "救助金额"], ["1", "张三", "1200.00"], ["2", "李四", "800"]]) == TableFacts())
  }
}
