package import SiteDiagnostics

extension DiagnosticCode {
  static let noLevel = DiagnosticCode(
    "content/no-level", .error,
    """
    A folder holds a catalog or postings, and no file says what it is: `district.yml`, `street.yml`, `community.yml` or \
    `department.yml`. What it holds would belong to nobody.
    """)

  static let twoLevels = DiagnosticCode(
    "content/two-levels", .error, "A folder has two files that name its level; it can be one thing only.")

  static let misplacedLevel = DiagnosticCode(
    "content/misplaced-level", .error,
    "A district stands directly below `content/`; streets, departments and communities stand below others or alone.")

  static let badFolderName = DiagnosticCode(
    "content/bad-folder-name", .error,
    "The folder's name is part of the address: lower-case ASCII letters, digits and `-`, and none of the portal's own parts."
  )

  static let unusedFile = DiagnosticCode(
    "content/unused-file", .warning, "A file of a kind that sitegen reads stands where nothing reads it.")

  static let missingColumn = DiagnosticCode(
    "catalog/missing-column", .error,
    "A catalog has the columns 一级事项 and 公开内容, and 序号 or 编码; without them its rows are no items.")

  static let unknownColumn = DiagnosticCode(
    "catalog/unknown-column", .warning, "A column has a heading that the format does not know; its cells are not shown."
  )

  static let repeatedColumn = DiagnosticCode(
    "catalog/repeated-column", .error, "Two columns have the same heading; the second would be lost.")

  static let repeatedCode = DiagnosticCode(
    "catalog/repeated-code", .error,
    "Two items have the same 编码 (or, without one, 序号): their pages would have one address.")

  static let missingNumber = DiagnosticCode(
    "catalog/missing-number", .error, "An item has neither 编码 nor 序号, so nothing identifies it.")

  static let missingCategory = DiagnosticCode(
    "catalog/missing-category", .error,
    "The first item of a catalog has no 一级事项, and there is no row above to continue.")

  static let badDate = DiagnosticCode(
    "front-matter/bad-date", .error, "A date is not a day of the calendar, or is written in a form that cannot be read."
  )

  static let missingDate = DiagnosticCode(
    "front-matter/missing-date", .error,
    "Nothing dates the posting: neither its `date` nor its file's name. A posting without a date cannot be published.")

  static let badChoice = DiagnosticCode(
    "front-matter/bad-choice", .error, "A key takes one of a few words, and this is none of them.")

  static let missingFrontMatter = DiagnosticCode(
    "front-matter/missing", .error, "A posting begins with its title and date between two lines `---`.")

  static let missingAttachment = DiagnosticCode(
    "posting/missing-attachment", .error, "A posting lists an attachment that does not lie beside it.")

  package static let sameAddress = DiagnosticCode(
    "content/same-address", .error,
    "Two files of the content, or one and a file that sitegen makes, would get the same address.")

  static let repeatedName = DiagnosticCode(
    "register/repeated-name", .error,
    "Two entries of a register have the same name or slug, so a citation could mean either.")

  static let noPortal = DiagnosticCode(
    "portal/not-here", .error, "The folder has neither `sitegen.yml` nor `content/`, so there is no portal to build.")

  static let missingPortal = DiagnosticCode(
    "portal/missing-settings", .warning,
    "The portal lacks what must be there before it is published: `base_url`, the host, the site's identification code.")

  static let badSetting = DiagnosticCode(
    "portal/bad-setting", .error, "A setting of the portal has a value that cannot work.")

  static let notPublished = DiagnosticCode(
    "posting/not-published", .note,
    "A posting is left out of the build: a draft, dated in the future, not to be disclosed, or its notice period is over."
  )
}

/// The codes of this target, for the manual.
package enum ReaderDiagnostics {
  package static let codes: [DiagnosticCode] = [
    .noLevel, .twoLevels, .misplacedLevel, .badFolderName, .unusedFile, .missingColumn, .unknownColumn,
    .repeatedColumn, .repeatedCode, .missingNumber, .missingCategory, .badDate, .missingDate, .badChoice,
    .missingFrontMatter, .missingAttachment, .sameAddress, .repeatedName, .noPortal, .missingPortal, .badSetting,
    .notPublished, .publishedBeforeFormed, .contradictoryDates, .missingSummary,
  ]
}
