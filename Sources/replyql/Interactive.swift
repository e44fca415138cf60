import Foundation
import Glibc
import Output
import Plan
import Shell
import Values

/// A session with someone at a terminal, or with a script on standard input.
struct Interactive {
  /// How a session ended.
  enum Ending {
    /// The user left, or the script is done.
    case done
    /// A statement of the script is wrong; what follows was not run.
    case failed
    /// The script was interrupted.
    case interrupted
    /// A result could not be written.
    case unwritten
  }

  /// What became of a reply.
  private enum Delivery {
    /// It was printed.
    case done
    /// Nobody reads any more; that is no error.
    case unwanted
    /// A part could not be written; the reader has been told.
    case failed
  }

  /// The largest script that is read from standard input, in bytes: 16 MiB.
  static let scriptByteCountMax = 16 << 20
  /// How many rows of a result a terminal shows unless the user asks for another number.
  static let rowCountMax = 40

  private var session: Session
  private let historyFile: HistoryFile?

  /// Prepares a session; its settings say how results are shown.
  init(_ session: Session) {
    self.session = session
    self.session.pathsStarting = PathCompletion.paths(startingWith:)
    self.session.settings.isCancelled = { Interruption.isRequested }
    historyFile = HistoryFile.ofUser(environment: ProcessInfo.processInfo.environment)
  }

  /// Talks until the user leaves or the input ends.
  mutating func run() -> Ending {
    Interruption.install()
    guard isatty(STDIN_FILENO) == 1 else { return runScript() }
    guard Terminal.canEdit, Terminal.useUTF8() else {
      if Terminal.canEdit { Terminal.print(noUTF8) }
      return runPlain()
    }
    return runEditor()
  }

  private mutating func runEditor() -> Ending {
    let statements = historyFile?.entries().map(\.text) ?? []
    guard let editor = LineEditor(statements: statements) else { return runPlain() }
    session.remember(statements)
    Terminal.print(session.greeting)
    while true {
      let session = session
      editor.language = session.settings.language
      editor.complete = { line, cursor in session.completions(of: line, cursor: cursor) }
      switch editor.readLine(prompt: marked(session.prompt)) {
      case .line(let line):
        let (reply, delivery) = answer(line)
        for statement in reply.statements where HistoryFile.keeps(statement) {
          editor.remember(statement)
        }
        if reply.isLast || delivery == .unwanted { return .done }
      case .interrupted: self.session.abandon()
      case .end:
        Terminal.print("\n")
        return .done
      }
    }
  }

  /// Without line editing: on terminals that can only print, or without a UTF-8 locale.
  private mutating func runPlain() -> Ending {
    Terminal.prompt(session.greeting + session.prompt)
    var reader = PlainReader()
    while true {
      switch reader.next() {
      case .line(let line):
        let (reply, delivery) = answer(line)
        if reply.isLast || delivery == .unwanted { return .done }
      case .interrupted:
        session.abandon()
        Terminal.prompt("\n")
      case .end:
        Terminal.prompt("\n")
        return .done
      }
      Interruption.clear()
      Terminal.prompt(session.prompt)
    }
  }

  private mutating func runScript() -> Ending {
    var bytes: [UInt8] = []
    while bytes.count <= Self.scriptByteCountMax {
      let block = FileHandle.standardInput.readData(ofLength: 1 << 16)
      if block.isEmpty { break }
      bytes.append(contentsOf: block)
    }
    guard bytes.count <= Self.scriptByteCountMax else {
      Terminal.complain(scriptTooLong)
      return .failed
    }
    if bytes.starts(with: "\u{FEFF}".utf8) { bytes.removeFirst(3) }
    let script = String(decoding: bytes, as: UTF8.self).replacing("\r\n", with: "\n")
    for part in Session.parts(of: script) {
      let (reply, delivery) = answer(part)
      if let ending = ending(reply, delivery) { return ending }
    }
    let reply = session.finish()
    return ending(reply, deliver(reply)) ?? .done
  }

  /// Whether a script ends with a reply, and how.
  private func ending(_ reply: Reply, _ delivery: Delivery) -> Ending? {
    switch delivery {
    case .unwanted: .done
    case .failed: Interruption.isRequested ? .interrupted : .unwritten
    case .done where reply.hasFailed: Interruption.isRequested ? .interrupted : .failed
    case .done: reply.isLast ? .done : nil
    }
  }

  /// Feeds a line, prints what it comes to and remembers what was complete.
  private mutating func answer(_ line: String) -> (Reply, Delivery) {
    Interruption.clear()
    if session.settings.isTerminal { session.settings.widthCells = Terminal.columnCount }
    let corpus = session.workspace.name
    let reply = session.feed(line)
    // The terminal has shown `^C` on the line of the message.
    if Interruption.isRequested, Terminal.hasReader { Terminal.print("\n") }
    let delivery = deliver(reply)
    guard Terminal.hasReader else { return (reply, delivery) }
    for statement in reply.statements {
      let now = Int(Date().timeIntervalSince1970)
      historyFile?.append(HistoryFile.Entry(time: now, corpus: corpus, text: statement))
    }
    return (reply, delivery)
  }

  /// Prints a reply and writes its files.
  private func deliver(_ reply: Reply) -> Delivery {
    let isAtTerminal = isatty(STDIN_FILENO) == 1
    var delivery = Delivery.done
    for piece in reply.pieces {
      do {
        switch piece {
        case .text(let text): try Terminal.write(text)
        case .problem(let text), .remark(let text):
          if isAtTerminal { try Terminal.write(text) } else { Terminal.complain(text) }
        case .table(let table, let format, let options):
          var sink = ByteSink(descriptor: STDOUT_FILENO)
          try format.writer.write(table, options, to: &sink)
          try sink.finish()
        case .file(let path, let table, let format, let options):
          try ResultFile(path).write(table, format, options)
          let rows = NumberText.grouped(table.rowCount)
          try Terminal.write(text("已写入 \(path)：\(rows) 行\n", "wrote \(path): \(rows) rows\n"))
        }
      } catch OutputError.brokenPipe {
        return .unwanted
      } catch {
        Terminal.complain(words(for: error))
        delivery = .failed
      }
    }
    return delivery
  }

  private func words(for error: any Error) -> String {
    switch error {
    case OutputError.failed(let number):
      let reason = String(cString: strerror(number))
      return text("无法写出：\(reason)\n", "could not write: \(reason)\n")
    case OutputError.noChart:
      return OutputError.noChartMessage.text(in: session.settings.language) + "\n"
    default: return text("已中断\n", "interrupted\n")
    }
  }

  private func text(_ chinese: String, _ english: String) -> String {
    Bilingual(chinese, english).text(in: session.settings.language)
  }

  /// The prompt in bold, its escapes marked as taking no room.
  private func marked(_ prompt: String) -> String {
    guard session.settings.isColored, prompt.hasSuffix(" ") else { return prompt }
    // The blank stays behind the reset: libedit loses an escape that ends a prompt.
    return "\u{1}\u{1B}[1m\u{1}\(prompt.dropLast())\u{1}\u{1B}[0m\u{1} "
  }

  private var noUTF8: String {
    text(
      "没有 UTF-8 的区域设置，行编辑已关闭；安装 C.UTF-8 可恢复\n",
      "no UTF-8 locale, so lines cannot be edited; installing C.UTF-8 mends that\n")
  }

  private var scriptTooLong: String {
    text("标准输入超过 16 MiB；请分成几个文件\n", "standard input is over 16 MiB; divide it\n")
  }
}
