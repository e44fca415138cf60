import Output
import ReplyQL
import Shell
import TestSupport
import Testing
import Values

/// Goal: no input traps, whatever is typed, pasted or completed.
@Suite struct RobustnessTests {
  private static let pieces = [
    ".", "。", "?", "？", "help", "mode", "csv", "lang", "en", "history", "output", "run", "=", "年",
    "|", "｜", "_", "(", ")", "[", "{", "}", "“", "”", "\"", "'", "/", "#", "##", "\\", "`", "数据",
    "筛选", "状态", "where", "let", "设", "in", ",", ";", "\n", "\t", "\u{0}", "\u{1B}", "\u{202E}",
    "e\u{301}", "😀", "𠮷", " ", "-1", "99999999999999999999", "@2024", "\r\n", "错", "Q0302",
  ]

  @Test func `a session answers anything`() {
    for seed in UInt64(1)...300 {
      var random = SplitMix64(seed: seed)
      var session = Session(FakeWorkspace())
      for _ in 0..<12 {
        let line = text(using: &random)
        let cursor = Int.random(in: -1...(line.utf8.count + 1), using: &random)
        let completion = session.completions(of: line, cursor: cursor)
        #expect(completion.replaced.upperBound <= line.utf8.count, "seed \(seed)")
        let reply = session.feed(line)
        #expect(reply.openMark == nil || session.prompt != Prompt.first, "seed \(seed)")
        #expect(isSafe(reply), "seed \(seed): \(line)")
        if Int.random(in: 0..<4, using: &random) == 0 { session.abandon() }
        _ = PastedText.cleaned(line)
        _ = Session.parts(of: line)
      }
      #expect(isSafe(session.finish()), "seed \(seed)")
      #expect(session.prompt == Prompt.first)
    }
  }

  @Test func `the parts of a script are its lines`() {
    for seed in UInt64(1)...300 {
      var random = SplitMix64(seed: seed)
      let script = text(using: &random)
      #expect(Session.parts(of: script).joined(separator: "\n") == script, "seed \(seed)")
    }
  }

  private func text(using random: inout SplitMix64) -> String {
    (0..<Int.random(in: 0..<14, using: &random))
      .compactMap { _ in Self.pieces.randomElement(using: &random) }.joined()
  }

  /// Whether nothing of a reply could steer a terminal.
  private func isSafe(_ reply: Reply) -> Bool {
    reply.pieces.allSatisfy { piece in
      switch piece {
      case .text(let text), .problem(let text), .remark(let text):
        !text.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\0" || $0 == "\u{202E}" }
      case .table, .file: true
      }
    }
  }
}
