package import SiteModel

/// The site of contents that have changed: the same as `site(of:asOf:showing:)` gives, with what holds still taken over.
///
/// - Parameters:
///   - before: the site of the contents as they were, of the same day.
///   - change: what has changed since.
package func site(
  of contents: SiteContents, asOf day: CalendarDay, showing: ShownPostings, after before: Site, change: ContentsChange
) -> Site {
  guard let organisations = change.organisations else { return site(of: contents, asOf: day, showing: showing) }
  func shown(_ posting: Posting?) -> Posting? { posting.flatMap { showing.has($0, on: day) ? $0 : nil } }
  let postings = change.postings.map { (before: shown($0.before), after: shown($0.after)) }
  let common = contents.common
  return before.updated(
    SiteChange(postings: postings, organisations: organisations, concernsAll: change.concernsAll),
    portal: common.portal, introduction: common.introduction, organisations: contents.organisations.all,
    laws: common.laws, channels: common.channels, domains: common.domains, files: contents.files.all,
    settings: common.settings)
}
