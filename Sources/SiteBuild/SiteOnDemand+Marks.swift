import SiteModel
package import SiteRenderer
import Synchronization

/// What is not yet as it has to be for residents to read it, in the words that the preview shows.
package enum PreviewMark: String, Sendable {
  case draft = "草稿"
  case future = "未到发布日期"
  /// Nobody is named who reviewed it.
  case unreviewed = "未登记审核人"
}

extension SiteOnDemand {
  /// What the preview says of a page that is no part of the page.
  package func marks(of page: Page) -> [PreviewMark] {
    guard case .posting(let index) = page else { return [] }
    let posting = site.postings[index]
    return [comingPostings.mark(of: posting), posting.reviewedBy.isEmpty ? .unreviewed : nil].compactMap { $0 }
  }

  /// The pages of postings that a build would leave out today, by their addresses: the newest thousand of them.
  package var coming: [(url: String, mark: PreviewMark)] { comingPostings.all }
}

/// The postings of a site that residents cannot see yet, looked for when somebody asks.
final class ComingPostings: Sendable {
  private let site: Site
  private let day: CalendarDay
  /// Guards what was found.
  private let found = Mutex<[(url: String, mark: PreviewMark)]?>(nil)

  init(of site: Site, asOf day: CalendarDay) {
    self.site = site
    self.day = day
  }

  func mark(of posting: Posting) -> PreviewMark? {
    switch posting.publication(on: day) {
    case .draft: .draft
    case .future: .future
    case .shown, .withheld, .withdrawn: nil
    }
  }

  var all: [(url: String, mark: PreviewMark)] {
    found.withLock { found in
      if let found { return found }
      let coming = site.postings.indices.lazy.compactMap { index in
        self.mark(of: self.site.postings[index]).map { (url: self.site.url(ofPosting: index), mark: $0) }
      }
      let all = Array(coming.prefix(1000))
      found = all
      return all
    }
  }
}
