import SiteDiagnostics
import SiteModel
import SiteValues

extension MappingReader {
  /// The posting that a front matter describes; `nil` if it lacks what every posting has.
  mutating func posting(
    _ file: SourceFile, of organisation: Int?, fingerprint: Fingerprint, tree: SourceTree, sharing shared: SharedTexts,
    remarks: FileRemarks = FileRemarks()
  ) -> Posting? {
    let fileName = String(decoding: file.name.utf8.dropLast(".md".utf8.count), as: UTF8.self)
    let title = requiredText("title", "标题")
    let hasDate = value("date", "日期", "发布日期") != nil
    let published = time(["date", "日期", "发布日期"]) ?? dayOfName(fileName).map { PublicationTime(day: $0) }
    if published == nil, !hasDate { reportMissingDate() }
    let itemReference = text("item", "事项")
    let relatesTo = texts("relates_to", "关联", "相关信息")
    let posting = Posting(
      folder: file.folder, fileName: fileName, organisation: organisation, title: title ?? fileName,
      published: published ?? PublicationTime(day: .earliest),
      itemReference: itemReference, itemRange: itemReference.flatMap { _ in place(of: "item", "事项").range },
      summary: text("summary", "摘要") ?? "",
      formed: day(["formed", "形成日期", "信息形成日期", "信息形成或变更日期"]),
      number: text("number", "文号") ?? "",
      indexNumber: text("index_number", "索引号") ?? "",
      issuer: shared.text(text("issuer", "发布机构") ?? ""),
      issued: day(["issued", "成文日期"]),
      effective: day(["effective", "生效日期"]),
      expires: day(["expires", "失效日期"]),
      status: choice(["status", "有效性"], of: Posting.Status.self),
      stage: choice(["stage", "阶段"], of: Posting.Stage.self),
      relatesTo: relatesTo,
      relationRange: relatesTo.isEmpty ? nil : place(of: "relates_to", "关联", "相关信息").range,
      notice: noticePeriod(),
      withdrawsAfterNotice: flag("withdraw_after_notice", "公示后撤下") ?? false,
      reviewedBy: shared.text(text("reviewed_by", "审核人") ?? ""),
      reviewedOn: day(["reviewed_on", "审核日期"]),
      access: choice(["access", "公开属性"], of: Posting.Access.self) ?? .onInitiative,
      attachments: attachments(beside: file, tree: tree),
      keywords: shared.list(texts("keywords", "关键词")),
      isDraft: flag("draft", "草稿") ?? false,
      isSample: flag("sample", "示例") ?? false, fingerprint: fingerprint, remarks: remarks)
    guard published != nil, title != nil else { return nil }
    reportFaults(of: posting)
    return posting
  }

  /// A number of days, or the last day.
  private mutating func noticePeriod() -> Posting.NoticePeriod? {
    let names = ["notice", "公示期"]
    guard let text = text(among: names) else { return nil }
    if let days = Int(text.prefix { $0.isASCII && $0.isNumber }),
      ["", "日", "天"].contains(text.drop { $0.isASCII && $0.isNumber })
    {
      if (1...3650).contains(days) { return .days(days) }
    } else if let day = CalendarDay(text) {
      return .until(day)
    }
    diagnostics.append(
      Diagnostic(
        .badDate,
        Wording("'\(text)' is neither a number of days nor a day of the calendar", "“\(text)”既不是天数，也不是日历上的日子"),
        at: place(ofAny: names),
        help: Wording(
          "write the days of the notice period, for example 7, or its last day, for example 2026-01-13",
          "写公示几天，例如 7；或者写最后一天，例如 2026-01-13")))
    return nil
  }

  /// Each a file's name, or `file` with a `title`.
  private mutating func attachments(beside file: SourceFile, tree: SourceTree) -> [Attachment] {
    guard let value = value("attachments", "附件") else { return [] }
    let listed: [(name: String, title: String?, range: SourceRange)]
    if let items = value.items, items.contains(where: { $0.entries != nil }) {
      listed = list("attachments", "附件") { entry in
        entry.requiredText("file", "文件").map { (name: $0, title: entry.text("title", "标题"), range: entry.range) }
      }.compactMap { $0 }
    } else {
      let ranges = value.items?.map(\.range) ?? [value.range]
      listed = zip(texts("attachments", "附件"), ranges).map { (name: $0, title: nil, range: $1) }
    }
    return listed.compactMap { name, title, range in
      let path = file.folder + "/" + name
      if let found = tree[path], !name.contains("..") {
        return Attachment(path: path, title: title ?? name, size: found.size)
      }
      let neighbours = tree.files(below: file.folder + "/").map(\.name)
      diagnostics.append(
        Diagnostic(
          .missingAttachment, Wording("there is no file '\(name)' beside the posting", "公开信息旁边没有文件“\(name)”"),
          at: .text(path: file.path, range: range),
          help: nearestName(to: name, among: neighbours).map(Wording.didYouMean)
            ?? Wording("put it into \(file.folder)/", "把它放进 \(file.folder)/")))
      return nil
    }
  }

  private mutating func reportMissingDate() {
    diagnostics.append(
      Diagnostic(
        .missingDate, Wording("a posting has a date", "公开信息要有日期"),
        at: .text(path: path, range: SourceRange(at: range.start)),
        help: Wording(
          "add a line 'date: 2026-01-13', or begin the file's name with the date", "加一行“日期: 2026-01-13”，或者让文件名以日期开头")))
  }
}

/// `2026-10-12-q3-accounts` begins with its day.
private func dayOfName(_ fileName: String) -> CalendarDay? {
  let day = fileName.prefix(10)
  return day.count == 10 && day.allSatisfy { $0.isASCII && ($0.isNumber || $0 == "-") } ? CalendarDay(String(day)) : nil
}
