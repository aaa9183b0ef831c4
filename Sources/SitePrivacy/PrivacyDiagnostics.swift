package import SiteDiagnostics

extension DiagnosticCode {
  static let idNumber = DiagnosticCode(
    "privacy/id-number", .error,
    Wording(
      """
      A resident's number (公民身份号码) stands in full: eighteen signs with the right check character, or an old number \
      of fifteen beside words that say so. Show at most ten of its digits.
      """,
      "出现完整的公民身份号码：校验码正确的18位号码，或写明是身份证号的15位旧号码。公开时最多露出10位。"))
  static let bankCard = DiagnosticCode(
    "privacy/bank-card", .error,
    Wording(
      "The number of a bank card stands in full. Show at most the first six and the last four digits.",
      "出现完整的银行卡号。公开时最多露出前6位和后4位。"))
  static let mobileNumber = DiagnosticCode(
    "privacy/mobile-number", .error,
    Wording(
      """
      A mobile number stands in full, and the text does not say that it is an office's. Telephones that a body \
      gives out (办公电话, 监督电话, 值班电话) are allowed.
      """,
      "出现完整的手机号码，而且没有写明是单位对外公布的电话。办公电话、监督电话、值班电话等可以公开。"))
  static let otherDocument = DiagnosticCode(
    "privacy/document-number", .error,
    Wording(
      "The number of a passport, a travel permit or an officer's card stands in full.", "出现完整的护照、通行证或军官证号码。"))
  static let homeAddress = DiagnosticCode(
    "privacy/home-address", .error,
    Wording(
      "The address of a home is given down to its room. Name the community or the street, no more.",
      "住址写到了门牌和房间号。公开时只写到社区或者街道。"))
  static let birthDate = DiagnosticCode(
    "privacy/birth-date", .error,
    Wording(
      """
      A whole date of birth stands beside a name. Year and month are enough where the law wants them, as for \
      candidates.
      """,
      "姓名旁边写出了出生的年月日。依法需要公开的（如候选人），写到年月即可。"))
  static let illness = DiagnosticCode(
    "privacy/illness", .error,
    Wording("An illness stands beside a name.", "姓名旁边写出了所患的疾病。"))
  static let minor = DiagnosticCode(
    "privacy/minor", .error,
    Wording(
      "Somebody under eighteen is named, by an age, a school class or a heading that says so.",
      "写出了未成年人的姓名（从年龄、班级或者表头可以看出）。"))
  static let weakMask = DiagnosticCode(
    "privacy/weak-mask", .error,
    Wording(
      """
      A mask hides too little of a number: of a resident's number or a bank card ten digits may be seen, of a \
      mobile number seven (138****1234).
      """,
      "号码遮挡得太少：身份证号、银行卡号最多露出10位，手机号最多露出7位（如138****1234）。"))
  static let differingMasks = DiagnosticCode(
    "privacy/differing-masks", .error,
    Wording(
      """
      Two masks hide different digits of one person's number. Put together, they show more than may be seen. Mask \
      the number in the same way everywhere.
      """,
      "同一人的号码在两处遮挡的位置不同，合在一起露出的位数过多。各处应当用同一种遮挡方式。"))
  static let imageLocation = DiagnosticCode(
    "privacy/image-location", .error,
    Wording(
      """
      A picture says in its file where it was taken: of a visit at home, that is the home. Readers do not see it, \
      and everybody can read it.
      """,
      "图片文件里记有拍摄地点的坐标。页面上看不到，但是下载后人人能读出；入户照片的坐标就是住址。"))
  static let imageOwner = DiagnosticCode(
    "privacy/image-owner", .warning,
    Wording(
      "A picture names in its file the person who took it, or the number of the camera.", "图片文件里记有拍摄人姓名或者相机编号。"))
  package static let unreadableFile = DiagnosticCode(
    "privacy/unreadable-file", .warning,
    Wording(
      """
      A file that goes onto the portal could not be looked through for personal data: an old or locked format, a \
      scan without text. Somebody has to look at it.
      """,
      "有文件无法检查是否含有个人信息：格式太旧、加了密码，或者是没有文字的扫描件。需要人工查看。"))
  package static let noPDFReader = DiagnosticCode(
    "privacy/no-pdf-reader", .warning,
    Wording(
      "PDF files were not looked through for personal data, because the program pdftotext is not installed.",
      "没有安装pdftotext程序，PDF文件没有检查是否含有个人信息。"))
}

/// The codes of this target, for the manual.
package enum PrivacyDiagnostics {
  package static let codes: [DiagnosticCode] = [
    .idNumber, .bankCard, .mobileNumber, .otherDocument, .homeAddress, .birthDate, .illness, .minor, .weakMask,
    .differingMasks, .imageLocation, .imageOwner, .unreadableFile, .noPDFReader,
  ]
}

extension PersonalFact.Kind {
  package var code: DiagnosticCode {
    switch self {
    case .idNumber: .idNumber
    case .bankCard: .bankCard
    case .mobileNumber: .mobileNumber
    case .otherDocument: .otherDocument
    case .homeAddress: .homeAddress
    case .birthDate: .birthDate
    case .illness: .illness
    case .minor: .minor
    case .weakMask: .weakMask
    }
  }
}
