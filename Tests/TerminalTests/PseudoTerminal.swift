import Foundation
import Glibc

/// A program that believes it talks to a terminal, and the keys and screen of it.
final class PseudoTerminal {
  /// How long an answer may take before the test gives up.
  static let patienceSeconds = 60.0

  /// TIOCSPTLCK and TIOCGPTN of Linux, which its headers define as expressions.
  private static let setLock: UInt = 0x4004_5431
  private static let getNumber: UInt = 0x8004_5430

  private let keyboard: Int32
  private let process: pid_t
  private var screen: [UInt8] = []
  private var readCount = 0

  /// Starts a program in a terminal of 80 by 24 cells.
  init(_ program: URL, _ arguments: [String], environment: [String: String]) throws {
    keyboard = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var isLocked: Int32 = 0
    var number: UInt32 = 0
    guard keyboard >= 0, ioctl(keyboard, Self.setLock, &isLocked) == 0,
      ioctl(keyboard, Self.getNumber, &number) == 0
    else { throw POSIXError(.ENOTTY) }
    var size = winsize(ws_row: 24, ws_col: 80, ws_xpixel: 0, ws_ypixel: 0)
    guard ioctl(keyboard, UInt(TIOCSWINSZ), &size) == 0 else { throw POSIXError(.ENOTTY) }
    process = try Self.spawn(
      program, arguments, environment, on: "/dev/pts/\(number)")
  }

  deinit {
    kill(process, SIGKILL)
    close(keyboard)
  }

  private static func spawn(
    _ program: URL, _ arguments: [String], _ environment: [String: String], on device: String
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    // In a session of its own, the first terminal a process opens becomes its controlling one.
    let (ownSession, ownSignalMask) = (Int16(0x80), Int16(0x08))
    posix_spawnattr_setflags(&attributes, ownSession | ownSignalMask)
    // The threads of tests block signals, and a child would inherit that.
    var noSignals = sigset_t()
    sigemptyset(&noSignals)
    posix_spawnattr_setsigmask(&attributes, &noSignals)
    posix_spawn_file_actions_addopen(&actions, 0, device, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    var words: [UnsafeMutablePointer<CChar>?] = ([program.path] + arguments).map { strdup($0) }
    var settings: [UnsafeMutablePointer<CChar>?] = environment.map { strdup("\($0)=\($1)") }
    defer { for word in words + settings { free(word) } }
    words.append(nil)
    settings.append(nil)
    var process: pid_t = 0
    let failure = posix_spawn(&process, program.path, &actions, &attributes, words, settings)
    guard failure == 0 else { throw POSIXError(POSIXErrorCode(rawValue: failure) ?? .ENOENT) }
    return process
  }

  /// Presses keys.
  func type(_ keys: String) {
    let bytes = Array(keys.utf8)
    _ = bytes.withUnsafeBytes { write(keyboard, $0.baseAddress, $0.count) }
  }

  /// Waits until the program has written something, behind what was waited for before.
  func sees(_ text: String) -> Bool {
    let wanted = Array(text.utf8)
    let end = Date(timeIntervalSinceNow: Self.patienceSeconds)
    while true {
      if let found = Self.position(of: wanted, in: screen, from: readCount) {
        readCount = found + wanted.count
        return true
      }
      guard Date() < end, readMore() else { return false }
    }
  }

  /// Everything that the program has written, for reports.
  var transcript: String { String(decoding: screen, as: UTF8.self) }

  /// Whether the terminal is as shells want it: whole lines, echo, keys for signals.
  var isRestored: Bool {
    var state = termios()
    guard tcgetattr(keyboard, &state) == 0 else { return false }
    let wanted = tcflag_t(ICANON | ECHO | ISIG)
    return state.c_lflag & wanted == wanted
  }

  /// Waits for the end of the program: its exit status, or -1 when a signal ended it.
  func exitStatus() -> Int32 {
    var status: Int32 = 0
    let end = Date(timeIntervalSinceNow: Self.patienceSeconds)
    while waitpid(process, &status, WNOHANG) == 0 {
      guard Date() < end else { return -2 }
      _ = readMore(withinMilliseconds: 20)
    }
    return status & 0x7F == 0 ? status >> 8 & 0xFF : -1
  }

  private func readMore(withinMilliseconds limit: Int32 = 1_000) -> Bool {
    var waiting = pollfd(fd: keyboard, events: Int16(POLLIN), revents: 0)
    guard poll(&waiting, 1, limit) > 0 else { return true }
    var block = [UInt8](repeating: 0, count: 1 << 14)
    let count = read(keyboard, &block, block.count)
    guard count > 0 else { return false }
    screen.append(contentsOf: block[..<count])
    return true
  }

  private static func position(of wanted: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
    guard bytes.count - start >= wanted.count else { return nil }
    return (start...(bytes.count - wanted.count)).first { index in
      bytes[index..<(index + wanted.count)].elementsEqual(wanted)
    }
  }
}
