package import SiteDiagnostics

extension Diagnostic {
  /// What a message says of a fact: as much of it as may be shown, never the whole.
  ///
  /// - Parameter where: further words for the place, if the place itself cannot say it: ` (page 3)`.
  package init(_ fact: PersonalFact, at place: Place, where location: Wording = Wording("", "")) {
    let (message, help) = words(of: fact)
    self.init(
      fact.kind.code, Wording(message.english + location.english, message.chinese + location.chinese), at: place,
      help: help)
  }

  /// The facts of one file beyond those that are told one by one.
  package init(more count: Int, of kind: PersonalFact.Kind, in path: String) {
    self.init(
      kind.code, Wording("\(count) more of this kind in the file", "该文件中还有\(count)处同类问题"), at: .file(path: path),
      help: Wording("mend these, too", "请一并处理"))
  }
}

private func words(of fact: PersonalFact) -> (Wording, Wording) {
  let shown = fact.masked
  switch fact.kind {
  case .idNumber:
    return (
      Wording("a resident's number stands here in full: '\(shown)'", "此处有完整的身份证号“\(shown)”"),
      Wording("hide at least eight digits, for example 530102********1234", "至少遮挡8位，例如530102********1234")
    )
  case .bankCard:
    return (
      Wording("a bank card's number stands here in full: '\(shown)'", "此处有完整的银行卡号“\(shown)”"),
      Wording("show at most the first six and the last four digits", "最多露出前6位和后4位")
    )
  case .mobileNumber:
    return (
      Wording("a mobile number stands here in full: '\(shown)'", "此处有完整的手机号“\(shown)”"),
      Wording(
        "write it as \(shown); if it is an office's, say so, for example 值班电话",
        "改为“\(shown)”；如果是单位电话，请写明，例如“值班电话”")
    )
  case .otherDocument:
    return (
      Wording("the number of a document stands here in full: '\(shown)'", "此处有完整的证件号码“\(shown)”"),
      Wording("hide the digits in the middle", "遮挡中间的数字")
    )
  case .homeAddress:
    return (
      Wording("a home is named down to its room: '\(shown)'", "此处的住址写到了房间号“\(shown)”"),
      Wording("write the community or the street only", "只写到社区或者街道")
    )
  case .birthDate:
    return (
      Wording("a date of birth stands beside a name: '\(shown)'", "姓名旁边有出生日期“\(shown)”"),
      Wording("write year and month, or leave it out", "写到年月，或者不写")
    )
  case .illness:
    return (
      Wording("an illness stands beside a name", "姓名旁边写出了疾病"),
      Wording("leave out the illness, or mask the name, for example 张某某", "不写疾病，或者隐去姓名，例如“张某某”")
    )
  case .minor:
    return (
      Wording("somebody under eighteen is named: '\(shown)'", "此处写出了未成年人的姓名“\(shown)”"),
      Wording("mask the name, for example 王某某", "隐去姓名，例如“王某某”")
    )
  case .weakMask:
    return (
      Wording("a mask hides too little of a number: '\(shown)' and more", "号码遮挡得太少，除“\(shown)”外还露出了其他数字"),
      Wording(
        "show at most ten digits of a resident's number or a bank card, seven of a mobile number",
        "身份证号、银行卡号最多露出10位，手机号最多露出7位")
    )
  }
}
