/// What `work` makes of each element, on up to `jobs` threads, in the order of the elements.
package func inParallel<Element: Sendable, Output: Sendable>(
  _ elements: [Element], jobs: Int, work: @escaping @Sendable (Element) -> Output
) async -> [Output] {
  let chunkSize = max(1, min(256, elements.count / (max(1, jobs) * 8)))
  let chunks = stride(from: 0, to: elements.count, by: chunkSize).map { elements[$0..<min($0 + chunkSize, elements.count)] }
  var results: [[Output]] = Array(repeating: [], count: chunks.count)
  await withTaskGroup(of: (Int, [Output]).self) { group in
    var next = 0
    func start() {
      guard next < chunks.count else { return }
      let (index, chunk) = (next, chunks[next])
      next += 1
      group.addTask { (index, chunk.map(work)) }
    }
    for _ in 0..<max(1, jobs) { start() }
    for await (index, output) in group {
      results[index] = output
      start()
    }
  }
  return results.flatMap { $0 }
}
