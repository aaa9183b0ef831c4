package import ArgumentParser
import SiteModel
import SiteReader
import SiteWriter

/// `sitegen new`: the first files of a portal, an organisation or a posting, ready to be edited.
package struct NewCommand: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Begin a portal, an organisation or a posting.",
    subcommands: [
      NewPortalCommand.self, NewDistrictCommand.self, NewStreetCommand.self, NewCommunityCommand.self,
      NewDepartmentCommand.self, NewPostingCommand.self,
    ])

  package init() {}
}

/// The option that all kinds have.
struct PortalFolder: ParsableArguments {
  @Option(name: .shortAndLong, help: ArgumentHelp("The portal's folder.", valueName: "folder"))
  var source = "."

  /// Whether a folder below `content/` says what it is.
  func hasOrganisation(at path: String) -> Bool {
    Organisation.Level.allCases.contains { fileExists("\(source)/content/\(path)/\($0.rawValue).yml") }
  }

  /// Writes the files and names them; an existing file is never touched.
  func write(_ texts: [(path: String, text: String)]) throws {
    let files = texts.map { OutputFile(path: $0.path, bytes: Array($0.text.utf8)) }
    do throws(WriteError) {
      try writeNew(files, into: source)
    } catch {
      printToStandardError("error: \(error)\n")
      throw error.isRefusal ? ExitCode.wrongUsage : ExitCode.failure
    }
    for (path, _) in texts { printToStandardOutput("\(source == "." ? "" : source + "/")\(path)\n") }
  }
}
