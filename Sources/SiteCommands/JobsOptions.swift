import ArgumentParser

/// `--jobs`, for every command that works on several threads.
struct JobsOptions: ParsableArguments {
  @Option(
    name: [.customShort("j"), .customLong("jobs")],
    help: ArgumentHelp("How many threads work. (default: one a processor)", valueName: "number"))
  var asked: Int?

  func validate() throws {
    if let asked, asked < 1 { throw ValidationError("--jobs takes a number from 1.") }
  }

  /// On how many threads the command works.
  var jobs: Int { asked ?? processorCount() }
}
