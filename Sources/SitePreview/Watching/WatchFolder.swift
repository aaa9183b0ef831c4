import Glibc
package import SiteDiagnostics

/// How changes are seen.
package enum Watching: Hashable, Sendable {
  /// The system tells them.
  case events
  /// The folder is looked through every few seconds, because the user wants it so (a network folder has no events).
  case looks
  /// The same because the system gives no watches: what to do against it.
  case looksForLackOfWatches(Wording)
}

/// Watches a folder on a thread of its own.
///
/// - Parameters:
///   - byLooking: use no events.
///   - tell: on which way; again if it changes.
/// - Returns: when watching has begun: what changes after that is told.
func watchFolder(
  _ folder: String, byLooking: Bool, into queue: ChangeQueue, tell: @escaping @Sendable (Watching) -> Void
) async {
  await withCheckedContinuation { (started: CheckedContinuation<Void, Never>) in
    let hasThread = detachThread {
      if !byLooking,
        let reason = watchByEvents(
          folder, into: queue,
          started: {
            tell(.events)
            started.resume()
          })
      {
        tell(.looksForLackOfWatches(reason.text))
        if !reason.hasStarted { started.resume() }
      } else {
        tell(.looks)
        started.resume()
      }
      lookForEver(into: queue)
    }
    if !hasThread { started.resume() }
  }
}

/// - Returns: why no events come any more.
private func watchByEvents(
  _ folder: String, into queue: ChangeQueue, started: () -> Void
) -> (text: Wording, hasStarted: Bool)? {
  var hasStarted = false
  do throws(Inotify.Refusal) {
    var watcher = try FolderWatcher(folder)
    started()
    hasStarted = true
    while true { queue.add(try watcher.nextChanges()) }
  } catch {
    let text =
      switch error {
      case .limit:
        Wording(
          "the system's limit of watches is reached: raise it with 'sudo sysctl fs.inotify.max_user_watches=524288'",
          "系统允许监视的文件夹数量已用完：请运行 sudo sysctl fs.inotify.max_user_watches=524288 调高")
      case .gone: Wording("the folder cannot be watched", "不能监视这个文件夹")
      case .other(let reason):
        Wording("the folder cannot be watched: \(reason)", "不能监视这个文件夹：\(reason)")
      }
    return (text, hasStarted)
  }
}

private func lookForEver(into queue: ChangeQueue) {
  while true {
    usleep(1_000_000)
    queue.add(FolderChanges(mayBeAnywhere: true))
  }
}
