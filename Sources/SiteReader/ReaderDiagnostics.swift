package import SiteDiagnostics

extension DiagnosticCode {
  static let noLevel = DiagnosticCode(
    "content/no-level", .error,
    Wording(
      """
      A folder holds a catalog or postings, and no file says what it is: `district.yml`, `street.yml`, `community.yml` or \
      `department.yml`. What it holds would belong to nobody.
      """,
      "文件夹里有目录或公开信息，却没有文件说明它是什么：`district.yml`（县区）、`street.yml`（街道）、`community.yml`（社区）或 `department.yml`（部门）。里面的内容不知道归谁。"
    ),
    example: CodeExample(
      "content/xishan/kaiyuan/catalog.csv", "content/xishan/kaiyuan/community.yml\ncontent/xishan/kaiyuan/catalog.csv"))

  static let twoLevels = DiagnosticCode(
    "content/two-levels", .error,
    Wording(
      "A folder has two files that name its level; it can be one thing only.",
      "一个文件夹里有两个说明它是什么的文件；它只能是一样。"))

  static let misplacedLevel = DiagnosticCode(
    "content/misplaced-level", .error,
    Wording(
      "A district stands directly below `content/`; streets, departments and communities stand below others or alone.",
      "县区直接放在 `content/` 下面；街道、部门、社区放在别的文件夹下面，或者单独放。"))

  static let badFolderName = DiagnosticCode(
    "content/bad-folder-name", .error,
    Wording(
      "The folder's name is part of the address: lower-case ASCII letters, digits and `-`, and none of the portal's own parts.",
      "文件夹名是网址的一部分：只用小写字母、数字和 `-`，并且不能与网站自身的栏目同名。"),
    example: CodeExample("content/xishan/凯苑社区/community.yml", "content/xishan/kaiyuan/community.yml"))

  static let unusedFile = DiagnosticCode(
    "content/unused-file", .warning,
    Wording(
      "A file of a kind that sitegen reads stands where nothing reads it.",
      "这类文件 sitegen 会读，但放在这里没有谁读它。"))

  static let missingColumn = DiagnosticCode(
    "catalog/missing-column", .error,
    Wording(
      "A catalog has the columns 一级事项 and 公开内容, and 序号 or 编码; without them its rows are no items.",
      "目录要有“一级事项”“公开内容”两栏，以及“序号”或“编码”；没有它们，各行就不成其为事项。"),
    example: CodeExample("编码,公开内容\nkb-001,低保对象名单", "编码,一级事项,公开内容\nkb-001,社会救助,低保对象名单"))

  static let unknownColumn = DiagnosticCode(
    "catalog/unknown-column", .warning,
    Wording(
      "A column has a heading that the format does not know; its cells are not shown.",
      "一栏的名称不认识，这一栏的内容不会显示。"),
    example: CodeExample("序号,一级事项,公开内容,公开时间", "序号,一级事项,公开内容,公开时限"))

  static let repeatedColumn = DiagnosticCode(
    "catalog/repeated-column", .error,
    Wording(
      "Two columns have the same heading; the second would be lost.",
      "两栏的名称相同，后一栏的内容会丢失。"))

  static let repeatedCode = DiagnosticCode(
    "catalog/repeated-code", .error,
    Wording(
      "Two items have the same 编码 (or, without one, 序号): their pages would have one address.",
      "两个事项的编码（没有编码时是序号）相同，它们的页面会是同一个网址。"),
    example: CodeExample("序号,一级事项,公开内容\n4,财务公开,收支\n4,财务公开,资产", "序号,一级事项,公开内容\n4,财务公开,收支\n5,财务公开,资产"))

  static let missingNumber = DiagnosticCode(
    "catalog/missing-number", .error,
    Wording(
      "An item has neither 编码 nor 序号, so nothing identifies it.",
      "事项既没有编码也没有序号，无从指认。"),
    example: CodeExample("序号,一级事项,公开内容\n,财务公开,收支", "序号,一级事项,公开内容\n4,财务公开,收支"))

  static let missingCategory = DiagnosticCode(
    "catalog/missing-category", .error,
    Wording(
      "The first item of a catalog has no 一级事项, and there is no row above to continue.",
      "目录的第一个事项没有一级事项，上面又没有可以接续的行。"),
    example: CodeExample("序号,一级事项,公开内容\n1,,社区简介", "序号,一级事项,公开内容\n1,社区概况,社区简介"))

