package import SiteDiagnostics

/// The codes of this target, for the manual.
package enum CheckDiagnostics {
  package static let codes: [DiagnosticCode] = catalog + acrossCatalogs + laws + postings + files + exceptions

  private static let catalog: [DiagnosticCode] = [
    .emptyItem, .missingElement, .noSecondLevel, .numberGap, .repeatedName, .sameLevels, .scatteredCategory,
    .sentenceAsTitle, .unbalancedBracket, .doubledWord, .spaceInWords, .wordResidue, .markupInCell,
    .halfWidthPunctuation, .strayMark, .numbering, .runTogetherList, .swallowedCell, .wholeOptionList, .foreignBody,
    .templateBody, .bodyAgainstLevel, .recurrenceAgainstLimit, .openRecurrence, .unauditableLimit, .limitWithoutTrigger,
    .limitWording, .websiteColumn, .unlikeDash, .unlikeEnding, .unlikeTerm,
    .otherCategory, .unknownChannel,
  ]

  private static let acrossCatalogs: [DiagnosticCode] = [
    .differingLimit, .differingBody, .differingBases, .laggingCatalog, .nearName,
  ]

  private static let laws: [DiagnosticCode] = [
    .unknownCitation, .misnamedCitation, .malformedNumber, .lawNotInForce, .articleOfRevisedLaw,
    .unquotedTitle, .lawOfTheOtherKind, .unlikeCitation,
  ]

  private static let postings: [DiagnosticCode] = [
    .unknownItem, .unresolvedRelation, .notReviewed,
  ]

  private static let files: [DiagnosticCode] = [.emptyFile, .executableFile, .mismatchingFile, .fileWithMacros]

  private static let exceptions: [DiagnosticCode] = [.exceptionUsed, .exceptionUnused, .exceptionWithoutReason]
}
