internal import SiteDiagnostics

/// Finds the end of each section, block and parent, and which white space goes with the tags.
struct TagPairing {
  private let source: SourceText
  private var tags: [TemplateTag]
  private var openTags: [Int] = []
  private var diagnostics: [Diagnostic] = []

  /// - Returns: the tags without ends that end nothing; every tag that opens has an `end`, made up at the end of the
  ///   source for those that are not closed.
  static func paired(_ tags: [TemplateTag], of source: SourceText) -> (tags: [TemplateTag], diagnostics: [Diagnostic]) {
    var pairing = TagPairing(source: source, tags: [])
    for tag in tags { pairing.add(tag) }
    pairing.closeUnclosed(downTo: 0, at: source.bytes.count)
    for index in pairing.tags.indices { pairing.removeSpace(around: index) }
    return (pairing.tags, pairing.diagnostics)
  }

  private init(source: SourceText, tags: [TemplateTag]) {
    self.source = source
    self.tags = tags
  }

  private mutating func add(_ tag: TemplateTag) {
    var tag = tag
    tag.indentation = source.indentation(before: tag.range.lowerBound)
    if tag.kind == .end { return close(with: tag) }
    if tag.kind == .block, let last = openTags.last, case .parent = tags[last].kind { tag.fillsBlock = true }
    if tag.opens { openTags.append(tags.count) }
    tags.append(tag)
  }

  private mutating func close(with end: TemplateTag) {
    let name = end.name.drop { $0 == "*" || $0 == " " }
    guard let last = openTags.last else {
      diagnostics.append(
        Diagnostic(
          .mismatchedSectionEnd,
          Wording(
            "'\(source.text(end.range))' closes a section that is not open", "“\(source.text(end.range))”关闭的区段没有打开"),
          at: source.place(of: end.range), help: Wording("remove it, or open the section before it", "删去它，或者在前面打开区段")))
      return
    }
    if tags[last].name == name { return finish(last, with: end) }
    if let outer = openTags.lastIndex(where: { tags[$0].name == name }) {
      closeUnclosed(downTo: outer + 1, at: end.range.lowerBound)
      return finish(openTags[outer], with: end)
    }
    let opened = source.text(tags[last].range)
    diagnostics.append(
      Diagnostic(
        .mismatchedSectionEnd,
        Wording("'\(source.text(end.range))' does not close '\(opened)'", "“\(source.text(end.range))”与“\(opened)”不相配"),
        at: source.place(of: end.nameRange), help: .didYouMean(tags[last].name),
        notes: [
          .init(Wording("'\(opened)' was opened here", "“\(opened)”在这里打开"), at: source.place(of: tags[last].range))
        ]))
    finish(last, with: end)
  }

  private mutating func finish(_ opened: Int, with end: TemplateTag) {
    openTags.removeLast()
    var end = end
    if case .parent = tags[opened].kind {
      end.endsInheritance = true
    } else {
      end.endsInheritance = tags[opened].fillsBlock
    }
    tags[opened].end = tags.count
    tags.append(end)
  }

  private mutating func closeUnclosed(downTo depth: Int, at offset: Int) {
    while openTags.count > depth, let opened = openTags.last {
      let tag = tags[opened]
      diagnostics.append(
        Diagnostic(
          .unclosedSection, Wording("'\(source.text(tag.range))' is not closed", "“\(source.text(tag.range))”没有关闭"),
          at: source.place(of: tag.range),
          help: Wording("add '{{/\(tag.name)}}' where the part ends", "在结束的地方加上“{{/\(tag.name)}}”")))
      finish(opened, with: TemplateTag(.end, tag.name, at: offset..<offset, nameRange: offset..<offset))
    }
  }

  private mutating func removeSpace(around index: Int) {
    let tag = tags[index]
    if case .parent = tag.kind { return removeSpace(aroundParent: index) }
    if tag.kind == .block, tag.fillsBlock { return removeSpace(insideOfFilling: index) }
    guard tag.canStandAlone, !tag.endsInheritance else { return }
    guard let indentation = tag.indentation, let lineEnd = source.lineEnd(after: tag.range.upperBound) else { return }
    tags[index].removedRange = indentation.lowerBound..<lineEnd
    tags[index].standsAlone = true
  }

  /// A parent stands alone if nothing is before its first tag on its line and nothing behind its last.
  private mutating func removeSpace(aroundParent index: Int) {
    guard let end = tags[index].end, let indentation = tags[index].indentation else { return }
    guard let lineEnd = source.lineEnd(after: tags[end].range.upperBound) else { return }
    tags[index].removedRange = indentation.lowerBound..<tags[index].range.upperBound
    tags[index].standsAlone = true
    tags[end].removedRange = tags[end].range.lowerBound..<lineEnd
  }

  /// What fills a block may begin on the line below its tag, and end on the line above the tag that ends it.
  private mutating func removeSpace(insideOfFilling index: Int) {
    guard let end = tags[index].end else { return }
    if let lineEnd = source.lineEnd(after: tags[index].range.upperBound) {
      tags[index].removedRange = tags[index].range.lowerBound..<lineEnd
    }
    if let indentation = tags[end].indentation {
      tags[end].removedRange = indentation.lowerBound..<tags[end].range.upperBound
    }
  }
}