  static let badDate = DiagnosticCode(
    "front-matter/bad-date", .error,
    Wording(
      "A date is not a day of the calendar, or is written in a form that cannot be read.",
      "日期在日历上不存在，或者写法读不懂。"),
    example: CodeExample("日期: 2026-13-01", "日期: 2026-12-01"))

  static let missingDate = DiagnosticCode(
    "front-matter/missing-date", .error,
    Wording(
      "Nothing dates the posting: neither its `date` nor its file's name. A posting without a date cannot be published.",
      "公开信息没有日期：文件头没有写 `date`，文件名也不以日期开头。没有日期的不能发布。"),
    example: CodeExample("---\n标题: 低保公示\n---", "---\n标题: 低保公示\n日期: 2026-10-12\n---"))

  static let badChoice = DiagnosticCode(
    "front-matter/bad-choice", .error,
    Wording(
      "A key takes one of a few words, and this is none of them.",
      "这一项只能从几个词里选一个，写的不是其中之一。"),
    example: CodeExample("阶段: 结果", "阶段: 实施结果"))

  static let missingFrontMatter = DiagnosticCode(
    "front-matter/missing", .error,
    Wording(
      "A posting begins with its title and date between two lines `---`.",
      "公开信息的开头是标题和日期，写在两行 `---` 之间。"),
    example: CodeExample("低保公示", "---\n标题: 低保公示\n日期: 2026-10-12\n---\n低保公示"))

  static let missingAttachment = DiagnosticCode(
    "posting/missing-attachment", .error,
    Wording(
      "A posting lists an attachment that does not lie beside it.",
      "文件头列出的附件不在公开信息旁边。"),
    example: CodeExample("附件: [q3-accounts.xls]", "附件: [q3-accounts.xlsx]"))

  package static let sameAddress = DiagnosticCode(
    "content/same-address", .error,
    Wording(
      "Two files of the content, or one and a file that sitegen makes, would get the same address.",
      "两个文件，或者一个文件与 sitegen 生成的文件，会得到同一个网址。"))

  static let repeatedName = DiagnosticCode(
    "register/repeated-name", .error,
    Wording(
      "Two entries of a register have the same name or slug, so a citation could mean either.",
      "登记簿里有两条的名称或网址名（slug）相同，引用时分不清是哪一条。"),
    example: CodeExample("- name: 政府网站\n- name: 政府网站", "- name: 政府网站\n- name: 公示栏"))

  static let noPortal = DiagnosticCode(
    "portal/not-here", .error,
    Wording(
      "The folder has neither `sitegen.yml` nor `content/`, so there is no portal to build.",
      "文件夹里既没有 `sitegen.yml` 也没有 `content/`，没有可以生成的网站。"))

  static let missingPortal = DiagnosticCode(
    "portal/missing-settings", .warning,
    Wording(
      "The portal lacks what must be there before it is published: `base_url`, the host, the site's identification code.",
      "缺少正式发布之前必须填写的内容：网址（`base_url`）、主办单位、网站标识码。"))

  static let badSetting = DiagnosticCode(
    "portal/bad-setting", .error,
    Wording(
      "A setting of the portal has a value that cannot work.",
      "网站的一项设置，写的值不能用。"),
    example: CodeExample("base_url: www.example.gov.cn/jczwgk", "base_url: https://www.example.gov.cn/jczwgk/"))

  static let notPublished = DiagnosticCode(
    "posting/not-published", .note,
    Wording(
      "A posting is left out of the build: a draft, dated in the future, not to be disclosed, or its notice period is over.",
      "一条公开信息没有发布：是草稿，日期在今天以后，不予公开，或者公示期已满。"))
}

/// The codes of this target, for the manual.
package enum ReaderDiagnostics {
  package static let codes: [DiagnosticCode] = [
    .noLevel, .twoLevels, .misplacedLevel, .badFolderName, .unusedFile, .missingColumn, .unknownColumn,
    .repeatedColumn, .repeatedCode, .missingNumber, .missingCategory, .badDate, .missingDate, .badChoice,
    .missingFrontMatter, .missingAttachment, .sameAddress, .repeatedName, .noPortal, .missingPortal, .badSetting,
    .notPublished, .publishedBeforeFormed, .contradictoryDates, .malformedNumber,
    .missingSummary,
  ]
}
