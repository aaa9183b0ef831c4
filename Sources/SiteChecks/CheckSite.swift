package import SiteDiagnostics
package import SiteModel

/// Looks for what the content says that cannot be right. Each rule is a file of this target and a line of a list.
///
/// Cost: what is right with a text is right wherever it stands, so rules about words look at each text once; the others
/// pass over items and postings.
package func checkSite(_ site: Site) -> [Diagnostic] {
  let catalogs = site.ownCatalogs
  var cells = CellChecks(cellRules)
  var citations = CitationChecks(citationRules, site: site)
  var found: [Diagnostic] = []
  for catalog in catalogs {
    found += gathered(
      cells.faults(in: catalog.catalog) + citations.faults(in: catalog) + catalogChecks.flatMap { $0(catalog, site) })
  }
  for check in acrossChecks { found += check(catalogs, site) }
  for check in postingChecks { found += check(site) }
  return found
}

/// About the words of one cell.
private let cellRules: [CellRule] = [
  spacesInWords, doubledWords, unbalancedBrackets, sentenceAsTitle, wordResidue, markupInCell, halfWidthPunctuation,
  strayMarks, numbering, runTogetherList, timeLimitWords,
]

/// About one citation and what it means.
private let citationRules: [CitationRule] = [
  unknownCitation, misnamedCitation, malformedNumber, lawNotInForce, articleOfRevisedLaw,
  unquotedTitle,
]

/// About the rows of one catalog.
private let catalogChecks: [@Sendable (OwnCatalog, Site) -> [Diagnostic]] = [
  emptyItems, missingElements, itemsWithoutSecondLevel, numberGaps, repeatedNames, sameLevels, scatteredCategories,
  wholeOptionList, foreignBodies, templateBodies, bodiesAgainstLevel, lawsOfTheOtherKind, recurrenceAgainstLimit,
  websiteColumn, unlikeDashes, unlikeEndings, unlikeNumbering, otherCategories, swallowedCells, unlikeCitations,
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
