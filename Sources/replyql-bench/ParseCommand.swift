import ArgumentParser
import Diagnostics
import ReplyQL
import Values

/// Measures how the cost of understanding a text grows: `replyql-bench parse`.
struct ParseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parse",
    abstract: "Parse, check and format hostile query texts of three lengths: seconds of each.",
    discussion: """
      Each text repeats one piece up to a sixteenth, a quarter and the whole of --bytes. The ratio \
      is the cost of a byte of the whole against that of the sixteenth: it stays near 1 where \
      understanding is linear.
      """)

  @Option(help: "Bytes of the longest text, at most the limit of the language.")
  var bytes = SourceText.byteCountMax

  @Option(help: "Print only texts that take longer than this many seconds, or grow faster.")
  var above = 0.0

  func validate() throws {
    guard (1_600...SourceText.byteCountMax).contains(bytes) else {
      throw ValidationError("--bytes takes 1600 to \(SourceText.byteCountMax)")
    }
  }

  func run() throws {
    print("seconds: parse  check  format   ratio parse  check  format  text")
    var worst = 0.0
    for hostile in HostileSource.all {
      let texts = [bytes / 16, bytes / 4, bytes].map { hostile.text(byteCount: $0) }
      let costs = texts.map(Cost.init)
      let whole = costs[2]
      let ratios = zip(whole.seconds, costs[0].seconds).map { whole, part in
        // Below a millisecond the clock decides.
        whole < 0.001 ? 1 : whole / max(part, 1e-6) / 16
      }
      worst = max(worst, whole.seconds[0] + whole.seconds[1])
      guard whole.seconds.contains(where: { $0 > above }) || ratios.contains(where: { $0 > 2 })
      else { continue }
      let columns = (whole.seconds + ratios).map { Self.padded($0, to: 7) }
      let piece = "\(hostile.head)…\(hostile.piece)…\(hostile.tail)".debugDescription
      print(columns.joined(separator: " "), piece.prefix(60))
    }
    show("longest parse and check of \(bytes) bytes", worst, "s")
  }

  /// Processor seconds to parse, to parse and check, and to format a text.
  private struct Cost {
    let seconds: [Double]

    init(_ text: String) {
      let source = SourceText(name: "-c", text: text)
      let request = QueryRequest(source)
      seconds = [
        Measurement.of { _ = LetterCorpus.parse(source) },
        Measurement.of { _ = LetterCorpus.check(request) },
        Measurement.of { _ = QueryFormatting.format(source, in: .english) },
      ].map(\.threadSeconds)
    }
  }

  private static func padded(_ value: Double, to width: Int) -> String {
    let text = String((value * 1_000).rounded() / 1_000)
    return String(repeating: " ", count: max(0, width - text.count)) + text
  }
}
