import Glibc
import Output
import Synchronization
import Values

/// The terminal that the program talks to, and its signals.
enum Terminal {
  /// Whether someone types at the program.
  static var hasReader: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 }

  /// Whether lines can be edited: not on a terminal that can only print.
  static var canEdit: Bool {
    let kind = getenv("TERM").map { String(cString: $0) } ?? ""
    return hasReader && !kind.isEmpty && kind != "dumb"
  }

  /// How many cells a row has.
  static var columnCount: Int {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }

  /// Whether a key is pressed within the time.
  static func hasInput(withinMilliseconds limit: Int32) -> Bool {
    var waiting = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    return poll(&waiting, 1, limit) > 0
  }

  /// Writes to standard output at once.
  static func write(_ text: String) throws(OutputError) {
    var sink = ByteSink(descriptor: STDOUT_FILENO)
    try sink.write(text)
    try sink.finish()
  }

  /// Writes to standard output; nothing can be done when that fails.
  static func print(_ text: String) {
    try? write(text)
  }

  /// Writes a prompt or a greeting to whom types, even where the answers go to a file or a pipe.
  static func prompt(_ text: String) {
    if isatty(STDOUT_FILENO) == 1 { print(text) } else { complain(text) }
  }

  /// Writes to standard error; nothing can be done when that fails.
  static func complain(_ text: String) {
    var sink = ByteSink(descriptor: STDERR_FILENO)
    try? sink.write(text)
    try? sink.finish()
  }

  /// Says on standard error what went wrong outside of a query.
  static func complain(of message: Bilingual, in language: Language) {
    let head = Bilingual("错误：", "error: ").text(in: language)
    complain("\(head)\(VisibleText.lines(message.text(in: language)))\n")
  }

  /// Makes the C library read and measure UTF-8, whatever the user's locale.
  ///
  /// Without it the line editor drops Chinese characters silently. Returns whether it worked.
  static func useUTF8() -> Bool {
    for name in ["", "C.UTF-8", "en_US.UTF-8"] where setlocale(LC_CTYPE, name) != nil {
      if String(cString: nl_langinfo(Int32(CODESET))) == "UTF-8" { return true }
    }
    return false
  }
}

/// What Ctrl-C asks for while no line is being typed.
enum Interruption {
  private static let isWanted = Atomic<Bool>(false)

  /// Whether the running query is to stop.
  static var isRequested: Bool { isWanted.load(ordering: .relaxed) }

  /// Forgets an earlier request; call before a query runs.
  static func clear() {
    isWanted.store(false, ordering: .relaxed)
  }

  /// From now on Ctrl-C asks the running query to stop, and a closed pipe is an error of `write`.
  static func install() {
    clear()
    var action = sigaction()
    action.__sigaction_handler.sa_handler = { _ in
      Interruption.isWanted.store(true, ordering: .relaxed)
    }
    sigaction(SIGINT, &action, nil)
    // A parent may have started the program from a thread that holds signals back.
    var held = sigset_t()
    sigemptyset(&held)
    sigaddset(&held, SIGINT)
    pthread_sigmask(SIG_UNBLOCK, &held, nil)
    signal(SIGPIPE, SIG_IGN)
  }
}
