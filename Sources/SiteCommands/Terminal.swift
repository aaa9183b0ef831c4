import Glibc

/// What the process may show to a person who watches it.
struct Terminal: Sendable {
  /// Standard error is a terminal that understands control sequences.
  let isInteractive: Bool
  /// A person reads, and has not asked for plain text (no-color.org).
  let usesColor: Bool

  init() {
    let isTerminal = isatty(STDERR_FILENO) == 1 && environmentVariable("TERM") != "dumb"
    isInteractive = isTerminal
    usesColor = isTerminal && (environmentVariable("NO_COLOR") ?? "").isEmpty
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
