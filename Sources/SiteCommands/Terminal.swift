import Glibc

/// What the process may show to a person who watches it.
struct Terminal: Sendable {
  /// Standard error is a terminal that understands control sequences.
  let isInteractive: Bool
  /// A person reads standard error, and has not asked for plain text (no-color.org).
  let usesColor: Bool
  /// The same of standard output.
  let usesColorInOutput: Bool

  init() {
    let understands = environmentVariable("TERM") != "dumb"
    let wantsColor = (environmentVariable("NO_COLOR") ?? "").isEmpty
    isInteractive = isatty(STDERR_FILENO) == 1 && understands
    usesColor = isInteractive && wantsColor
    usesColorInOutput = isatty(STDOUT_FILENO) == 1 && understands && wantsColor
  }

  /// Asks a person at the terminal; `nil` if there is none.
  func asks(_ question: String) -> Bool? {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { return nil }
    printToStandardOutput(question + " ")
    let answer = (readLine() ?? "").lowercased()
    return ["y", "yes", "是"].contains(answer)
  }

  /// Replaces the progress line; an empty text takes it away.
  func showProgress(_ text: String) {
    if isInteractive { printToStandardError("\r\u{1B}[2K" + text) }
  }
}

func environmentVariable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

func printToStandardError(_ text: String) { write(text, to: STDERR_FILENO) }

/// Unlike `print`, in order with what goes to standard error.
func printToStandardOutput(_ text: String) { write(text, to: STDOUT_FILENO) }

private func write(_ text: String, to descriptor: Int32) {
  var rest = Array(text.utf8)[...]
  while !rest.isEmpty {
    let sent = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
    guard sent > 0 else { return }
    rest = rest.dropFirst(sent)
  }
}
