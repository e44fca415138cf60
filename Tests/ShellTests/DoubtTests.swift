import Diagnostics
import Foundation
import ReplyQL
import Shell
import TestSupport
import Testing
import Values

/// Goal: a person is warned before the result, once; a pipe is not.
@Suite struct DoubtTests {
  private static func session(isTerminal: Bool) throws -> Session {
    let letters = TranscriptTests.tests.appending(path: "Letters").path
    var settings = Settings()
    settings.isTerminal = isTerminal
    return Session(CorpusWorkspace(try LetterCorpus.open([letters])), settings: settings)
  }

  /// What is printed, tables as one mark.
  private static func printed(_ reply: Reply) -> String {
    reply.pieces.map { piece in
      switch piece {
      case .text(let text), .problem(let text), .remark(let text): text
      case .table: "(table)"
      case .file: "(file)"
      }
    }.joined(separator: "\n")
  }

  @Test func `a warning stands before the result`() throws {
    var session = try Self.session(isTerminal: true)
    let reply = session.feed("replies | where year = 2023 and year = 2024 | count")
    let printed = Self.printed(reply)
    #expect(printed.contains("警告[Q0351]"), "\(printed)")
    #expect(printed.hasSuffix("(table)") && !reply.hasFailed)
  }

  @Test func `what was said of earlier lines is not said again`() throws {
    var session = try Self.session(isTerminal: true)
    _ = session.feed("let k = 5")
    #expect(Self.printed(session.feed("replies | where year = 24")).contains("Q0351"))
    #expect(Self.printed(session.feed("| count")) == "(table)")
  }

  @Test func `notes and names that a later line can use are left to check`() throws {
    var session = try Self.session(isTerminal: true)
    #expect(Self.printed(session.feed("let k = 5; replies | take 1")) == "(table)")
  }

  @Test func `a pipe is told nothing but errors`() throws {
    var session = try Self.session(isTerminal: false)
    #expect(Self.printed(session.feed("replies | where year = 24 | count")) == "(table)")
    #expect(Self.printed(session.feed("replies | where yaer = 24 | count")).contains("Q0302"))
  }
}
