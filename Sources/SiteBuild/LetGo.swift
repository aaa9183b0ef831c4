/// Lets values go on another thread: freeing the hundred thousand objects of a large portal takes longer than ending the
/// process, which need not wait for it.
func letGo(of values: any Sendable...) { Task.detached { _ = values } }
