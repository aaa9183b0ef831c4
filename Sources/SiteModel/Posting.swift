package import SiteDiagnostics

/// A posting (公开信息): something that was disclosed, on a day, under an item of a catalog.
///
/// Its text is not part of it: a large portal's texts would fill the memory, so each is read when its page is made. It is
/// an object, since lists of postings are many and what a posting holds is much.
package final class Posting: Sendable {
  // What is asked of all postings comes first: it lies together, and of a hundred thousand most are asked nothing else.

  /// Of the file's path.
  package let name: Fingerprint
  /// Of the file's bytes.
  package let fingerprint: Fingerprint
  private let storedOrganisation: Int32
  package let published: PublicationTime
  /// `nil` if it has none, and a file name that can stand in an address as it is.
  let rarities: Rarities?
  package let isDraft: Bool
  package let access: Access
  /// What `item` says: 编码, 序号 or 一级/二级/三级.
  package let itemReference: String?
  /// The file's folder, relative to the portal's: a text that the postings of an organisation share.
  package let folder: String
  /// The file's name without `.md`, by which other postings relate to it.
  package let fileName: String
  package let title: String
  package let summary: String
  /// 索引号.
  package let indexNumber: String
  package let issuer: String
  package let keywords: [String]
  /// Where `item` stands, about which a check may have something to say.
  package let itemRange: SourceRange?
  /// 信息形成或变更日期, from which the time limit runs.
  package let formed: CalendarDay?
  package let status: Status?
  package let stage: Stage?
  /// Made up to show how the portal works; its page says so.
  package let isSample: Bool

  package init(
    folder: String, fileName: String, organisation: Int?, title: String, published: PublicationTime,
    itemReference: String? = nil, itemRange: SourceRange? = nil, summary: String = "", formed: CalendarDay? = nil,
    number: String = "", indexNumber: String = "", issuer: String = "", issued: CalendarDay? = nil,
    effective: CalendarDay? = nil, expires: CalendarDay? = nil, status: Status? = nil, stage: Stage? = nil,
    relatesTo: [String] = [], relationRange: SourceRange? = nil, notice: NoticePeriod? = nil,
    withdrawsAfterNotice: Bool = false, reviewedBy: String = "", reviewedOn: CalendarDay? = nil,
    access: Access = .onInitiative, attachments: [Attachment] = [], keywords: [String] = [], isDraft: Bool = false,
    isSample: Bool = false, fingerprint: Fingerprint = .ofNothing, remarks: FileRemarks = FileRemarks()
  ) {
    name = Fingerprint(ofPostingIn: folder, fileName)
    self.folder = folder
    self.fileName = fileName
    storedOrganisation = organisation.map { Int32($0) } ?? -1
    self.title = title
    self.published = published
    self.itemReference = itemReference
    self.itemRange = itemRange
    self.summary = summary
    self.formed = formed
    self.indexNumber = indexNumber
    self.issuer = issuer
    self.status = status
    self.stage = stage
    self.access = access
    self.keywords = keywords
    self.isDraft = isDraft
    self.isSample = isSample
    self.fingerprint = fingerprint
    let urlName = slug(of: fileName)
    let hasDay = issued != nil || effective != nil || expires != nil || reviewedOn != nil
    let hasWords =
      !number.isEmpty || !reviewedBy.isEmpty || !relatesTo.isEmpty || !attachments.isEmpty || !remarks.isEmpty
    let hasRest = notice != nil || withdrawsAfterNotice || relationRange != nil || !urlName.hasSameBytes(as: fileName)
    rarities =
      !(hasDay || hasWords || hasRest)
      ? nil
      : Rarities(
        urlName: urlName, number: number, issued: issued, effective: effective, expires: expires, relatesTo: relatesTo,
        relationRange: relationRange, notice: notice, withdrawsAfterNotice: withdrawsAfterNotice,
        reviewedBy: reviewedBy, reviewedOn: reviewedOn, attachments: attachments,
        remarks: remarks)
  }

  /// The organisation's index in the site; `nil` for a portal-wide posting.
  package var organisation: Int? { storedOrganisation < 0 ? nil : Int(storedOrganisation) }

  /// The file's path, relative to the portal's folder.
  package var path: String {
    var path = ""
    path.reserveCapacity(folder.utf8.count + fileName.utf8.count + "/.md".utf8.count)
    path += folder
    path += "/"
    path += fileName
    path += ".md"
    return path
  }

  package var itemPlace: Place? { itemRange.map { .text(path: path, range: $0) } }
  package var relationPlace: Place? { rarities?.relationRange.map { .text(path: path, range: $0) } }

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
  /// The rows of a CSV file of the content, so that a text can show it as a table; a posting's attachments come without.
  package var table: [[String]]?
  /// Of the bytes of a CSV file.
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
