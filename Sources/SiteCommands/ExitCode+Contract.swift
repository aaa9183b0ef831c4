import ArgumentParser

/// How a command ends: part of the contract with scripts and CI.
extension ExitCode {
  /// The content has errors, or with `--strict` warnings.
  static let contentHasErrors = ExitCode(1)
  /// The command line is wrong.
  static let wrongUsage = ExitCode(2)
  /// The machine or sitegen itself failed.
  static let failure = ExitCode(70)
}

extension SitegenCommand {
  /// Runs the command of the process's arguments and ends the process.
  package static func run() async -> Never {
    do {
      var command = try parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
      exit(withError: ExitCode.success)
    } catch {
      // ArgumentParser's own status for a wrong command line is 64.
      guard exitCode(for: error) == .validationFailure else { exit(withError: error) }
      printToStandardError(fullMessage(for: error) + "\n")
      exit(withError: ExitCode.wrongUsage)
    }
  }
}
