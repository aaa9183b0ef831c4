/// Lets values go a while later, on another thread: freeing the hundred thousand objects of a large portal takes longer
/// than ending the process, which by then has ended. The caller hands over its own holds (`consume`), else it would free
/// them itself.
package func letGo(of values: consuming [any Sendable]) {
  let values = consume values
  Task.detached {
    try? await Task.sleep(for: .seconds(1))
    _ = values
  }
}
