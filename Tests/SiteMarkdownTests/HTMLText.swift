import SiteMarkdown

/// The HTML of a document as a text that a test can compare.
func htmlText(
  _ document: MarkdownDocument, resolving: (LinkReference) -> ResolvedLink = { ResolvedLink(href: $0.destination) }
) -> String {
  String(decoding: renderHTML(document, resolving: resolving), as: UTF8.self)
}
