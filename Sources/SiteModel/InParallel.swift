/// Works on elements on up to `jobs` threads, and hands what came of each to `each`, in the order of the elements.
///
/// Only a few chunks are under way at once, so that a hundred thousand results never stand in memory together. The first
/// error ends it.
package func inParallel<Element: Sendable, Output: Sendable>(
  _ elements: [Element], jobs: Int, work: @escaping @Sendable (Element) throws -> Output, each: (Output) throws -> Void
) async throws {
  let jobs = max(1, jobs)
  let chunkSize = max(1, min(128, elements.count / (jobs * 8)))
  let starts = Array(stride(from: 0, to: elements.count, by: chunkSize))
  try await withThrowingTaskGroup(of: (Int, [Output]).self) { group in
    var started = 0
    var finished = 0
    var waiting: [Int: [Output]] = [:]
    func start() {
      guard started < starts.count, started < finished + jobs * 4 else { return }
      let (index, chunk) = (started, elements[starts[started]..<min(starts[started] + chunkSize, elements.count)])
      started += 1
      group.addTask { (index, try chunk.map(work)) }
    }
    for _ in 0..<jobs { start() }
    while let (index, outputs) = try await group.next() {
      waiting[index] = outputs
      while let outputs = waiting.removeValue(forKey: finished) {
        finished += 1
        for output in outputs { try each(output) }
      }
      while started - finished - waiting.count < jobs, started < starts.count, started < finished + jobs * 4 { start() }
    }
  }
}
