import SiteDiagnostics
import SiteModel

extension ByteWriter {
  mutating func write(_ stamp: FileStamp) {
    write(stamp.size)
    write(Int(stamp.modified))
    write(Int(stamp.changed))
    write(stamp.inode)
  }

  mutating func write(_ posting: Diagnosed<Posting?>) {
    write(posting.diagnostics) { $0.write($1) }
    write(posting.value) { $0.write($1) }
  }

  /// All of a posting but its path, its organisation and what is read of its attachments: the build has these at hand.
  private mutating func write(_ posting: Posting) {
    write(posting.title)
    write(posting.published.day)
    write(posting.published.minute) { $0.write($1) }
    write(posting.itemReference) { $0.write($1) }
    write(posting.itemRange) { $0.write($1) }
    write(posting.summary)
    write(posting.formed) { $0.write($1) }
    write(posting.number)
    write(posting.indexNumber)
    write(posting.issuer)
    write(posting.issued) { $0.write($1) }
    write(posting.effective) { $0.write($1) }
    write(posting.expires) { $0.write($1) }
    write(posting.status) { $0.write(choice: $1) }
    write(posting.stage) { $0.write(choice: $1) }
    write(posting.relatesTo) { $0.write($1) }
    write(posting.relationRange) { $0.write($1) }
    write(posting.notice) { $0.write($1) }
    write(posting.withdrawsAfterNotice)
    write(posting.reviewedBy)
    write(posting.reviewedOn) { $0.write($1) }
    write(choice: posting.access)
    write(posting.attachments) { writer, attachment in
      writer.write(attachment.path)
      writer.write(attachment.title)
      writer.write(attachment.size)
    }
    write(posting.keywords) { $0.write($1) }
    write(posting.isDraft)
    write(posting.isSample)
    write(posting.fingerprint.value)
    write(posting.remarks)
  }

  private mutating func write(_ day: CalendarDay) { write(day.dayNumber) }

  private mutating func write(_ notice: Posting.NoticePeriod) {
    switch notice {
    case .days(let days):
      write(true)
      write(days)
    case .until(let day):
      write(false)
      write(day)
    }
  }

  /// A choice as its place among all, which this program knows.
  private mutating func write<Choice: CaseIterable & Equatable>(choice: Choice) {
    write(Array(Choice.allCases).firstIndex(of: choice) ?? 0)
  }
}

extension ByteReader {
  mutating func stamp() throws(DamagedBytes) -> FileStamp {
    FileStamp(
      size: try number(), modified: Int64(try number()), changed: Int64(try number()), inode: try word())
  }

  mutating func diagnosedPosting(
    ofFile fileName: String, in folder: String, of organisation: Int?
  ) throws(DamagedBytes) -> Diagnosed<Posting?> {
    let diagnostics = try list { reader throws(DamagedBytes) in try reader.diagnostic() }
    let posting = try optional { reader throws(DamagedBytes) in
      try reader.posting(ofFile: fileName, in: folder, of: organisation)
    }
    return Diagnosed(posting, diagnostics)
  }

  private mutating func posting(
    ofFile fileName: String, in folder: String, of organisation: Int?
  ) throws(DamagedBytes) -> Posting {
    Posting(
      folder: folder, fileName: String(decoding: fileName.utf8.dropLast(".md".utf8.count), as: UTF8.self),
      organisation: organisation, title: try text(),
      published: PublicationTime(
        day: try day(), minute: try optional { reader throws(DamagedBytes) in try reader.number() }),
      itemReference: try optionalText(), itemRange: try optionalRange(), summary: try text(),
      formed: try optionalDay(), number: try text(), indexNumber: try text(), issuer: try text(),
      issued: try optionalDay(), effective: try optionalDay(), expires: try optionalDay(),
      status: try optional { reader throws(DamagedBytes) in try reader.choice() },
      stage: try optional { reader throws(DamagedBytes) in try reader.choice() },
      relatesTo: try texts(), relationRange: try optionalRange(),
      notice: try optional { reader throws(DamagedBytes) in
        try reader.flag() ? .days(try reader.number()) : .until(try reader.day())
      },
      withdrawsAfterNotice: try flag(), reviewedBy: try text(), reviewedOn: try optionalDay(), access: try choice(),
      attachments: try list { reader throws(DamagedBytes) in
        Attachment(path: try reader.text(), title: try reader.text(), size: try reader.number())
      },
      keywords: try texts(), isDraft: try flag(), isSample: try flag(), fingerprint: Fingerprint(value: try word()),
      remarks: try remarks())
  }

  private mutating func optionalText() throws(DamagedBytes) -> String? {
    try optional { reader throws(DamagedBytes) in try reader.text() }
  }

  private mutating func optionalRange() throws(DamagedBytes) -> SourceRange? {
    try optional { reader throws(DamagedBytes) in try reader.range() }
  }

  private mutating func texts() throws(DamagedBytes) -> [String] {
    try list { reader throws(DamagedBytes) in try reader.text() }
  }

  private mutating func day() throws(DamagedBytes) -> CalendarDay {
    let number = try number()
    // Some ten thousand years on either side, which no sum can overflow.
    guard (-4_000_000...4_000_000).contains(number), let day = CalendarDay(dayNumber: number) else {
      throw DamagedBytes()
    }
    return day
  }

  private mutating func optionalDay() throws(DamagedBytes) -> CalendarDay? {
    try optional { reader throws(DamagedBytes) in try reader.day() }
  }

  private mutating func choice<Choice: CaseIterable>() throws(DamagedBytes) -> Choice
  where Choice.AllCases == [Choice] {
    let (all, index) = (Choice.allCases, try number())
    guard all.indices.contains(index) else { throw DamagedBytes() }
    return all[index]
  }
}
