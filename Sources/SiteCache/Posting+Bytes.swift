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
    write(posting.itemRange) { $0.write($1) }
    write(posting.relationRange) { $0.write($1) }
    write(posting.fingerprint.value)
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

  mutating func diagnosedPosting(ofFile path: String) throws(DamagedBytes) -> Diagnosed<Posting?> {
    let diagnostics = try list { reader throws(DamagedBytes) in try reader.diagnostic() }
    let posting = try optional { reader throws(DamagedBytes) in try reader.posting(ofFile: path) }
    return Diagnosed(posting, diagnostics)
  }

  private mutating func posting(ofFile file: String) throws(DamagedBytes) -> Posting {
    let name = file.utf8.lastIndex(of: UInt8(ascii: "/")).map { file[file.utf8.index(after: $0)...] } ?? file[...]
    let title = try text()
    let published = PublicationTime(
      day: try day(), minute: try optional { reader throws(DamagedBytes) in try reader.number() })
    var posting = Posting(
      path: file, fileName: String(name.dropLast(".md".count)), organisation: nil, title: title, published: published)
    posting.itemReference = try optional { reader throws(DamagedBytes) in try reader.text() }
    posting.summary = try text()
    posting.formed = try optionalDay()
    posting.number = try text()
    posting.indexNumber = try text()
    posting.issuer = try text()
    posting.issued = try optionalDay()
    posting.effective = try optionalDay()
    posting.expires = try optionalDay()
    posting.status = try optional { reader throws(DamagedBytes) in try reader.choice() }
    posting.stage = try optional { reader throws(DamagedBytes) in try reader.choice() }
    posting.relatesTo = try texts()
    posting.notice = try optional { reader throws(DamagedBytes) in
      try reader.flag() ? .days(try reader.number()) : .until(try reader.day())
    }
    posting.withdrawsAfterNotice = try flag()
    posting.reviewedBy = try text()
    posting.reviewedOn = try optionalDay()
    posting.access = try choice()
    posting.attachments = try list { reader throws(DamagedBytes) in
      Attachment(path: try reader.text(), title: try reader.text(), size: try reader.number())
    }
    posting.keywords = try texts()
    posting.isDraft = try flag()
    posting.isSample = try flag()
    posting.itemRange = try optional { reader throws(DamagedBytes) in try reader.range() }
    posting.relationRange = try optional { reader throws(DamagedBytes) in try reader.range() }
    posting.fingerprint = Fingerprint(value: try word())
    return posting
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

  private mutating func choice<Choice: CaseIterable>() throws(DamagedBytes) -> Choice {
    let (all, index) = (Array(Choice.allCases), try number())
    guard all.indices.contains(index) else { throw DamagedBytes() }
    return all[index]
  }
}
