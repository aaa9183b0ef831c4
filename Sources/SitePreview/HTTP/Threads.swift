import Glibc

/// Runs work on a thread of its own, which may wait: the threads of Swift's tasks are as many as there are processors, and
/// must not.
///
/// - Returns: `false` if the system has none left.
@discardableResult
func detachThread(_ work: @escaping @Sendable () -> Void) -> Bool {
  let box = Unmanaged.passRetained(Work(run: work))
  var attributes = pthread_attr_t()
  pthread_attr_init(&attributes)
  defer { pthread_attr_destroy(&attributes) }
  pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
  // Templates and Markdown may be nested deeply.
  pthread_attr_setstacksize(&attributes, 8 << 20)
  var thread = pthread_t()
  let status = pthread_create(
    &thread, &attributes,
    { context in
      guard let context else { return nil }
      Unmanaged<Work>.fromOpaque(context).takeRetainedValue().run()
      return nil
    }, box.toOpaque())
  if status != 0 { box.release() }
  return status == 0
}

private final class Work: Sendable {
  let run: @Sendable () -> Void

  init(run: @escaping @Sendable () -> Void) { self.run = run }
}
