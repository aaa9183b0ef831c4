package import ArgumentParser

/// The command line: options in, a request to the build out, exit status back.
package struct SitegenCommand: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "sitegen",
    abstract: "Builds a disclosure portal (基层政务公开专栏) from a folder of catalogs and Markdown postings.",
    version: SitegenVersion.current,
    subcommands: [
      BuildCommand.self, CheckCommand.self, ServeCommand.self, VerifyCommand.self, SearchCommand.self,
      ImportCommand.self, NewCommand.self,
    ])

  package init() {}
}

/// The version of this program.
enum SitegenVersion {
  static let current = "0.1.0"
}
