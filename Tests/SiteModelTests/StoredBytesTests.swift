import SiteModel
import Synchronization
import Testing

struct StoredBytesTests {
  @Test func aPartIsCountedFromItsBeginning() {
    let bytes = StoredBytes([UInt8](0..<100))
    let part = bytes[10..<90]
    #expect(part.count == 80 && part.array == [UInt8](10..<90))
    #expect(part[5..<7].array == [15, 16] && part[80..<80].array == [])
    #expect(StoredBytes().array == [])
  }

  @Test func numbersLieAsInMemory() {
    let bytes = StoredBytes([1, -1] as [Int32])
    #expect(bytes.array == [1, 0, 0, 0, 255, 255, 255, 255] && bytes[4..<8].array == [255, 255, 255, 255])
  }

  @Test func memoryIsGivenBackWhenNoPartIsLeft() {
    let rests = Mutex<[Int]>([])
    let isFreed = Mutex(false)
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: 8, alignment: 8)
    memory.copyBytes(from: [1, 2, 3, 4, 5, 6, 7, 8])
    var bytes = StoredBytes(
      OwnedMemory(
        UnsafeRawBufferPointer(memory), rest: { part in rests.withLock { $0.append(part.count) } },
        free: { all in
          isFreed.withLock { $0 = true }
          all.deallocate()
        }))
    bytes = bytes[2..<5]
    bytes.rest()
    #expect(bytes.array == [3, 4, 5] && rests.withLock { $0 } == [3] && !isFreed.withLock { $0 })
    bytes = StoredBytes()
    #expect(isFreed.withLock { $0 })
  }
}
