package import SiteDiagnostics

/// A posting (公开信息): something that was disclosed, on a day, under an item of a catalog.
///
/// Its text is not part of it: a large portal's texts would fill the memory, so each is read when its page is made.
package struct Posting: Sendable {
  /// The file's path, relative to the portal's folder.
  package var path: String
  /// The file's name without `.md`, by which other postings relate to it.
  package var fileName: String
  /// The organisation's index in the site; `nil` for a portal-wide posting.
  package var organisation: Int?
  package var title: String
  package var published: PublicationTime
  /// What `item` says: 编码, 序号 or 一级/二级/三级.
  package var itemReference: String?
  package var summary = ""
  /// 信息形成或变更日期, from which the time limit runs.
  package var formed: CalendarDay?
  /// 文号.
  package var number = ""
  /// 索引号.
  package var indexNumber = ""
  package var issuer = ""
  /// 成文日期.
  package var issued: CalendarDay?
  package var effective: CalendarDay?
  package var expires: CalendarDay?
  package var status: Status?
  package var stage: Stage?
  package var relatesTo: [String] = []
  package var notice: NoticePeriod?
  package var withdrawsAfterNotice = false
  package var reviewedBy = ""
  package var reviewedOn: CalendarDay?
  package var access: Access = .onInitiative
  package var attachments: [Attachment] = []
  package var keywords: [String] = []
  package var isDraft = false
  /// Made up to show how the portal works; its page says so.
  package var isSample = false
  /// Where `item` and `relates_to` stand, about which a check may have something to say.
  package var itemRange: SourceRange?
  package var relationRange: SourceRange?
  /// Of the file's bytes.
  package var fingerprint = Fingerprint.ofNothing

  package init(
    path: String, fileName: String, organisation: Int?, title: String, published: PublicationTime
  ) {
    self.path = path
    self.fileName = fileName
    self.organisation = organisation
    self.title = title
    self.published = published
  }

  package var urlName: String { slug(of: fileName) }

  package var itemPlace: Place? { itemRange.map { .text(path: path, range: $0) } }
  package var relationPlace: Place? { relationRange.map { .text(path: path, range: $0) } }

  /// 有效性.
  package enum Status: String, Sendable, CaseIterable {
    case inForce = "有效"
    case lapsed = "失效"
    case repealed = "废止"
  }

  /// The “两公开” pair: what was decided, and what came of it.
  package enum Stage: String, Sendable, CaseIterable {
    case decision = "决议"
    case outcome = "实施结果"
  }

  /// 公开属性.
  package enum Access: String, Sendable, CaseIterable {
    case onInitiative = "主动公开"
    case onRequest = "依申请公开"
    case withheld = "不予公开"
  }

  /// 公示期: how long a posting has to stay up.
  package enum NoticePeriod: Hashable, Sendable {
    case days(Int)
    case until(CalendarDay)
  }
}

/// A file of the content that is published with a posting or a page: an attachment, a picture.
package struct Attachment: Sendable, Hashable {
  /// The file's path, relative to the portal's folder.
  package var path: String
  package var title: String
  /// Bytes.
  package var size: Int
  /// The rows of a CSV file, so that a text can show it as a table.
  package var table: [[String]]?
  /// Of the bytes of a file that was read.
  package var fingerprint = Fingerprint.ofNothing

  package init(path: String, title: String, size: Int, table: [[String]]? = nil) {
    self.path = path
    self.title = title
    self.size = size
    self.table = table
  }

  package var fileName: String { String(path[(path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex)...]) }

  /// `csv`, `pdf`: the ending in lower case, empty if there is none.
  package var format: String {
    fileName.lastIndex(of: ".").map { fileName[fileName.index(after: $0)...].lowercased() } ?? ""
  }

  /// Where it will stand: its place below `content/`, the name in ASCII.
  package var url: String {
    let name = fileName
    let folder = path.dropFirst("content/".count).dropLast(name.utf8.count == 0 ? 0 : name.count)
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return folder + slug(of: name) }
    return folder + slug(of: String(name[..<dot])) + "." + slug(of: format)
  }
}
