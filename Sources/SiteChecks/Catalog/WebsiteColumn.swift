import SiteDiagnostics
import SiteModel

extension DiagnosticCode {
  static let websiteColumn = DiagnosticCode(
    "catalog/website-column", .warning,
    Wording(
      "政府网站 is in use as a channel and 政府网站公开栏目 names no column, or a column is named and the channel is not ticked.",
      "渠道勾了“政府网站”，却没有写公开栏目；或者写了栏目，渠道没有勾“政府网站”。"))
}

/// The channel 政府网站 against the column of that website; a catalog without such a column is told once.
func websiteColumn(in own: OwnCatalog, _ site: Site) -> [Diagnostic] {
  guard own.catalog.columns.contains(.channels) else { return [] }
  let website = site.channels.index(of: "政府网站")
  func isOnWebsite(_ item: DisclosureItem) -> Bool {
    item.channels.contains { channel in
      channel.isTicked
        && (channel.name == "政府网站" || website != nil && site.channels.index(of: channel.name) == website)
    }
  }
  guard own.catalog.columns.contains(.websiteColumn) else {
    return own.items.first(where: isOnWebsite).map { [withoutColumn($0)] } ?? []
  }
  return own.items.compactMap { item in
    guard !item.channels.isEmpty else { return nil }
    let isTicked = isOnWebsite(item)
    guard isTicked != (item.websiteColumn != nil) else { return nil }
    return isTicked
      ? Diagnostic(
        .websiteColumn, Wording("政府网站 is in use and no column is named", "勾了“政府网站”，没有写公开栏目"),
        at: item.places[.websiteColumn],
        help: Wording("write the column of the website, or untick the channel", "写明网站的栏目，或者不勾这一渠道"))
      : Diagnostic(
        .websiteColumn, Wording("a column of the website is named and 政府网站 is not in use", "写了网站栏目，渠道没有勾“政府网站”"),
        at: item.places[.websiteColumn], help: Wording("tick 政府网站, or write ——", "勾上“政府网站”，或者栏目改为“——”"))
  }
}

private func withoutColumn(_ item: DisclosureItem) -> Diagnostic {
  Diagnostic(
    .websiteColumn,
    Wording("政府网站 is in use and the catalog has no column 政府网站公开栏目", "勾了“政府网站”，目录没有“政府网站公开栏目”列"),
    severity: .note, at: item.place(of: "政府网站", in: .channels),
    help: Wording("add the column and name the website's for each item", "补上这一列，逐项写明网站的栏目"))
}
