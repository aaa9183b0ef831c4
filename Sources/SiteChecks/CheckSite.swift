package import SiteDiagnostics
package import SiteModel

/// What is wrong with the catalogs of some organisations, by organisation. Each rule is a file of this target and a line of
/// a list.
///
/// A catalog's faults depend on its own file, on the names of its organisation and those above, and on the registers, so
/// that they can be remembered. What is right with a text is right wherever it stands: rules about words look at each once.
package func checkCatalogs(of organisations: some Sequence<Int>, in site: Site) -> [Int: [Diagnostic]] {
  var cells = CellChecks(cellRules)
  var citations = CitationChecks(citationRules, site: site)
  var found: [Int: [Diagnostic]] = [:]
  for organisation in organisations {
    guard let own = OwnCatalog(of: organisation, in: site) else { continue }
    found[organisation] = gathered(
      cells.faults(in: own.catalog) + citations.faults(in: own) + catalogChecks.flatMap { $0(own, site) })
  }
  return found
}

/// What is wrong with a portal that no single catalog shows: how catalogs stand to each other, and postings to the rest.
///
/// Cost: a pass over the items and one over the postings, in every build.
package func checkSite(_ site: Site) -> [Diagnostic] {
  let catalogs = site.ownCatalogs
  return acrossChecks.flatMap { $0(catalogs, site) } + postingChecks.flatMap { $0(site) }
}

/// About the words of one cell.
private let cellRules: [CellRule] = [
  spacesInWords, doubledWords, unbalancedBrackets, sentenceAsTitle, wordResidue, markupInCell, halfWidthPunctuation,
  strayMarks, numbering, runTogetherList, timeLimitWords, templateBodies,
]

/// About one citation and what it means.
private let citationRules: [CitationRule] = [
  unknownCitation, misnamedCitation, malformedNumber, lawNotInForce, articleOfRevisedLaw,
  unquotedTitle,
]

/// About the rows of one catalog.
private let catalogChecks: [@Sendable (OwnCatalog, Site) -> [Diagnostic]] = [
  emptyItems, missingElements, itemsWithoutSecondLevel, numberGaps, repeatedNames, sameLevels, scatteredCategories,
  wholeOptionList, foreignBodies, bodiesAgainstLevel, lawsOfTheOtherKind, recurrenceAgainstLimit,
  websiteColumn, unlikeDashes, unlikeEndings, unlikeNumbering, unlikeTerms, otherCategories, swallowedCells,
  unlikeCitations,
  unknownChannels,
]

/// About catalogs beside each other.
private let acrossChecks: [@Sendable ([OwnCatalog], Site) -> [Diagnostic]] = [
  differingItems, laggingCatalogs, nearNames,
]

/// About postings.
private let postingChecks: [@Sendable (Site) -> [Diagnostic]] = [
  unknownItems, unresolvedRelations, unreviewedPostings,
]
