package import SiteDiagnostics

/// What is wrong with a portal, kept from edit to edit to tell what is new and what is mended.
package struct ProblemList: Sendable {
  package private(set) var all: [Diagnostic] = []

  package init() {}

  /// The same problem a few lines further down is no new one.
  private struct Identity: Hashable {
    var code: DiagnosticCode
    var path: String
    var message: Wording

    init(_ problem: Diagnostic) {
      (code, path, message) = (problem.code, problem.place?.path ?? "", problem.message)
    }
  }

  /// - Parameter excerpts: of the sources as they are now.
  package mutating func replace(with problems: [Diagnostic], _ excerpts: SourceExcerpts) -> ProblemNews {
    let problems = problems.filter { $0.severity > .note }
    var (before, now) = (Self.counts(all), Self.counts(problems))
    let new = problems.filter { Self.take($0, from: &before) == false }
    let mended = all.filter { Self.take($0, from: &now) == false }
    all = problems
    return ProblemNews(new: new, mended: mended, excerpts: excerpts)
  }

  private static func counts(_ problems: [Diagnostic]) -> [Identity: Int] {
    Dictionary(problems.map { (Identity($0), 1) }, uniquingKeysWith: +)
  }

  /// - Returns: whether there was one left.
  private static func take(_ problem: Diagnostic, from counts: inout [Identity: Int]) -> Bool {
    let identity = Identity(problem)
    guard let count = counts[identity], count > 0 else { return false }
    counts[identity] = count - 1
    return true
  }
}
