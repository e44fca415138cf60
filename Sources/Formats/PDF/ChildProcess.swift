import Glibc
import Synchronization

/// Runs another program without a shell, with a file as its input and bounds on time and output.
enum ChildProcess {
  /// How a run ended.
  enum Outcome: Equatable {
    /// With status 0; what it wrote.
    case finished([UInt8])
    /// There is no such program.
    case notFound
    /// It could not be run, or ended with another status.
    case failed
    /// It was stopped for its time.
    case tooSlow
    /// It was stopped for the size of its output.
    case tooMuch
  }

  /// Only one thread at a time makes a pipe and a child, so that no child holds another's pipe.
  private static let spawning = Mutex(())

  /// Runs a program that is found on the search path and reads all that it writes.
  static func run(
    _ program: String, _ arguments: [String], input: Int32, byteCountMax: Int, secondsMax: Double
  ) -> Outcome {
    let started = spawning.withLock { _ in start(program, arguments, input: input) }
    guard case .success(let child) = started else {
      return started == .failure(SpawnError(number: ENOENT)) ? .notFound : .failed
    }
    let (bytes, failure) = read(child.output, byteCountMax, until: now() + secondsMax)
    close(child.output)
    if failure != nil { kill(child.process, SIGKILL) }
    var status: Int32 = 0
    while waitpid(child.process, &status, 0) < 0, errno == EINTR {}
    return failure ?? (status == 0 ? .finished(bytes) : .failed)
  }

  private struct Child: Equatable {
    let process: pid_t
    let output: Int32
  }

  private struct SpawnError: Error, Equatable {
    let number: Int32
  }

  private static func start(
    _ program: String, _ arguments: [String], input: Int32
  ) -> Result<Child, SpawnError> {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return .failure(SpawnError(number: errno)) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    defer { close(ends[1]) }
    lseek(input, 0, SEEK_SET)
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    var words = ([program] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var variables = [strdup("LC_ALL=C.UTF-8"), nil]
    defer { for variable in variables { free(variable) } }
    var process: pid_t = 0
    let error = posix_spawnp(&process, program, &actions, nil, &words, &variables)
    guard error == 0 else {
      close(ends[0])
      return .failure(SpawnError(number: error))
    }
    return .success(Child(process: process, output: ends[0]))
  }

  /// Reads to the end, or to a bound.
  private static func read(
    _ descriptor: Int32, _ byteCountMax: Int, until end: Double
  ) -> ([UInt8], Outcome?) {
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let left = end - now()
      guard left > 0 else { return ([], .tooSlow) }
      var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      let ready = poll(&waiting, 1, Int32(left * 1_000) + 1)
      if ready <= 0 { continue }
      let count = Glibc.read(descriptor, &block, block.count)
      if count == 0 { return (bytes, nil) }
      if count < 0 {
        if errno == EINTR { continue }
        return ([], .failed)
      }
      bytes += block[..<count]
      if bytes.count > byteCountMax { return ([], .tooMuch) }
    }
  }

  private static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}
