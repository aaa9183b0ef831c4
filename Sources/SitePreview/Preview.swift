import SiteBuild
import SiteDiagnostics
import SiteReader

/// Shows a portal to its author while it is edited.
///
/// One task reads what has changed and replaces the state that is shown; each reader has a thread that answers from it; other
/// tasks look for what is wrong, and make what only all pages together give. Nobody who reads waits for these.
package final class Preview: Sendable {
  private let request: PreviewRequest
  private let tell: @Sendable (PreviewNews) -> Void
  private let state = PreviewState()
  private let surveyor = SiteSurveyor()
  private let problems = KnownProblems()

  /// - Parameter tell: takes news, from any thread.
  package init(_ request: PreviewRequest, tell: @escaping @Sendable (PreviewNews) -> Void) {
    self.request = request
    self.tell = tell
  }

  /// Runs until the process ends.
  ///
  /// - Throws: `PreviewError` if nobody can be served, `ReadError` if the portal cannot be read.
  package func run() async throws {
    let start = ContinuousClock.now
    let socket = try ListeningSocket(host: request.host, port: request.port)
    let server = PreviewServer(state: state, hosts: AllowedHosts(given: request.host), source: request.source)
    guard detachThread({ server.accept(on: socket) }) else {
      throw PreviewError(Wording("there is no thread left", "系统没有空闲的线程"))
    }
    let changes = ChangeQueue()
    await watchFolder(request.source, byLooking: request.looksForChanges, into: changes) { [tell] in tell(.watching($0))
    }
    var portal = try await PortalInMemory(
      PortalInMemory.Source(
        folder: request.source, baseURL: request.baseURL, asOf: request.asOf, jobs: request.jobs,
        isOnlyLookedAt: request.looksForChanges))
    show(portal.site)
    tell(
      .ready(
        address: server.address(on: socket, host: request.host),
        isOtherPort: socket.port != request.port && request.port != 0,
        after: .now - start))
    var examining = examine(portal, after: nil, changed: [], in: .zero)
    var surveying = survey(portal.site, after: [examining])
    for await change in changes.all {
      let start = ContinuousClock.now
      do {
        var paths = change.paths
        if change.mayBeAnywhere { paths.formUnion(try await portal.lookThrough()) }
        if !change.paths.isEmpty { try await portal.update(change.paths) }
        if paths.isEmpty { continue }
        surveying.cancel()
        show(portal.site)
        let duration = ContinuousClock.now - start
        examining = examine(portal, after: examining, changed: paths, in: duration)
        surveying = survey(portal.site, after: [surveying, examining])
      } catch {
        tell(.failed(ReadError(error, of: request.source)))
      }
    }
  }

  private func show(_ site: SiteOnDemand) {
    state.show { portal in
      portal = PreviewState.Portal(
        number: (portal?.number ?? 0) + 1, site: site, problems: portal?.problems ?? [],
        searchFiles: portal?.searchFiles, searchVersion: portal?.searchVersion ?? 0)
    }
  }

  /// Looks for what is wrong, while pages can be asked for already.
  private func examine(
    _ portal: PortalInMemory, after before: Task<Void, Never>?, changed paths: Set<String>, in duration: Duration
  ) -> Task<Void, Never> {
    Task { [self] in
      await before?.value
      let found = problems.examine(portal, changed: paths)
      state.show { $0?.problems = found.all }
      tell(.updated(UpdateNews(paths: paths.sorted(), duration: duration, problems: found.news)))
    }
  }

  /// Makes all pages once, when nothing has changed for a moment: one edit is seldom the last.
  ///
  /// - Parameter others: come first. A survey before has been cancelled; two would get in each other's way.
  private func survey(_ site: SiteOnDemand, after others: [Task<Void, Never>]) -> Task<Void, Never> {
    Task(priority: .utility) { [self] in
      for other in others { await other.value }
      do {
        try await Task.sleep(for: .milliseconds(150))
        let survey = try await surveyor.survey(site, asOf: request.asOf, jobs: max(1, request.jobs - 1))
        try Task.checkCancellation()
        let found = problems.note(survey, of: site)
        state.show { portal in
          portal?.problems = found.all
          if let before = portal?.searchFiles, before != survey.searchFiles { portal?.searchVersion += 1 }
          portal?.searchFiles = survey.searchFiles
        }
        tell(.surveyed(found.news))
      } catch is CancellationError {
      } catch {
        tell(.failed(ReadError(error, of: request.source)))
      }
    }
  }
}

extension ReadError {
  /// - Parameter folder: the portal's.
  fileprivate init(_ error: any Error, of folder: String) {
    self = error as? ReadError ?? ReadError(path: folder, reason: "\(error)")
  }
}
