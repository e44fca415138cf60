import ArgumentParser
import Glibc
import Output

/// The program's entrance: arguments in, exit status out.
@main
enum Main {
  static func main() {
    // A reader that closes the pipe early ends the program silently, through the write's error.
    signal(SIGPIPE, SIG_IGN)
    do {
      var command = try RootCommand.parseAsRoot()
      try command.run()
    } catch let status as ExitStatus {
      exit(status.rawValue)
    } catch {
      leave(with: error)
    }
  }

  /// Ends the program with what the argument parser has to say.
  private static func leave(with error: any Error) -> Never {
    // It repeats arguments as they came, and those may hold escape sequences.
    let text = VisibleText.lines(RootCommand.fullMessage(for: error))
    guard RootCommand.exitCode(for: error) != .success else {
      Terminal.print(text.isEmpty ? "" : text + "\n")
      exit(ExitStatus.done.rawValue)
    }
    Terminal.complain(text + "\n")
    exit(ExitStatus.usage.rawValue)
  }
}

/// The exit statuses that the program promises.
enum ExitStatus: Int32, Error {
  /// Everything was answered.
  case done = 0
  /// A query has an error.
  case queryError = 1
  /// The arguments make no sense together.
  case usage = 2
  /// No corpus could be read, or a file could not be read or written.
  case corpusError = 3
  /// The user interrupted it.
  case interrupted = 130
}
