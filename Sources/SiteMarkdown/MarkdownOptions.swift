/// What a text may hold and how much the HTML says beyond it.
///
/// The initialiser without arguments is what a portal uses; `gfm` and `commonMark` give exactly the HTML of the
/// published specifications.
package struct MarkdownOptions: Hashable, Sendable {
  /// Only what CommonMark defines: no extension, no rule for Chinese text, nothing refused.
  package var isPlainCommonMark = false
  /// Writes raw HTML through. Otherwise it is shown as the text it is, with a warning.
  package var allowsRawHTML = false
  /// Leaves out comments (`<!-- … -->`): they are for those who write.
  package var dropsComments = true
  /// Makes links of `https://…`, `www.…` and mail addresses in running text.
  package var linksBareURLs = true
  /// Gives every heading an `id`.
  package var writesAnchors = true
  /// The level at which the highest headings of a text are shown: below the page's title, which is the only `h1`.
  package var topHeadingLevel = 2
  /// Stands before an anchor of ASCII alone, so that no heading takes an `id` of the page around the text.
  package var asciiAnchorPrefix = ""
  /// Puts tables into a region that scrolls and that the keyboard reaches.
  package var wrapsTables = true
  /// Names the state of a task (已完成, 未完成) for a screen reader.
  package var labelsTasks = true
  /// Marks links to other hosts, to the eye and to a screen reader.
  package var marksExternalLinks = true
  /// The host of the portal, for example `www.example.gov.cn`; a link to it is not external.
  package var ownHost: String?

  package init() {}

  /// The HTML of the CommonMark specification.
  package static var commonMark: MarkdownOptions {
    var options = gfm
    options.isPlainCommonMark = true
    options.linksBareURLs = false
    return options
  }

  /// CommonMark with the extensions, and the HTML of the GFM specification.
  package static var gfm: MarkdownOptions {
    var options = MarkdownOptions()
    options.allowsRawHTML = true
    options.dropsComments = false
    options.writesAnchors = false
    options.topHeadingLevel = 1
    options.wrapsTables = false
    options.labelsTasks = false
    options.marksExternalLinks = false
    return options
  }
}
