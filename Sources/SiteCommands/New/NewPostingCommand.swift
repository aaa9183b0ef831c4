import ArgumentParser
import SiteModel

/// `sitegen new posting`: a draft with its front matter.
struct NewPostingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "posting", abstract: "Begin a posting (公开信息), as a draft.",
    discussion: "The draft is not published until its line 'draft: true' is taken out.")

  @Argument(
    help: ArgumentHelp("Whose posting it is, by the folder below content/; portal-wide if left out.", valueName: "path")
  )
  var path: String?

  @Option(help: "Its title.")
  var title: String

  @Option(help: "The item that it fulfils: 编码, 序号 or 一级/二级/三级.")
  var item: String?

  @Option(help: "Its day of publication. (default: today in China)")
  var date: CalendarDay?

  @Option(help: "The end of the file's name, in letters a–z, digits and '-'. (default: the title)")
  var name: String?

  @OptionGroup var portal: PortalFolder

  func run() throws {
    if let path, !portal.hasOrganisation(at: path) {
      printToStandardError(
        "error: there is no organisation 'content/\(path)'; begin it with 'sitegen new community \(path) --name …'\n")
      throw ExitCode.wrongUsage
    }
    let day = date ?? today()
    let folder = path.map { "content/\($0)/postings" } ?? "content/postings"
    let lines = [
      "---", "title: \(yamlText(title))", "date: \(day)", item.map { "item: \(yamlText($0))" }, "summary:",
      "draft: true",
      "---", "", "",
    ]
    let text = lines.compactMap { $0 }.joined(separator: "\n")
    try portal.write([("\(folder)/\(day)-\(fileName(of: name ?? title)).md", text)])
  }

  /// What a file's name cannot hold, or a shell would trip over, becomes `-`.
  private func fileName(of text: String) -> String {
    let kept = text.unicodeScalars.map { scalar -> Character in
      scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "-" ? Character(scalar) : "-"
    }
    return String(kept).split(separator: "-").joined(separator: "-")
  }
}
