import Glibc
import Synchronization

/// How a program ended that was given bytes and asked for others.
enum FilterResult {
  case output([UInt8])
  case notFound
  case failed
  case tookTooLong
}

/// Runs a program with bytes as its standard input, a file that it may read in any order, and gives back what it writes.
/// It gets no environment but the path of programs, and is killed when its time is over.
///
/// - Parameters:
///   - limit: bytes; a program that writes more has failed.
func runFilter(_ command: [String], input: [UInt8], seconds: Int, limit: Int) -> FilterResult {
  guard let file = tmpfile() else { return .failed }
  defer { fclose(file) }
  guard fwrite(input, 1, input.count, file) == input.count, fflush(file) == 0 else { return .failed }
  rewind(file)
  guard let (process, descriptor) = spawn(command, input: fileno(file)) else { return .failed }
  guard process > 0 else { return .notFound }
  defer { close(descriptor) }
  let output = readAll(descriptor, seconds: seconds, limit: limit)
  if output == nil { kill(process, SIGKILL) }
  var status: Int32 = 0
  while waitpid(process, &status, 0) < 0, errno == EINTR {}
  guard let output else { return .tookTooLong }
  if output.count > limit || status != 0 { return status >> 8 & 0xFF == 127 ? .notFound : .failed }
  return .output(output)
}

/// Starts the program.
///
/// - Returns: its number, or 0 if there is no such program, and where its output comes; `nil` if the machine failed.
private func spawn(_ command: [String], input: Int32) -> (process: pid_t, output: Int32)? {
  // One after the other: a program that starts at the same time would inherit the other's pipe and keep it open.
  starting.withLock { _ in
    var pipes: [Int32] = [0, 0]
    guard pipe(&pipes) == 0 else { return nil }
    defer { close(pipes[1]) }
    for end in pipes { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input, 0)
    posix_spawn_file_actions_adddup2(&actions, pipes[1], 1)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    var process = pid_t()
    let path = getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin"
    let error = withCStrings(command) { arguments in
      withCStrings(["PATH=" + path, "LC_ALL=C.UTF-8"]) {
        posix_spawnp(&process, command[0], &actions, nil, arguments, $0)
      }
    }
    if error == 0 { return (process, pipes[0]) }
    close(pipes[0])
    return error == ENOENT ? (0, -1) : nil
  }
}

/// Guards the start of a program.
private let starting = Mutex(())

/// `nil` if the time is over, or there is more than the limit.
private func readAll(_ descriptor: Int32, seconds: Int, limit: Int) -> [UInt8]? {
  var bytes: [UInt8] = []
  let end = now() + Int64(seconds) * 1000
  while bytes.count <= limit {
    let rest = end - now()
    guard rest > 0 else { return nil }
    var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    let ready = poll(&waiting, 1, Int32(clamping: rest))
    if ready < 0, errno == EINTR { continue }
    guard ready > 0 else { return nil }
    let part = [UInt8](unsafeUninitializedCapacity: 65_536) { buffer, count in
      count = max(0, read(descriptor, buffer.baseAddress, 65_536))
    }
    if part.isEmpty { return bytes }
    bytes += part
  }
  return nil
}

private func withCStrings<Result>(
  _ texts: [String], _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Result
) -> Result {
  var pointers: [UnsafeMutablePointer<CChar>?] = texts.map { strdup($0) } + [nil]
  defer { for pointer in pointers { free(pointer) } }
  return pointers.withUnsafeMutableBufferPointer { buffer in
    guard let base = buffer.baseAddress else { preconditionFailure("the list has an end") }
    return body(base)
  }
}

/// Milliseconds of a clock that nobody sets.
private func now() -> Int64 {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
}
