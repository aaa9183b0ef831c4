package import SiteDiagnostics

extension Diagnostic {
  /// A file that nobody has looked through.
  package static func unreadable(_ path: String, _ reason: Wording, severity: Severity? = nil) -> Diagnostic {
    Diagnostic(
      .unreadableFile,
      Wording(
        "the file was not looked through for personal data: \(reason.english)", "该文件没有检查是否含有个人信息：\(reason.chinese)"),
      severity: severity, at: .file(path: path),
      help: Wording(
        "look at it yourself, and publish it as .docx, .xlsx or PDF with text if you can",
        "请人工查看；最好改用 .docx、.xlsx 或带文字的 PDF"))
  }

  /// All PDF files of the content in one.
  package static func noPDFReader(count: Int, first: String) -> Diagnostic {
    Diagnostic(
      .noPDFReader,
      Wording(
        "\(count) PDF \(count == 1 ? "file was" : "files were") not looked through for personal data: there is no program pdftotext",
        "\(count)个PDF文件没有检查是否含有个人信息：没有安装pdftotext程序"),
      at: .file(path: first),
      help: Wording(
        "install poppler-utils, for example 'apt install poppler-utils'",
        "安装 poppler-utils，例如 apt install poppler-utils"))
  }

  package static func imageFact(_ fact: ImageFact, _ path: String) -> Diagnostic {
    let help = Wording(
      """
      take the data out of the picture, for example with 'exiftool -all= FILE', or save it anew in a drawing \
      program
      """,
      "去掉图片附带的信息，例如用 exiftool -all= 文件，或者在画图程序里另存一份")
    if case .location = fact.kind {
      return Diagnostic(
        .imageLocation, Wording("the picture's file says where it was taken", "图片文件记有拍摄地点"), at: .file(path: path),
        help: help)
    }
    return Diagnostic(
      .imageOwner,
      Wording("the picture's file names its maker or the camera (\(fact.field))", "图片文件记有拍摄人或者相机编号（\(fact.field)）"),
      at: .file(path: path), help: help)
  }

  /// A number whose two masks complete each other.
  package static func differingMasks(kind: PersonalFact.Kind, at place: Place, other: Place) -> Diagnostic {
    Diagnostic(
      .differingMasks,
      Wording(
        "another mask of the same person's number shows other digits, and both together too many",
        "同一人的号码在另一处露出了不同的数字，合在一起露出过多"), at: place,
      help: Wording("mask the number in the same way in both places", "两处用同一种遮挡方式"),
      notes: [.init(Wording("the other stands here", "另一处在这里"), at: other)])
  }
}
