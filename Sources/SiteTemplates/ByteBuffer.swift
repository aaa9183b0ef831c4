/// Bytes that grow at the end: what `[UInt8]` does, without its checks at each of a page's thousands of appends.
struct ByteBuffer {
  private var base: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private(set) var count = 0
  /// Whether the memory is this buffer's own, to be freed by it.
  private(set) var isOwner: Bool

  init(capacity: Int) {
    base = .allocate(capacity: capacity)
    self.capacity = capacity
    isOwner = true
  }

  /// Begins in memory of another's, which must outlast the buffer, and leaves it if it becomes too small.
  init(in memory: UnsafeMutableBufferPointer<UInt8>) {
    isOwner = memory.baseAddress == nil
    base = memory.baseAddress ?? .allocate(capacity: 0)
    capacity = memory.count
  }

  /// Must be called once, when the bytes are no longer used.
  func deallocate() { if isOwner { base.deallocate() } }

  var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: base, count: count) }

  @inline(__always)
  mutating func append(_ source: UnsafePointer<UInt8>, _ length: Int) {
    if capacity - count < length { grow(by: length) }
    (base + count).update(from: source, count: length)
    count += length
  }

  @inline(__always)
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let start = bytes.baseAddress else { return }
    append(start, bytes.count)
  }

  mutating func append(_ bytes: [UInt8]) { bytes.withUnsafeBufferPointer { append($0) } }

  /// Room for `length` bytes at the end, which `advance` then counts.
  @inline(__always)
  mutating func reserve(_ length: Int) -> UnsafeMutablePointer<UInt8> {
    if capacity - count < length { grow(by: length) }
    return base + count
  }

  @inline(__always)
  mutating func advance(by length: Int) { count += length }

  /// Takes back what was appended since there were `count` bytes.
  mutating func truncate(to count: Int) { self.count = count }

  @inline(never)
  private mutating func grow(by length: Int) {
    capacity = max(capacity * 2, count + length)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.update(from: base, count: count)
    deallocate()
    (base, isOwner) = (larger, true)
  }
}
